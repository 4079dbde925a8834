import Diagnosis
import Knowledge
import Projection
import Vocabulary

/// What happened to an initiative and what was found of it, by day, and when it last began to go wrong.
package struct Timeline: Sendable {
    package let initiative: Subject
    /// The first day that is shown.
    package let from: Day
    /// The last; before `from` where the days asked for are still to come.
    package let to: Day
    /// The first thing on record of it, were it after `to`.
    package let first: Happening?
    /// By day; on one day what happened first, then what was found.
    package let points: [TurningPoint]
    /// What it is found to be on the last day; `nil`: it was not launched by then.
    package let verdict: Verdict?
    /// `nil`: it did not go wrong up to the last day, by the records there are.
    package let trouble: Trouble?
    /// Findings that were undone again too soon to be called turns.
    package let passed: Int
    /// How many days before it went wrong count as before it.
    package let window: Int
    /// How many days a finding must last.
    package let lasting: Int
}

package struct TurningPoint: Sendable {
    /// As coarse as what is recorded from that day on.
    package let at: Moment
    package let day: Day
    package let what: What

    package enum What: Sendable {
        case happened(Happening)
        /// - Parameter from: `nil` at the launch.
        case verdict(from: Verdict?, to: Verdict, [Ground])
        /// A cause became likely, or ceased to be; with what was read of it that day, and the verdict of that day.
        case cause(Weighed, isLikely: Bool, while: Verdict)
    }
}

extension Timeline {
    /// - Parameters:
    ///   - scene: As of the day asked about.
    ///   - from: The first day to show; `nil`: that of the first record.
    ///   - to: The last day to show, on which it is looked back from; `nil`, or later than the day asked about: that day.
    init(of initiative: Subject, in scene: Scene, from: Day? = nil, to: Day? = nil) {
        let knowledge = scene.knowledge
        let state = to.map { $0 < scene.state.day ? scene.state.on($0) : scene.state } ?? scene.state
        let happenings = state.initiative(initiative.slug).map { Happening.all($0, in: state, by: knowledge) } ?? []
        let course = Course(of: initiative, in: state, at: scene.position, by: knowledge)
        let lasting = Int(knowledge.threshold(.passing))
        let window = Int(knowledge.threshold(.cameBefore))
        let phases = course.phases(passing: lasting)
        let likely = course.likely(passing: lasting)
        let start = from ?? happenings.first?.day ?? initiative.introduced.first
        let points = happenings.map(TurningPoint.init) + phases.found.turns + likely.found.map(TurningPoint.init)
        self.initiative = initiative
        self.from = start
        self.to = state.day
        first = happenings.first ?? Happening.all(initiative, in: scene.state, by: knowledge).first
        self.points = points.filter { start <= $0.day }.enumerated().sorted {
            ($0.element.day.number, $0.offset) < ($1.element.day.number, $1.offset)
        }.map(\.element)
        verdict = course.stations.last?.verdict
        trouble = Trouble(phases.found, likely.found, happenings, window: window)
        passed = phases.passed + likely.passed
        self.window = window
        self.lasting = lasting
    }
}

extension TurningPoint {
    fileprivate init(_ happening: Happening) {
        self.init(at: happening.at, day: happening.day, what: .happened(happening))
    }

    fileprivate init(_ turn: Course.LikelyTurn) {
        self.init(
            at: turn.station.at, day: turn.day,
            what: .cause(turn.cause, isLikely: turn.isLikely, while: turn.station.verdict))
    }
}

extension [Course.Phase] {
    fileprivate var turns: [TurningPoint] {
        enumerated().map { index, phase in
            TurningPoint(
                at: phase.station.at, day: phase.day,
                what: .verdict(
                    from: index > 0 ? self[index - 1].verdict : nil, to: phase.verdict,
                    phase.station.diagnosis.grounds))
        }
    }
}
