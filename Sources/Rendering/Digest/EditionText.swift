import Advice
import Diagnosis
import Indicators
import Inquiry
import Knowledge
import Projection
import Vocabulary
import Watch

/// A digest as its reader reads it: within the words that the knowledge base allows.
struct EditionText {
    let edition: Edition
    /// What the district is called.
    let district: String
    /// To whom a reader writes.
    let contact: String

    private var scene: Scene { edition.scene }
    private var knowledge: KnowledgeBase { edition.scene.knowledge }

    /// As much of it as may be said: what is least grave is left out first, and counted.
    func letter() -> Letter {
        let limit = Int(knowledge.threshold(.digestWords))
        var most = (changes: edition.changes.count, lines: 6)
        var letter = letter(most.changes, most.lines)
        while letter.words > limit, most.lines > 1 || most.changes > 1 {
            if most.lines > 2 || most.changes <= 1 { most.lines -= 1 } else { most.changes -= 1 }
            letter = self.letter(most.changes, most.lines)
        }
        return letter
    }

    private func letter(_ changes: Int, _ lines: Int) -> Letter {
        var letter = Letter(title: title)
        if edition.isHeartbeat {
            letter.add(
                "Nothing changed since \(edition.from) that had to be told: \(Phrases.counted(edition.unchanged, "initiative")) as before."
            )
            letter.add("Holdfast is still watching; this is said after every \(quietPeriods) quiet periods.")
            return letter
        }
        letter.add(covers)
        addDecision(to: &letter)
        addChanges(changes, to: &letter)
        addOwn(lines, to: &letter)
        addOwed(lines, to: &letter)
        addMistakes(lines, to: &letter)
        addRest(lines, to: &letter)
        letter.close(closing)
        return letter
    }

    private var quietPeriods: Int { Int(knowledge.threshold(.quietPeriods)) }

    /// At most 70 characters, for a telephone.
    private var title: String {
        let name = district.count > 24 ? String(district.prefix(23)) + "\u{2026}" : district
        if edition.isHeartbeat { return "\(name): nothing new" }
        let total = edition.changes.count + edition.more
        let news =
            edition.isFirst
            ? "how it stands"
            : total > 0
                ? "\(total) changed"
                : !edition.owed.isEmpty ? "what is due" : edition.isNews ? "what is to be said" : "nothing new"
        let asked = edition.decision.map { ", 1 decision by \(Phrases.date($0.by))" } ?? ""
        return "\(name): \(news)\(asked)"
    }

    private var covers: String {
        let span =
            edition.isFirst
            ? "The first digest" : "Covers \(Phrases.date(edition.from)) to \(Phrases.date(edition.day))"
        return "\(span), as of \(edition.day), by the record up to #\(scene.position)."
    }

    // MARK: The decision

    private func addDecision(to letter: inout Letter) {
        guard let decision = edition.decision else { return }
        letter.head("The one decision")
        let other = decision.other.map { "2 instead: \($0.name.lowercasedFirst)" } ?? "2 no"
        letter.ask([
            "\(decision.initiative.name): \(decision.move.name.lowercasedFirst), by \(Phrases.date(decision.by))? Recommended.",
            "First step: \(decision.move.firstStep)",
            "Answer: 1 yes \u{B7} \(other) \u{B7} 3 ask me again. On record: holdfast commit \(decision.initiative.slug) \(decision.move.id)",
        ])
    }

    // MARK: What changed

    private func addChanges(_ count: Int, to letter: inout Letter) {
        guard !edition.changes.isEmpty else { return }
        letter.head(edition.isFirst ? "What stands out" : "What changed")
        letter.list(edition.changes.prefix(count).enumerated().map { item($0.element, $0.offset) })
        let left = edition.more + max(0, edition.changes.count - count)
        if left > 0 { letter.add("And \(left) more: holdfast status") }
    }

