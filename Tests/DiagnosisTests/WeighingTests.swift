import Diagnosis
import Knowledge
import Specimens
import Testing

struct WeighingTests {
    /// What is summed up about one cause.
    private struct Sums: Hashable {
        var score: Int
        var inFavour: Int
        var against: Int
        var best: Int
        var worst: Int
        var knownShare: Int
    }

    /// The signs `a` and `b` share a group, `c` and `d` stand alone, and `d` counts against. The prior is -6.
    private func sums(_ told: [String: String]) throws -> Sums {
        var draft = Draft()
        for (sign, group) in [("a", "same"), ("b", "same"), ("c", "c"), ("d", "d")] {
            draft.indicator(sign, shelfLife: 100)
            draft.sign(sign, in: group, when: "indicator: \(sign), is: true")
        }
        draft.cause(
            "cause",
            signs: [
                "sign: a, present: strong, absent: moderate", "sign: b, present: moderate, absent: strong",
                "sign: c, present: telling, absent: hint",
                "sign: d, present: strong, absent: hint, counts: against",
            ])
        let lines = told.sorted { $0.key < $1.key }.map { sign, answer in
            answer == "old" ? Ledgers.report(sign, "true", at: "2026-01-01") : Ledgers.report(sign, answer)
        }
        let weighed = try #require(diagnosis(lines.joined(), by: draft.base()).finding("cause"))
        return Sums(
            score: weighed.score, inFavour: weighed.inFavour, against: weighed.against, best: weighed.best,
            worst: weighed.worst, knownShare: weighed.knownShare)
    }

    /// Of 45 decibans that could weigh, 10 are a, 10 b, 15 c and 10 d.
    @Test func `the score is the prior and, of each group, the strongest for and against`() throws {
        let table: [([String: String], Sums)] = [
            // Nothing is known: only the prior, and everything is open.
            ([:], Sums(score: -6, inFavour: 0, against: 0, best: 22, worst: -29, knownShare: 0)),
            // A present sign of a group; its like could still speak against.
            (["a": "true"], Sums(score: 4, inFavour: 10, against: 0, best: 22, worst: -19, knownShare: 222)),
            // The like of it, present too: counted once, by the stronger.
            (
                ["a": "true", "b": "true"],
                Sums(score: 4, inFavour: 10, against: 0, best: 22, worst: -9, knownShare: 444)
            ),
            // The weaker one alone.
            (["b": "true"], Sums(score: 0, inFavour: 6, against: 0, best: 22, worst: -19, knownShare: 222)),
            // Both absent: once against, by the stronger.
            (
                ["a": "false", "b": "false"],
                Sums(score: -16, inFavour: 0, against: -10, best: 2, worst: -29, knownShare: 444)
            ),
            // One of a group for, one against: both count.
            (
                ["a": "true", "b": "false"],
                Sums(score: -6, inFavour: 10, against: -10, best: 12, worst: -19, knownShare: 444)
            ),
            // Another group adds up.
            (
                ["a": "true", "c": "true"],
                Sums(score: 19, inFavour: 25, against: 0, best: 22, worst: -1, knownShare: 555)
            ),
            // Absence weighs.
            (["c": "false"], Sums(score: -9, inFavour: 0, against: -3, best: 4, worst: -29, knownShare: 333)),
            // A sign that counts against speaks against when present, and for when absent.
            (["d": "true"], Sums(score: -16, inFavour: 0, against: -10, best: 9, worst: -29, knownShare: 222)),
            (["d": "false"], Sums(score: -3, inFavour: 3, against: 0, best: 22, worst: -16, knownShare: 222)),
            // What is stale weighs nothing, and is open.
            (["c": "old"], Sums(score: -6, inFavour: 0, against: 0, best: 22, worst: -29, knownShare: 0)),
            // Everything known: nothing is open.
            (
                ["a": "true", "b": "false", "c": "true", "d": "true"],
                Sums(score: -1, inFavour: 25, against: -20, best: -1, worst: -1, knownShare: 1000)
            ),
        ]
        for (told, expected) in table {
            #expect(try sums(told) == expected, "\(told.sorted { $0.key < $1.key })")
        }
    }

    @Test func `a sign that does not apply is left out of what could be known`() throws {
        var draft = Draft()
        draft.sign("a")
        draft.indicator("handed", "share", by: "by: last-handoff, roles: [superintendent]")
        draft.sign("poor-handoff", when: "indicator: handed, below: 1")
        draft.cause(
            "cause",
            signs: [
                "sign: a, present: hint, absent: none", "sign: poor-handoff, present: telling, absent: telling",
            ])
        let weighed = try #require(diagnosis(Ledgers.report("a", "true"), by: draft.base()).finding("cause"))
        #expect(weighed.signs.map(\.words.sign) == ["a"])
        #expect(weighed.knownShare == 1000)
        #expect([weighed.best, weighed.score, weighed.worst] == [-3, -3, -3])
    }

    @Test func `of a group the sign that was counted is marked, and the strongest stands first`() throws {
        var draft = Draft()
        for sign in ["a", "b", "c", "open-little", "open-much"] { draft.sign(sign, in: sign == "c" ? "c" : "same") }
        draft.cause(
            "cause",
            signs: [
                "sign: a, present: moderate, absent: none", "sign: b, present: strong, absent: none",
                "sign: c, present: hint, absent: telling", "sign: open-little, present: hint, absent: none",
                "sign: open-much, present: strong, absent: none",
            ])
        let told = Ledgers.report("a", "true") + Ledgers.report("b", "true") + Ledgers.report("c", "false")
        let weighed = try #require(diagnosis(told, by: draft.base()).finding("cause"))
        #expect(
            weighed.signs.map { "\($0.words.sign) \($0.weight) \($0.counts)" }
                == ["c -15 true", "b 10 true", "a 6 false", "open-much 0 false", "open-little 0 false"])
    }

    /// Damped scores in hundredths of a deciban, known shares in per mille.
    @Test(arguments: [
        (801, 400, Standing.stronglyIndicated), (800, 400, .stronglyIndicated), (799, 400, .likely),
        (300, 1000, .likely), (299, 1000, .aboutEven), (-300, 400, .aboutEven), (-301, 400, .possible),
        (-1000, 400, .possible), (-1001, 400, .unlikely), (-5000, 1000, .unlikely),
        // Too little known beats every belief.
        (5000, 399, .notKnown), (800, 0, .notKnown), (-5000, 399, .notKnown),
    ])
    func `a word of belief begins at its bound, and only where enough is known`(
        damped: Int, knownShare: Int, expected: Standing
    ) throws {
        #expect(try Draft().base().weighing.standing(damped: damped, knownShare: knownShare) == expected)
    }

    @Test func `only part of the evidence counts towards belief, and all of the prior`() throws {
        var draft = Draft()
        draft.sign("a")
        draft.cause("cause", prior: "rare", signs: ["sign: a, present: telling, absent: none"])
        let weighed = try #require(diagnosis(Ledgers.report("a", "true"), by: draft.base()).finding("cause"))
        #expect(weighed.score == 6)
        #expect(weighed.damped == -900 + 70 * 15)
        #expect(weighed.standing == .aboutEven)
    }
}
