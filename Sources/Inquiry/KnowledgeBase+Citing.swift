import Knowledge
import Vocabulary

extension KnowledgeBase {
    /// Principles that speak to a query, those that match more of its words first, then by id; all of them for an empty
    /// query.
    ///
    /// A word counts where it begins a word of the principle's name, keywords or claim.
    package func principles(about query: String) -> [Principle] {
        let wanted = Words.of(query).filter { $0.count > 2 }
        guard !wanted.isEmpty else { return principles }
        let scored = principles.map { principle in
            let strong = Words.of(([principle.name, principle.id] + principle.keywords).joined(separator: " "))
            let weak = Words.of(principle.claim)
            let score = wanted.reduce(0) { score, word in
                if strong.contains(where: { $0.hasPrefix(word) }) { return score + 3 }
                return weak.contains { $0.hasPrefix(word) } ? score + 1 : score
            }
            return (principle: principle, score: score)
        }
        return scored.filter { $0.score > 0 }.sorted { left, right in
            left.score == right.score ? left.principle.id < right.principle.id : left.score > right.score
        }.map(\.principle)
    }

    /// The entry of an id, whatever it is; a term also by any of its names.
    func citation(_ id: String) throws(InquiryFault) -> Citation {
        if let principle = principle(id) {
            return cite(id, "principle", principle.name, principle.claim, principle.footing, principle.disputed)
        }
        if let finding = finding(id) {
            return cite(
                id, finding.isAlternative ? "alternative" : "cause", finding.name, finding.says, finding.footing)
        }
        if let move = move(id) { return cite(id, "move", move.name, move.because, move.footing) }
        if let sign = sign(id) { return cite(id, "sign", sign.name, sign.present, sign.footing) }
        if let indicator = indicator(id) {
            return cite(id, "indicator", indicator.name, indicator.says, indicator.footing)
        }
        if let threshold = thresholds.first(where: { $0.id == id }) {
            return cite(id, "threshold", threshold.id, threshold.says, threshold.footing)
        }
        if let verdict = verdict(id) { return cite(id, "verdict", verdict.name, verdict.says, verdict.footing) }
        if let source = source(id) { return cite(id, "source", source.name, source.read, nil) }
        if let term = term(id) {
            return cite(term.id, "term", term.name, term.means, term.footing, term: term)
        }
        throw InquiryFault.noSuchEntry(id, nearest: Nearness.nearest(to: id, among: citable))
    }

    /// Every id that can be cited.
    package var citable: [String] {
        principles.map(\.id) + findings.map(\.id) + moves.map(\.id) + signs.map(\.id) + indicators.map(\.id)
            + thresholds.map(\.id) + verdicts.map(\.id) + sources.map(\.id) + terms.map(\.id)
    }

    private func cite(
        _ id: String, _ sort: String, _ name: String, _ says: String, _ footing: Footing?,
        _ disputed: [Principle.Dispute] = [], term: Term? = nil
    ) -> Citation {
        let cited = footing?.sources ?? (sort == "source" ? [id] : [])
        return Citation(
            id: id, sort: sort, name: name, says: says, footing: footing, sources: cited.compactMap(source),
            disputed: disputed, term: term)
    }
}
