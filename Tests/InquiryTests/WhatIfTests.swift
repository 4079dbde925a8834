import Advice
import Diagnosis
import Inquiry
import Knowledge
import Projection
import Specimens
import Testing
import Vocabulary

/// What would be found if something were so that is not on record.
struct WhatIfTests {
    private static let grant =
        lines + """
            {"kind": "money", "at": "2025-09-01", "initiative": "math-plc", "act": "award", "ends": "2029-06-30"}
            {"kind": "structure", "at": "2025-09-01", "initiative": "math-plc", "structure": "coaching", "status": "in-place", "fte": 4, "teachers_per_coach": 30}

            """

    private func base() -> Draft {
        var draft = draft()
        draft.premises()
        draft.indicator("runway", "months", by: "by: runway")
        draft.indicator("ratio", "count", by: "by: structure-number, type: coaching, field: teachers_per_coach")
        draft.indicator("turned", "count", by: "by: count, of: board, where: {majority_changed: [\"true\"]}")
        draft.sign("ends-soon", when: "indicator: runway, below: 12")
        draft.sign("thin", when: "indicator: ratio, above: 45")
        draft.sign("flipped", when: "indicator: turned, at-least: 1")
        draft.cause("soft-money", signs: ["sign: ends-soon, present: telling, absent: strong"])
        draft.cause("diluted", signs: ["sign: thin, present: telling, absent: strong"])
        draft.cause("board-instability", signs: ["sign: flipped, present: telling, absent: strong"])
        draft.move("move-to-recurring-funds", repairs: ["soft-money": "most"])
        return draft
    }

    private func whatIf(
        _ supposition: Supposition, _ lines: String = grant, from view: View = View(), today: String = "2026-06-01"
    ) throws -> WhatIf {
        let snapshot = try snapshot(lines, base(), today: today)
        guard
            case .whatIf(let found, let scene) = try snapshot.answer(
                .whatIf(initiative: "math-plc", supposition), from: view)
        else { throw Unexpected() }
        #expect(scene.position <= snapshot.ledger.count)
        return found
    }

    private func seen(
        _ supposition: Supposition, _ lines: String = grant, from view: View = View(), today: String = "2026-06-01"
    ) throws -> WhatIf.Seen {
        guard case .seen(let seen) = try whatIf(supposition, lines, from: view, today: today) else {
            throw Unexpected()
        }
        return seen
    }

    /// Sign, and how it would read.
    private func turned(_ seen: WhatIf.Seen) -> [String] { seen.signs.map { "\($0.after.sign.id) \($0.after.state)" } }

    @Test(arguments: [
        (Supposition.premise("grant-ends", when: "June", number: nil), ["ends-soon present"]),
        (.premise("grant-ends", when: "2028-06-30", number: nil), []),
        (.premise("coaches-cut", when: nil, number: 2), ["thin present"]),
        (.premise("coaches-cut", when: nil, number: 1), []),
        (.premise("coaches-cut", when: nil, number: 4), ["thin unknown"]),
        (.premise("board-flips", when: nil, number: nil), ["flipped present"]),
    ])
    func `a premise turns the signs that it bears on`(supposition: Supposition, expected: [String]) throws {
        #expect(try turned(seen(supposition)) == expected)
    }

