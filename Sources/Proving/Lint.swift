import Diagnosis
import Indicators
import Knowledge

/// What is wrong with a knowledge base although every file of it can be read: entries that cannot do what they are there
/// for.
package struct Lint {
    let knowledge: KnowledgeBase
    let spots: Spots
    let cells: Cells

    package init(_ knowledge: KnowledgeBase, reading texts: [SourceText]) {
        self.knowledge = knowledge
        spots = Spots(texts)
        cells = Cells(knowledge)
    }

    /// Everything found, in the order of the rules; empty where all is well.
    package func faults() -> [KnowledgeFault] {
        conditionsThatNeverTurn() + weightsWithoutReason() + incoherentWeights() + ungroupedSigns()
            + unreachableFindings() + indistinguishableFindings() + questionsThatNothingAnswers() + idleSigns()
            + movesThatNothingJustifies() + causesThatNothingRepairs() + premisesThatClash() + premisesThatForget()
    }

    func file(of finding: Finding) -> String {
        (finding.isAlternative ? "alternatives/" : "causes/") + finding.id + ".yaml"
    }

    /// The standing of a finding where all that is supposed is so.
    func standing(_ finding: Finding, _ supposed: Supposition) -> Standing {
        Weighed(finding, supposed.readings(by: knowledge.weighing), knowledge).standing
    }
}
