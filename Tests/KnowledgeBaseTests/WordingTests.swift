import Foundation
import Knowledge
import Projection
import Specimens
import Testing
import Understanding
import Vocabulary

/// The sentences of the shipped knowledge.
struct WordingTests {
    private let base: KnowledgeBase

    init() throws { base = try Bases.shipped() }

    @Test func `no text leaves a place open that nothing fills`() throws {
        let filled: [String: Set<String>] = ["signs": ["{value}", "{threshold}"], "verdicts": ["{initiative}"]]
        let open = try KnowledgeFolder(path: Bases.project + "/knowledge").texts().filter { text in
            // The places of a premise are held against what it takes when it is read.
            !text.file.hasPrefix("premises/")
        }.flatMap { text in
            let known = filled[String(text.file.prefix { $0 != "/" })] ?? []
            return text.text.matches(of: /\{[^{}:,]*\}/).map { String($0.output) }
                .filter { !known.contains($0) }.map { "\(text.file): \($0)" }
        }
        #expect(open == [])
    }

    @Test func `a sign that tells of a threshold has one`() {
        let wrong = base.signs.filter { sign in
            guard (sign.present + sign.absent).contains("{threshold}") else { return false }
            return sign.condition.firstTest?.limit == nil
        }
        #expect(wrong.map(\.id) == [])
    }

    @Test func `a sign that looks whether something is known tells no value where it is not`() {
        let wrong = base.signs.filter { sign in
            guard case .known(let wanted)? = sign.condition.firstTest else { return false }
            return (wanted ? sign.absent : sign.present).contains("{value}")
        }
        #expect(wrong.map(\.id) == [])
    }

    @Test func `every example is understood as the question that it stands with`() throws {
        let launch = #"{"kind": "initiative", "at": "2023-09-01", "initiative": "plc", "name": "PLC"}"#
        let history = History(try Ledgers.entries(launch), indicators: [])
        let day = try #require(Day("2026-03-02"))
        let state = DistrictState(history, of: "riverbend", on: day)
        let cases = try KnowledgeBase(in: KnowledgeFolder(path: Bases.project + "/knowledge")).cases
        let listener = Listener(base.questions, initiatives: state.initiatives, cases: cases)
        let wrong = base.questions.flatMap { entry in
            entry.examples.filter { example in
                switch listener.understand(example) {
                case .asked(_, let intent, _): return intent != entry.id
                case .declined: return entry.id != "blame"
                case .unclear, .unnamed, .outOfScope: return true
                }
            }.map { "\(entry.id): \($0)" }
        }
        #expect(wrong == [])
        #expect(base.questions.filter(\.examples.isEmpty).map(\.id) == [])
    }
}

extension Condition {
    /// The one whose indicator gives a sign its value.
    fileprivate var firstTest: Test? {
        switch self {
        case .test(_, let test): test
        case .all(let parts), .any(let parts): parts.first?.firstTest
        }
    }
}

extension Condition.Test {
    fileprivate var limit: Double? {
        switch self {
        case .below(let limit), .atMost(let limit), .above(let limit), .atLeast(let limit): limit
        case .isFlag, .isWord, .known: nil
        }
    }
}
