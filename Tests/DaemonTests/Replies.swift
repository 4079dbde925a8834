import Testing
import Vocabulary

/// A reply as JSON, its members sorted by name like those of any JSON that is read; `nil`, which no reply is, where the
/// text is none.
func json(_ text: String) -> JSON? {
    do throws(JSONFault) {
        return try JSON(parsing: text.utf8)
    } catch {
        Issue.record(error)
        return nil
    }
}

extension JSON {
    /// The member at a path of names.
    func at(_ path: String...) -> JSON? {
        path.reduce(self as JSON?) { $0?[$1] }
    }

    /// The events of a page of the ledger, by a field of theirs.
    func events(_ field: String) -> [JSON] {
        self["events"]?.elements?.compactMap { $0[field] } ?? []
    }
}
