import Inquiry
import Knowledge
import Rendering
import Specimens
import Testing
import Vocabulary

struct AppendingTests {
    /// Events of every sort that changes what stands, at random days, some before those that came earlier.
    private func events(_ chance: inout Chance, after first: Int) -> [String] {
        var lines: [String] = []
        for index in 0..<30 {
            let seq = first + index
            let day =
                "202\(Int.random(in: 4...5, using: &chance))-0\(Int.random(in: 1...9, using: &chance))-1\(index % 10)"
            let initiative = Bool.random(using: &chance) ? "math-plc" : "art"
            let part = Int.random(in: 0...40, using: &chance)
            switch Int.random(in: 0...8, using: &chance) {
            case 0:
                lines.append(
                    #"{"kind": "adoption", "at": "\#(day)", "initiative": "\#(initiative)", "site": "oak", "using": \#(part), "of": 40}"#
                )
            case 1:
                lines.append(
                    #"{"kind": "observation", "at": "\#(day)", "initiative": "\#(initiative)", "proficient": \#(part), "observed": 40}"#
                )
            case 2:
                lines.append(
                    #"{"kind": "report", "at": "\#(day)", "initiative": "\#(initiative)", "indicator": "late", "value": \#(part < 20)}"#
                )
            case 3:
                lines.append(
                    #"{"kind": "evaluation", "at": "\#(day)", "initiative": "\#(initiative)", "author": "x", "finding": "\#(part < 20 ? "falling" : "strong")", "dimension": "depth"}"#
                )
            case 4: lines.append(#"{"kind": "seat", "at": "\#(day)", "seat": "sup", "holder": "holder \#(part)"}"#)
            case 5:
                lines.append(
                    #"{"kind": "initiative", "at": "\#(day)", "initiative": "\#(initiative)", "status": "\#(part < 30 ? "active" : "paused")"}"#
                )
            case 6:
                lines.append(
                    #"{"kind": "commitment", "at": "\#(day)", "initiative": "\#(initiative)", "move": "review-quarterly", "status": "started"}"#
                )
            case 7:
                let target = Int.random(in: 8..<seq, using: &chance)
                lines.append(#"{"kind": "retraction", "at": "\#(day)", "retracts": \#(target)}"#)
            default:
                let target = Int.random(in: 8..<seq, using: &chance)
                lines.append(#"{"kind": "correction", "at": "\#(day)", "corrects": \#(target), "source": "put right"}"#)
            }
        }
        return lines
    }

    @Test(arguments: 0..<25 as Range<UInt64>)
    func `a district that took its records in batches answers as one that has them all`(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        var draft = draft()
        draft.indicator("spread", "share", by: "by: practice-share, of: adoption", shelfLife: 500)
        draft.indicator("depth", "share", by: "by: practice-share, of: observation")
        let base = try draft.base()
        let launch =
            Ledgers.launch + #"{"kind": "initiative", "at": "2023-10-01", "initiative": "art", "name": "Art"}"# + "\n"
            + Ledgers.report("open", "true")
        let text = launch + events(&chance, after: 9).joined(separator: "\n")
        let ledger = try Ledgers.entries(text, indicators: base.reportable)
        let today = try #require(Day("2026-01-01"))
        let whole = Snapshot(of: "riverbend", ledger: ledger, knowledge: base, today: today)
        var grown = Snapshot(of: "riverbend", ledger: [], knowledge: base, today: today)
        var rest = ledger[...]
        while !rest.isEmpty {
            let batch = rest.prefix(Int.random(in: 1...6, using: &chance))
            rest = rest.dropFirst(batch.count)
            grown = grown.appending(Array(batch))
        }
        #expect(grown.ledger == whole.ledger)
        for day in ["2024-03-01", "2024-12-31", "2025-06-15", "2026-01-01"] {
            let view = try view(asOf: day)
            for initiative in ["math-plc", "art"] {
                let expected = try whole.answer(.diagnose(initiative: initiative), from: view).json.line
                #expect(try grown.answer(.diagnose(initiative: initiative), from: view).json.line == expected)
            }
        }
    }

    @Test func `what was appended can be referred to, and what was taken back cannot`() throws {
        let base = try draft().base()
        let art = #"{"kind": "initiative", "at": "2023-10-01", "initiative": "art", "name": "Art"}"#
        let back = #"{"kind": "retraction", "at": "2023-10-02", "retracts": 7}"#
        let ledger = try Ledgers.entries(Ledgers.launch + art + "\n" + back)
        let about = try Ledgers.events(
            #"{"kind": "adoption", "at": "2024-01-01", "initiative": "art", "level": "some"}"#)
        let launched = Snapshot(
            of: "riverbend", ledger: Array(ledger.prefix(6)), knowledge: base, today: try #require(Day("2026-01-01")))
        let fault = EventFault(field: "initiative", reason: "there is no initiative \"art\"")
        #expect(throws: fault) { try launched.admit(about) }
        let appended = launched.appending([ledger[6]])
        #expect(throws: Never.self) { try appended.admit(about) }
        let takenBack = appended.appending([ledger[7]])
        #expect(throws: fault) { try takenBack.admit(about) }
    }
}
