import Inquiry
import Knowledge
import Rendering
import Specimens
import Testing
import Vocabulary

struct SameBytesTests {
    private let questions: [Question] = [
        .diagnose(initiative: "math-plc"), .recommend(initiative: "math-plc", limit: nil, role: nil),
        .status(initiative: nil), .explain(initiative: "math-plc", claim: "no-protected-time"),
        .explain(initiative: "math-plc", claim: "verdict"), .timeline(initiative: "math-plc", from: nil, to: nil),
        .initiatives, .sites, .seats,
    ]

    @Test func `the same ledger, knowledge and day give the same bytes`() throws {
        let first = try Specimen.snapshot()
        let second = try Specimen.snapshot()
        for question in questions {
            let (one, other) = (try first.answer(question), try second.answer(question))
            #expect(one.json.line == other.json.line)
            #expect(one.lines == other.lines)
        }
    }

    /// What came in another order stands at other positions, and says the same.
    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `the order of arrival leaves no trace but the positions`(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let base = try Specimen.draft().base()
        let ordered = try Ledgers.entries(Specimen.lines, indicators: base.reportable)
        let shuffled = ordered.shuffled(using: &chance)
        let arrived = shuffled.enumerated().map {
            Entry(seq: $0.offset + 1, recordedAt: $0.element.recordedAt, event: $0.element.event)
        }
        let day = try #require(Day("2026-06-01"))
        let straight = Snapshot(of: "riverbend", ledger: ordered, knowledge: base, today: day)
        let crooked = Snapshot(of: "riverbend", ledger: arrived, knowledge: base, today: day)
        #expect(arrived.map(\.event) != ordered.map(\.event))
        for question in questions {
            let (one, other) = (try straight.answer(question), try crooked.answer(question))
            #expect(one.json.moved { $0 } == other.json.moved { shuffled[$0 - 1].seq })
            #expect(one.lines.moved { $0 } == other.lines.moved { shuffled[$0 - 1].seq })
        }
    }
}

extension JSON {
    /// The same with every ledger position moved, and lists of them in order.
    fileprivate func moved(_ move: (Int) -> Int) -> JSON {
        switch self {
        case .object(let members):
            return .object(
                members.map { member in
                    switch (member.name, member.value) {
                    case ("evidence", .array(let positions)):
                        return Member(
                            member.name, .array(positions.compactMap(\.whole).map(move).sorted().map(JSON.int)))
                    case ("seq", .int(let position)): return Member(member.name, .int(move(position)))
                    case ("entries", .array(let entries)):
                        let moved = entries.map { $0.moved(move) }
                        return Member(
                            member.name, .array(moved.sorted { ($0["seq"]?.whole ?? 0) < ($1["seq"]?.whole ?? 0) }))
                    default: return Member(member.name, member.value.moved(move))
                    }
                })
        case .array(let elements): return .array(elements.map { $0.moved(move) })
        case .null, .bool, .int, .double, .string: return self
        }
    }
}

extension [String] {
    /// The words of the lines, with every ledger position moved: a longer number may break a line elsewhere.
    fileprivate func moved(_ move: (Int) -> Int) -> [String] {
        flatMap { $0.split(separator: " ") }.map { word in
            guard let match = word.firstMatch(of: /#(\d+)/), let position = Int(match.1) else { return String(word) }
            return String(word).replacing(match.0, with: "#\(move(position))")
        }
    }
}
