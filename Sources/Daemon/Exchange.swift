import Diagnosis
import Inquiry
import Knowledge
import Projection
import Rendering
import Understanding
import Vocabulary
import Wire

/// One thing said, and what is answered to it.
struct Exchange {
    let desk: Desk
    let snapshot: Snapshot
    let view: View
    let text: String
    let before: Conversation
    let listener: Listener

    func answer() throws(Refusal) -> Wire.Answer {
        if let number = Int(text), before.asked != nil { return try picked(number) }
        return try answer(to: listener.understand(text, before: before), as: text)
    }

    /// - Parameter said: What a later question leans on.
    private func answer(to understood: Understood, as said: String) throws(Refusal) -> Wire.Answer {
        switch understood {
        case .asked(let question, let intent, let initiative):
            return try answered(question, intent, initiative, as: said)
        case .unclear(let intent, let choices):
            return spoken(.choices(choices), intent, .asksBack, asked: said)
        case .unsure(let questions): return spoken(.unsure(questions), "unsure", .asksBack, asked: said)
        case .unnamed(let intent, let known):
            return spoken(intent == "compare" ? .unpaired(known) : .unnamed(known), intent)
        case .declined(let initiative): return spoken(.declined(initiative.flatMap(offer)), "blame")
        case .withheld(let reason):
            return spoken(.withheld(reason, snapshot.knowledge.principle("bargaining-line")), reason.rawValue)
        case .restyled(let style, let initiative): return try restyled(style, initiative)
        case .told(let told): return proposed(told)
        case .yes, .no, .undo: return settledWithout(understood)
        case .outOfScope: return spoken(.outOfScope, "out-of-scope")
        }
    }

    // MARK: Questions

    private func answered(_ question: Question, _ intent: String, _ initiative: String?, as said: String)
        throws(Refusal)
        -> Wire.Answer
    {
        if case .timeline(let slug, _, let to?) = question, let subject = snapshot.state(view).state.initiative(slug),
            to < subject.introduced.first
        {
            let says = "Nothing of \(subject.name) is on record before \(subject.introduced)."
            return spoken(.lacking(says), intent)
        }
        let answer = try found(question)
        var told: [String] = []
        if let initiative {
            let checks = snapshot.check(listener.taken(in: text), initiative: initiative, view)
            told = checks.flatMap { $0.lines(in: answer.scene.state) }
            if intent == "fixed-now", let diagnosis = answer.diagnoses.first {
                told += diagnosis.tooEarlyToCelebrate(answer.scene)
            }
            if !told.isEmpty { told.append("") }
            return Wire.Answer(answer, intent, initiative, told, checks, follows(said, initiative))
        }
        return Wire.Answer(answer, intent, nil, told, [], follows(said, before.initiative))
    }

    private func found(_ question: Question) throws(Refusal) -> Inquiry.Answer {
        do throws(InquiryFault) {
            return try desk.answer(try leading(question), from: view, in: snapshot)
        } catch {
            throw Refusal(error)
        }
    }

    /// The cause that leads, where a question means that.
    private func leading(_ question: Question) throws(InquiryFault) -> Question {
        guard case .explain(let initiative, Listener.leading) = question else { return question }
        let answer = try desk.answer(.diagnose(initiative: initiative), from: view, in: snapshot)
        let first = answer.diagnoses.first?.causes.first { $0.standing.isLikely }
        return .explain(initiative: initiative, claim: first?.finding.id ?? "verdict")
    }

    /// What a later question leans on.
    private func follows(_ said: String, _ initiative: String?) -> Conversation {
        var conversation = before
        conversation.initiative = initiative
        conversation.chosen = nil
        // "And Oak?" is no question that the next can lean on: the one before it is.
        if before.asked != nil, listener.leans(said) { return conversation }
        conversation.asked = said.utf8.count <= Conversation.longest ? said : nil
        conversation.told = nil
        return conversation
    }

    /// A number stands for a choice, or for a question that comes next.
    private func picked(_ number: Int) throws(Refusal) -> Wire.Answer {
        let asked = before.asked ?? ""
        var earlier = before
        earlier.asked = nil
        switch meaning(of: asked, earlier) {
        case .unclear(_, let choices):
            guard choices.indices.contains(number - 1) else { return spoken(.noSuchChoice(choices.count), "choice") }
            earlier.initiative = choices[number - 1].initiative
            earlier.chosen = choices[number - 1].initiative
            return try again(asked, earlier)
        case .unsure(let questions):
            guard questions.indices.contains(number - 1) else {
                return spoken(.noSuchChoice(questions.count), "choice")
            }
            return try again(questions[number - 1], earlier)
        case .asked(let question, _, let initiative):
            let next = try found(question).followUps
            guard next.indices.contains(number - 1) else { return spoken(.noSuchChoice(next.count), "choice") }
            earlier.initiative = initiative ?? before.initiative
            return try again(next[number - 1], earlier)
        default: return spoken(.noSuchChoice(0), "choice")
        }
    }

