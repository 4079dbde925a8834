import Vocabulary

/// The methods of a server, found by the name or verb a client uses.
package struct MethodTable: Sendable {
    package let methods: [Method]
    private let byName: [String: Method]
    private let byVerb: [String: Method]

    /// - Parameter methods: In the order in which help shows them; a name or verb given twice means the first.
    package init(_ methods: [Method] = Method.table) {
        self.methods = methods
        byName = Dictionary(
            methods.filter { !$0.isTextOnly }.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        byVerb = Dictionary(
            methods.flatMap { method in method.verbs.map { ($0, method) } }, uniquingKeysWith: { first, _ in first })
    }

    /// The method of that name, which is case-sensitive.
    package func method(named name: String) throws(Refusal) -> Method {
        if let method = byName[name] { return method }
        let names = methods.filter { !$0.isTextOnly }.map(\.name)
        throw Refusal(
            .unknownMethod, "no method \"\(name)\"", suggestions: Nearness.nearest(to: name, among: names, limit: 1))
    }

    /// The method of a text verb, in letters of either case.
    package func method(verb: some StringProtocol) -> Method? {
        byVerb[verb.lowercased()]
    }

    func unknownVerb(_ word: some StringProtocol) -> Refusal {
        Refusal(
            .unknownMethod, "no verb \"\(word)\"",
            suggestions: Nearness.nearest(to: String(word), among: methods.flatMap(\.verbs), limit: 1))
    }
}
