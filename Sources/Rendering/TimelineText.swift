import Diagnosis
import Indicators
import Inquiry
import Knowledge
import Projection
import Vocabulary

/// A timeline as a leader reads it: first when it last began to go wrong, then what turned when.
struct TimelineText {
    let timeline: Timeline
    let scene: Scene

    func lines() -> [String] {
        var page = Page()
        page.add("\(timeline.initiative.name), from \(timeline.start) to \(timeline.to).")
        page.add(
            "As of \(scene.state.day), from the ledger up to position \(scene.position); knowledge \(scene.knowledge.version.prefix(8))."
        )
        if timeline.verdict != nil {
            page.head("When it last began to go wrong")
            addTrouble(to: &page)
        }
        page.head("What happened, and what was found (>)")
        addPoints(to: &page)
        if timeline.passed > 0 {
            let were = timeline.passed == 1 ? "1 finding was" : "\(timeline.passed) findings were"
            page.add("\(were) replaced within \(timeline.lasting) days and left out.", lead: "  ")
        }
        return page.lines
    }

    private func addTrouble(to page: inout Page) {
        guard let trouble = timeline.trouble else {
            return page.add(
                "On no day up to \(timeline.to) was it found to fade, stall, be thin or be undone, by what is on record.",
                lead: "  ")
        }
        page.add("Since \(trouble.since): \(says(trouble.verdict))", lead: "  ")
        if let before = trouble.before { page.add("Before that: \(says(before))", lead: "  ") }
        let now = timeline.verdict.flatMap { $0 == trouble.verdict ? nil : says($0) }
        if let until = trouble.until {
            page.add("That ended on \(until).", lead: "  ")
        }
        if let now { page.add("On \(timeline.to): \(now)", lead: "  ") }
        page.add("What that rests on:", lead: "  ")
        add(trouble.grounds, to: &page)
        if !trouble.causes.isEmpty {
            page.add("Causes that were likely then, or came to be:", lead: "  ")
            for (cause, since, wasAlready) in trouble.causes {
                let when = wasAlready ? "likely already, since \(since)" : "likely since \(since)"
                page.bullet("\(cause.finding.name) (\(cause.finding.id)): \(when)")
            }
        }
        guard !trouble.precededBesides.isEmpty else {
            return page.add(
                "In the \(timeline.window) days before, nothing else is on record but what comes week by week.",
                lead: "  ")
        }
        let isCoarse = ([trouble.since] + trouble.precededBesides.map(\.at)).contains { $0.first < $0.last }
        let counted = isCoarse ? " (a month or year counting from its first day)" : ""
        page.add(
            "What came in the \(timeline.window) days before\(counted), which does not say that it was the reason:",
            lead: "  ")
        for happening in trouble.precededBesides {
            page.bullet("\(happening.at), \(happening.says) (#\(happening.entry.seq))")
        }
    }

    private func addPoints(to page: inout Page) {
        if timeline.points.isEmpty {
            let first = timeline.first.map { " The first record of it is of \($0.at): \($0.says) (#\($0.entry.seq))." }
            page.add("Nothing is on record of these days.\(first ?? "")", lead: "  ")
        }
        for point in timeline.points { add(point, to: &page) }
    }

    private func add(_ point: TurningPoint, to page: inout Page) {
        let lead = "  \(point.at.text.padding(to: 10))  "
        let inner = String(repeating: " ", count: lead.count)
        switch point.what {
        case .happened(let happening): page.add("\(happening.says) (#\(happening.entry.seq))", lead: lead)
        case .verdict(let before, let verdict, let grounds):
            page.add("> \(name(verdict))\(before.map { "; before: \(name($0))" } ?? "")", lead: lead)
            for ground in grounds { page.add(cited(ground.says(scene), ground.evidence), lead: inner + "  ") }
        case .cause(let weighed, let isLikely, let verdict):
            let likely = scene.isHealthy(verdict) ? "became likely, as a risk" : "became likely"
            let became = isLikely ? likely : "is likely no more"
            page.add("> \(weighed.finding.name) (\(weighed.finding.id)) \(became)", lead: lead)
            for sign in weighed.speakingFor where isLikely {
                page.add(cited(sign.reading.says(scene.knowledge), sign.reading.evidence), lead: inner + "  ")
            }
        }
    }

    private func add(_ grounds: [Ground], to page: inout Page) {
        for ground in grounds { page.bullet(cited(ground.says(scene), ground.evidence)) }
    }

    private func says(_ verdict: Verdict) -> String {
        (scene.knowledge.verdict(verdict.rawValue)?.says ?? "{initiative}: \(verdict.rawValue).")
            .replacing("{initiative}", with: timeline.initiative.name)
    }

    private func name(_ verdict: Verdict) -> String {
        scene.knowledge.verdict(verdict.rawValue)?.name ?? verdict.rawValue
    }

    private func cited(_ says: String, _ evidence: [Int]) -> String {
        let citation = scene.state.citation(evidence, most: 1)
        return citation.isEmpty ? says : "\(says) \(citation)"
    }
}
