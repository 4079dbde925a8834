import Inquiry
import Projection
import Rendering
import Understanding
import Vocabulary
import Wire

extension Wire.Answer {
    /// An answer in a conversation.
    ///
    /// - Parameters:
    ///   - told: What is said before the answer.
    ///   - checks: What the question took as given, held against the records.
    ///   - style: How it is put.
    init(
        _ answer: Inquiry.Answer, _ intent: String, _ initiative: String?, _ told: [String], _ checks: [Check],
        _ conversation: Conversation, put style: Understood.Style = .whole
    ) {
        let verdict = answer.verdict.map { [Fact("verdict", $0)] } ?? []
        let id = conversation.id
        let facts =
            [Fact("seq", answer.scene.position), Fact("intent", intent)] + verdict
            + (conversation.initiative.map { [Fact("conversation", $0)] } ?? [])
        self.init(
            facts: facts, leaves: id ?? "",
            json: {
                .members([
                    "schema": "holdfast.ask/1", "intent": .string(intent),
                    "subjects": .array(initiative.map { [.string($0)] } ?? []),
                    "text": .string((told + answer.lines(put: style)).joined(separator: "\n")),
                    "taken_as_given": checks.isEmpty ? nil : .array(checks.map(\.json)), "result": answer.json,
                    "follow_ups": .array(answer.followUps.map(JSON.string)),
                    "conversation": id.map(JSON.string) ?? .null,
                ])
            }, lines: { told + answer.lines(put: style) })
    }
}

extension Spoken {
    /// - Parameter position: That of the ledger after it; that of the snapshot where nothing was written.
    func answer(
        _ intent: String, _ code: Code, _ snapshot: Snapshot, _ conversation: Conversation, at position: Int? = nil,
        result: JSON = .null
    ) -> Wire.Answer {
        let position = position ?? snapshot.ledger.last?.seq ?? 0
        let id = conversation.id
        let facts =
            [Wire.Answer.Fact("seq", position), Wire.Answer.Fact("intent", intent)]
            + (conversation.initiative.map { [Wire.Answer.Fact("conversation", $0)] } ?? [])
        return Wire.Answer(
            code: code, facts: facts, leaves: id ?? "",
            json: {
                .members([
                    "schema": "holdfast.ask/1", "intent": .string(intent),
                    "subjects": .array(self.subjects.map(JSON.string)),
                    "text": .string(self.lines.joined(separator: "\n")), "result": result,
                    "follow_ups": .array(self.followUps.map(JSON.string)),
                    "conversation": id.map(JSON.string) ?? .null,
                ])
            }, lines: { self.lines })
    }
}
