import Diagnosis
import Indicators
import Inquiry
import Knowledge
import Projection
import Vocabulary

/// How two sides differ, as text: what parts them first, and what is known of one alone as just that.
struct ComparisonText {
    let comparison: Comparison

    private var left: Side { comparison.left }
    private var right: Side { comparison.right }
    private var knowledge: KnowledgeBase { left.scene.knowledge }
    private var names: (left: String, right: String) { comparison.names }

    func lines() -> [String] {
        var page = Page()
        page.add(left.says)
        page.add(right.says)
        if let initiative = comparison.initiative { page.add("They are compared in \(initiative.name).") }
        addDifferent(to: &page)
        addFindings(to: &page)
        add(.withinChance, "Different by no more than chance gives, or of too few to say", to: &page)
        add(.atLeast, "On record to at least so much, so that nobody can say whether they differ", to: &page)
        addAlike(to: &page)
        add(.onlyLeft, "Known of \(names.left) alone", to: &page)
        add(.onlyRight, "Known of \(names.right) alone", to: &page)
        addLimits(to: &page)
        return page.lines
    }

    private func addDifferent(to page: inout Page) {
        let points = comparison.points(.different)
        page.head("Different, in what is known of both")
        guard !points.isEmpty else { return page.add("Nothing.", lead: "  ") }
        for point in points {
            page.bullet(
                "\(point.name): \(told(point.left, point, left, names.left)); \(told(point.right, point, right, names.right))"
            )
            guard let parting = point.parting.first(where: { !$0.speaksFor.isEmpty }) else { continue }
            let findings = parting.speaksFor.prefix(3).compactMap { knowledge.finding($0)?.name }.map { "\"\($0)\"" }
            page.under(
                "At \(parting.isPresentLeft ? names.left : names.right) that speaks for \(Phrases.list(Array(findings)))."
            )
        }
    }

    private func addFindings(to page: inout Page) {
        guard !comparison.findings.isEmpty else { return }
        page.head("Causes and other explanations that stand otherwise")
        for standings in comparison.findings {
            page.bullet(
                "\(standings.finding.name) (\(standings.finding.id)): \(Phrases.standing(standings.left)) at \(names.left), \(Phrases.standing(standings.right)) at \(names.right)"
            )
        }
    }

    private func add(_ relation: Comparison.Relation, _ head: String, to page: inout Page) {
        let points = comparison.points(relation)
        guard !points.isEmpty else { return }
        page.head("\(head) (\(points.count))")
        for point in points {
            let sides = [
                relation == .onlyRight ? nil : told(point.left, point, left, relation == .onlyLeft ? nil : names.left),
                relation == .onlyLeft
                    ? nil : told(point.right, point, right, relation == .onlyRight ? nil : names.right),
            ].compactMap { $0 }
            page.bullet("\(point.name): \(sides.joined(separator: "; "))")
        }
    }

    private func addAlike(to page: inout Page) {
        let points = comparison.points(.alike)
        guard !points.isEmpty else { return }
        page.head("Alike (\(points.count))")
        let said = points.map { point in
            "\(point.name) (\(point.left.current.map { Phrases.value($0, point.unit) } ?? ""))"
        }
        page.add(said.joined(separator: ", ") + ".", lead: "  ")
    }

    private func addLimits(to page: inout Page) {
        page.head(
            "What is known of neither: \(comparison.knownOfNeither) of \(comparison.knownOfNeither + comparison.points.count). That two things differ together does not say that the one made the other."
        )
        if left.story != nil || right.story != nil {
            page.add("Of a published case only what was published is known: what it does not tell may have been there.")
        }
        for side in [left, right] where !side.others.isEmpty {
            let others = side.others.map { "\(side.story?.id ?? ""):\($0)" }
            page.add("\(side.label) holds more than one launch; the others are \(Phrases.list(others)).")
        }
    }

    private func told(_ reading: Known<Value>, _ point: Comparison.Point, _ side: Side, _ name: String?) -> String {
        let bound = reading.evidence?.isLowerBound == true ? "at least " : ""
        let value = reading.current.map { bound + Phrases.value($0, point.unit) } ?? "not known"
        let citation = side.scene.state.citation(
            reading.evidence?.positions ?? [], most: 1, isNumbered: side.story == nil)
        return value + (name.map { " at \($0)" } ?? "") + (citation.isEmpty ? "" : " " + citation)
    }
}

extension Comparison {
    /// What the sides are called beside each other: by their names, or by their days where they share a name.
    var names: (left: String, right: String) {
        left.label == right.label
            ? (left.scene.state.day.description, right.scene.state.day.description) : (left.label, right.label)
    }
}

extension Side {
    /// An initiative of the district and a school by name, a published case by its own.
    var label: String {
        guard let story else { return subject.name }
        return story.id.split(separator: "-").map { Phrases.capitalised(String($0)) }.joined(separator: " ")
    }

    /// How it stands, and when.
    fileprivate var says: String {
        let place = story == nil ? "" : " (\(scene.state.district?.name ?? label), a published case)"
        guard let diagnosis else { return "\(subject.name), as of \(scene.state.day)." }
        let verdict =
            scene.knowledge.verdict(diagnosis.verdict.rawValue)?.says ?? "{initiative}: \(diagnosis.verdict.rawValue)."
        return "As of \(scene.state.day): \(verdict.replacing("{initiative}", with: subject.name + place))"
    }
}
