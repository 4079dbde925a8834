import Diagnosis
import Indicators
import Knowledge
import Specimens
import Vocabulary

/// A made-up base of four indicators and a few causes, small enough to try all that could be read.
struct SmallWorld {
    let base: KnowledgeBase
    /// What each indicator can come to be read as, one value for each that a sign could tell apart, and more.
    static let values: [(id: String, values: [Value])] = [
        ("asked", [.flag(true), .flag(false)]),
        ("colour", [.word("red"), .word("blue"), .word("green")]),
        ("counted", [2, 3, 4, 6, 9].map { .number($0) }),
        ("part", [0.2, 0.5, 0.6, 0.8].map { .number($0) }),
    ]
    private static let tests = [
        "indicator: asked, is: true", "indicator: asked, is: false", "indicator: colour, is: red",
        "indicator: colour, one-of: [red, blue]", "indicator: counted, at-least: 3", "indicator: counted, below: 3",
        "indicator: counted, above: 6", "indicator: counted, at-most: 6", "indicator: part, below: 0.5",
        "indicator: part, at-least: 0.8", "indicator: part, above: 0.5", "indicator: part, known: true",
    ]

    init(_ chance: inout Chance) throws {
        var draft = Draft()
        draft.indicator("asked")
        draft.indicator("colour", "word")
        draft.indicator("counted", "count")
        draft.indicator("part", "share")
        for sign in 0..<7 {
            let parts = (0..<[1, 1, 1, 2][Int.random(in: 0..<4, using: &chance)]).map { _ in
                Self.tests[Int.random(in: Self.tests.indices, using: &chance)]
            }
            let joined = parts.map { "{\($0)}" }.joined(separator: ", ")
            let fold = Bool.random(using: &chance) ? "all" : "any"
            draft.sign("s\(sign)", in: "g\(sign % 4)", when: parts.count == 1 ? parts[0] : "\(fold): [\(joined)]")
        }
        let words = ["hint", "moderate", "strong", "telling"]
        for cause in 0..<Int.random(in: 2...4, using: &chance) {
            var lines: [String] = []
            for sign in 0..<7 where sign == cause || Int.random(in: 0..<5, using: &chance) < 2 {
                let present = words[Int.random(in: 0..<4, using: &chance)]
                let absent = (words + ["none"])[Int.random(in: 0..<5, using: &chance)]
                let side = Int.random(in: 0..<4, using: &chance) == 0 ? "against" : "for"
                lines.append("sign: s\(sign), present: \(present), absent: \(absent), counts: \(side)")
            }
            let prior = ["common", "uncommon", "rare"][Int.random(in: 0..<3, using: &chance)]
            draft.cause(
                "c\(cause)", prior: prior, severity: Int.random(in: 1...3, using: &chance), signs: lines)
        }
        base = try draft.base()
    }
}

/// What is read of one indicator, of all the ways in which it can be.
enum Read: Hashable {
    case unknown, notApplicable
    case stale(Value)
    case atLeast(Value)
    case exactly(Value)

    static func random(_ values: [Value], _ chance: inout Chance) -> Read {
        let value = values[Int.random(in: values.indices, using: &chance)]
        switch Int.random(in: 0..<12, using: &chance) {
        case 0..<4: return .unknown
        case 4: return .notApplicable
        case 5: return .stale(value)
        case 6 where value.number.map { $0 > 1 } ?? false: return .atLeast(value)
        default: return .exactly(value)
        }
    }

    var reading: Known<Value> {
        switch self {
        case .unknown: .unknown(.notRecorded)
        case .notApplicable: .unknown(.notApplicable)
        case .stale(let value): .stale(value, .hearsay)
        case .atLeast(let value):
            .known(
                value,
                Evidence(
                    positions: [], observed: Evidence.hearsay.observed, confidence: .record, isLowerBound: true))
        case .exactly(let value): .known(value, .hearsay)
        }
    }

    /// A number for it that no other reading of any column has; those of several columns add up.
    func code(in column: Int) -> Int {
        let values = SmallWorld.values[column].values
        func place(_ value: Value) -> Int { values.firstIndex(of: value) ?? 0 }
        let code =
            switch self {
            case .unknown: 0
            case .notApplicable: 1
            case .stale: 2
            case .atLeast(let value): 3 + place(value)
            case .exactly(let value): 10 + place(value)
            }
        return (0..<column).reduce(code) { code, _ in code * 100 }
    }

    /// How many known values a change to that value takes back: 0 or 1.
    func isTakenBack(by value: Value) -> Int {
        switch self {
        case .unknown, .notApplicable, .stale: 0
        case .atLeast(let bound): (value.number ?? 0) < (bound.number ?? 0) ? 1 : 0
        case .exactly: 1
        }
    }
}
