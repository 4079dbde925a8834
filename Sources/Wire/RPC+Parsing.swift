import Vocabulary

extension RPC {
    /// Reads one line.
    ///
    /// - Parameter batchLimit: How many elements a batch may have.
    /// - Throws: A 400 for what is no JSON, for an empty batch and for one over the limit; its reply has the id null.
    package static func message(
        _ line: some Sequence<UInt8>, in table: MethodTable, batchLimit: Int = 1024
    ) throws(Refusal) -> Message {
        let value = try JSON.reading(line)
        guard let elements = value.elements else {
            return Message(entries: entry(value, in: table).map { [$0] } ?? [], isBatch: false)
        }
        if elements.isEmpty { throw invalid("a batch cannot be empty") }
        if elements.count > batchLimit { throw invalid("a batch has at most \(batchLimit) requests") }
        return Message(entries: elements.compactMap { entry($0, in: table) }, isBatch: true)
    }

    /// `nil` for a notification.
    private static func entry(_ value: JSON, in table: MethodTable) -> Entry? {
        let id = value["id"]
        do throws(Refusal) {
            if let fault = fault(of: value) { throw fault }
            guard let id, let name = value["method"]?.text else { return nil }
            let method = try table.method(named: name)
            return Entry(id: id, request: .success(try call(method, value["params"])))
        } catch {
            let id = id ?? .null
            return Entry(id: isID(id) ? id : .null, request: .failure(error))
        }
    }

    /// What keeps a value from being a request at all; a notification cannot have it, since it is none.
    private static func fault(of value: JSON) -> Refusal? {
        guard value.members != nil else { return invalid("a request is an object, not \(value.sort)") }
        if value["jsonrpc"] != "2.0" { return invalid("\"jsonrpc\" must be the text \"2.0\"") }
        if value["method"]?.text == nil { return invalid("\"method\" must be text") }
        if let id = value["id"], !isID(id) { return invalid("\"id\" must be text, a number or null") }
        switch value["params"] {
        case nil, .object, .array: return nil
        case .some(let params): return invalid("\"params\" must be an object or a list, not \(params.sort)")
        }
    }

    private static func call(_ method: Method, _ params: JSON?) throws(Refusal) -> Call {
        var arguments = Arguments(for: method)
        if let elements = params?.elements {
            guard elements.count <= method.parameters.count else {
                throw .wrong("params", "\(method.name) takes at most \(method.parameters.count) arguments")
            }
            for (parameter, value) in zip(method.parameters, elements) { try arguments.put(parameter.name, value) }
        }
        for member in params?.members ?? [] { try arguments.put(member.name, member.value) }
        return try arguments.call()
    }

    private static func isID(_ value: JSON) -> Bool {
        switch value {
        case .null, .int, .double, .string: true
        case .bool, .array, .object: false
        }
    }

    private static func invalid(_ reason: String) -> Refusal {
        Refusal(.badRequest, reason, slug: "invalid-request", reason: reason)
    }
}
