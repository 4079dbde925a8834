import Advice
import Diagnosis
import Indicators
import Inquiry
import Knowledge
import Projection
import Vocabulary

/// Decides what of a district is news for one reader.
struct Newsdesk {
    let reader: Reader
    let scene: Scene
    let from: Day
    /// `nil`: this is the first digest.
    let told: Told?
    /// Of initiatives that the reader would hear of, in the order of their slugs.
    let pauses: [Pause]
    /// Of those that are not paused, in the order of their slugs.
    let looks: [Look]
    /// What stood when the period began for which a change must hold.
    let past: DistrictState

    var day: Day { scene.state.day }
    var knowledge: KnowledgeBase { scene.knowledge }

    init(_ reader: Reader, _ scene: Scene, from: Day, told: Told?, pauses: [Pause]) {
        self.reader = reader
        self.scene = scene
        self.from = from
        self.told = told
        let state = scene.state
        let holds = Int(scene.knowledge.threshold(.newsHolds))
        past = state.on(state.day - holds)
        let states = [state, state.on(state.day - holds / 2), past]
        let own = state.initiatives.filter { reader.concerns($0, in: state) }
        let paused = pauses.filter { pause in
            state.day <= pause.until && own.contains { $0.slug == pause.initiative }
        }
        self.pauses = paused.sorted { ($0.initiative, $0.until.number) < ($1.initiative, $1.until.number) }
        looks = own.filter { initiative in !paused.contains { $0.initiative == initiative.slug } }
            .map { Look($0, states, at: scene.position, by: scene.knowledge) }
    }

    // MARK: What changed

    /// Gravest first, and causes put together.
    func changes() -> [Change] {
        joined(looks.compactMap(change)).sorted { left, right in
            func key(_ change: Change) -> (Int, Int, Int) {
                (-change.weight, change.isWorse ? 0 : 1, -change.initiatives.count)
            }
            let (first, second) = (key(left), key(right))
            return first == second
                ? (left.initiatives.first?.slug ?? "") < (right.initiatives.first?.slug ?? "") : first < second
        }
    }

    private func change(_ look: Look) -> Change? {
        let slug = look.now.initiative.slug
        guard let known = told?.initiatives[slug] else {
            // A first digest begins with what is wrong; later ones tell of what came on record.
            guard let verdict = look.settled, told != nil || verdict.gravity > 0 else { return nil }
            return change(look, .stands(verdict))
        }
        if let verdict = look.settled {
            if verdict != known.verdict {
                return look.isBacked(from: known.verdict)
                    ? change(look, .verdict(from: known.verdict, to: verdict)) : nil
            }
            if verdict.gravity > 0, day - known.told >= Int(knowledge.threshold(.newsRepeats)) {
                return change(look, .still(verdict))
            }
        }
        let moved = look.movements.filter { known.movements[$0.key] != $0.value }.sorted { $0.key < $1.key }
        // Of two, quality comes before number.
        guard let first = moved.first else { return nil }
        return change(look, .movement(first.key, first.value))
    }

    private func change(_ look: Look, _ what: Change.What) -> Change {
        var evidence = look.evidence
        if case .movement(let dimension, _) = what {
            evidence = look.now.signals.first { $0.rule == Signal.agreement && $0.series == dimension }?.evidence ?? []
        }
        return Change(
            initiatives: [look.now.initiative], what: what, cause: look.leader, ground: look.now.grounds.first,
            held: min(look.holds, day - look.now.initiative.introduced.first), evidence: evidence,
            course: Sparks(look.now.initiative, in: scene))
    }

    /// Several that turned alike for the same cause are one: the cause hides what follows from it.
    private func joined(_ changes: [Change]) -> [Change] {
        var found: [Change] = []
        for change in changes {
            let twin = found.firstIndex { $0.isAlike(change) }
            if let twin { found[twin] = found[twin].joined(with: change) } else { found.append(change) }
        }
        return found
    }

    // MARK: What is not known

    func silent() -> [(initiative: Subject, newest: Moment?)] {
        looks.filter(\.isSilent).map { ($0.now.initiative, $0.newest) }
    }

    /// Slugs of those whose silence is to be told now.
    func newlySilent(_ silent: [(initiative: Subject, newest: Moment?)]) -> [String] {
        silent.map(\.initiative.slug).filter { isDue(told?.silent[$0]) }
    }

    /// It was never told, or too long ago.
    private func isDue(_ last: Day?) -> Bool {
        last.map { day - $0 >= Int(knowledge.threshold(.newsRepeats)) } ?? true
    }

    // MARK: Who owes what

    /// Late ones first, then those that are due soon; each oldest first.
    func owed() -> [Undertaking] {
        let soon = day + Int(knowledge.threshold(.decisionDays))
        return looks.flatMap(\.now.undertakings).filter { undertaking in
            undertaking.commitment.isOpen && (undertaking.commitment.due.map { $0.last <= soon } ?? false)
        }.sorted { left, right in
            func key(_ one: Undertaking) -> (Int, Int, String) {
                (one.isLate ? 0 : 1, one.commitment.due?.last.number ?? 0, one.commitment.key)
            }
            return key(left) < key(right)
        }
    }

