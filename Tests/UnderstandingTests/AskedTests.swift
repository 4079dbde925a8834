import Foundation
import Inquiry
import Knowledge
import Projection
import Specimens
import Testing

@testable import Understanding

/// Questions as leaders put them, none of which is an example of the knowledge base.
struct AskedTests {
    struct Line: Sendable {
        let asks: Asked
        let text: String
    }

    static func lines() throws -> [Line] {
        let path = Bases.project + "/Tests/Questions/asked.txt"
        return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").compactMap { line in
            guard !line.hasPrefix("#"), let colon = line.firstRange(of: ": ") else { return nil }
            return Asked(rawValue: String(line[..<colon.lowerBound])).map {
                Line(asks: $0, text: String(line[colon.upperBound...]))
            }
        }
    }

    /// What of it is asked, whichever question it led to.
    static func heard(_ listener: Listener, _ text: String) -> Asked {
        let said = listener.roster.sentence(text, listener.ear)
        return listener.ear.hearing(of: said.masked).entry?.asks ?? .outOfScope
    }

    /// Kinds that lead to the same answer.
    private static func isAlike(_ one: Asked, _ other: Asked) -> Bool {
        func folded(_ asked: Asked) -> Asked {
            switch asked {
            case .statusOfAll: .status
            case .tried: .timeline
            default: asked
            }
        }
        return folded(one) == folded(other)
    }

    @Test func `nearly all are understood, and little of what is none is answered`() throws {
        let state = try Room.state(Room.asked)
        let cases = try KnowledgeBase(in: KnowledgeFolder(path: Bases.project + "/knowledge")).cases
        let listener = Listener(
            Ears.shipped,
            Roster(initiatives: state.initiatives, sites: state.sites, seats: state.seats, cases: cases),
            today: state.day)
        let lines = try Self.lines()
        let inside = lines.filter { $0.asks != .outOfScope }
        let outside = lines.filter { $0.asks == .outOfScope }
        #expect(inside.count >= 400)
        let wrong = inside.filter { !Self.isAlike(Self.heard(listener, $0.text), $0.asks) }
        let refused = inside.filter { Self.heard(listener, $0.text) == .outOfScope }
        let answered = outside.filter { Self.heard(listener, $0.text) != .outOfScope }
        let said = wrong.map { "\($0.asks.rawValue) heard as \(Self.heard(listener, $0.text).rawValue): \($0.text)" }
        #expect(
            wrong.count * 100 <= 5 * inside.count, "\(wrong.count) of \(inside.count):\n\(said.joined(separator: "\n"))"
        )
        #expect(refused.count * 100 <= 3 * inside.count, "\(refused.map(\.text))")
        #expect(answered.count * 10 <= outside.count, "\(answered.map(\.text))")
    }

    @Test func `none of them is an example`() throws {
        let examples = Set(try Bases.shipped().questions.flatMap(\.examples).map { $0.lowercased() })
        #expect(try Self.lines().map(\.text).filter { examples.contains($0.lowercased()) } == [])
    }
}
