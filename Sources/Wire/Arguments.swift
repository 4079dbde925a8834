import Vocabulary

/// The arguments of one call as they are collected, each checked against the method's table when it is put in.
struct Arguments {
    let method: Method
    private var members: [JSON.Member] = []

    init(for method: Method) {
        self.method = method
    }

    /// Puts in an argument by its name.
    ///
    /// - Parameter value: Null counts as not given.
    mutating func put(_ name: String, _ value: JSON) throws(Refusal) {
        guard let parameter = method.parameter(name) else { throw unknown(name) }
        if value == .null { return }
        guard parameter.kind.accepts(value) else {
            throw .wrong(name, "must be \(parameter.kind.description)", suggestions: parameter.nearChoices(to: value))
        }
        try add(parameter, value)
    }

    /// Puts in an argument as a word of a text request.
    mutating func put(_ name: String, word: Substring) throws(Refusal) {
        guard let parameter = method.parameter(name) else { throw unknown(name) }
        guard let value = parameter.kind.value(of: word) else {
            throw .wrong(
                name, "must be \(parameter.kind.description)",
                suggestions: parameter.nearChoices(to: .string(String(word))))
        }
        try add(parameter, value)
    }

    /// The call, once every argument it needs is there.
    func call() throws(Refusal) -> Call {
        for parameter in method.parameters where parameter.isRequired && !has(parameter.name) {
            throw .wrong(parameter.name, "is missing; \(method.name) needs \(parameter.kind.description)")
        }
        return Call(method, .object(members))
    }

    private mutating func add(_ parameter: Parameter, _ value: JSON) throws(Refusal) {
        if has(parameter.name) { throw .wrong(parameter.name, "is given twice") }
        members.append(JSON.Member(parameter.name, value))
    }

    private func has(_ name: String) -> Bool {
        members.contains { $0.name == name }
    }

    private func unknown(_ name: String) -> Refusal {
        let known = method.parameters.map(\.name)
        let reason = known.isEmpty ? "\(method.name) takes no arguments" : "\(method.name) takes no such argument"
        return .wrong(name, reason, suggestions: Nearness.nearest(to: name, among: known, limit: 1))
    }
}

extension Parameter {
    fileprivate func nearChoices(to value: JSON) -> [String] {
        guard case .choice(let choices) = kind, let word = value.text else { return [] }
        return Nearness.nearest(to: word, among: choices, limit: 1)
    }
}
