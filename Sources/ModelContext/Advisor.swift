import Vocabulary

/// What answers behind the protocol: a daemon, or word that there is none.
package protocol Advisor: Sendable {
    /// Calls a method of the daemon's protocol.
    ///
    /// - Throws: `Unavailable` where nobody answers.
    func call(_ method: String, _ params: JSON) async throws(Unavailable) -> Result<JSON, Refused>
    /// The same in the text form: the lines of the reply, and the facts of its first line.
    func say(_ line: String) async throws(Unavailable) -> Result<Said, Refused>
}

/// Nobody answers; in words, with what to do.
package struct Unavailable: Error {
    package let says: String
    package init(_ says: String) { self.says = says }
}

/// The daemon refused; in its words.
package struct Refused: Error {
    package let says: String
    package init(_ says: String) { self.says = says }
}

package struct Said: Sendable {
    package let text: String
    package let facts: [String: String]

    package init(text: String, facts: [String: String]) {
        self.text = text
        self.facts = facts
    }
}
