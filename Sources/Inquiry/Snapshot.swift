import Diagnosis
import Knowledge
import Projection
import Vocabulary

/// A district at one moment: its ledger, the knowledge base and the day, from which every answer follows.
///
/// It never changes. Whoever answers takes one and works on it to the end.
package struct Snapshot: Sendable {
    package let district: String
    /// In ledger order.
    package private(set) var ledger: [Entry]
    package let knowledge: KnowledgeBase
    package let today: Day
    package private(set) var register: Register
    private var history: History
    /// What stands today.
    package private(set) var present: DistrictState
    /// Diagnoses of today that were drawn before. They never change an answer, only how soon it is there.
    private(set) var memory: Memory

    package init(of district: String, ledger: [Entry], knowledge: KnowledgeBase, today: Day) {
        let history = History(ledger, indicators: knowledge.reportable)
        self.init(
            district, ledger, Register(ledger, history, indicators: knowledge.reportable), history,
            knowledge: knowledge, today: today, after: nil)
    }

    /// - Parameter earlier: The same district before, of which what still holds is kept.
    private init(
        _ district: String, _ ledger: [Entry], _ register: Register, _ history: History, knowledge: KnowledgeBase,
        today: Day, after earlier: Snapshot?
    ) {
        self.district = district
        self.ledger = ledger
        self.register = register
        self.knowledge = knowledge
        self.today = today
        self.history = history
        present = DistrictState(history, of: district, on: today)
        memory = Memory()
        guard let earlier, !earlier.memory.isEmpty else { return }
        let isReadAlike = knowledge.reads(like: earlier.knowledge)
        memory = earlier.memory.touched(
            isReadAlike ? Touched(from: earlier.present, to: present) : .everything)
    }

    /// The same district, with diagnoses that were drawn from it today.
    ///
    /// - Returns: `nil` where it has them already.
    package func remembering(_ diagnoses: [InitiativeDiagnosis]) -> Snapshot? {
        guard !memory.holds(diagnoses) else { return nil }
        var copy = self
        copy.memory.take(diagnoses)
        return copy
    }

    /// The district after the ledger took more, in ledger order.
    package func appending(_ entries: [Entry]) -> Snapshot {
        var register = register
        register.append(entries)
        // To put each of very many in its place takes longer than to put all in order.
        guard entries.count <= 1000, !entries.contains(where: { Register.isAmendment($0.event) }) else {
            let ledger = ledger + entries
            return Snapshot(
                district, ledger, register, History(ledger, indicators: knowledge.reportable), knowledge: knowledge,
                today: today, after: self)
        }
        var copy = self
        copy.ledger += entries
        copy.register = register
        copy.history = history.appending(entries)
        copy.present = present.appending(entries)
        copy.memory = memory.touched(Touched(entries.filter { $0.event.at.first <= today }))
        return copy
    }

    /// Holds a batch against what stands, and its reports against what they answer.
    ///
    /// - Throws: `EventFault` naming the event by its place in the batch.
    package func admit(_ batch: [Event]) throws(EventFault) { try knowledge.admit(batch, to: register) }

    /// The same district on another day, or by another knowledge base.
    package func on(_ day: Day, by knowledge: KnowledgeBase) -> Snapshot {
        guard knowledge.reportable != self.knowledge.reportable else {
            return Snapshot(district, ledger, register, history, knowledge: knowledge, today: day, after: self)
        }
        let history = History(ledger, indicators: knowledge.reportable)
        return Snapshot(
            district, ledger, Register(ledger, history, indicators: knowledge.reportable), history,
            knowledge: knowledge, today: day, after: self)
    }

    /// What stood on a day, as far as it was known at an instant.
    ///
    /// - Returns: The state, and the last ledger position that it rests on.
    package func state(_ view: View) -> (state: DistrictState, position: Int) {
        if view == View() { return (present, history.position) }
        let history = history(view)
        return (DistrictState(history, of: district, on: view.asOf ?? today), history.position)
    }

    /// The same with what is needed to look up what it names.
    package func scene(_ view: View) -> Scene {
        let (state, position) = state(view)
        return Scene(state: state, knowledge: knowledge, position: position)
    }

    /// All that was on record from there, what is dated later than the day asked about among it.
    func everything(_ view: View) -> DistrictState {
        let history = history(view)
        return DistrictState(history, of: district, on: history.entries.last?.event.at.first ?? today)
    }

    private func history(_ view: View) -> History {
        view.knownAt.map { History.known(ledger, at: $0, indicators: knowledge.reportable) } ?? history
    }
}

/// From where a question looks.
package struct View: Sendable, Hashable {
    /// What was true on that day; `nil`: today.
    package let asOf: Day?
    /// What the ledger held at that instant; `nil`: all that it holds.
    package let knownAt: Moment.Instant?

    package init(asOf: Day? = nil, knownAt: Moment.Instant? = nil) {
        self.asOf = asOf
        self.knownAt = knownAt
    }
}

extension KnowledgeBase {
    /// Holds a batch against what stands, and its reports against what they answer.
    ///
    /// - Throws: `EventFault` naming the event by its place in the batch.
    package func admit(_ batch: [Event], to register: Register) throws(EventFault) {
        try register.admit(batch)
        for (index, event) in batch.enumerated() {
            do throws(EventFault) {
                try checkReport(event)
            } catch {
                throw error.placed(index, event)
            }
        }
    }
}
