import Diagnosis
import Indicators
import Inquiry
import Knowledge
import Projection
import Vocabulary

/// One event, and what rests on it, from readings up to the verdict.
struct TraceText {
    let trace: Trace
    let diagnosis: InitiativeDiagnosis
    let scene: Scene

    /// Grounds of the verdict that rest on it.
    static func grounds(_ trace: Trace, _ diagnosis: InitiativeDiagnosis) -> [Ground] {
        diagnosis.grounds.filter { $0.evidence.contains(trace.position) }
    }

    func add(to page: inout Page) {
        guard let entry = trace.entry else {
            page.add("Event #\(trace.position): \(trace.fate.says).")
            addAmendments(to: &page)
            return
        }
        page.add("Event \(entry.told)")
        page.under(entry.fieldWords)
        addAmendments(to: &page)
        let grounds = TraceText.grounds(trace, diagnosis)
        let name = diagnosis.initiative.name
        guard !trace.indicators.isEmpty || !trace.signs.isEmpty || !grounds.isEmpty else {
            page.head("Nothing that is concluded about \(name) rests on it.")
            return
        }
        page.head("What was read from it")
        for (indicator, reading) in trace.indicators {
            page.bullet("\(indicator.name) (\(indicator.id)): \(reading.told(indicator.unit))")
        }
        if trace.indicators.isEmpty { page.bullet("No indicator.") }
        page.head("Signs that are known by it")
        for sign in trace.signs {
            page.bullet("\(sign.says(scene.knowledge)) (\(sign.sign.id), \(sign.state.rawValue))")
        }
        if trace.signs.isEmpty { page.bullet("None.") }
        page.head("What rests on it for \(name)")
        for ground in grounds {
            page.bullet("The verdict \(diagnosis.verdict.rawValue): \(ground.says(scene)) (\(ground.rule))")
        }
        for (weighed, signs) in trace.findings {
            let shares = signs.map { sign in
                "\(sign.reading.sign.id) \(sign.weight > 0 ? "+" : "")\(sign.weight)\(sign.counts ? "" : ", counted once with its like")"
            }
            page.bullet(
                "\(weighed.finding.name) (\(weighed.finding.id)), \(Phrases.standing(weighed.standing)) at \(weighed.score): \(shares.joined(separator: "; "))"
            )
        }
        if grounds.isEmpty, trace.findings.isEmpty { page.bullet("No cause, and not the verdict.") }
    }

    private func addAmendments(to page: inout Page) {
        for amendment in trace.amendments {
            let what = amendment.event.kind == "correction" ? "Corrected" : "Taken back"
            page.add("\(what) by #\(amendment.seq), recorded \(amendment.recordedAt).", lead: "  ")
        }
    }
}

extension Trace.Fate {
    fileprivate var says: String {
        switch self {
        case .stands: "it stands"
        case .takenBack: "it was taken back, and nothing rests on it"
        case .later: "it is later than what is looked at, and nothing rests on it"
        case .amends: "it says how another event is to be understood"
        }
    }

    var word: String {
        switch self {
        case .stands: "stands"
        case .takenBack: "taken-back"
        case .later: "later"
        case .amends: "amends"
        }
    }
}

extension Entry {
    /// `#12, meeting of 2026-03-02, cabinet minutes`.
    var told: String {
        let source = event.text("source") ?? "no source given"
        return "#\(seq), \(event.kind) of \(event.at), \(source)\(event.confidence.words)"
    }

    /// What it says, field by field, without what every event has.
    fileprivate var fieldWords: String {
        let common = ["kind", "at", "district", "id", "source", "by", "confidence", "recorded_at"]
        return event.fields.filter { !common.contains($0.name) }
            .map { "\($0.name) \($0.value.text ?? $0.value.line)" }.joined(separator: "; ")
    }
}
