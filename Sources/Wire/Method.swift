/// Something a client can ask for, as data: parsing, help and the machine-readable description all read it.
package struct Method: Sendable, Hashable {
    /// The name in JSON-RPC, which is a verb of the text form as well.
    package let name: String
    /// Other verbs of the text form.
    package let aliases: [String]
    /// In the order in which a JSON array of arguments fills them.
    package let parameters: [Parameter]
    package let form: Form
    /// One sentence, with its full stop.
    package let meaning: String
    package let writes: Bool
    /// The least role that may call it.
    package let role: AccessRole
    /// Whether it has a meaning in the text form alone.
    package let isTextOnly: Bool
    /// Its reply follows from the call, the ledgers, the knowledge base and the day alone: asked again, it is the same.
    package let repeats: Bool

    package init(
        _ name: String, aliases: [String] = [], form: Form = .words([]), _ parameters: [Parameter] = [],
        writes: Bool = false, role: AccessRole = .reader, isTextOnly: Bool = false, repeats: Bool = false,
        meaning: String
    ) {
        self.name = name
        self.aliases = aliases
        self.form = form
        self.parameters = parameters
        self.writes = writes
        self.role = role
        self.isTextOnly = isTextOnly
        self.repeats = repeats
        self.meaning = meaning
    }

    /// What follows the verb in a text request.
    package enum Form: Sendable, Hashable {
        /// Words that fill the parameters named, in that order, then `key=value` words in any order.
        case words([String])
        /// The rest of the line, as it is, for the parameter named.
        case sentence(String)
        /// The rest of the line is a JSON object, or an array of them, for the parameter named.
        case objects(String)
        /// A word for the first of these, arguments by name, then JSON objects as above for `objects`; or words as in
        /// `words`.
        case wordsOrObjects([String], objects: String)
    }

    package var verbs: [String] { [name] + aliases }

    /// Whether it is about a district.
    package var takesDistrict: Bool { parameter("district") != nil }

    func parameter(_ name: some StringProtocol) -> Parameter? {
        parameters.first { $0.name == name }
    }
}