    private func item(_ change: Change, _ index: Int) -> Letter.Item {
        let names = change.initiatives.map(\.name)
        let lead =
            names.count > 2
            ? "\(names.count) initiatives (\(names.prefix(2).joined(separator: ", ")), \u{2026})" : Phrases.list(names)
        let citation =
            change.evidence.isEmpty
            ? "" : " [\(Set(change.evidence).sorted().suffix(3).map { "#\($0)" }.joined(separator: " "))]"
        let isTold = edition.reader.audience != .principal || change.isOfPractice
        return Letter.Item(
            lead: lead, text: "\(change.says).\(citation)\(isTold ? reason(change) : "")",
            picture: change.course.map { $0.picture("s\(index + 1)") })
    }

    /// Why it matters: the likely cause, and where none is likely what the verdict rests on.
    private func reason(_ change: Change) -> String {
        if let cause = change.cause { return " Likely cause: \(cause.finding.name.lowercasedFirst)." }
        guard change.isWorse, change.verdict != nil, let ground = change.ground else { return "" }
        return " \(ground.says(scene))"
    }

    // MARK: Who owes what

    private func addOwed(_ count: Int, to letter: inout Letter) {
        guard !edition.owed.isEmpty else { return }
        letter.head("Who owes what")
        letter.list(
            edition.owed.prefix(count).map { undertaking in
                let commitment = undertaking.commitment
                let move = knowledge.move(commitment.move)?.name ?? commitment.move
                let initiative = scene.state.initiative(commitment.initiative)?.name ?? commitment.initiative
                let due = commitment.due.map { undertaking.isLate ? "late since \($0)" : "due \($0)" } ?? ""
                return Letter.Item(
                    lead: "\(Phrases.capitalised(scene.owner(of: commitment)))",
                    text:
                        "\(move.lowercasedFirst), for \(initiative): \(due) [\(commitment.positions.suffix(1).map { "#\($0)" }.joined())]",
                    picture: nil)
            })
        if edition.owed.count > count { letter.add("And \(edition.owed.count - count) more: holdfast commitments") }
    }

    // MARK: The rest

    private func addOwn(_ count: Int, to letter: inout Letter) {
        guard !edition.own.isEmpty, let site = edition.own.first?.standing.site.name else { return }
        letter.head("At \(site)")
        letter.list(
            edition.own.prefix(count).map { own in
                Letter.Item(lead: own.initiative.name, text: "\(own.standing.rank.words).", picture: nil)
            })
    }

    private func addMistakes(_ count: Int, to letter: inout Letter) {
        guard !edition.mistakes.isEmpty else { return }
        letter.head("What I got wrong")
        for mistake in edition.mistakes.prefix(count) { letter.add(mistake.says) }
    }

    private func addRest(_ count: Int, to letter: inout Letter) {
        if edition.unchanged > 0, !edition.isFirst {
            letter.add("\(Phrases.counted(edition.unchanged, "initiative")) did not change.")
        }
        if !edition.silent.isEmpty {
            let told = edition.silent.prefix(count).map { silent in
                "\(silent.initiative.name) (\(silent.newest.map { "newest \($0)" } ?? "never any"))"
            }
            let more = edition.silent.count > count ? ", and \(edition.silent.count - count) more" : ""
            letter.add("No fresh figures of practice, so nothing can be said: \(told.joined(separator: ", "))\(more).")
        }
        for pause in edition.pauses.prefix(count) {
            letter.add("Paused to \(pause.until) by \(pause.by): \(pause.initiative), \(pause.reason).")
        }
        if edition.reader.audience == .countyCoach, let asked { letter.add(asked) }
    }

    /// What a coach could help to find out.
    private var asked: String? {
        guard let change = edition.changes.first, let initiative = change.initiatives.first else { return nil }
        let diagnosis = InitiativeDiagnosis(initiative, in: scene.state, at: scene.position, by: knowledge)
        return diagnosis.unknowns.first.map { "Worth asking about \(initiative.name): \($0.indicator.question)" }
    }

    private var closing: [String] {
        [
            "Why, with the evidence: holdfast why INITIATIVE. To hear nothing of one for a while: holdfast digest pause INITIATIVE --until DAY.",
            "To stop or change this digest, answer it, or write to \(contact). What is advised is judgement; #numbers are records.",
        ]
    }
}
