import Diagnosis
import Knowledge
import Projection
import Vocabulary

/// What a move must pass before it is considered.
struct Gates {
    let diagnosis: InitiativeDiagnosis
    let state: DistrictState
    let knowledge: KnowledgeBase
    let role: String?

    /// Relevance of each finding, in per cent of severity: what it lends to a move that repairs it.
    ///
    /// A structural cause lends only while the initiative is in trouble or not known: what holds, is on track, too young
    /// or closed needs no repair. A cause that yields lends nothing: what explains it is to be repaired.
    func relevance() -> [String: Int] {
        var relevance: [String: Int] = [:]
        for weighed in diagnosis.causes + diagnosis.alternatives where diagnosis.yields[weighed.finding.id] == nil {
            guard weighed.finding.isAlternative ? diagnosis.verdict.isOpen : diagnosis.verdict.wantsRepair else {
                continue
            }
            let share = knowledge.weighing.justifies[weighed.standing] ?? 0
            if share > 0 { relevance[weighed.finding.id] = share * weighed.finding.severity }
        }
        return relevance
    }

    /// The first gate the move fails on its own, or `nil` where it may enter a set.
    ///
    /// - Parameter supposed: How findings stand that are supposed to stand otherwise than they do.
    func failed(_ move: Move, _ relevance: [String: Int], supposing supposed: [String: Standing] = [:]) -> Gate? {
        let justified = move.repairs.filter { (relevance[$0.cause] ?? 0) > 0 }
        guard let first = justified.first else {
            for repair in move.repairs where diagnosis.verdict.wantsRepair {
                if let cause = diagnosis.yields[repair.cause] { return .explained(repair.cause, by: cause) }
            }
            return .nothingToRepair
        }
        func standing(_ cause: String) -> Standing? { supposed[cause] ?? diagnosis.finding(cause)?.standing }
        if !move.isReversible, justified.allSatisfy({ standing($0.cause) == .aboutEven }) {
            return .notReversible(cause: first.cause)
        }
        if stands(move) { return .standsAlready(evidence: evidence(of: move)) }
        if let seq = undertaken(move) { return seq }
        if let role, !move.authority.contains(role) { return .notYours(authority: move.authority) }
        return nil
    }

    /// Whether records show that it has been made.
    func stands(_ move: Move) -> Bool {
        move.doneWhen.map { diagnosis.readings.state(of: $0) == .present } ?? false
    }

    private func evidence(of move: Move) -> [Int] {
        let indicators = move.doneWhen?.indicators ?? []
        return Set(indicators.flatMap { diagnosis.readings[$0].evidence?.positions ?? [] }).sorted()
    }

    /// A commitment that is open, or one that was carried out and whose result cannot have shown yet, did not show, or
    /// was not looked at.
    private func undertaken(_ move: Move) -> Gate? {
        guard let last = diagnosis.undertakings.last(where: { $0.commitment.move == move.id }),
            let seq = last.commitment.positions.last
        else { return nil }
        switch last.commitment.status {
        case .dropped: return nil
        case .committed, .started: return .undertaken(seq: seq, status: last.commitment.status.rawValue)
        case .done: break
        }
        guard let watch = last.watch, watch.isDue else { return .undertaken(seq: seq, status: "done") }
        guard diagnosis.day - watch.due <= Int(knowledge.threshold(.triedAndFailed)) else { return nil }
        switch watch.moved {
        case .right: return nil
        case .wrong, .none: return .failed(seq: seq, indicator: watch.indicator.id)
        case .unknown: return .unmeasured(seq: seq, indicator: watch.indicator.id)
        }
    }
}

extension Verdict {
    /// Something is wrong or unknown, and a structural repair makes sense.
    var wantsRepair: Bool {
        switch self {
        case .fading, .stalling, .thin, .notKnown, .reversed: true
        case .ended, .paused, .tooSoon, .holding, .onTrack: false
        }
    }

    /// It runs, so that something may be gathered or watched.
    fileprivate var isOpen: Bool {
        switch self {
        case .ended, .paused, .reversed: false
        case .notKnown, .fading, .stalling, .thin, .tooSoon, .holding, .onTrack: true
        }
    }
}
