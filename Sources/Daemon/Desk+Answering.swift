import Diagnosis
import Inquiry
import Logging
import Projection
import Rendering
import Vocabulary
import Wire

extension Desk {
    /// Answers a question, and keeps what had to be diagnosed for it.
    ///
    /// With `shadow` set, each diagnosis of today is drawn from scratch as well, and counted where the two differ.
    func answer(_ question: Question, from view: View, in snapshot: Snapshot) throws(InquiryFault) -> Inquiry.Answer {
        let answer = try snapshot.answer(question, from: view)
        let diagnoses = answer.diagnoses
        guard view == View(), !diagnoses.isEmpty else { return answer }
        if configuration.shadow {
            let mistaken = snapshot.mistaken(diagnoses)
            counters.add("shadow.checked", diagnoses.count)
            counters.add("shadow.mismatches", mistaken.count)
            for diagnosis in mistaken {
                log.error(
                    "a revised diagnosis is not what it would be from scratch",
                    metadata: ["initiative": "\(diagnosis.initiative.slug)", "position": "\(diagnosis.position)"])
            }
        }
        districts.remember(diagnoses, of: snapshot)
        return answer
    }
}

extension Wire.Answer {
    /// An answer of the advisor, with the position and, of one initiative, the verdict in its first line.
    init(_ answer: Inquiry.Answer) {
        let verdict = answer.verdict.map { [Fact("verdict", $0)] } ?? []
        self.init(
            facts: [Fact("seq", answer.scene.position)] + verdict, json: { answer.json }, lines: { answer.lines })
    }
}

extension Refusal {
    init(_ fault: InquiryFault) {
        switch fault {
        case .noSuchInitiative(let name, let nearest):
            self.init(
                .notFound, "there is no initiative \"\(name)\"", slug: "no-such-initiative", suggestions: nearest)
        case .notYetLaunched(let slug, let launched):
            self.init(
                .notFound, "\"\(slug)\" was launched \(launched), after the day asked about",
                slug: "not-yet-launched", field: "as_of", reason: "launched \(launched)")
        case .noSuchClaim(let claim, let nearest):
            self.init(
                .notFound, "there is no cause, sign, indicator, move, event or verdict \"\(claim)\"",
                slug: "no-such-claim",
                suggestions: nearest)
        case .noSuchPosition(let position, let last):
            self.init(
                .notFound, "this district has no event #\(position); its last is #\(last)", slug: "no-such-event")
        case .noSuchPremise(let id, let nearest):
            self.init(
                .notFound, "the knowledge base has no premise \"\(id)\"", slug: "no-such-premise", suggestions: nearest)
        case .noSuchDate(let text):
            self = .wrong("when", "\"\(text)\" is no date: write June, June 2027, spring, 2027-06 or 2027-06-30")
        case .wrongEvent(let fault): self.init(fault)
        case .noSuchSide(let name, let nearest):
            self.init(
                .notFound, "there is no initiative, school or published case \"\(name)\"", slug: "no-such-side",
                suggestions: nearest)
        case .noSuchDay(let text):
            self.init(.wrongValue, "\"\(text)\" is no day; write one as 2017-06-30", reason: "no such day")
        case .sameSides(let name):
            self.init(
                .wrongValue, "both sides are the same; name another, or a day, as in \(name)@2017-06-30",
                field: "right", reason: "is the same as left")
        case .unlikeSides(let left, let right):
            self.init(
                .wrongValue,
                "\(left) and \(right) are not alike; compare a school with a school, and an initiative with an initiative",
                field: "right", reason: "is not of the same sort as left")
        case .needsInitiative(let known):
            self.init(
                .wrongValue, "which initiative is meant is not clear; add initiative=…", field: "initiative",
                reason: "is needed", suggestions: Array(known.prefix(3)))
        case .noSuchEntry(let id, let nearest):
            self.init(
                .notFound, "the knowledge base has no \"\(id)\"", slug: "no-such-entry", suggestions: nearest)
        }
    }
}