    @Test func `the difference tells causes, moves and questions`() throws {
        let seen = try seen(.premise("grant-ends", when: "2026-06-30", number: nil))
        #expect(seen.says == "The grant of event 10 ends 2026-06-30.")
        #expect(
            seen.shifts.map { "\($0.after.finding.id) \($0.before.score) \($0.after.score)" } == ["soft-money -16 9"])
        #expect(seen.moves.entering.map(\.id) == ["move-to-recurring-funds"])
        #expect(seen.moves.leaving == [])
        #expect(seen.asked == nil)
        #expect(!seen.changesNothing)
    }

    @Test(
        arguments: [
            (Supposition.premise("coaches-cut", when: nil, number: nil), ["when": "2026-06-01", "number": 1]),
            (.premise("coaches-cut", when: "June", number: nil), ["number": 1]),
            (.premise("coaches-cut", when: "June", number: 2), [:]),
            (.premise("grant-ends", when: nil, number: nil), ["when": "2026-06-01"]),
        ] as [(Supposition, [String: JSON])])
    func `what was not said is taken, and told`(supposition: Supposition, expected: [String: JSON]) throws {
        let assumed = try seen(supposition).assumed
        #expect(Dictionary(assumed.map { ($0.name, $0.value) }) { first, _ in first } == expected)
    }

    @Test func `nothing is written, and what is found without it is what is found today`() throws {
        let snapshot = try snapshot(Self.grant, base())
        let ledger = snapshot.ledger
        let question = Question.whatIf(
            initiative: "math-plc", .premise("grant-ends", when: "June", number: nil))
        guard case .whatIf(.seen(let seen), let scene) = try snapshot.answer(question),
            case .diagnosis(let diagnosis, _, _) = try snapshot.answer(.diagnose(initiative: "math-plc"))
        else { throw Unexpected() }
        #expect(snapshot.ledger == ledger)
        #expect([scene.position, seen.after.diagnosis.position, seen.before.diagnosis.position] == [11, 11, 11])
        #expect(seen.before.diagnosis.causes == diagnosis.causes)
        #expect(seen.before.diagnosis.grounds == diagnosis.grounds)
    }

    @Test func `what is supposed is what it would be if it were recorded`() throws {
        let line = #"{"kind": "board", "at": "2026-05-01", "act": "election", "majority_changed": true}"#
        let seen = try seen(.events([JSON(parsing: line.utf8)]))
        let recorded = try snapshot(Self.grant + line + "\n", base())
        guard
            case .diagnosis(let diagnosis, let recommendation, _) = try recorded.answer(
                .diagnose(initiative: "math-plc"))
        else { throw Unexpected() }
        #expect(seen.after.diagnosis.causes == diagnosis.causes)
        #expect(seen.after.diagnosis.verdict == diagnosis.verdict)
        #expect(seen.after.recommendation.moves == recommendation.moves)
    }

    @Test func `what lies ahead is seen from its day, on both sides`() throws {
        let seen = try seen(.premise("sponsor-leaves", when: "spring", number: nil))
        #expect(seen.events.map(\.at.text) == ["2027-05"])
        #expect(seen.asked == Day("2026-06-01"))
        #expect(
            [seen.before.diagnosis.day, seen.after.diagnosis.day].map(\.description) == ["2027-05-01", "2027-05-01"])
    }

    @Test func `a view of an earlier instant holds what was known then, and what is supposed`() throws {
        let seen = try seen(
            .premise("board-flips", when: nil, number: nil), from: view(knownAt: "2026-06-01T12:00:00Z"))
        #expect(turned(seen) == ["flipped present"])
    }

    @Test func `a premise whose record is not there says so, and asks`() throws {
        guard
            case .lacking(let premise, let initiative) = try whatIf(
                .premise("grant-ends", when: nil, number: nil), lines)
        else { throw Unexpected() }
        #expect([premise.id, initiative.slug] == ["grant-ends", "math-plc"])
    }

    /// One of recurring money is no grant that ends.
    @Test func `a record is found by what it must say`() throws {
        let recurring = Self.grant.replacing(#""act": "award","#, with: #""act": "award", "fund": "recurring","#)
        guard case .lacking = try whatIf(.premise("grant-ends", when: nil, number: nil), recurring) else {
            throw Unexpected()
        }
    }

    @Test func `with nothing supposed it lists what can be`() throws {
        guard case .premises(let premises, _) = try whatIf(.open) else { throw Unexpected() }
        #expect(premises.map(\.id) == ["board-flips", "coaches-cut", "grant-ends", "sponsor-leaves"])
    }

    @Test(arguments: [
        (
            Supposition.premise("grant-end", when: nil, number: nil),
            InquiryFault.noSuchPremise("grant-end", nearest: ["grant-ends"])
        ),
        (.premise("grant-ends", when: "soon", number: nil), .noSuchDate("soon")),
    ])
    func `what cannot be supposed is refused`(supposition: Supposition, fault: InquiryFault) throws {
        #expect(throws: fault) { try whatIf(supposition) }
    }

    @Test(
        arguments: [
            (#"{"kind": "board", "at": "2026-05-01"}"#, "act", "is required of board, and missing"),
            (#"{"kind": "note", "at": "2026-05-01", "note": "a", "student_id": "1"}"#, "student_id", nil),
            (
                #"{"kind": "commitment", "at": "2026-05-01", "initiative": "gone", "move": "fund-coaches", "status": "done"}"#,
                "initiative", nil
            ),
        ] as [(String, String, String?)])
    func `an event that could not be recorded cannot be supposed`(line: String, field: String, reason: String?) throws {
        let supposition = Supposition.events([try JSON(parsing: line.utf8)])
        do {
            _ = try whatIf(supposition)
            Issue.record("it was taken")
        } catch let fault as InquiryFault {
            guard case .wrongEvent(let event) = fault else { throw fault }
            #expect(event.field == field)
            #expect(reason == nil || event.reason == reason)
        }
    }

    @Test(arguments: [
        ("June", "2026-06"), ("may", "2027-05"), ("june 2028", "2028-06"), ("June-2028", "2028-06"),
        ("spring", "2027-05"),
        ("winter", "2027-02"), ("fall 2026", "2026-11"), ("today", "2026-06-01"), ("2027", "2027"),
        ("2027-06-30", "2027-06-30"), ("soon", nil), ("", nil), ("june june", nil),
    ])
    func `a date is read as people say it`(said: String, expected: String?) throws {
        #expect(SaidDate.moment(said, on: try #require(Day("2026-06-01")))?.text == expected)
    }
}
