import Diagnosis
import Knowledge

extension Mutation {
    /// Readings of which a scenario could be made that notices this: a finding stands otherwise with the weight as it is
    /// than with the wrong one.
    ///
    /// - Returns: The readings, as few as will do, and how the finding must stand; `nil` where none was found, so that
    ///   the weight can hardly matter.
    package func witness(_ lint: Lint) -> Witness? {
        guard let finding = lint.knowledge.finding(finding), let wrong = applied(to: finding),
            let supposed = lint.supposition(
                over: finding, where: { lint.standing(finding, $0) != lint.standing(wrong, $0) })
        else { return nil }
        return Witness(
            finding: finding.id, readings: supposed.words, standing: lint.standing(finding, supposed),
            mistaken: lint.standing(wrong, supposed))
    }
}

/// What would show that a weight is wrong.
package struct Witness: Sendable, Hashable {
    package let finding: String
    /// As the `readings` of a scenario.
    package let readings: String
    package let standing: Standing
    /// How it would stand with the wrong weight.
    package let mistaken: Standing

    package var words: String {
        "readings: \(readings) make \(finding) \(standing.rawValue), and \(mistaken.rawValue) so"
    }
}
