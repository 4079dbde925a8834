import Diagnosis
import Indicators
import Knowledge
import Projection
import Specimens
import Testing
import Vocabulary

struct ConditionTests {
    /// One indicator for each state that a test of it can be in. `handed` does not apply: the superintendent never changed.
    private static let told =
        Ledgers.report("yes", "true") + Ledgers.report("no", "false") + Ledgers.report("old", "true", at: "2025-01-01")

    private func read(_ condition: String, after lines: String = told) throws -> SignState {
        var draft = Draft()
        for id in ["yes", "no", "open"] { draft.indicator(id) }
        draft.indicator("old", shelfLife: 100)
        draft.indicator("handed", "share", by: "by: last-handoff, roles: [superintendent]")
        draft.indicator("directives", "count", by: "by: count, of: board")
        draft.indicator("use", "share", by: "by: practice-share, of: adoption", shelfLife: 100)
        draft.indicator("who", "word")
        draft.sign("sign", when: condition)
        let base = try draft.base()
        let state = try state(lines, by: base)
        let gauge = Gauge(try #require(state.initiative("math-plc")), in: state, knowledge: base)
        return Readings(gauge).read(try #require(base.sign("sign"))).state
    }

    private static let tests = [
        "yes": "{indicator: yes, is: true}", "no": "{indicator: no, is: true}", "open": "{indicator: open, is: true}",
        "old": "{indicator: old, is: true}", "handed": "{indicator: handed, below: 1}",
    ]

    @Test(arguments: [
        ("yes", SignState.present), ("no", .absent), ("open", .unknown), ("old", .stale), ("handed", .notApplicable),
    ])
    func `one test is in one of five states`(indicator: String, expected: SignState) throws {
        let test = try #require(Self.tests[indicator])
        #expect(try read(String(test.dropFirst().dropLast())) == expected)
    }

    @Test(arguments: [
        ("yes", "yes", SignState.present, SignState.present), ("yes", "no", .absent, .present),
        ("yes", "open", .unknown, .present), ("yes", "old", .stale, .present),
        ("yes", "handed", .notApplicable, .present),
        ("no", "no", .absent, .absent), ("no", "open", .absent, .unknown), ("no", "old", .absent, .stale),
        ("no", "handed", .absent, .notApplicable),
        ("open", "open", .unknown, .unknown), ("open", "old", .unknown, .unknown),
        ("open", "handed", .unknown, .unknown),
        ("old", "old", .stale, .stale), ("old", "handed", .stale, .stale),
        ("handed", "handed", .notApplicable, .notApplicable),
    ])
    func `all and any decide as soon as one part decides, in either order`(
        first: String, second: String, all: SignState, any: SignState
    ) throws {
        let one = try #require(Self.tests[first])
        let other = try #require(Self.tests[second])
        #expect(try read("all: [\(one), \(other)]") == all)
        #expect(try read("all: [\(other), \(one)]") == all)
        #expect(try read("any: [\(one), \(other)]") == any)
        #expect(try read("any: [\(other), \(one)]") == any)
    }

    @Test func `conditions nest`() throws {
        let yes = try #require(Self.tests["yes"])
        let no = try #require(Self.tests["no"])
        let open = try #require(Self.tests["open"])
        #expect(try read("all: [\(yes), {any: [\(no), {all: [\(yes), \(yes)]}]}]") == .present)
        #expect(try read("all: [\(yes), {any: [\(no), {all: [\(yes), \(open)]}]}]") == .unknown)
        #expect(try read("any: [\(no), {all: [\(open), \(no)]}]") == .absent)
    }

    @Test(arguments: [
        ("below: 0.5", SignState.present, SignState.absent, SignState.absent),
        ("at-most: 0.5", .present, .present, .absent),
        ("above: 0.5", .absent, .absent, .present),
        ("at-least: 0.5", .absent, .present, .present),
    ])
    func `a comparison says what it does at its bound`(
        test: String, under: SignState, at: SignState, over: SignState
    ) throws {
        for (using, expected) in [(499, under), (500, at), (501, over)] {
            let line = """
                {"kind": "adoption", "at": "2026-05-01", "initiative": "math-plc", "using": \(using), "of": 1000}
                """
            #expect(try read("indicator: use, \(test)", after: line) == expected, "\(test) at \(using)")
        }
    }

    /// Three are on record, and there may be more.
    @Test(arguments: [
        ("at-least: 3", SignState.present), ("at-least: 4", .unknown), ("above: 2", .present), ("above: 3", .unknown),
        ("at-most: 2", .absent), ("at-most: 3", .unknown), ("below: 3", .absent), ("below: 4", .unknown),
    ])
    func `what is on record is the least there is`(test: String, expected: SignState) throws {
        let lines = (1...3).map { #"{"kind": "board", "at": "2026-04-0\#($0)", "act": "report"}"# }
        #expect(try read("indicator: directives, \(test)", after: lines.joined(separator: "\n")) == expected)
    }

    @Test(arguments: [
        ("pockets", "below: 0.15", SignState.absent), ("pockets", "at-most: 0.15", .present),
        ("pockets", "below: 0.25", .present), ("most", "at-least: 0.7", .present), ("most", "above: 0.7", .absent),
        ("all", "at-least: 1", .present), ("none", "above: 0", .absent), ("some", "is: some", .present),
        ("some", "is: most", .absent), ("some", "one-of: [most, some]", .present), ("some", "one-of: [most]", .absent),
    ])
    func `a word stands for its share where a number is asked for`(
        level: String, test: String, expected: SignState
    ) throws {
        let line = #"{"kind": "adoption", "at": "2026-05-01", "initiative": "math-plc", "level": "\#(level)"}"#
        #expect(try read("indicator: use, \(test)", after: line) == expected)
    }

    @Test func `a value that a test cannot be asked of is unknown, not absent`() throws {
        let counted =
            #"{"kind": "adoption", "at": "2026-05-01", "initiative": "math-plc", "using": 1, "of": 2}"#
        #expect(try read("indicator: use, is: some", after: counted) == .unknown)
        let told = #"{"kind": "adoption", "at": "2026-05-01", "initiative": "math-plc", "level": "few"}"#
            .replacing("few", with: "pockets")
        #expect(try read("indicator: use, is: some", after: told) == .absent)
    }

    @Test(arguments: [
        ("yes", SignState.present), ("no", .present), ("open", .absent), ("old", .absent), ("handed", .absent),
    ])
    func `whether something is known is itself known`(indicator: String, expected: SignState) throws {
        #expect(try read("indicator: \(indicator), known: true") == expected)
        #expect(try read("indicator: \(indicator), known: false") == (expected == .present ? .absent : .present))
    }

    @Test func `a false answer fits where false is asked for`() throws {
        #expect(try read("indicator: no, is: false") == .present)
        #expect(try read("indicator: yes, is: false") == .absent)
    }
}
