import Knowledge
import Ledger
import Logging
import Transport
import Vocabulary
import Wire

extension Desk {
    /// Versions, limits, and who the caller is.
    func hello(_ call: Call, _ caller: Caller, _ role: AccessRole) throws(Refusal) -> Wire.Answer {
        if let spoken = call.params["versions"]?.elements, !spoken.contains(1) {
            throw Refusal(.versionNotSpoken, "this daemon speaks version 1 of the protocol", field: "versions")
        }
        let methods = methods.methods.filter { !$0.isTextOnly }.map(\.name)
        let json: JSON = [
            "schema": "holdfast.hello/1", "version": 1, "versions": [1], "server": .string(Release.version),
            "knowledge_version": .string(knowledge.version),
            "caller": ["user": .string(caller.name), "uid": .int(Int(caller.uid)), "role": .string(role.rawValue)],
            "features": .array(methods.map(JSON.string)), "limits": limits,
        ]
        return Wire.Answer(
            json: { json },
            lines: { [knowledge] in
                [
                    "holdfast \(Release.version), protocol 1, knowledge \(knowledge.version)",
                    "you are \(caller.name), \(role.rawValue)",
                ]
            })
    }

    func help(_ call: Call) -> Wire.Answer {
        let topic = call.params["topic"]?.text
        let shown = methods.methods.filter { topic == nil || $0.verbs.contains(topic ?? "") }
        return Wire.Answer(
            json: { ["schema": "holdfast.help/1", "methods": .array(shown.map(\.schema))] },
            lines: {
                shown.flatMap { method in
                    ["\(method.usage)", "    \(method.meaning)"]
                        + (topic == nil
                            ? [] : method.parameters.map { "    \($0.name): \($0.meaning); \($0.kind.description)" })
                }
            })
    }

    func describe() -> Wire.Answer {
        let json: JSON = [
            "schema": "holdfast.describe/1", "methods": .array(methods.methods.map(\.schema)),
            "codes": .array(Code.allCases.map(\.schema)), "kinds": .array(EventKind.all.map(\.schema)),
            "indicators": .array(
                knowledge.indicators.map {
                    ["id": .string($0.id), "unit": .string($0.unit.rawValue), "says": .string($0.says)]
                }),
        ]
        return Wire.Answer(json: { json }, lines: { [json.line] })
    }

    /// Who is connected, in the order in which they came.
    func clients() -> Wire.Answer {
        let visits = visitors.all
        return list("clients", visits.map(\.json), visits.map(\.line))
    }

    func health() -> Wire.Answer {
        let isReadable = position >= 0
        let condition = book.condition
        let state = condition == .sound && !isReadable ? "read-only" : condition.word
        let unread =
            condition == .sound && !isReadable ? "the ledger \(book.path) cannot be read; look to the disk" : nil
        let reasons = [condition.complaint(about: book.path), unread].compactMap { $0 }
        return Wire.Answer(
            facts: [Wire.Answer.Fact("health", state)],
            json: {
                [
                    "schema": "holdfast.health/1", "health": .string(state),
                    "reasons": .array(reasons.map(JSON.string)),
                ]
            },
            lines: { [state] + reasons })
    }

    func list(_ name: String, _ items: [JSON], _ lines: [String]) -> Wire.Answer {
        Wire.Answer(
            json: {
                .object([JSON.Member("schema", .string("holdfast.\(name)/1")), JSON.Member(name, .array(items))])
            },
            lines: { lines })
    }

    /// The last position of the ledger; -1 where it cannot be read.
    var position: Int {
        do {
            return try book.position()
        } catch {
            log.error("the ledger cannot be read", metadata: ["reason": "\(error)"])
            return -1
        }
    }

    var limits: JSON {
        let limits = configuration.limits
        return [
            "connections": .int(limits.connections), "per_user": .int(limits.perUser),
            "reserve": .int(limits.reserve), "line": .int(limits.line), "reply": .int(configuration.reply),
            "unread_replies": .int(limits.unreadReplies), "staged": .int(configuration.staged),
            "queries": .int(configuration.queries),
            "query_seconds": .int(Int(configuration.query.components.seconds)),
            "held_events": .int(configuration.events),
            "line_seconds": .int(Int(limits.lineTime.components.seconds)),
            "idle_seconds": .int(Int(limits.idleTime.components.seconds)),
            "stall_seconds": .int(Int(limits.stallTime.components.seconds)),
        ]
    }
}

extension EventKind {
    fileprivate var schema: JSON {
        [
            "name": .string(name), "group": .string(group.rawValue), "meaning": .string(meaning),
            "fields": .array(
                allFields.map { field in
                    [
                        "name": .string(field.name), "required": .bool(field.required),
                        "holds": .string(field.type.expectation), "meaning": .string(field.meaning),
                    ]
                }),
        ]
    }
}

extension Ledger.Condition {
    /// ok, degraded or read-only.
    var word: String {
        switch self {
        case .sound: "ok"
        case .full: "degraded"
        case .readOnly, .failed: "read-only"
        }
    }
}
