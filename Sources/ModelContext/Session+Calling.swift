import Vocabulary

/// What a tool found, in words and for programs.
struct Finding: Sendable {
    let text: String
    /// Somebody answered.
    var isAvailable = true
    /// The words say what to mend.
    var isError = false
    var more: [JSON.Member] = []

    var json: JSON {
        let structured: [JSON.Member] =
            [JSON.Member("text", .string(text)), JSON.Member("available", .bool(isAvailable))] + more
        return [
            "content": [["type": "text", "text": .string(text)]], "structuredContent": .object(structured),
            "isError": .bool(isError),
        ]
    }
}

extension Session {
    func called(_ params: JSON) async throws(ProtocolError) -> JSON {
        guard let name = params["name"]?.text, let tool = catalogue.tools.first(where: { $0.name == name }) else {
            throw .params("There is no tool \(params["name"]?.line ?? "without a name")")
        }
        if let arguments = params["arguments"], arguments.members == nil {
            throw .params("\"arguments\" is an object")
        }
        switch tool.checked(params["arguments"]) {
        case .failure(let misuse): return Finding(text: misuse.says, isError: true).json
        case .success(let values): return await found(tool, values).json
        }
    }

    private func found(_ tool: Tool, _ values: [String: String]) async -> Finding {
        do throws(Unavailable) {
            switch tool.name {
            case "ask": return try await asked(values)
            case "record_answer", "add_note": return try await recorded(tool, values)
            default: return try await said(Session.line(tool.name, values))
            }
        } catch {
            // The call itself went well: what it found is that nobody answers, and what to do about it.
            return Finding(text: error.says, isAvailable: false)
        }
    }

    /// A tool's call as a line of the daemon's text form; every value in it is one word.
    static func line(_ tool: String, _ values: [String: String]) -> String {
        let initiative = values["initiative"].map { " \($0)" } ?? ""
        switch tool {
        case "initiative": return "why\(initiative)"
        case "evidence": return "explain\(initiative) \(values["claim"] ?? "")"
        case "commitments": return "commitments\(initiative)"
        case "open_questions": return "unknowns\(initiative)"
        default: return "status"
        }
    }

    private func said(_ line: String) async throws(Unavailable) -> Finding {
        let clean = try await cleaner()
        switch try await advisor.say(line) {
        case .failure(let refused): return Finding(text: clean(refused.says), isError: true)
        case .success(let said):
            var more: [JSON.Member] = []
            if let verdict = said.facts["verdict"] { more.append(JSON.Member("verdict", .string(verdict))) }
            if let seq = said.facts["seq"].flatMap({ Int($0) }) { more.append(JSON.Member("ledger_seq", .int(seq))) }
            return Finding(text: clean(said.text), more: more)
        }
    }

    private func asked(_ values: [String: String]) async throws(Unavailable) -> Finding {
        let clean = try await cleaner()
        let params = JSON.members([
            "text": .string((values["question"] ?? "").replacing("\n", with: " ")),
            "conversation": values["conversation"].map(JSON.string), "read_only": isRecording ? nil : true,
        ])
        switch try await advisor.call("ask", params) {
        case .failure(let refused): return Finding(text: clean(refused.says), isError: true)
        case .success(let answer):
            var more: [JSON.Member] = []
            if let verdict = answer["result"]?["verdict"]?.text {
                more.append(JSON.Member("verdict", .string(verdict)))
            }
            if let seq = answer["result"]?["ledger_seq"]?.whole { more.append(JSON.Member("ledger_seq", .int(seq))) }
            if let id = answer["conversation"]?.text { more.append(JSON.Member("conversation", .string(id))) }
            let next = (answer["follow_ups"]?.elements ?? []).compactMap(\.text)
            more.append(JSON.Member("follow_ups", .array(next.map { .string(clean($0)) })))
            return Finding(text: clean(answer["text"]?.text ?? ""), more: more)
        }
    }

