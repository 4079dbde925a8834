import Knowledge
import Specimens
import Testing

@testable import Diagnosis

struct RankingTests {
    /// Each cause is named by its place, and nothing but the place it should have says so.
    @Test func `known comes before open, then score, then severity, then id`() throws {
        var draft = Draft()
        for sign in ["strong", "weak", "open"] { draft.sign(sign) }
        draft.cause("z1", signs: ["sign: strong, present: telling, absent: none"])
        draft.cause("y2", severity: 3, signs: ["sign: weak, present: moderate, absent: none"])
        draft.cause("x3", severity: 2, signs: ["sign: weak, present: moderate, absent: none"])
        draft.cause("x4", severity: 2, signs: ["sign: weak, present: moderate, absent: none"])
        draft.cause("w5", prior: "rare", signs: ["sign: weak, present: moderate, absent: none"])
        // Open, and something speaks for it: before those that are silent, and after every known one.
        draft.cause(
            "v6",
            signs: ["sign: strong, present: moderate, absent: none", "sign: open, present: telling, absent: telling"])
        draft.cause("a7", prior: "common", signs: ["sign: open, present: telling, absent: telling"])
        draft.cause("a8", prior: "uncommon", signs: ["sign: open, present: telling, absent: telling"])
        let told = Ledgers.report("strong", "true") + Ledgers.report("weak", "true")
        let diagnosis = try diagnosis(told, by: draft.base())
        #expect(diagnosis.causes.map(\.finding.id) == ["z1", "y2", "x3", "x4", "w5", "v6", "a7", "a8"])
    }

    @Test(arguments: 0..<10 as Range<UInt64>)
    func `the ranking is a total order`(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        var draft = Draft()
        for sign in ["a", "b", "c"] { draft.sign(sign) }
        for cause in 0..<10 {
            let word = ["hint", "moderate", "strong"].randomElement(using: &chance) ?? "hint"
            let signs = ["a", "b", "c"].shuffled(using: &chance).prefix(2)
            draft.cause(
                "k\(cause)", severity: Int.random(in: 1...2, using: &chance),
                signs: signs.map { "sign: \($0), present: \(word), absent: hint" })
        }
        let told = Ledgers.report("a", "true") + Ledgers.report("b", "false")
        let ranked = try diagnosis(told, by: draft.base()).causes
        #expect(ranked.count == 10)
        for first in ranked {
            #expect(!Weighed.ranks(first, first))
            for second in ranked where first.finding.id != second.finding.id {
                #expect(Weighed.ranks(first, second) != Weighed.ranks(second, first))
                for third in ranked where Weighed.ranks(first, second) && Weighed.ranks(second, third) {
                    #expect(Weighed.ranks(first, third))
                }
            }
        }
        #expect(ranked.shuffled(using: &chance).sorted(by: Weighed.ranks) == ranked)
    }

    /// The leader stands at 10 decibans over its prior of -6, which is likely.
    @Test(arguments: [
        ("sign: a, present: telling, absent: none", "sign: a, present: strong, absent: none", 5, false),
        (
            "sign: a, present: strong, absent: none}, {sign: b, present: moderate, absent: none",
            "sign: a, present: strong, absent: none", 6, true
        ),
        // Clear of the next, and itself no better than about even.
        ("sign: a, present: strong, absent: none", "sign: a, present: hint, absent: none", 7, false),
    ])
    func `the first is clear from a lead of six decibans, where it is likely itself`(
        first: String, second: String, lead: Int, isRobust: Bool
    ) throws {
        var draft = Draft()
        draft.sign("a")
        draft.sign("b")
        draft.cause("first", signs: [first])
        draft.cause("second", signs: [second])
        let told = Ledgers.report("a", "true") + Ledgers.report("b", "true")
        let diagnosis = try diagnosis(told, by: draft.base())
        #expect(diagnosis.causes.map(\.finding.id) == ["first", "second"])
        #expect(diagnosis.causes[0].score - diagnosis.causes[1].score == lead)
        #expect(diagnosis.isRobust == isRobust)
    }

    @Test(arguments: [("moderate", true), ("strong", false)])
    func `a cause of which too little is known takes the lead away where it comes near`(
        word: String, isRobust: Bool
    ) throws {
        var draft = Draft()
        for sign in ["a", "b", "c"] { draft.sign(sign) }
        draft.cause("known", signs: ["sign: a, present: telling, absent: none"])
        draft.cause(
            "open",
            signs: [
                "sign: a, present: \(word), absent: none", "sign: b, present: telling, absent: telling",
                "sign: c, present: telling, absent: telling",
            ])
        let diagnosis = try diagnosis(Ledgers.report("a", "true"), by: draft.base())
        #expect(diagnosis.causes.map(\.standing) == [.likely, .notKnown])
        #expect(diagnosis.isRobust == isRobust)
    }
}
