import Vocabulary

func json(_ text: String) throws -> JSON { try JSON(parsing: text.utf8) }

func event(_ text: String, district: String? = nil) throws -> Event {
    try Event(checking: json(text), district: district)
}

extension JSON {
    /// This object with a member replaced, or without it.
    func with(_ name: String, _ value: JSON?) -> JSON {
        var members = (members ?? []).filter { $0.name != name }
        if let value { members.append(Member(name, value)) }
        return .object(members)
    }
}
