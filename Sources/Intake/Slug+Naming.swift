import Foundation
import Vocabulary

extension Slug {
    /// The short name that follows from a name: `Lincoln Elementary` is `lincoln-elementary`. Accents are dropped, and what
    /// is neither letter nor digit becomes one `-`.
    ///
    /// - Returns: `nil` where nothing is left.
    package static func named(_ name: String) -> String? {
        let folded = name.decomposedStringWithCanonicalMapping.lowercased()
        var slug = ""
        for scalar in folded.unicodeScalars where !(0x300...0x36F).contains(scalar.value) {
            let isKept = ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
            if isKept {
                slug.unicodeScalars.append(scalar)
            } else if scalar != "'", scalar != "\u{2019}", !slug.isEmpty, !slug.hasSuffix("-") {
                slug += "-"
            }
        }
        let cut = String(slug.prefix(64))
        let trimmed = cut.hasSuffix("-") ? String(cut.dropLast()) : cut
        return trimmed.isEmpty ? nil : trimmed
    }

    /// A slug with an ending, kept to the length that a slug may have.
    static func joined(_ slug: String, _ ending: String) -> String {
        "\(slug.prefix(63 - ending.utf8.count))-\(ending)"
    }
}
