import Vocabulary
import Yams

extension Form {
    /// A value of YAML as one of JSON: an unquoted `true`, `false`, `null` or number is what it looks like, all else is
    /// text.
    func json(_ node: Node) throws(KnowledgeFault) -> JSON {
        switch node {
        case .scalar(let scalar): return scalar.style == .plain ? JSON(plain: scalar.string) : .string(scalar.string)
        case .sequence(let sequence):
            var elements: [JSON] = []
            for element in sequence { elements.append(try json(element)) }
            return .array(elements)
        case .mapping:
            var members: [JSON.Member] = []
            for (_, name, value) in try form(node).entries() { members.append(JSON.Member(name, try json(value))) }
            return .object(members)
        case .alias: throw fault(node, "an alias of YAML is not used here", "write the value out")
        }
    }

    /// The events of a list, each held against its kind.
    func events(_ key: String, district: String, indicators: Set<String>) throws(KnowledgeFault) -> [Event] {
        var events: [Event] = []
        for node in try nodes(key) {
            let json = try event(node)
            do throws(EventFault) {
                events.append(try Event(checking: json, district: district, indicators: indicators))
            } catch {
                throw fault(
                    node, (error.field.isEmpty ? "" : "field \"\(error.field)\": ") + error.reason,
                    error.suggestions.first.map { "did you mean \"\($0)\"?" } ?? "mend the event")
            }
        }
        return events
    }

    /// An event, whose dates need no quotes: `at: 2026` is a year and no number.
    private func event(_ node: Node) throws(KnowledgeFault) -> JSON {
        let form = try form(node)
        let pairs = form.entries()
        let kind = pairs.first { $0.name == "kind" }.flatMap { EventKind.named($0.value.string ?? "") }
        var members: [JSON.Member] = []
        for (_, name, value) in pairs {
            if kind?.field(name)?.type.isText ?? false, let text = value.string, text != "null" {
                members.append(JSON.Member(name, .string(text)))
            } else {
                members.append(JSON.Member(name, try json(value)))
            }
        }
        return .object(members)
    }
}

extension FieldType {
    /// What looks like a number may be a text here.
    fileprivate var isText: Bool {
        switch self {
        case .date, .openDate, .instant, .text, .key, .slug, .digits, .margin, .textOrNull: true
        default: false
        }
    }
}

extension JSON {
    /// What an unquoted scalar of YAML stands for.
    package init(plain text: String) {
        switch text {
        case "true": self = .bool(true)
        case "false": self = .bool(false)
        case "null": self = .null
        default: self = Int(text).map { .int($0) } ?? Double(text).map { .double($0) } ?? .string(text)
        }
    }
}
