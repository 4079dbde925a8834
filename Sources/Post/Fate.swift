/// What became of a message that was handed over.
package struct Fate: Sendable, Hashable {
    package let outcome: Outcome
    /// The last reply of an SMTP server, the exit code of a program; 0 where there was none.
    package let code: Int
    /// What was said, at most `Fate.longest` characters of it, without control characters.
    package let reply: String

    package enum Outcome: String, Sendable, Hashable, CaseIterable {
        /// The other side answers for it from now on.
        case accepted
        /// Not now; later it may be taken.
        case deferred
        /// Never, by the word of the other side.
        case refused
        /// It was handed over whole, and no word came back.
        case unknown
        /// Nothing was handed over, since something is set up wrong here.
        case misconfigured
    }

    package static let longest = 300

    package init(_ outcome: Outcome, code: Int = 0, reply: String) {
        self.outcome = outcome
        self.code = code
        let clean = reply.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : Character($0) }
        self.reply = String(clean.prefix(Fate.longest)).split(separator: " ").joined(separator: " ")
    }
}
