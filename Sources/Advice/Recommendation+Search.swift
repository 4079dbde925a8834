import Diagnosis
import Knowledge
import Projection
import Vocabulary

extension Recommendation {
    /// Chooses the set of moves that relieves most within what a district can carry.
    ///
    /// Two moves on one cause do not add up: what is left of the cause after the first is what the second works on. All
    /// sets are tried, so no better one of that size exists; of equals the one with fewer moves, then the first by id.
    ///
    /// - Parameters:
    ///   - limit: How many moves at most; never more than the weighing allows.
    ///   - role: Who asks. Only moves in that role's authority are proposed, unless there are none.
    package init(
        for diagnosis: InitiativeDiagnosis, in state: DistrictState, by knowledge: KnowledgeBase, limit: Int? = nil,
        role: String? = nil
    ) {
        let role = role.map { knowledge.weighing.actsFor[$0] ?? $0 }
        let own = Recommendation(diagnosis, state, knowledge, limit, asking: role, gatedBy: role)
        self =
            own.moves.isEmpty && role != nil
            ? Recommendation(diagnosis, state, knowledge, limit, asking: role, gatedBy: nil) : own
    }

    private init(
        _ diagnosis: InitiativeDiagnosis, _ state: DistrictState, _ knowledge: KnowledgeBase, _ limit: Int?,
        asking role: String?, gatedBy gate: String?
    ) {
        let gates = Gates(diagnosis: diagnosis, state: state, knowledge: knowledge, role: gate)
        let relevance = gates.relevance()
        var failed: [(Move, Gate)] = []
        var candidates: [Move] = []
        for move in knowledge.moves {
            if let gate = gates.failed(move, relevance) { failed.append((move, gate)) } else { candidates.append(move) }
        }
        let standing = Set(knowledge.moves.filter(gates.stands).map(\.id))
        let search = Search(
            candidates: candidates, standing: standing, relevance: relevance, weighing: knowledge.weighing,
            most: min(limit ?? knowledge.weighing.mostMoves, knowledge.weighing.mostMoves),
            capacity: knowledge.weighing.capacity)
        let chosen = search.best()
        for move in candidates where !chosen.contains(move) {
            let missing = move.needs.filter { !standing.contains($0) }
            let reachable = missing.allSatisfy { need in candidates.contains { $0.id == need } }
            failed.append((move, reachable ? .others(chosen.map(\.id)) : .needsFirst(missing)))
        }
        moves = search.sequence(chosen).map { move in
            Proposal(
                move: move, relief: search.relief([move]),
                repairs: move.repairs.filter { (relevance[$0.cause] ?? 0) > 0 }
                    .sorted { search.relief($0) > search.relief($1) }.map(\.cause),
                isYours: role.map(move.authority.contains),
                needsYou: role.map { !move.authority.contains($0) && move.needsAgreement.contains($0) } ?? false)
        }
        stop = StopCandidate.all(diagnosis, state, knowledge)
        heldBack = failed.sorted { $0.0.id < $1.0.id }.map { HeldBack(move: $0.0, gate: $0.1) }
        self.role = role
    }
}

/// The exact search for the best small set.
struct Search {
    let candidates: [Move]
    let standing: Set<String>
    let relevance: [String: Int]
    let weighing: Weighing
    let most: Int
    /// Load that the set may ask for.
    var capacity: Int

    /// Hundredths of a per cent of severity that a set relieves: what is left of each cause shrinks by each move in turn.
    func relief(_ set: [Move]) -> Int {
        relevance.reduce(0) { total, cause in
            let left = set.flatMap(\.repairs).filter { $0.cause == cause.key }.reduce(10_000) { left, repair in
                left * (100 - repair.relief) / 100
            }
            return total + cause.value * (10_000 - left) / 100
        }
    }

    func relief(_ repair: Move.Repair) -> Int { (relevance[repair.cause] ?? 0) * repair.relief }

    private func worth(_ set: [Move]) -> Int { relief(set) - 100 * weighing.loadPrice * set.map(\.load).reduce(0, +) }

    private func isAllowed(_ set: [Move]) -> Bool {
        let ids = standing.union(set.map(\.id))
        return set.map(\.load).reduce(0, +) <= capacity && set.allSatisfy { ids.isSuperset(of: $0.needs) }
    }

    func best() -> [Move] {
        var best: [Move] = []
        var worth = 0
        func extend(_ set: [Move], from start: Int) {
            guard set.count < most else { return }
            for index in candidates.indices where index >= start {
                let larger = set + [candidates[index]]
                let found = self.worth(larger)
                if isAllowed(larger), found > worth || found == worth && larger.count < best.count {
                    (best, worth) = (larger, found)
                }
                extend(larger, from: index + 1)
            }
        }
        extend([], from: 0)
        return best
    }

    /// The one that relieves most first, but after the moves it needs.
    func sequence(_ set: [Move]) -> [Move] {
        var left = set.sorted { (relief([$1]), $0.id) < (relief([$0]), $1.id) }
        var sequence: [Move] = []
        while !left.isEmpty {
            let placed = standing.union(sequence.map(\.id))
            let next = left.firstIndex { placed.isSuperset(of: $0.needs) } ?? 0
            sequence.append(left.remove(at: next))
        }
        return sequence
    }
}

extension StopCandidate {
    /// Other active top priorities, where there are more than a system can carry: those that nobody owns first, then
    /// those that nobody measures, then the youngest.
    static func all(
        _ diagnosis: InitiativeDiagnosis, _ state: DistrictState, _ knowledge: KnowledgeBase
    ) -> [StopCandidate] {
        let top = state.initiatives.filter { $0.isActive && $0.text("priority") == "top" }
        let isCrowded =
            Double(top.count) >= knowledge.threshold(.manyPriorities)
            || diagnosis.finding("too-many-priorities")?.standing.isLikely ?? false
        guard isCrowded, diagnosis.initiative.isActive else { return [] }
        return top.filter { $0.slug != diagnosis.initiative.slug }.map { initiative in
            StopCandidate(
                initiative: initiative, hasOwner: !state.seats(answeringFor: initiative).isEmpty,
                isMeasured: ["adoption", "observation"].contains {
                    !state.entries(of: $0, about: initiative.slug).isEmpty
                })
        }.sorted { left, right in
            func key(_ candidate: StopCandidate) -> (Int, Int, Int) {
                (
                    candidate.hasOwner ? 1 : 0, candidate.isMeasured ? 1 : 0,
                    -candidate.initiative.introduced.first.number
                )
            }
            let (first, second) = (key(left), key(right))
            return first == second ? left.initiative.slug < right.initiative.slug : first < second
        }
    }
}
