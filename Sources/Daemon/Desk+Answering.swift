import Inquiry
import Rendering
import Vocabulary
import Wire

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
                .notFound, "there is no cause, sign, move or verdict \"\(claim)\"", slug: "no-such-claim",
                suggestions: nearest)
        case .noSuchEntry(let id, let nearest):
            self.init(
                .notFound, "the knowledge base has no \"\(id)\"", slug: "no-such-entry", suggestions: nearest)
        }
    }
}
