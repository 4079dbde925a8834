import Synchronization
import Vocabulary

/// One assistant's connection: lines of JSON-RPC in, lines out.
///
/// It serves both eras of the protocol at once, whatever was said before: a request with an envelope is answered by the newest
/// revision, one without it by what `initialize` agreed on.
package final class Session: Sendable {
    let advisor: any Advisor
    let catalogue: Catalogue
    let isRecording: Bool
    /// Names of people are taken out.
    let isNameless: Bool
    private let state = Mutex(State())

    private struct State {
        var hasAgreed = false
        /// Requests that are being worked on, by their id as JSON.
        var running: Set<String> = []
    }

    package init(_ advisor: any Advisor, recording: Bool, named: Bool) {
        self.advisor = advisor
        catalogue = Catalogue(recording: recording)
        isRecording = recording
        isNameless = !named
    }

    /// A line, read.
    package enum Incoming: Sendable {
        /// To be answered with this at once, or not at all.
        case settled(JSON?)
        /// A request that takes its time.
        case work(Work)
    }

    package struct Work: Sendable {
        let id: JSON
        let method: String
        let params: JSON
        let era: Era
    }

    enum Era: Sendable { case stateless, agreed }

    // MARK: Reading

    package func take(_ line: [UInt8]) -> Incoming {
        let value: JSON
        do throws(JSONFault) {
            value = try JSON(parsing: line)
        } catch {
            return .settled(ProtocolError.parse(error.description).reply(to: .null))
        }
        guard value.members != nil else {
            let what = value.elements == nil ? "a message is an object" : "batches are no longer part of the protocol"
            return .settled(ProtocolError.invalid(what).reply(to: .null))
        }
        // An answer to something that was never asked.
        if value["method"] == nil, value["result"] != nil || value["error"] != nil { return .settled(nil) }
        let id = value["id"]
        guard value["jsonrpc"] == "2.0", let method = value["method"]?.text else {
            return .settled(
                ProtocolError.invalid("\"jsonrpc\" is \"2.0\", and \"method\" is text").reply(to: Session.usable(id)))
        }
        guard let id else {
            if method == "notifications/cancelled" { cancel(value["params"]?["requestId"]) }
            return .settled(nil)
        }
        guard Session.isID(id) else {
            return .settled(ProtocolError.invalid("\"id\" is text or a whole number").reply(to: .null))
        }
        do throws(ProtocolError) {
            let params = value["params"] ?? .object([])
            guard params.members != nil else { throw .params("\"params\" is an object") }
            return .work(Work(id: id, method: method, params: params, era: try era(method, params)))
        } catch {
            return .settled(error.reply(to: id))
        }
    }

    /// An id that a reply may bear.
    private static func isID(_ id: JSON) -> Bool {
        switch id {
        case .int, .string: true
        case .null, .bool, .double, .array, .object: false
        }
    }

    private static func usable(_ id: JSON?) -> JSON { id.flatMap { isID($0) ? $0 : nil } ?? .null }

    private func era(_ method: String, _ params: JSON) throws(ProtocolError) -> Era {
        guard let version = params["_meta"]?[Revision.prefix + "protocolVersion"] else {
            guard method == "initialize" || method == "ping" || state.withLock(\.hasAgreed) else {
                throw .params(
                    "Send \"initialize\" first, or \"_meta\" with \(Revision.prefix)protocolVersion and clientCapabilities"
                )
            }
            return .agreed
        }
        guard version == .string(Revision.stateless) else {
            throw ProtocolError(
                code: ProtocolError.noVersion, message: "Unsupported protocol version",
                data: ["supported": [.string(Revision.stateless)], "requested": version])
        }
        guard params["_meta"]?[Revision.prefix + "clientCapabilities"]?.members != nil else {
            throw .params("\"_meta\" lacks \(Revision.prefix)clientCapabilities")
        }
        return .stateless
    }

    // MARK: Working

    /// Does a request.
    ///
    /// - Returns: Its reply; `nil` where it was cancelled meanwhile.
    package func answer(_ work: Work) async -> JSON? {
        let key = work.id.line
        state.withLock { _ = $0.running.insert(key) }
        let reply: JSON
        do throws(ProtocolError) {
            let result = try await result(work)
            reply = ["jsonrpc": "2.0", "id": work.id, "result": finished(result, work)]
        } catch {
            reply = error.reply(to: work.id)
        }
        guard state.withLock({ $0.running.remove(key) }) != nil else { return nil }
        return reply
    }

    private func cancel(_ id: JSON?) {
        guard let id else { return }
        state.withLock { _ = $0.running.remove(id.line) }
    }

    private static let lasting: Set = [
        "server/discover", "tools/list", "prompts/list", "resources/list", "resources/templates/list",
    ]

    /// With what the newest revision has every result bear.
    private func finished(_ result: JSON, _ work: Work) -> JSON {
        guard work.era == .stateless else { return result }
        var members = result.members ?? []
        members.append(JSON.Member("resultType", "complete"))
        members.append(JSON.Member("_meta", .object([JSON.Member(Revision.prefix + "serverInfo", Session.info)])))
        if Session.lasting.contains(work.method) || work.method == "resources/read" {
            members.append(JSON.Member("ttlMs", .int(work.method == "resources/read" ? 0 : 3_600_000)))
            members.append(JSON.Member("cacheScope", "private"))
        }
        return .object(members)
    }

    static let info: JSON = [
        "name": "holdfast", "title": "Holdfast, the advisor of school districts", "version": .string(Release.version),
    ]

    private static let capabilities: JSON = ["tools": .object([]), "resources": .object([]), "prompts": .object([])]

    private func result(_ work: Work) async throws(ProtocolError) -> JSON {
        switch work.method {
        case "initialize" where work.era == .agreed: return initialized(work.params)
        case "ping" where work.era == .agreed: return .object([])
        case "server/discover" where work.era == .stateless:
            return [
                "supportedVersions": [.string(Revision.stateless)], "capabilities": Session.capabilities,
                "instructions": .string(Catalogue.instructions),
            ]
        case "tools/list": return ["tools": .array(catalogue.tools.map(\.json))]
        case "tools/call": return try await called(work.params)
        case "resources/list": return ["resources": Catalogue.resources]
        case "resources/templates/list": return ["resourceTemplates": Catalogue.templates]
        case "resources/read": return try await read(work)
        case "prompts/list": return ["prompts": .array(Catalogue.prompts.map(\.json))]
        case "prompts/get": return try prompted(work.params)
        default: throw .noMethod(work.method)
        }
    }

    private func initialized(_ params: JSON) -> JSON {
        let asked = params["protocolVersion"]?.text ?? ""
        state.withLock { $0.hasAgreed = true }
        return [
            "protocolVersion": .string(Revision.agreed.contains(asked) ? asked : Revision.agreed[0]),
            "capabilities": Session.capabilities, "serverInfo": Session.info,
            "instructions": .string(Catalogue.instructions),
        ]
    }

    private func prompted(_ params: JSON) throws(ProtocolError) -> JSON {
        guard let prompt = Catalogue.prompts.first(where: { .string($0.name) == params["name"] }) else {
            throw .params("There is no prompt \(params["name"]?.line ?? "without a name")")
        }
        var text = prompt.says
        if let argument = prompt.argument {
            guard let value = params["arguments"]?[argument.name]?.text, !value.isEmpty else {
                throw .params("\(argument.name) is missing: \(argument.says)")
            }
            text = text.replacing("{\(argument.name)}", with: value.harmless)
        }
        return [
            "description": .string(prompt.title),
            "messages": [["role": "user", "content": ["type": "text", "text": .string(text)]]],
        ]
    }
}
