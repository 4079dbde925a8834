import Vocabulary

/// All that is known about how improvement scales, read and cross-checked.
///
/// Lists are in the order of their ids, so that whatever goes through them comes out the same everywhere.
package struct KnowledgeBase: Sendable {
    /// Names this state of the texts: the same texts give the same version.
    package internal(set) var version: String
    package let weighing: Weighing
    package let sources: [Source]
    package let principles: [Principle]
    package let indicators: [Indicator]
    package internal(set) var signs: [Sign]
    /// Causes, then alternatives.
    package internal(set) var findings: [Finding]
    package let moves: [Move]
    package let verdicts: [VerdictEntry]
    package internal(set) var thresholds: [Threshold]
    package let questions: [QuestionEntry]
    package let terms: [Term]
    /// What can be supposed in a what-if.
    package let premises: [Premise]
    /// What people take as given when they ask.
    package let givens: [Given]
    /// Histories that were published, by which a district can be compared, in the order of their ids.
    package internal(set) var cases: [PublishedCase] = []
    /// How its signs and findings hang together.
    package internal(set) var circuit: Circuit
    private let indicatorsByID: [String: Indicator]
    var signsByID: [String: Sign]
    /// What the district has set otherwise; empty for the base itself.
    package internal(set) var adjustments: [Adjustment] = []
    /// The ids there are, of each sort.
    let ids: [EntrySort: Set<String>]
    var thresholdsByID: [String: Double]
    private let termsByName: [String: Term]

    init(version: String, weighing: Weighing, _ shelves: Shelves) {
        self.version = version
        self.weighing = weighing
        sources = shelves.sources
        principles = shelves.principles
        indicators = shelves.indicators
        signs = shelves.signs
        findings = shelves.causes + shelves.alternatives
        moves = shelves.moves
        verdicts = shelves.verdicts
        thresholds = shelves.thresholds
        circuit = Circuit(signs: signs, findings: findings)
        questions = shelves.questions
        terms = shelves.terms
        premises = shelves.premises
        givens = shelves.givens
        ids = shelves.ids
        termsByName = Dictionary(shelves.terms.flatMap { term in term.names.map { ($0, term) } }) { first, _ in first }
        indicatorsByID = Dictionary(indicators.map { ($0.id, $0) }) { first, _ in first }
        reportable = Set(IndicatorID.all).union(indicators.map(\.id))
        signsByID = Dictionary(signs.map { ($0.id, $0) }) { first, _ in first }
        thresholdsByID = Dictionary(thresholds.map { ($0.id, $0.value) }) { first, _ in first }
    }

    package func source(_ id: String) -> Source? { sources.first { $0.id == id } }
    package func principle(_ id: String) -> Principle? { principles.first { $0.id == id } }
    package func indicator(_ id: String) -> Indicator? { indicatorsByID[id] }
    package func sign(_ id: String) -> Sign? { signsByID[id] }
    package func finding(_ id: String) -> Finding? { findings.first { $0.id == id } }
    package func move(_ id: String) -> Move? { moves.first { $0.id == id } }
    package func verdict(_ id: String) -> VerdictEntry? { verdicts.first { $0.id == id } }
    /// By id, or by any of its names, whatever the case of the letters.
    package func term(_ name: String) -> Term? {
        terms.first { $0.id == name } ?? termsByName[name.lowercased()]
    }

    package func threshold(_ id: ThresholdID) -> Double {
        guard let value = thresholdsByID[id.rawValue] else {
            preconditionFailure("a knowledge base without the threshold \(id.rawValue) is refused when it is read")
        }
        return value
    }

    /// Whether indicators read alike by both: they differ at most in what signs ask of them and what those weigh.
    package func reads(like other: KnowledgeBase) -> Bool {
        indicators == other.indicators && thresholdsByID == other.thresholdsByID
            && weighing.levels == other.weighing.levels
    }

    /// The ids that a report may answer: those of the contract and those added here.
    package let reportable: Set<String>
}

/// The thresholds that the mechanism asks for. A knowledge base that lacks one is refused.
package enum ThresholdID: String, CaseIterable, Sendable {
    case fullImplementation = "full-implementation"
    case wideSpread = "wide-spread"
    case lowDepth = "low-depth"
    case tooSoon = "too-soon"
    case oneTerm = "one-term"
    case evaluationShelfLife = "evaluation-shelf-life"
    case chance
    case fewestObserved = "fewest-observed"
    case manyPriorities = "many-priorities"
    case stallWindow = "stall-window"
    case stallFewestPoints = "stall-fewest-points"
    case stallConfidence = "stall-confidence"
    case shortfallSlack = "shortfall-slack"
    case shortfallLimit = "shortfall-limit"
    case planStartPoints = "plan-start-points"
    case runShift = "run-shift"
    case runFewestPoints = "run-fewest-points"
    case trendChance = "trend-chance"
    case triedAndFailed = "tried-and-failed"
    case cameBefore = "came-before"
    case passing
    case newsHolds = "news-holds"
    case newsRepeats = "news-repeats"
    case newsAtMost = "news-at-most"
    case quietPeriods = "quiet-periods"
    case digestWords = "digest-words"
    case decisionDays = "decision-days"

    /// The unit in which the mechanism compares it.
    package var unit: String {
        switch self {
        case .fullImplementation, .wideSpread, .lowDepth: "share"
        case .tooSoon: "months"
        case .oneTerm, .evaluationShelfLife, .triedAndFailed, .cameBefore, .passing, .newsHolds, .newsRepeats,
            .decisionDays:
            "days"
        case .chance: "standard-errors"
        case .fewestObserved: "people"
        case .manyPriorities, .newsAtMost, .quietPeriods: "count"
        case .digestWords: "words"
        case .stallWindow, .stallFewestPoints, .planStartPoints, .runShift, .runFewestPoints: "points"
        case .stallConfidence, .trendChance: "share"
        case .shortfallSlack, .shortfallLimit: "standard-deviations"
        }
    }
}
