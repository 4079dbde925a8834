import Foundation
import Household
import Knowledge
import Specimens

/// A conversation as it is written down: `> ` before what is said, `< ` before what is heard, and remarks between.
struct Transcript {
    /// One of `Transcripts/`.
    let name: String
    let text: String

    init(_ name: String) throws {
        self.name = name
        let file = Bundle.module.bundleURL.appending(path: "Transcripts/\(name).txt")
        text = try String(contentsOf: file, encoding: .utf8)
    }

    /// The same conversation as it goes now: each line is said when the one before was answered in full.
    ///
    /// What differs from one machine to another stands for itself in braces.
    ///
    /// - Parameter version: That of the knowledge base; `nil`: the small one's.
    func played(in house: House, _ version: String? = nil) async throws -> String {
        let version = try version ?? SmallBase.read().version
        return try await house.visit { visitor in
            var played: [String] = []
            for line in text.split(separator: "\n", omittingEmptySubsequences: false) where !line.hasPrefix("<") {
                played.append(String(line))
                guard line.hasPrefix("> ") else { continue }
                for heard in try await visitor.exchange(String(line.dropFirst(2))) { played.append("< " + heard) }
            }
            return played.map { $0.hasSuffix(" ") ? String($0.dropLast()) : $0 }.joined(separator: "\n")
                .replacing(version.prefix(8), with: "{knowledge}")
                .replacing("{knowledge}\(version.dropFirst(8))", with: "{knowledge}")
                .replacing("\"\(NSUserName())\"", with: "\"{user}\"")
        }
    }
}

extension Visitor {
    /// Says a line and hears the whole reply to it; none to a remark.
    func exchange(_ line: String) async throws -> [String] {
        if line.isEmpty || line.hasPrefix("#") {
            try await say(line + "\n")
            return []
        }
        var heard = [try await ask(line)]
        let words = heard[0].split(separator: " ")
        guard let verb = words.firstIndex(of: "OK"), verb < 2,
            let count = words.dropFirst(verb + 1).first.flatMap({ Int($0) })
        else { return heard }
        for _ in 0..<count {
            guard let next = try await hear() else { break }
            heard.append(next)
        }
        return heard
    }
}
