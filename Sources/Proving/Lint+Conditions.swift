import Diagnosis
import Knowledge

extension Lint {
    /// A condition that is the same for every value that its indicators can take.
    func conditionsThatNeverTurn() -> [KnowledgeFault] {
        knowledge.signs.compactMap { sign in
            let states = states(of: sign)
            guard !states.contains(.present) || !states.contains(.absent) else { return nil }
            let turn = states.contains(.present) ? "always" : "never"
            return spots.fault(
                in: "signs/\(sign.id).yaml", at: ["when"],
                "this condition \(turn == "always" ? "always holds" : "never holds")",
                "set a limit between what its indicators can read, or take the sign out")
        }
    }

    /// The states that a sign takes over all values of its indicators, those that are unknown among them.
    func states(of sign: Sign) -> Set<SignState> {
        var suppositions = [Supposition()]
        for indicator in sign.condition.indicators {
            suppositions = suppositions.flatMap { supposed in
                (cells.alwaysKnown.contains(indicator) ? [] : [supposed])
                    + cells[indicator].map { value in
                        var more = supposed
                        more.values[indicator] = value
                        return more
                    }
            }
        }
        return Set(suppositions.map { $0.readings(by: knowledge.weighing).state(of: sign.condition) })
    }

    /// A sign that turns no finding, whatever else is known: nobody asks for it, or stronger ones of its group stand
    /// before it.
    func idleSigns() -> [KnowledgeFault] {
        knowledge.signs.compactMap { sign in
            let findings = knowledge.findings.filter { $0.signs.contains { $0.sign == sign.id } }
            guard !findings.contains(where: { isDecisive(sign, for: $0) }) else { return nil }
            return spots.fault(
                in: "signs/\(sign.id).yaml",
                findings.isEmpty ? "no cause or alternative looks at this sign" : "this sign turns no finding",
                findings.isEmpty ? "give it a weight in a cause, or take it out" : "weigh it more, or part its group")
        }
    }

    private func isDecisive(_ sign: Sign, for finding: Finding) -> Bool {
        guard let weight = finding.signs.first(where: { $0.sign == sign.id }) else { return false }
        let without = finding.replacing(weight.weighing(present: 0, absent: 0))
        return supposition(over: finding) { standing(finding, $0) != standing(without, $0) } != nil
    }

    /// Something supposed of what a finding looks at, for which that holds; `nil` where none was found.
    func supposition(over finding: Finding, where holds: (Supposition) -> Bool) -> Supposition? {
        var dice = Dice(seed: 1)
        let indicators = finding.indicators(in: knowledge)
        for _ in 0..<Lint.tries {
            let supposed = Supposition.random(over: indicators, cells, &dice)
            if holds(supposed) { return supposed.thinned(keeping: cells.alwaysKnown, while: holds) }
        }
        return nil
    }

    /// How many states of a finding are tried before it is said that there is none.
    private static let tries = 2000

    /// Signs of one finding that look at the same indicator and are counted twice, since they share no group.
    func ungroupedSigns() -> [KnowledgeFault] {
        knowledge.findings.flatMap { finding in
            let signs = finding.signs.compactMap { knowledge.sign($0.sign) }
            return signs.enumerated().compactMap { index, sign in
                let twin = signs[..<index].first {
                    $0.group != sign.group && $0.condition.indicators == sign.condition.indicators
                }
                return twin.map {
                    spots.fault(
                        in: file(of: finding), at: ["signs", .item(index), "sign"],
                        "\(sign.id) and \($0.id) look at the same and are counted twice",
                        "give both signs one group, or take one of them out here")
                }
            }
        }
    }
}
