import Diagnosis
import Indicators
import Knowledge
import Projection
import Vocabulary

extension Comparison.Point {
    typealias Count = (part: Double, whole: Double)

    /// - Parameter counts: What the shares are made of, where both were counted.
    /// - Returns: `nil` where it is known of neither side.
    init?(
        _ id: String, _ name: String, _ unit: Indicator.Unit, _ left: Known<Value>, _ right: Known<Value>,
        _ counts: (Count, Count)?, _ parting: [Comparison.Parting], _ knowledge: KnowledgeBase
    ) {
        guard let relation = Comparison.Relation(left, right, counts, isParted: !parting.isEmpty, knowledge) else {
            return nil
        }
        self.init(
            id: id, name: name, unit: unit, left: left, right: right, relation: relation,
            parting: relation == .different ? parting : [])
    }

    /// What was seen of the practice in two schools.
    init?(practice name: String, _ left: SitePractice?, _ right: SitePractice?, _ knowledge: KnowledgeBase) {
        var counts: (Count, Count)?
        if let left = left?.count, let right = right?.count { counts = (left, right) }
        self.init(
            name, knowledge.indicator(name)?.name ?? name, .share, left?.reading ?? .unknown(.notRecorded),
            right?.reading ?? .unknown(.notRecorded), counts, [], knowledge)
    }
}

extension Comparison.Relation {
    /// - Returns: `nil` where neither is known.
    fileprivate init?(
        _ left: Known<Value>, _ right: Known<Value>, _ counts: (Comparison.Point.Count, Comparison.Point.Count)?,
        isParted: Bool, _ knowledge: KnowledgeBase
    ) {
        switch (left.current, right.current) {
        case (nil, nil): return nil
        case (.some, nil): self = .onlyLeft
        case (nil, .some): self = .onlyRight
        case (let one?, let other?):
            let isBound = left.evidence?.isLowerBound == true || right.evidence?.isLowerBound == true
            if let counts, one != other, !Comparison.Relation.isBeyondChance(counts, knowledge) {
                self = .withinChance
            } else if isBound, !isParted {
                self = .atLeast
            } else {
                self = one == other ? .alike : .different
            }
        }
    }

    private static func isBeyondChance(
        _ counts: (Comparison.Point.Count, Comparison.Point.Count), _ knowledge: KnowledgeBase
    ) -> Bool {
        switch Practice.compare(
            counts.0, counts.1, chance: knowledge.threshold(.chance), fewest: knowledge.threshold(.fewestObserved))
        {
        case .rising, .falling: true
        case .flat, .unclear: false
        }
    }
}

extension KnowledgeBase {
    /// The signs of one indicator that are present on one side and absent on the other, with the most that each weighs,
    /// what weighs most first.
    func parting(
        on indicator: String, _ left: Readings, _ right: Readings
    ) -> [(reach: Int, parting: Comparison.Parting)] {
        let parting: [(reach: Int, parting: Comparison.Parting)] = signs.compactMap { sign in
            guard case .test(indicator, _) = sign.condition else { return nil }
            let states = (left.state(of: sign.condition), right.state(of: sign.condition))
            guard states.0.isKnown, states.1.isKnown, states.0 != states.1 else { return nil }
            let weights = findings.compactMap { finding in
                finding.signs.first { $0.sign == sign.id }.map { (finding: finding.id, words: $0) }
            }.sorted { (-$0.words.reach, $0.finding) < (-$1.words.reach, $1.finding) }
            let speaksFor = weights.filter { $0.words.present > 0 }.map(\.finding)
            return (
                weights.first?.words.reach ?? 0,
                Comparison.Parting(sign: sign.id, isPresentLeft: states.0 == .present, speaksFor: speaksFor)
            )
        }
        return parting.sorted { ($1.reach, $0.parting.sign) < ($0.reach, $1.parting.sign) }
    }
}

extension Side {
    func gauge(of initiative: Subject) -> Gauge {
        Gauge(initiative, in: scene.state, knowledge: scene.knowledge)
    }

    /// Whether a structure stands in this school, where anything says so.
    func equipment(_ type: String, _ standing: SiteStanding?) -> Known<Value> {
        guard let told = standing?.structures.first(where: { $0.type == type }),
            let entry = scene.state.entry(told.seq)
        else { return .unknown(.notRecorded) }
        return .known(
            .flag(told.isInPlace),
            Evidence(positions: [entry.seq], observed: entry.event.at, confidence: entry.event.confidence))
    }
}

extension SiteStanding {
    func practice(_ name: String) -> SitePractice? { name == "depth" ? depth : spread }
}

extension SitePractice {
    var reading: Known<Value> {
        let entry = newest.entry
        let evidence = Evidence(
            positions: [entry.seq], observed: entry.event.at, confidence: entry.event.confidence)
        let value = newest.amount.share.map(Value.number) ?? .word(newest.amount.word ?? "")
        return isStale ? .stale(value, evidence) : .known(value, evidence)
    }

    var count: (part: Double, whole: Double)? {
        if case .counted(let part, let whole) = newest.amount { (part, whole) } else { nil }
    }
}
