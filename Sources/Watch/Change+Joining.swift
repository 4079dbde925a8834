import Diagnosis
import Indicators
import Inquiry
import Knowledge
import Projection
import Vocabulary

extension Change {
    /// How grave it is, for the order.
    var weight: Int {
        switch what {
        case .stands(let verdict), .still(let verdict): verdict.gravity * 2
        case .verdict(let from, let to): max(from.gravity, to.gravity) * 2 + 1
        case .movement: 1
        }
    }

    package var isWorse: Bool {
        switch what {
        case .stands(let verdict), .still(let verdict): verdict.gravity > 0
        case .verdict(let from, let to): to.gravity > from.gravity
        case .movement(_, let trend): trend == .falling
        }
    }

    func isAlike(_ other: Change) -> Bool {
        guard let verdict, verdict.gravity > 0, verdict == other.verdict, let cause else { return false }
        return cause.finding.id == other.cause?.finding.id
    }

    func joined(with other: Change) -> Change {
        Change(
            initiatives: initiatives + other.initiatives, what: what, cause: cause, ground: ground,
            held: min(held, other.held),
            evidence: evidence + other.evidence, course: course)
    }
}

extension Sparks {
    static let most = 12

    /// Of quality where it was observed often enough, else of use; `nil` of fewer than three points.
    init?(_ initiative: Subject, in scene: Scene) {
        let gauge = Gauge(initiative, in: scene.state, knowledge: scene.knowledge)
        for (kind, dimension) in [("observation", "depth"), ("adoption", "spread")] {
            let points = gauge.series(of: kind).dated.points
            guard points.count >= 3 else { continue }
            self.init(dimension: dimension, points: points.suffix(Sparks.most))
            return
        }
        return nil
    }
}

extension Mistake {
    /// By which it is known that it was owned to.
    var key: String {
        switch self {
        case .verdict(let subject, let day, let told, _): "verdict \(subject.slug) \(day) \(told.rawValue)"
        case .promise(let subject, let move, _, let day): "promise \(subject.slug) \(move.id) \(day)"
        }
    }
}

extension Commitment {
    /// One commitment is told from another of the same move by when it was undertaken.
    package var key: String { "\(initiative) \(move) \(since.text)" }
}

extension Moved {
    /// What should have moved did not, or went the wrong way, by figures that are not only a lower bound.
    var isFailure: Bool {
        switch self {
        case .wrong(asRecorded: false), .none: true
        case .wrong(asRecorded: true), .right, .unknown: false
        }
    }
}

extension Reader {
    /// Whether an initiative is one that it hears of.
    func concerns(_ initiative: Subject, in state: DistrictState) -> Bool {
        guard initiatives.isEmpty || initiatives.contains(initiative.slug) else { return false }
        guard let site else { return true }
        return state.scope(of: initiative).sites.contains(site)
    }
}
