import Vocabulary

/// What a request led to: an answer, or why there is none.
package typealias Outcome = Result<Answer, Refusal>

/// One executed value that text and JSON are both rendered from, each only when it is asked for.
package struct Answer: Sendable {
    /// A fact about the reply in its first line of text, as `seq=981`.
    package struct Fact: Sendable, Hashable {
        package let name: String
        package let value: String

        package init(_ name: String, _ value: some CustomStringConvertible) {
            self.name = name
            self.value = value.description
        }
    }

    /// 200, or 300 where the advisor asks back.
    package let code: Code
    /// In the order they are shown.
    package let facts: [Fact]
    package let json: @Sendable () -> JSON
    /// The body for people, one element a line; a line end inside an element is shown escaped.
    package let lines: @Sendable () -> [String]
    /// It tells what was written: whoever asked for it has to hear it, whatever its size.
    package let isReceipt: Bool
    /// What a connection keeps of it for what is said next, as the id of a conversation.
    package let leaves: String?

    package init(
        code: Code = .done, facts: [Fact] = [], leaves: String? = nil, isReceipt: Bool = false,
        json: @escaping @Sendable () -> JSON,
        lines: @escaping @Sendable () -> [String]
    ) {
        self.code = code
        self.facts = facts
        self.isReceipt = isReceipt
        self.leaves = leaves
        self.json = json
        self.lines = lines
    }
}
