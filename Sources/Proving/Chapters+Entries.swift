import Knowledge
import Rendering
import Vocabulary

extension Chapters {
    func blocks(_ principle: Principle) -> [Document.Block] {
        [
            heading(principle.name, principle.id), .paragraph([.plain(principle.claim)]),
            .bullets([
                [.strong("There where"), .plain(" \(principle.presentIf)")],
                [.strong("Missing where"), .plain(" \(principle.absentIf)")],
            ]), footing(principle.footing),
        ] + disputes(principle.disputed)
    }

    private func disputes(_ disputed: [Principle.Dispute]) -> [Document.Block] {
        guard !disputed.isEmpty else { return [] }
        return [
            .paragraph([.strong("Who disagrees")]),
            .bullets(disputed.map { links([$0.source]) + [.plain(": \($0.says)")] }),
        ]
    }

    func blocks(_ finding: Finding) -> [Document.Block] {
        var blocks = [heading(finding.name, finding.id), .paragraph([.plain(finding.says)])]
        let head: [[Document.Run]] = [["Sign"], ["If present"], ["If absent"], ["What the words claim"]]
        let rows = finding.signs.map { weight -> [[Document.Run]] in
            [
                [.link(knowledge.sign(weight.sign)?.name ?? weight.sign, to: weight.sign)],
                [.plain(words(weight.present))], [.plain(words(weight.absent))],
                [.plain(ImpliedRates(weight)?.words ?? "")],
            ]
        }
        blocks.append(.table([head] + rows))
        if !finding.toldApart.isEmpty {
            blocks.append(.paragraph([.strong("Easily taken for")]))
            blocks.append(.bullets(finding.toldApart.map { link($0.from) + [.plain(": \($0.question)")] }))
        }
        let repairs = knowledge.moves.filter { $0.repairs.contains { $0.cause == finding.id } }.map(\.id)
        if !repairs.isEmpty { blocks.append(.paragraph([.strong("Repaired by ")] + links(repairs))) }
        if !finding.cites.isEmpty { blocks.append(.paragraph([.strong("By the principles ")] + links(finding.cites))) }
        return blocks + [footing(finding.footing)]
    }

    /// A weight in words: `speaks for it, strongly (10)`.
    private func words(_ weight: Int) -> String {
        guard weight != 0 else { return "says nothing" }
        let word = knowledge.weighing.weights.filter { $0.value == abs(weight) }.keys.sorted().first
        return "\(weight > 0 ? "for" : "against"): \(word ?? "as set") (\(weight > 0 ? "+" : "")\(weight))"
    }

    func blocks(_ move: Move) -> [Document.Block] {
        var facts: [[Document.Run]] = [
            [.strong("Who alone may do it: "), .plain(move.authority.joined(separator: ", "))],
            [.strong("First step: "), .plain(move.firstStep)],
            [
                .strong("It should show in "), .link(move.leadingIndicator, to: move.leadingIndicator),
                .plain(" within \(move.dueSignDays) days"),
            ],
            [.strong("Cost: "), .plain("\(move.cost.joined(separator: ", ")); load \(move.load) of 3")],
            [.strong("Risk: "), .plain(move.risks)],
        ]
        if !move.needsAgreement.isEmpty {
            facts.insert(
                [.strong("Needs the agreement of "), .plain(move.needsAgreement.joined(separator: ", "))], at: 1)
        }
        if !move.needs.isEmpty { facts.append([.strong("Comes after ")] + links(move.needs)) }
        facts.append([.strong("Repairs ")] + links(move.repairs.map(\.cause)))
        return [
            heading("\(move.verb): \(move.name)", move.id), .paragraph([.plain(move.because)]), .bullets(facts),
            footing(move.footing),
        ]
    }

    func blocks(_ sign: Sign) -> [Document.Block] {
        let weighed = knowledge.findings.filter { $0.signs.contains { $0.sign == sign.id } }.map(\.id)
        return [
            heading(sign.name, sign.id),
            .bullets([
                [.strong("There where "), .plain(sign.condition.words)],
                [.strong("Says, if present: "), .plain(sign.present)], [.strong("If absent: "), .plain(sign.absent)],
                [.strong("Weighs for or against ")] + links(weighed),
            ]), footing(sign.footing),
        ]
    }

