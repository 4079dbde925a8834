import Diagnosis
import Knowledge

extension Lint {
    /// A strong word that rests on judgement alone, and for which no reason is given.
    func weightsWithoutReason() -> [KnowledgeFault] {
        each { finding, index, weight in
            guard weight.reach >= Lint.strong(knowledge), weight.why == nil, finding.footing.basis == .judgement,
                knowledge.sign(weight.sign)?.footing.basis == .judgement
            else { return nil }
            return spots.fault(
                in: file(of: finding), at: ["signs", .item(index)],
                "\"\(weight.strength)\" rests on judgement alone and says no reason",
                "add \"why:\", a source for the sign or the finding, or a weaker word")
        }
    }

    /// Two words that cannot both be right.
    func incoherentWeights() -> [KnowledgeFault] {
        each { finding, index, weight in
            let fault = { (reason: String, remedy: String) in
                spots.fault(in: file(of: finding), at: ["signs", .item(index)], reason, remedy)
            }
            if weight.present * weight.absent > 0 {
                return fault("present and absent speak for the same", "one of the two must count the other way")
            }
            guard let implied = ImpliedRates(weight) else { return nil }
            if implied.with > 0.98 {
                return fault(
                    "these words claim that the sign is \(implied.words)",
                    "weaken \"absent\", or strengthen \"present\"")
            }
            if implied.without < 0.01 {
                return fault("these words claim that the sign is \(implied.words)", "weaken \"present\"")
            }
            return nil
        }
    }

    private func each(_ fault: (Finding, Int, Finding.Weight) -> KnowledgeFault?) -> [KnowledgeFault] {
        knowledge.findings.flatMap { finding in
            finding.signs.enumerated().compactMap { fault(finding, $0.offset, $0.element) }
        }
    }

    /// Decibans from which a word needs more than judgement: the second largest that the weighing has.
    private static func strong(_ knowledge: KnowledgeBase) -> Int {
        knowledge.weighing.weights.values.sorted().dropLast().last ?? 0
    }
}
