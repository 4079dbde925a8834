import Diagnosis
import Indicators
import Inquiry
import Knowledge
import Projection
import Vocabulary

/// A leader without any records, whose district has one trouble, and who answers one question after the other.
package struct InterviewedLeader {
    private static let launch = """
        {"kind": "district", "at": "2023-07-01", "name": "Riverbend"}
        {"kind": "initiative", "at": "2023-09-01", "initiative": "plc", "name": "PLC"}

        """
    /// 1 June 2026.
    private static let today = Day(number: 20_605)
    private static let practice = ["spread": 0.7, "depth": 0.15]
    private let knowledge: KnowledgeBase
    private let cells: Cells
    private var snapshot: Snapshot
    /// What the leader names first when sounded; `nil`: what the trouble is heard as.
    package var named: String?

    package init(_ knowledge: KnowledgeBase) throws {
        self.knowledge = knowledge
        let ledger = try Ledgers.entries(InterviewedLeader.launch, indicators: knowledge.reportable)
        snapshot = Snapshot(
            of: "riverbend", ledger: ledger, knowledge: knowledge, today: InterviewedLeader.today)
        cells = Cells(knowledge)
    }

    /// What is asked next; `nil` where no answer would change the advice.
    package func question() throws -> OpenQuestion? {
        guard
            case .unknowns(let unknowns, _) = try snapshot.answer(
                .unknowns(initiative: "plc", limit: 1, deciding: true))
        else { return nil }
        return unknowns.questions.first
    }

    package func diagnosis() throws -> InitiativeDiagnosis? {
        try snapshot.answer(.diagnose(initiative: "plc")).diagnoses.first
    }

    /// Answers as one does whose initiative is used and not deep, and whose only trouble is this cause: what speaks for it,
    /// and against all others.
    package mutating func answer(_ question: OpenQuestion, meaning cause: String) throws {
        if let share = InterviewedLeader.practice[question.indicator.id] {
            snapshot = try answering(question.indicator.id, .number(share))
            return
        }
        if question.isSounding {
            guard let heard = named ?? knowledge.finding(cause)?.heardAs else { return }
            snapshot = try answering(question.indicator.id, .word(heard))
            return
        }
        var best: (margin: Int, snapshot: Snapshot)?
        for value in cells[question.indicator.id] {
            let next = try answering(question.indicator.id, value)
            guard let diagnosis = try next.answer(.diagnose(initiative: "plc")).diagnoses.first,
                let own = diagnosis.finding(cause)?.score
            else { continue }
            let others = diagnosis.causes.filter { $0.finding.id != cause }.map(\.score)
            let margin = own * others.count - others.reduce(0, +)
            if margin > best?.margin ?? Int.min { best = (margin, next.remembering([diagnosis]) ?? next) }
        }
        if let best { snapshot = best.snapshot }
    }

    /// The district after an answer.
    private func answering(_ indicator: String, _ value: Value) throws -> Snapshot {
        let written: JSON =
            switch value {
            case .number(let number): .double(number)
            case .flag(let flag): .bool(flag)
            case .word(let word): .string(word)
            }
        let event = try Event(
            checking: [
                "kind": "report", "at": "2026-06-01", "initiative": "plc", "indicator": .string(indicator),
                "value": written,
            ], district: "riverbend", indicators: knowledge.reportable)
        let seq = snapshot.ledger.count + 1
        return snapshot.appending([Entry(seq: seq, recordedAt: "2026-06-01T12:00:00Z", event: event)])
    }
}
