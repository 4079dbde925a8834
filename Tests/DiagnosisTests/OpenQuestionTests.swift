import Diagnosis
import Knowledge
import Specimens
import Testing

struct OpenQuestionTests {
    /// One question as it stands in the list.
    private struct Asked: Hashable {
        var indicator: String
        var wouldChange: [String]
        var swing: Int
        var placesVerdict = false
        var isStale = false
    }

    private func asked(_ lines: String, _ draft: Draft) throws -> [Asked] {
        try diagnosis(lines, by: draft.base()).unknowns.map {
            Asked(
                indicator: $0.indicator.id, wouldChange: $0.wouldChange, swing: $0.swing,
                placesVerdict: $0.placesVerdict, isStale: $0.isStale)
        }
    }

    /// `first` leads, `second` follows, `third` is out of the race.
    private func draft() -> Draft {
        var draft = Draft()
        for sign in ["a", "far", "much", "little", "both", "alike"] { draft.sign(sign) }
        draft.cause(
            "first", prior: "common",
            signs: [
                "sign: a, present: telling, absent: none", "sign: little, present: hint, absent: none",
                "sign: both, present: hint, absent: moderate",
            ])
        draft.cause(
            "second",
            signs: [
                "sign: a, present: strong, absent: none", "sign: much, present: strong, absent: moderate",
                "sign: both, present: hint, absent: hint",
            ])
        draft.cause(
            "third", prior: "rare",
            signs: [
                "sign: a, present: hint, absent: none", "sign: far, present: telling, absent: telling",
                "sign: alike, present: telling, absent: telling", "sign: both, present: hint, absent: none",
            ])
        return draft
    }

    @Test func `what separates the two front runners is asked first, then what bears on most, then by id`() throws {
        #expect(
            try asked(Ledgers.report("a", "true"), draft()) == [
                Asked(indicator: "much", wouldChange: ["second"], swing: 16),
                Asked(indicator: "both", wouldChange: ["first", "second", "third"], swing: 9),
                Asked(indicator: "little", wouldChange: ["first"], swing: 3),
                Asked(indicator: "alike", wouldChange: ["third"], swing: 0),
                Asked(indicator: "far", wouldChange: ["third"], swing: 0),
            ])
    }

    @Test func `what the verdict cannot be drawn without comes before every swing`() throws {
        var draft = draft()
        draft.indicator("spread", "share", by: "by: practice-share, of: adoption", shelfLife: 100)
        draft.indicator("depth", "share", by: "by: practice-share, of: observation")
        let old = #"{"kind": "adoption", "at": "2026-01-01", "initiative": "math-plc", "using": 5, "of": 10}"#
        let told = try asked(Ledgers.report("a", "true") + old, draft)
        #expect(
            told.prefix(3) == [
                Asked(indicator: "depth", wouldChange: [], swing: 0, placesVerdict: true),
                Asked(indicator: "spread", wouldChange: [], swing: 0, placesVerdict: true),
                Asked(indicator: "much", wouldChange: ["second"], swing: 16),
            ])
    }

    @Test func `what is known is not asked, and what is stale is asked as stale`() throws {
        var draft = Draft()
        draft.indicator("shelf", shelfLife: 100)
        draft.sign("old", when: "indicator: shelf, is: true")
        draft.sign("fresh")
        draft.cause(
            "cause",
            signs: ["sign: old, present: strong, absent: hint", "sign: fresh, present: strong, absent: hint"])
        let lines = Ledgers.report("shelf", "true", at: "2026-01-01") + Ledgers.report("fresh", "false")
        #expect(
            try asked(lines, draft) == [Asked(indicator: "shelf", wouldChange: ["cause"], swing: 13, isStale: true)])
    }

    @Test func `of a condition over several indicators only those that are open are asked`() throws {
        var draft = Draft()
        draft.indicator("known")
        draft.indicator("open")
        draft.sign("sign", when: "all: [{indicator: known, is: true}, {indicator: open, is: true}]")
        draft.cause("cause", signs: ["sign: sign, present: hint, absent: none"])
        #expect(
            try asked(Ledgers.report("known", "true"), draft) == [
                Asked(indicator: "open", wouldChange: ["cause"], swing: 3)
            ])
        // One part is known to fail, so the other can change nothing.
        #expect(try asked(Ledgers.report("known", "false"), draft).isEmpty)
    }

    /// Nothing is known of three causes, and people may be asked what stands in the way.
    private func sounded() -> Draft {
        var draft = Draft()
        for sign in ["a", "b", "c"] { draft.sign(sign) }
        draft.cause("early", prior: "common", signs: ["sign: a, present: strong, absent: hint"], heardAs: "time")
        draft.cause("later", signs: ["sign: b, present: telling, absent: hint"], heardAs: "money")
        draft.cause("z-last", signs: ["sign: c, present: telling, absent: telling"], heardAs: "board")
        draft.sound(by: "obstacle")
        return draft
    }

    @Test func `where no cause leads people are asked first what stands in the way, with the words to pick from`()
        throws
    {
        let first = try #require(try diagnosis("", by: sounded().base()).unknowns.first)
        #expect(first.indicator.id == "obstacle")
        #expect(first.isSounding)
        #expect(first.choices == ["board", "money", "time"])
        #expect(try asked("", sounded()).dropFirst().map(\.indicator) == ["b", "a", "c"])
    }

    @Test(arguments: [("board", ["c", "a", "b"]), ("money", ["b", "a", "c"]), ("weather", ["b", "a", "c"])])
    func `what people name is asked about first, and weighs nothing`(named: String, asks: [String]) throws {
        let lines = Ledgers.report("obstacle", "\"\(named)\"")
        #expect(try asked(lines, sounded()).map(\.indicator) == asks)
        let (told, untold) = try (diagnosis(lines, by: sounded().base()), diagnosis("", by: sounded().base()))
        #expect(told.causes == untold.causes)
    }

    @Test func `where a cause leads nobody is sounded, and what they name changes no order`() throws {
        let lines = Ledgers.report("a", "true")
        #expect(try asked(lines, sounded()).map(\.indicator) == ["b", "c"])
        #expect(try asked(lines + Ledgers.report("obstacle", "\"board\""), sounded()).map(\.indicator) == ["b", "c"])
    }

    @Test func `a named cause that can come to lead no more is asked about no more`() throws {
        let lines = Ledgers.report("obstacle", "\"board\"") + Ledgers.report("c", "false")
        #expect(try asked(lines, sounded()).map(\.indicator) == ["b", "a"])
    }
}
