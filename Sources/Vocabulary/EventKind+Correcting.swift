/// A correction gives fields of the event it corrects, which is not at hand when the correction is read. They are held
/// to what any kind says of a field of that name; what the corrected event then is, is checked when it is admitted.
extension EventKind {
    var takesFieldsOfOthers: Bool { name == "correction" }

    func checkOthers(_ members: [JSON.Member], _ indicators: Set<String>) throws(EventFault) {
        for member in members where field(member.name) == nil {
            let meanings = EventKind.all.compactMap { $0.field(member.name) }
            guard !meanings.isEmpty else { throw EventFault.unknown(member.name, of: self) }
            let faults = meanings.map { $0.fault(of: member.value, indicators) }
            if let fault = faults[0], !faults.contains(nil) { throw fault }
        }
    }

    /// The fields given for another kind, by name.
    func others(_ members: [JSON.Member]) -> [JSON.Member] {
        guard takesFieldsOfOthers else { return [] }
        return members.filter { field($0.name) == nil }.sorted { $0.name < $1.name }
    }
}

extension Event {
    /// The fields that a correction replaces.
    package var replacements: [JSON.Member] {
        guard kind == "correction" else { return [] }
        let own = Set(EventKind.named(kind)?.allFields.map(\.name) ?? [])
        return fields.filter { !own.contains($0.name) }
    }

    /// This event with fields replaced, checked anew.
    ///
    /// - Throws: `EventFault` where what comes out is no event of its kind.
    package func corrected(by correction: Event, indicators: Set<String>) throws(EventFault) -> Event {
        var members = fields
        func replace(_ name: String, _ value: JSON) {
            members.removeAll { $0.name == name }
            members.append(JSON.Member(name, value))
        }
        for replacement in correction.replacements { replace(replacement.name, replacement.value) }
        for shared in ["source", "confidence", "note"] {
            if let value = correction[shared] { replace(shared, value) }
        }
        if let right = correction["true_at"] { replace("at", right) }
        return try Event(checking: .object(members), indicators: indicators)
    }
}