    func blocks(_ indicator: Indicator) -> [Document.Block] {
        var facts: [[Document.Run]] = [
            [.strong("Unit: "), .plain(indicator.unit.rawValue)],
            [.strong("Asked as: "), .plain("\(indicator.question) (\(indicator.ask.joined(separator: ", ")))")],
        ]
        if let window = indicator.window { facts.append([.strong("Looks back "), .plain("\(window) days")]) }
        if let life = indicator.shelfLife { facts.append([.strong("Stale after "), .plain("\(life) days")]) }
        let signs = knowledge.signs.filter { $0.condition.indicators.contains(indicator.id) }.map(\.id)
        if !signs.isEmpty { facts.append([.strong("Looked at by ")] + links(signs)) }
        return [
            heading(indicator.name, indicator.id), .paragraph([.plain(indicator.says)]), .bullets(facts),
            footing(indicator.footing),
        ]
    }

    func blocks(_ threshold: Threshold) -> [Document.Block] {
        [
            heading(threshold.id, threshold.id), .paragraph([.plain(threshold.says)]),
            .paragraph([.strong("\(JSON.double(threshold.value).line) "), .plain(threshold.unit)]),
            footing(threshold.footing),
        ]
    }

    func blocks(_ verdict: VerdictEntry) -> [Document.Block] {
        [
            heading(verdict.name, "verdict-" + verdict.id),
            .paragraph([.plain(verdict.says.replacing("{initiative}", with: "The initiative"))]),
            footing(verdict.footing),
        ]
    }

    func blocks(_ term: Term) -> [Document.Block] {
        var blocks = [heading(term.name, term.id), .paragraph([.plain(term.means)])]
        if !term.also.isEmpty {
            blocks.append(.paragraph([.strong("Also called "), .plain(term.also.joined(separator: ", "))]))
        }
        if let trap = term.trap { blocks.append(.paragraph([.strong("Beware: "), .plain(trap)])) }
        if !term.see.isEmpty { blocks.append(.paragraph([.strong("See ")] + links(term.see))) }
        return blocks + [footing(term.footing)]
    }

    func blocks(_ premise: Premise) -> [Document.Block] {
        [
            heading(premise.name, premise.id), .paragraph([.plain(premise.says)]),
            .bullets(premise.examples.map { [.plain($0)] }), footing(premise.footing),
        ]
    }

    func blocks(_ source: Source) -> [Document.Block] {
        [
            heading(source.name, source.id),
            .bullets([
                [.strong("Where: "), .plain(source.address)], [.strong("Kind: "), .plain(source.grade)],
                [.strong("Read: "), .plain(source.read)],
            ]),
        ]
    }
}

extension Chapters {
    private func heading(_ name: String, _ id: String) -> Document.Block { .heading(3, name, anchor: id) }

    private func footing(_ footing: Footing) -> Document.Block {
        .paragraph([.strong("Basis: "), .plain("\(footing.basis.rawValue); ")] + links(footing.sources))
    }

    private func link(_ id: String) -> [Document.Run] { links([id]) }

    /// Links by name, with commas between.
    private func links(_ ids: [String]) -> [Document.Run] {
        Array(ids.map { [Document.Run.link(name(of: $0), to: $0)] }.joined(separator: [", "]))
    }

    private func name(of id: String) -> String {
        knowledge.finding(id)?.name ?? knowledge.move(id)?.name ?? knowledge.principle(id)?.name
            ?? knowledge.sign(id)?.name ?? knowledge.indicator(id)?.name ?? knowledge.source(id)?.name
            ?? knowledge.term(id)?.name ?? id
    }
}

extension Condition {
    /// As a person would say it: `sponsor-presence is below 0.25`.
    package var words: String {
        switch self {
        case .test(let indicator, let test): "\(indicator) \(test.words)"
        case .all(let parts): parts.map(\.words).joined(separator: " and ")
        case .any(let parts): "any of: " + parts.map(\.words).joined(separator: "; ")
        }
    }
}

extension Condition.Test {
    fileprivate var words: String {
        switch self {
        case .below(let limit): "is below \(JSON.double(limit).line)"
        case .atMost(let limit): "is at most \(JSON.double(limit).line)"
        case .above(let limit): "is above \(JSON.double(limit).line)"
        case .atLeast(let limit): "is at least \(JSON.double(limit).line)"
        case .isFlag(let flag): "is \(flag)"
        case .isWord(let words): "is \(words.joined(separator: " or "))"
        case .known(let known): known ? "is known" : "is not known"
        }
    }
}