    func newlyLate(_ owed: [Undertaking]) -> [String] {
        owed.filter(\.isLate).map(\.commitment.key).filter { isDue(told?.late[$0]) }
    }

    /// Of the reader's initiatives, in the order in which they were undertaken.
    func dates() -> (open: [Commitment], over: [Commitment]) {
        let all = looks.flatMap { $0.now.undertakings.map(\.commitment) }.filter { $0.due != nil }
        return (all.filter(\.isOpen), all.filter { !$0.isOpen && told?.dated.contains($0.key) ?? false })
    }

    // MARK: The one decision

    /// What the reader alone may decide: for what changed first, then for what is gravest. Not what was asked before and
    /// stands as it stood, and not what was not advised already when the period began.
    func decision(_ changes: [Change]) -> Decision? {
        guard let role = reader.audience.role else { return nil }
        let changed = changes.flatMap { $0.initiatives.map(\.slug) }
        let candidates = looks.filter { $0.now.verdict.gravity > 0 }.sorted { left, right in
            func key(_ look: Look) -> (Int, Int) {
                (changed.firstIndex(of: look.now.initiative.slug) ?? Int.max, -look.now.verdict.gravity)
            }
            let (first, second) = (key(left), key(right))
            return first == second ? left.now.initiative.slug < right.now.initiative.slug : first < second
        }
        for look in candidates {
            let moves = own(look.now, in: scene.state, role)
            for proposal in moves where isDue(told?.decisions[key(look, proposal.move)]) {
                guard let before = past.initiative(look.now.initiative.slug) else { continue }
                let then = InitiativeDiagnosis(before, in: past, at: scene.position, by: knowledge)
                guard own(then, in: past, role).contains(where: { $0.move.id == proposal.move.id }) else { continue }
                return Decision(
                    initiative: look.now.initiative, move: proposal.move,
                    other: moves.first { $0.move.id != proposal.move.id }?.move, repairs: proposal.repairs,
                    by: day + Int(knowledge.threshold(.decisionDays)))
            }
        }
        return nil
    }

    private func own(_ diagnosis: InitiativeDiagnosis, in state: DistrictState, _ role: String) -> [Proposal] {
        Recommendation(for: diagnosis, in: state, by: knowledge, limit: 3, role: role).moves.filter {
            $0.isYours == true
        }
    }

    private func key(_ look: Look, _ move: Move) -> String { "\(look.now.initiative.slug) \(move.id)" }

    // MARK: What was wrong

    func mistakes() -> [Mistake] {
        guard let told else { return [] }
        let verdicts = looks.compactMap { look -> Mistake? in
            let slug = look.now.initiative.slug
            guard let known = told.initiatives[slug], known.told < day else { return nil }
            let then = scene.state.on(known.told)
            guard let initiative = then.initiative(slug) else { return nil }
            let was = InitiativeDiagnosis(initiative, in: then, at: scene.position, by: knowledge).verdict
            guard was != known.verdict, was != .notKnown else { return nil }
            return .verdict(look.now.initiative, on: known.told, told: known.verdict, was: was)
        }
        let promises = looks.flatMap { look in
            look.now.undertakings.compactMap { undertaking -> Mistake? in
                guard let watch = undertaking.watch, watch.isDue, undertaking.commitment.status == .done,
                    watch.moved.isFailure
                else { return nil }
                return .promise(look.now.initiative, watch.move, watch.indicator, by: watch.due)
            }
        }
        return (verdicts + promises).filter { !told.owned.contains($0.key) }
    }

    // MARK: The reader's own school

    func ownSchool() -> [(initiative: Subject, standing: SiteStanding)] {
        guard let site = reader.site else { return [] }
        return looks.compactMap { look in
            let gauge = Gauge(look.now.initiative, in: scene.state, knowledge: knowledge)
            return gauge.siteStandings().first { $0.site.slug == site }.map { (look.now.initiative, $0) }
        }
    }

    // MARK: What is known afterwards

    func after(_ changes: [Change], _ silent: [String], _ mistakes: [Mistake], _ decision: Decision?) -> Told {
        var after = told ?? Told()
        let changed = Dictionary(
            changes.flatMap { change in change.initiatives.map { ($0.slug, change) } }, uniquingKeysWith: { $1 })
        for look in looks {
            let slug = look.now.initiative.slug
            var known = after.initiatives[slug]
            if let change = changed[slug], let verdict = change.verdict {
                known = Standpoint(verdict, told: day, movements: look.movements)
            } else if told == nil, let verdict = look.settled {
                known = Standpoint(verdict, told: day, movements: look.movements)
            }
            for (dimension, trend) in look.movements where changed[slug] != nil { known?.movements[dimension] = trend }
            for dimension in known?.movements.keys.sorted() ?? [] where look.isStill(dimension) {
                known?.movements[dimension] = nil
            }
            after.initiatives[slug] = known
            if !look.isSilent { after.silent[slug] = nil }
        }
        for slug in silent { after.silent[slug] = day }
        for case .verdict(let subject, _, _, let was) in mistakes where changed[subject.slug] == nil {
            after.initiatives[subject.slug]?.verdict = was
        }
        after.owned.formUnion(mistakes.map(\.key))
        if let decision { after.decisions["\(decision.initiative.slug) \(decision.move.id)"] = day }
        return after
    }
}
