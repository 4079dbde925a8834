import Vocabulary

/// The names that a district's events may refer to, and which events may be admitted beside them.
package struct Register: Sendable {
    private(set) var ledger: [Entry]
    private var named: [Referent: Set<String>]
    private var introduced: [Referent: Set<String>]
    let indicators: Set<String>

    /// - Parameters:
    ///   - ledger: The entries of one district, in ledger order.
    ///   - indicators: The ids that a report may answer.
    package init(_ ledger: [Entry], indicators: Set<String>) {
        self.init(ledger, History(ledger, indicators: indicators), indicators: indicators)
    }

    /// - Parameter history: Of that ledger.
    package init(_ ledger: [Entry], _ history: History, indicators: Set<String>) {
        self.ledger = ledger
        self.indicators = indicators
        named = [:]
        introduced = [:]
        for entry in history.entries { take(entry.event) }
    }

    /// Takes what the ledger has written.
    package mutating func append(_ entries: [Entry]) {
        ledger += entries
        if entries.contains(where: { Register.isAmendment($0.event) }) {
            self = Register(ledger, indicators: indicators)
        } else {
            for entry in entries { take(entry.event) }
        }
    }

    private mutating func take(_ event: Event) {
        guard let kind = EventKind.named(event.kind), let referent = kind.introduces,
            let slug = event.text(referent.rawValue)
        else { return }
        named[referent, default: []].insert(slug)
        if let needed = kind.introduction, event[needed] == nil { return }
        introduced[referent, default: []].insert(slug)
    }

    /// Whether it changes what an earlier event says.
    package static func isAmendment(_ event: Event) -> Bool {
        event.kind == "correction" || event.kind == "retraction"
    }

    /// Holds a batch against what stands: what it refers to must exist by its end, and what it corrects or takes back
    /// must leave the rest whole.
    ///
    /// - Throws: `EventFault` naming the event, the field and the reference.
    package func admit(_ batch: [Event]) throws(EventFault) {
        var after = self
        for event in batch { after.take(event) }
        for (index, event) in batch.enumerated() {
            do throws(EventFault) {
                try after.checkIntroduction(event)
                try after.checkReferences(event)
                try checkPointer(event, batch)
            } catch {
                throw error.placed(index, event)
            }
        }
        if batch.contains(where: Register.isAmendment) { try checkAmended(batch) }
    }

    func checkIntroduction(_ event: Event) throws(EventFault) {
        guard let kind = EventKind.named(event.kind), let referent = kind.introduces, let needed = kind.introduction,
            let slug = event.text(referent.rawValue), introduced[referent]?.contains(slug) != true
        else { return }
        throw EventFault(
            field: needed,
            reason: "is required of the first event about \(referent == .initiative ? "an" : "a") \(kind.name), "
                + "and no event gives it for \"\(slug)\"")
    }

    func checkReferences(_ event: Event) throws(EventFault) {
        guard let kind = EventKind.named(event.kind) else { return }
        for field in kind.fields {
            let referent: Referent
            switch field.type {
            case .reference(let to), .references(let to): referent = to
            case .scope: referent = .site
            default: continue
            }
            let slugs = event.texts(field.name) ?? event.text(field.name).map { [$0] } ?? []
            for slug in slugs where !(field.type == .scope && slug == "all") {
                guard named[referent]?.contains(slug) != true else { continue }
                throw EventFault(
                    field: field.name, reason: "there is no \(referent.rawValue) \"\(slug)\"",
                    suggestions: Nearness.nearest(to: slug, among: (named[referent] ?? []).sorted()))
            }
        }
    }

    /// A correction or retraction must point at an event; only events that say something themselves can be corrected.
    private func checkPointer(_ event: Event, _ batch: [Event]) throws(EventFault) {
        let field = event.kind == "correction" ? "corrects" : "retracts"
        guard Register.isAmendment(event), let pointer = event[field] else { return }
        guard let target = target(of: pointer, batch) else {
            throw EventFault(field: field, reason: "there is no event \(pointer.line) in this district")
        }
        guard target != event else { throw EventFault(field: field, reason: "an event cannot point at itself") }
        if event.kind == "correction", Register.isAmendment(target) {
            throw EventFault(field: field, reason: "points at a \(target.kind): correct the event itself")
        }
    }

    private func target(of pointer: JSON, _ batch: [Event]) -> Event? {
        switch pointer {
        case .int(let seq): ledger.first { $0.seq == seq }?.event
        case .string(let id): ledger.first { $0.event.id == id }?.event ?? batch.first { $0.id == id }
        default: nil
        }
    }
}

extension EventFault {
    /// The same fault, saying which event of the batch it is.
    package func placed(_ index: Int, _ event: Event) -> EventFault {
        var fault = self
        fault.index = index
        fault.id = event.id
        return fault
    }
}
