import Diagnosis
import Knowledge

/// Which wrong weights the scenarios notice.
package struct MutationReport: Sendable {
    package let tried: Int
    package let noticed: Int
    /// One for each weight that could be wrong unnoticed, at its place, with a scenario that would notice.
    package let faults: [KnowledgeFault]

    package init(of knowledge: KnowledgeBase, _ trials: [Trial], reading texts: [SourceText]) {
        let lint = Lint(knowledge, reading: texts)
        let mutations = Mutation.all(of: knowledge)
        let survivors = mutations.filter { !$0.isNoticed(by: trials, knowledge) }
        tried = mutations.count
        noticed = mutations.count - survivors.count
        faults = survivors.compactMap { $0.fault(lint) }
    }

    /// Per mille, rounded down, so that 1000 means all.
    package var share: Int { tried == 0 ? 1000 : noticed * 1000 / tried }

    package var summary: String {
        "\(tried) wrong weights tried, \(noticed) noticed: \(share / 10).\(share % 10) %"
    }
}

extension Mutation {
    fileprivate func fault(_ lint: Lint) -> KnowledgeFault? {
        guard let finding = lint.knowledge.finding(finding),
            let index = finding.signs.firstIndex(where: { $0.sign == sign })
        else { return nil }
        return lint.spots.fault(
            in: lint.file(of: finding), at: ["signs", .item(index), .key(polarity.rawValue)],
            "no scenario notices where \(sign), \(polarity.rawValue), is \(change.rawValue)",
            witness(lint).map { "add one: \($0.words)" } ?? "nothing found that would turn by it: is it needed?")
    }
}
