import Diagnosis
import Inquiry
import Knowledge
import Projection
import Specimens
import Vocabulary

/// One district as the product sees it.
struct Trial {
    let planted: Set<String>
    let diagnosis: InitiativeDiagnosis

    /// - Throws: Where the world writes what the contract does not admit.
    init?(_ district: District, _ records: [JSON], _ knowledge: KnowledgeBase) throws {
        var ledger: [Entry] = []
        // What the knowledge base has no question for, nobody was asked.
        for json in records where json["indicator"]?.text.map(knowledge.reportable.contains) ?? true {
            let event = try Event(checking: json, district: "riverbend", indicators: knowledge.reportable)
            try knowledge.checkReport(event)
            ledger.append(Entry(seq: ledger.count + 1, recordedAt: "2026-03-01T00:00:00Z", event: event))
        }
        let snapshot = Snapshot(of: "riverbend", ledger: ledger, knowledge: knowledge, today: District.today)
        guard let diagnosis = try snapshot.answer(.status(initiative: Teller.initiative)).diagnoses.first else {
            return nil
        }
        planted = Set(district.planted.map(\.rawValue))
        self.diagnosis = diagnosis
    }

    /// The causes that the product ranks, strongest first, without those of which it says that it cannot tell.
    var ranked: [String] { diagnosis.causes.filter { $0.standing != .notKnown }.map(\.finding.id) }

    var leader: String? { ranked.first }

    /// Those told to a leader as likely or more.
    var alarms: [String] { diagnosis.causes.filter(\.standing.isLikely).map(\.finding.id) }

    /// Planted and among the first so many.
    func found(_ first: Int) -> Set<String> { planted.intersection(ranked.prefix(first)) }
}
