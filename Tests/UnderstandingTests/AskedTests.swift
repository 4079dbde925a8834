import Knowledge
import Projection
import Specimens
import Testing

@testable import Understanding

/// Questions as leaders put them, none of which is an example of the knowledge base.
struct AskedTests {
    @Test func `nearly all are understood, and little of what is none is answered`() throws {
        let state = try Room.state(Questions.district)
        let cases = try KnowledgeBase(in: KnowledgeFolder(path: Bases.project + "/knowledge")).cases
        let listener = Listener(
            Ears.shipped,
            Roster(initiatives: state.initiatives, sites: state.sites, seats: state.seats, cases: cases),
            today: state.day)
        let lines = try Questions.read()
        let inside = lines.filter { $0.asks != .outOfScope }
        let outside = lines.filter { $0.asks == .outOfScope }
        #expect(inside.count >= 400)
        let wrong = inside.filter { !Questions.isAlike(listener.heard($0.text), $0.asks) }
        let refused = inside.filter { listener.heard($0.text) == .outOfScope }
        let answered = outside.filter { listener.heard($0.text) != .outOfScope }
        let said = wrong.map { "\($0.asks.rawValue) heard as \(listener.heard($0.text).rawValue): \($0.text)" }
        #expect(
            wrong.count * 100 <= 5 * inside.count, "\(wrong.count) of \(inside.count):\n\(said.joined(separator: "\n"))"
        )
        #expect(refused.count * 100 <= 3 * inside.count, "\(refused.map(\.text))")
        #expect(answered.count * 10 <= outside.count, "\(answered.map(\.text))")
    }

    @Test func `none of them is an example`() throws {
        let examples = Set(try Bases.shipped().questions.flatMap(\.examples).map { $0.lowercased() })
        #expect(try Questions.read().map(\.text).filter { examples.contains($0.lowercased()) } == [])
    }
}
