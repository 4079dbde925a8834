import Diagnosis
import Indicators
import Knowledge

extension Lint {
    /// A finding that no records could make likely.
    func unreachableFindings() -> [KnowledgeFault] {
        knowledge.findings.filter { finding in
            !best(of: finding).isLikely && supposition(over: finding) { standing(finding, $0).isLikely } == nil
        }.map { finding in
            spots.fault(
                in: file(of: finding), at: ["signs"],
                "no records could make this likely: at best it is \(best(of: finding).rawValue)",
                "give it more signs, or stronger words")
        }
    }

    /// Where it stands at best: each indicator in turn takes the value that speaks most for it, until none helps more.
    private func best(of finding: Finding) -> Standing {
        var supposed = Supposition()
        var best = score(finding, supposed)
        var helped = true
        while helped {
            helped = false
            for indicator in finding.indicators(in: knowledge) {
                for value in cells[indicator] {
                    var other = supposed
                    other.values[indicator] = value
                    let found = score(finding, other)
                    if found > best { (supposed, best, helped) = (other, found, true) }
                }
            }
        }
        return standing(finding, supposed)
    }

    private func score(_ finding: Finding, _ supposed: Supposition) -> Int {
        let weighed = Weighed(finding, supposed.readings(by: knowledge.weighing), knowledge)
        // What is known counts too: too little of it is no standing at all.
        return weighed.score * 1000 + weighed.knownShare
    }

    /// Findings that every record speaks for alike.
    func indistinguishableFindings() -> [KnowledgeFault] {
        let findings = knowledge.findings
        return findings.enumerated().compactMap { index, finding in
            let twin = findings[..<index].first { columns($0) == columns(finding) && !finding.signs.isEmpty }
            return twin.map {
                spots.fault(
                    in: file(of: finding), at: ["signs"], "no record could tell this from \($0.id)",
                    "give one of them a sign that the other has not")
            }
        }
    }

    private func columns(_ finding: Finding) -> [String: [Int]] {
        Dictionary(finding.signs.map { ($0.sign, [$0.present, $0.absent]) }) { first, _ in first }
    }

    /// A question that parts two look-alikes, where no sign weighs for the one otherwise than for the other.
    func questionsThatNothingAnswers() -> [KnowledgeFault] {
        knowledge.findings.flatMap { finding in
            finding.toldApart.enumerated().compactMap { index, distinction in
                guard let other = knowledge.finding(distinction.from), columns(other) == columns(finding) else {
                    return nil
                }
                return spots.fault(
                    in: file(of: finding), at: ["told-apart", .item(index), "question"],
                    "no indicator answers this question", "add the sign that would part the two")
            }
        }
    }

    func movesThatNothingJustifies() -> [KnowledgeFault] {
        knowledge.moves.filter { $0.repairs.isEmpty || $0.repairs.allSatisfy { $0.relief == 0 } }.map { move in
            spots.fault(
                in: "moves/\(move.id).yaml", "nothing could justify this move: it repairs no cause",
                "say under \"repairs:\" what it relieves, and how much")
        }
    }

    func causesThatNothingRepairs() -> [KnowledgeFault] {
        let repaired = Set(knowledge.moves.flatMap(\.repairs).map(\.cause))
        return knowledge.findings.filter { !$0.isAlternative && !repaired.contains($0.id) }.map { finding in
            spots.fault(
                in: file(of: finding), "no move repairs this cause", "add it under \"repairs:\" of a move")
        }
    }
}
