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
            // The places of a premise are held against what it takes when it is read, and those of an example are its own.
            !text.file.hasPrefix("premises/") && !text.file.hasPrefix("questions/")
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

    @Test func `every example is heard as the question that it stands with`() throws {
        let wrong = base.questions.flatMap { entry in
            entry.examples.filter { Ears.shipped.asks($0) != entry.asks }.map { "\(entry.id): \($0)" }
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
