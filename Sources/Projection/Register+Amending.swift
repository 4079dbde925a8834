import Vocabulary

extension Register {
    /// Reads the district as it would be, and looks whether a name that is still used would be gone, or a correction
    /// would no longer fit. The amendment that is named is one that breaks what those before it left whole.
    func checkAmended(_ batch: [Event]) throws(EventFault) {
        let amendments = batch.indices.filter { Register.isAmendment(batch[$0]) }
        guard var found = fault(of: batch, amendedBy: amendments) else { return }
        var whole = 0
        var broken = amendments.count
        while broken - whole > 1 {
            let middle = (whole + broken) / 2
            if let fault = fault(of: batch, amendedBy: Array(amendments.prefix(middle))) {
                (broken, found) = (middle, fault)
            } else {
                whole = middle
            }
        }
        let index = amendments[broken - 1]
        throw found.fault(of: batch[index], at: nextPosition + index).placed(index, batch[index])
    }

    /// Something that a batch would leave wrong: an event, or a correction that would no longer fit.
    private struct Breakage {
        let seq: Int
        let fault: EventFault

        /// The fault as the event at a position has it: its own, or what it does to another one.
        func fault(of event: Event, at position: Int) -> EventFault {
            if seq == position { return fault }
            return EventFault(
                field: event.kind == "correction" ? "corrects" : "retracts",
                reason: "would leave event \(seq) wrong: field \"\(fault.field)\" \(fault.reason)")
        }
    }

    private var nextPosition: Int { (ledger.last?.seq ?? 0) + 1 }

    private func fault(of batch: [Event], amendedBy amendments: [Int]) -> Breakage? {
        let added = batch.indices.filter { !Register.isAmendment(batch[$0]) || amendments.contains($0) }
            .map { Entry(seq: nextPosition + $0, recordedAt: "", event: batch[$0]) }
        let next = ledger + added
        // An older ledger may hold corrections that do not fit: they are not this batch's doing.
        let old = Set(Amendments(ledger).misfits(ledger, indicators).map(\.seq))
        if let misfit = Amendments(next).misfits(next, indicators).first(where: { !old.contains($0.seq) }) {
            return Breakage(seq: misfit.seq, fault: misfit.fault)
        }
        let after = Register(next, indicators: indicators)
        for entry in History(next, indicators: indicators).entries {
            do throws(EventFault) {
                try after.checkIntroduction(entry.event)
                try after.checkReferences(entry.event)
            } catch {
                return Breakage(seq: entry.seq, fault: error)
            }
        }
        return nil
    }
}