    private func again(_ line: String, _ conversation: Conversation) throws(Refusal) -> Wire.Answer {
        let exchange = Exchange(
            desk: desk, snapshot: snapshot, view: view, text: line, before: conversation, listener: listener)
        return try exchange.answer(to: exchange.meaning(of: line, conversation), as: line)
    }

    /// What a line means: a verb with its arguments, or words.
    private func meaning(of line: String, _ conversation: Conversation) -> Understood {
        do throws(Refusal) {
            let call = try TextRequest(line[...]).call(in: desk.methods) { _ in true }
            if call.method.name != "ask", call.method.repeats {
                let initiative = call.params["initiative"]?.text
                return .asked(try desk.question(call), intent: call.method.name, initiative: initiative)
            }
        } catch {
            // No verb: then it is words.
        }
        return listener.understand(line, before: conversation)
    }

    /// The answer before, put otherwise.
    private func restyled(_ style: Understood.Style, _ initiative: String?) throws(Refusal) -> Wire.Answer {
        var asked = before.asked ?? "why"
        var meaning: Understood
        if let initiative {
            asked = "why \(initiative)"
            meaning = .asked(.diagnose(initiative: initiative), intent: "diagnose", initiative: initiative)
        } else {
            meaning = self.meaning(of: asked, before)
        }
        if case .unclear(_, let choices) = meaning {
            return spoken(.choices(choices), "audience", .asksBack, asked: "why")
        }
        guard case .asked(let question, let intent, let about) = meaning else {
            return spoken(.unnamed(listener.names), "audience")
        }
        let answer = try found(question)
        let conversation = follows(asked, about ?? before.initiative)
        return Wire.Answer(answer, intent, about, [], [], conversation, put: style)
    }

    private func offer(of initiative: String) -> Spoken.Offer? {
        do throws(InquiryFault) {
            let answer = try desk.answer(.diagnose(initiative: initiative), from: view, in: snapshot)
            guard case .diagnosis(let diagnosis, let recommendation, let scene) = answer else { return nil }
            return Spoken.Offer(diagnosis: diagnosis, recommendation: recommendation, scene: scene)
        } catch {
            // It was not there on that day: then no structure is offered.
            return nil
        }
    }

    // MARK: What is told

    /// Shows what would be put on record, and asks.
    private func proposed(_ told: Told) -> Wire.Answer {
        switch events(of: told) {
        case .failure(let lacking): return spoken(.lacking(lacking.sentence), "record")
        case .success(let events):
            var conversation = before
            guard text.utf8.count <= Conversation.longest else {
                return spoken(
                    .lacking("That is too long to be put on record from a sentence; say it in fewer words."), "record")
            }
            conversation.told = text
            let spoken = Spoken.proposed(events)
            return spoken.answer("record", .asksBack, snapshot, conversation, result: Spoken.proposal(events))
        }
    }

    struct Lacking: Error {
        let sentence: String
    }

    /// The events that what was told stands for, where they could be written.
    func events(of told: Told) -> Result<[JSON], Lacking> {
        switch told {
        case .lacking(let sentence): return .failure(Lacking(sentence: sentence))
        case .events(let events): return admitted(events)
        case .correcting(let correction):
            let found = correction.years.lazy.compactMap { years -> (Entry, Moment)? in
                let (from, to) = (correction.from.earlier(by: years), correction.to.earlier(by: years))
                guard let right = correction.right.earlier(by: years) else { return nil }
                let wrong = snapshot.ledger.last { entry in
                    (from...to).contains(entry.event.at.first) && correction.isAbout(entry.event)
                }
                return wrong.map { ($0, right) }
            }.first
            guard let (wrong, right) = found else {
                return .failure(
                    Lacking(
                        sentence:
                            "Nothing on record is dated \(correction.from.description.prefix(7)), so there is nothing of that date to correct."
                    ))
            }
            return admitted([
                [
                    "kind": "correction", "at": .string(snapshot.today.description), "corrects": .int(wrong.seq),
                    "true_at": .string(right.text),
                ]
            ])
        }
    }

    private func admitted(_ events: [JSON]) -> Result<[JSON], Lacking> {
        do throws(EventFault) {
            var checked: [Event] = []
            for event in events {
                checked.append(
                    try Event(checking: event, district: snapshot.district, indicators: snapshot.knowledge.reportable))
            }
            try snapshot.admit(checked)
            return .success(events)
        } catch {
            return .failure(Lacking(sentence: "That cannot be put on record as it is: \(error.sentence)."))
        }
    }

    /// A yes to nothing, or a no.
    private func settledWithout(_ said: Understood) -> Wire.Answer {
        var conversation = before
        conversation.told = nil
        let words: Spoken =
            switch said {
            case .no: .left(before.told != nil)
            case .undo: .nothingToUndo
            default: .nothingAsked
            }
        return words.answer(said == .no ? "no" : said == .undo ? "undo" : "yes", .done, snapshot, conversation)
    }

    private func spoken(_ spoken: Spoken, _ intent: String, _ code: Code = .done, asked: String? = nil) -> Wire.Answer {
        var conversation = before
        conversation.told = nil
        if let asked { conversation.asked = asked.utf8.count <= Conversation.longest ? asked : nil }
        return spoken.answer(intent, code, snapshot, conversation)
    }
}
