import Advice
import Diagnosis
import Indicators
import Knowledge
import Projection
import Vocabulary

/// Answers that nobody has given yet, tried one by one: whether any would lead to other advice.
struct Supposed {
    private let diagnosis: InitiativeDiagnosis
    private let scene: Scene
    private let cells: Cells
    private let told: Told

    /// What a leader is told: how it stands, what leads, and what to do.
    private struct Told: Hashable {
        let verdict: Verdict
        /// The cause that leads, where it is likely.
        let lead: String?
        let moves: [String]
    }

    init(_ diagnosis: InitiativeDiagnosis, _ scene: Scene) {
        self.diagnosis = diagnosis
        self.scene = scene
        cells = Cells(scene.knowledge)
        told = Supposed.told(diagnosis, scene.state, scene.knowledge)
    }

    /// Whether an answer could lead to other advice: some answer to it alone, or, as long as no cause leads, together with
    /// others about a cause that may still come to lead.
    func decides(_ question: OpenQuestion) -> Bool {
        isLed ? decidesAlone(question) : question.isSounding || couldLead(question) || decidesAlone(question)
    }

    private var isLed: Bool { told.lead != nil }

    private func couldLead(_ question: OpenQuestion) -> Bool {
        question.swing > 0
            && diagnosis.causes.contains {
                question.wouldChange.contains($0.finding.id) && $0.couldBeLikely(scene.knowledge.weighing)
            }
    }

    private func decidesAlone(_ question: OpenQuestion) -> Bool {
        cells[question.indicator.id].contains { value in
            guard let state = state(answering: question.indicator, value),
                let initiative = state.initiative(diagnosis.initiative.slug)
            else { return false }
            let supposed = diagnosis.revised(
                initiative, in: state, at: scene.position + 1, by: scene.knowledge,
                touched: Touched(from: scene.state, to: state))
            return Supposed.told(supposed, state, scene.knowledge) != told
        }
    }

    /// The district as it would stand with a report of that answer today.
    private func state(answering indicator: Indicator, _ value: Value) -> DistrictState? {
        let report: JSON = [
            "kind": "report", "at": .string(scene.state.day.description), "district": .string(scene.state.slug),
            "initiative": .string(diagnosis.initiative.slug), "indicator": .string(indicator.id), "value": value.plain,
        ]
        do throws(EventFault) {
            let event = try Event(checking: report, indicators: scene.knowledge.reportable)
            return scene.state.adding(Entry(seq: scene.position + 1, recordedAt: "", event: event))
        } catch {
            // No answer of that sort can be given.
            return nil
        }
    }

    private static func told(
        _ diagnosis: InitiativeDiagnosis, _ state: DistrictState, _ knowledge: KnowledgeBase
    ) -> Told {
        let lead = diagnosis.causes.first.flatMap { $0.standing.isLikely ? $0.finding.id : nil }
        let recommendation = Recommendation(for: diagnosis, in: state, by: knowledge)
        return Told(verdict: diagnosis.verdict, lead: lead, moves: recommendation.moves.map(\.move.id))
    }
}

extension Value {
    fileprivate var plain: JSON {
        switch self {
        case .number(let number): Int(exactly: number).map(JSON.int) ?? .double(number)
        case .flag(let flag): .bool(flag)
        case .word(let word): .string(word)
        }
    }
}