    private func recorded(_ tool: Tool, _ values: [String: String]) async throws(Unavailable) -> Finding {
        let today = try await today()
        let own: KeyValuePairs<String, JSON?> = [
            "id": .string("mcp-\(values["key"] ?? "")"), "kind": tool.name == "add_note" ? "note" : "report",
            "at": .string(today), "initiative": values["initiative"].map(JSON.string),
            "note": values["note"].map { .string($0.harmless) }, "indicator": values["indicator"].map(JSON.string),
            "value": values["value"].map(Session.value), "source": "told to an assistant",
        ]
        switch try await advisor.call("record", ["events": [.members(own)]]) {
        case .failure(let refused): return Finding(text: refused.says, isError: true)
        case .success(let receipt):
            let result = receipt["results"]?.elements?.first
            let seq = result?["seq"]?.whole ?? 0
            let state = result?["state"]?.text ?? "recorded"
            return Finding(
                text:
                    "#\(seq) \(state). To take it back: a person says \"holdfast record\" with a retraction of \(seq).",
                more: [JSON.Member("ledger_seq", .int(seq))])
        }
    }

    private func today() async throws(Unavailable) -> String {
        if case .success(let status) = try await advisor.call("status", .object([])), let day = status["as_of"]?.text {
            return day
        }
        throw Unavailable("the daemon does not say which day it is")
    }

    private static func value(_ text: String) -> JSON {
        do throws(JSONFault) {
            return try JSON(parsing: text.utf8)
        } catch {
            return .string(text)
        }
    }

    /// Takes out control characters and, unless names were asked for, the names of those who hold seats, or held them.
    private func cleaner() async throws(Unavailable) -> @Sendable (String) -> String {
        guard isNameless else { return { $0.harmless } }
        var seats: [JSON] = []
        var after = 0
        while true {
            guard
                case .success(let page) = try await advisor.call(
                    "events", ["kind": "seat", "limit": 1000, "after": .int(after)])
            else {
                throw Unavailable(
                    "the names of those who hold seats could not be had, so nothing is shown that may hold them")
            }
            let events = page["events"]?.elements ?? []
            seats += events
            guard events.count == 1000, let next = page["next"]?.whole else { break }
            after = next
        }
        let names = Namelessness(seats: seats)
        return { names.cleaned($0.harmless) }
    }

    // MARK: Resources

    func read(_ work: Work) async throws(ProtocolError) -> JSON {
        let uri = work.params["uri"]?.text ?? ""
        let parts = uri.split(separator: "/").map(String.init)
        let text: String
        do throws(Unavailable) {
            switch parts.dropFirst().first {
            case "status" where uri == "holdfast://status": text = try await said("status").text
            case "digest" where uri == "holdfast://digest/latest": text = try await said("digest").text
            case "initiative" where parts.count == 3 && Session.isWord(parts[2]):
                text = try await known(said("why \(parts[2])"), work)
            case "evidence" where parts.count == 4 && Session.isWord(parts[2]) && Session.isWord(parts[3]):
                text = try await known(said("explain \(parts[2]) \(parts[3])"), work)
            default: throw Unavailable("")
            }
        } catch {
            guard !error.says.isEmpty else { throw noResource(work) }
            text = error.says
        }
        return ["contents": [["uri": .string(uri), "mimeType": "text/plain", "text": .string(text)]]]
    }

    private static func isWord(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 128 && text.utf8.allSatisfy { (33...126).contains($0) }
    }

    private func known(_ finding: Finding, _ work: Work) throws(Unavailable) -> String {
        if finding.isError { throw Unavailable("") }
        return finding.text
    }

    private func noResource(_ work: Work) -> ProtocolError {
        ProtocolError(
            code: work.era == .stateless ? -32602 : ProtocolError.noResource,
            message: "There is no resource \(work.params["uri"]?.line ?? "without a uri")")
    }
}
