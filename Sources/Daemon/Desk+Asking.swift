import Inquiry
import Knowledge
import Projection
import Rendering
import Understanding
import Vocabulary
import Wire

extension Desk {
    /// A question in plain words. The conversation is the initiative it is about, so that there is no state to lose.
    func ask(_ call: Call, _ standing: Standing, _ before: String?) throws(Refusal) -> Wire.Answer {
        let text = call.params["text"]?.text ?? ""
        let snapshot = try room(for: text, call, standing)
        let state = snapshot.state(view(call)).state
        let listener = Listener(
            knowledge.questions, knowledge.premises, knowledge.givens, initiatives: state.initiatives,
            sites: state.sites,
            cases: snapshot.knowledge.cases)
        let before = call.params["conversation"]?.text ?? call.params["initiative"]?.text ?? before
        switch listener.understand(text, before: before) {
        case .asked(let question, let intent, let initiative):
            let answer: Inquiry.Answer
            do throws(InquiryFault) {
                answer = try self.answer(question, from: view(call), in: snapshot)
            } catch {
                throw Refusal(error)
            }
            let checks = initiative.map { snapshot.check(listener.taken(in: text), initiative: $0, view(call)) } ?? []
            return Wire.Answer(answer, intent: intent, initiative: initiative, checks)
        case .unclear(let intent, let choices):
            return Spoken.choices(choices).answer(intent: intent, code: .asksBack, snapshot)
        case .unnamed(let intent, let known):
            let spoken = intent == "compare" ? Spoken.unpaired(known) : .unnamed(known)
            return spoken.answer(intent: intent, code: .done, snapshot)
        case .declined(let initiative):
            let about = initiative.flatMap { slug -> Spoken.Offer? in
                do throws(InquiryFault) {
                    let answer = try self.answer(.diagnose(initiative: slug), from: view(call), in: snapshot)
                    guard case .diagnosis(let diagnosis, let recommendation, let scene) = answer else { return nil }
                    return Spoken.Offer(diagnosis: diagnosis, recommendation: recommendation, scene: scene)
                } catch {
                    // It was not there on that day: then no structure is offered.
                    return nil
                }
            }
            return Spoken.declined(about).answer(intent: "blame", code: .done, snapshot)
        case .outOfScope: return Spoken.outOfScope.answer(intent: "out-of-scope", code: .done, snapshot)
        }
    }
}

extension Desk {
    /// The district that a question is put in. Where it is not clear which, a question about no district can still be
    /// answered.
    private func room(for text: String, _ call: Call, _ standing: Standing) throws(Refusal) -> Snapshot {
        do throws(Refusal) {
            return try snapshot(call, standing)
        } catch {
            switch Listener(knowledge.questions, knowledge.premises, initiatives: []).understand(text) {
            case .asked(.principles, _, _), .outOfScope: return districts.empty("")
            case .asked, .unclear, .unnamed, .declined: throw error
            }
        }
    }
}

extension Wire.Answer {
    /// - Parameter checks: What the question took as given, held against the records.
    fileprivate init(_ answer: Inquiry.Answer, intent: String, initiative: String?, _ checks: [Check]) {
        let told = checks.isEmpty ? [] : checks.flatMap { $0.lines(in: answer.scene.state) } + [""]
        let verdict = answer.verdict.map { [Fact("verdict", $0)] } ?? []
        let conversation = initiative.map { [Fact("conversation", $0)] } ?? []
        let facts = [Fact("seq", answer.scene.position), Fact("intent", intent)] + verdict + conversation
        self.init(
            facts: facts,
            json: {
                .members([
                    "schema": "holdfast.ask/1", "intent": .string(intent),
                    "subjects": .array(initiative.map { [.string($0)] } ?? []),
                    "text": .string((told + answer.lines).joined(separator: "\n")),
                    "taken_as_given": checks.isEmpty ? nil : .array(checks.map(\.json)), "result": answer.json,
                    "follow_ups": .array(answer.followUps.map(JSON.string)),
                    "conversation": initiative.map(JSON.string) ?? .null,
                ])
            }, lines: { told + answer.lines })
    }
}

extension Spoken {
    fileprivate func answer(intent: String, code: Code, _ snapshot: Snapshot) -> Wire.Answer {
        let position = snapshot.ledger.last?.seq ?? 0
        return Wire.Answer(
            code: code, facts: [Wire.Answer.Fact("seq", position), Wire.Answer.Fact("intent", intent)],
            json: {
                .members([
                    "schema": "holdfast.ask/1", "intent": .string(intent),
                    "subjects": .array(self.subjects.map(JSON.string)),
                    "text": .string(self.lines.joined(separator: "\n")), "result": .null,
                    "follow_ups": .array(self.followUps.map(JSON.string)), "conversation": .null,
                ])
            }, lines: { self.lines })
    }
}
