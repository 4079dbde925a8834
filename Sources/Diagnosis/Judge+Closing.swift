import Indicators
import Projection
import Vocabulary

extension Judge {
    /// Ended, paused or undone.
    func closed() -> (Verdict, [Ground])? {
        let undone = undone()
        guard let status = initiative.facts["status"] else {
            return undone.contains(where: \.isDecision) ? (.reversed, undone) : nil
        }
        switch status.value.text {
        case "completed": return (.ended, [.status(status)])
        case "ended":
            return undone.isEmpty || holding() != nil
                ? (.ended, [.status(status)]) : (.reversed, [.status(status)] + undone)
        case "paused": return (.paused, [.status(status)])
        default: return undone.contains { $0.isDecision && $0.isAfter(status.at) } ? (.reversed, undone) : nil
        }
    }

    /// What shows that it was dropped or taken apart and did not run its course.
    private func undone() -> [Ground] {
        let decisions = state.entries(of: "decision").filter {
            // Asked for and still open (`decided` is null) is not decided.
            $0.event.text("stops") == initiative.slug && $0.event.flag("granted") != false
                && $0.event["decided"] != .null
        }
        let gone = state.structures.filter {
            $0.initiative == initiative.slug && ["removed", "eroded"].contains($0.status?.value.text ?? "")
        }
        return decisions.suffix(1).map(Ground.decidedAgainst) + [opposition()].compactMap { $0.map(Ground.opposed) }
            + gone.map(Ground.removed)
    }
}

extension Ground {
    fileprivate var isDecision: Bool {
        if case .decidedAgainst = self { true } else { false }
    }

    fileprivate func isAfter(_ moment: Moment) -> Bool {
        if case .decidedAgainst(let entry) = self { entry.event.at >= moment } else { false }
    }
}
