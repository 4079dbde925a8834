import Diagnosis
import Knowledge
import Specimens
import Testing

/// A cause yields to the cause that explains it.
struct OrderTests {
    /// Three causes of growing weight: `root` explains `middle`, and `middle` explains `top`; `aside` stands alone.
    private func draft() -> Draft {
        var draft = Draft()
        for sign in ["a", "b", "c", "d"] { draft.sign(sign) }
        draft.cause("root", signs: ["sign: a, present: telling, absent: telling"])
        draft.cause(
            "middle", prior: "common", signs: ["sign: b, present: telling, absent: telling"], explainedBy: ["root"])
        draft.cause(
            "top", prior: "common", severity: 3, signs: ["sign: c, present: telling, absent: telling"],
            explainedBy: ["middle"])
        draft.cause("aside", prior: "rare", signs: ["sign: d, present: telling, absent: telling"])
        return draft
    }

    @Test(arguments: [
        (["a", "b", "c"], ["root", "middle", "top"], ["middle": "root", "top": "middle"]),
        // What is not likely explains nothing, and what is not likely yields to nobody.
        (["b", "c"], ["middle", "top"], ["top": "middle"]),
        (["a", "c"], ["top", "root"], [:]),
        (["c"], ["top"], [:]),
        ([], [], [:]),
    ])
    func `what is explained by another likely cause stands behind it`(
        shown: [String], likely: [String], yields: [String: String]
    ) throws {
        let lines = ["a", "b", "c"].map { Ledgers.report($0, shown.contains($0) ? "true" : "false") }.joined()
        let found = try diagnosis(lines, by: draft().base())
        #expect(found.yields == yields)
        #expect(found.causes.prefix(likely.count).map(\.finding.id) == likely)
        #expect(found.causes.count { $0.standing.isLikely } == likely.count)
        #expect(Set(found.causes.map(\.finding.id)) == ["root", "middle", "top", "aside"])
    }

    @Test func `a lead is clear of those that yield to it, however near they stand`() throws {
        let lines = ["a", "b", "c"].map { Ledgers.report($0, "true") }.joined() + Ledgers.report("d", "false")
        let found = try diagnosis(lines, by: draft().base())
        #expect(found.causes.map(\.score).prefix(2) == [9, 11])
        #expect(found.isRobust)
    }

    @Test func `what would take the lead is looked for among those that do not yield`() throws {
        let base = try draft().base()
        let lines = ["a", "b", "c"].map { Ledgers.report($0, "true") }.joined() + Ledgers.report("d", "false")
        let contest = try diagnosis(lines, by: base).contest(by: base)
        #expect(contest.upset(to: "middle") == nil)
        #expect(contest.loss().to == "aside")
    }

    @Test func `causes that explain each other in a circle, or are explained by an alternative, are refused`() throws {
        var draft = Draft()
        draft.sign("a")
        for (cause, explained) in [("one", "two"), ("two", "one"), ("three", "noise"), ("four", "one")] {
            draft.cause(cause, signs: ["sign: a, present: hint, absent: hint"], explainedBy: [explained])
        }
        draft.cause("noise", signs: ["sign: a, present: hint, absent: hint"], isAlternative: true)
        let faults = try #require(throws: KnowledgeFaults.self) { _ = try draft.base() }.faults
        #expect(
            faults.map { "\($0.place) \($0.reason)" } == [
                "causes/one.yaml:1:1 this cause explains itself, by way of two",
                "causes/two.yaml:1:1 this cause explains itself, by way of one",
                "causes/three.yaml:1:1 an alternative is no cause that could explain this one",
            ])
    }
}
