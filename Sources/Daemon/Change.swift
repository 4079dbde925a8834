import Inquiry
import Vocabulary

/// What an initiative is now found to be, where that is something else than before.
struct Change: Sendable, Hashable {
    let district: String
    let initiative: String
    /// Verdict and likely causes.
    let before: String
    let after: String

    /// - Parameters: What was found in each district before and after, of the same initiatives.
    /// - Returns: By district, then initiative.
    static func between(_ before: [String: [Conclusion]], _ after: [String: [Conclusion]]) -> [Change] {
        after.sorted { $0.key < $1.key }.flatMap { district, conclusions in
            zip(before[district] ?? [], conclusions).filter { $0 != $1 }.map { old, new in
                Change(district: district, initiative: new.initiative, before: old.words, after: new.words)
            }
        }
    }

    var json: JSON {
        [
            "district": .string(district), "initiative": .string(initiative), "before": .string(before),
            "after": .string(after),
        ]
    }
}

extension Conclusion {
    fileprivate var words: String { ([verdict] + causes).joined(separator: ", ") }
}
