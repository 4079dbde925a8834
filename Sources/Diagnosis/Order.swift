import Knowledge

/// The causes in the order in which they are told.
struct Order {
    /// By rank, save that a cause that yields stands behind the one it yields to.
    let causes: [Weighed]
    /// By cause that yields: the one that it yields to.
    let yields: [String: String]

    /// - Parameter ranked: The causes by rank.
    init(_ ranked: [Weighed]) {
        let likely = ranked.filter(\.standing.isLikely)
        var yields: [String: String] = [:]
        for weighed in likely {
            yields[weighed.finding.id] =
                likely.first { weighed.finding.explainedBy.contains($0.finding.id) }?.finding.id
        }
        guard !yields.isEmpty else {
            (causes, self.yields) = (ranked, [:])
            return
        }
        // No chain of explanations comes back to where it began: the knowledge base is refused where one does.
        func told(_ weighed: Weighed) -> [Weighed] {
            [weighed] + likely.filter { yields[$0.finding.id] == weighed.finding.id }.flatMap(told)
        }
        causes = ranked.filter { yields[$0.finding.id] == nil }.flatMap(told)
        self.yields = yields
    }

    /// The first is likely, and no other that does not yield comes within the lead.
    func isClear(by lead: Int) -> Bool {
        guard let first = causes.first, first.standing.isLikely else { return false }
        return causes.dropFirst().allSatisfy { yields[$0.finding.id] != nil || first.score - $0.score >= lead }
    }
}
