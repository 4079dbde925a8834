/// The first line of a reply in the text form, as a client reads it.
package struct ReplyHead: Sendable, Hashable {
    package let tag: String?
    package let code: Int
    /// How many lines of body follow.
    package let count: Int
    /// `seq=981` and the like, by name.
    package let facts: [String: String]
    /// The slug and message of an error.
    package let error: Problem?

    package struct Problem: Sendable, Hashable {
        package let slug: String
        package let message: String
    }

    /// - Returns: `nil` where the line is no such head.
    package init?(_ line: String) {
        var words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        if let first = words.first, first.hasPrefix("@") {
            tag = String(first.dropFirst())
            words.removeFirst()
        } else {
            tag = nil
        }
        switch words.first {
        case "OK":
            guard words.count >= 2, let count = Int(words[1]), count >= 0 else { return nil }
            let pairs = words.dropFirst(2).map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
            facts = Dictionary(pairs.filter { $0.count == 2 }.map { ($0[0], $0[1]) }) { first, _ in first }
            self.count = count
            code = facts["code"].flatMap { Int($0) } ?? 200
            error = nil
        case "ERR":
            guard words.count >= 3, let code = Int(words[1]) else { return nil }
            self.code = code
            count = 0
            facts = [:]
            error = Problem(slug: words[2], message: words.dropFirst(3).joined(separator: " "))
        default: return nil
        }
    }
}
