import Inquiry
import Projection
import Specimens
import Testing

@testable import Knowledge
@testable import Understanding

/// What people take as given, and whom they blame.
struct GivenTests {
    private let base: KnowledgeBase

    init() throws { base = try Bases.shipped() }

    private func listener(_ lines: String = Room.several) throws -> Listener {
        Listener(
            Ears.shipped, Roster(initiatives: try Room.state(lines).initiatives), premises: base.premises,
            givens: base.givens, today: try #require(Room.today))
    }

    @Test(arguments: [
        ("Why has literacy stalled since the board cut coaching?", ["coaching-cut"]),
        ("Why is literacy fading now that our superintendent retired?", ["superintendent-left"]),
        ("Why did literacy stop when the money ran out and the partner left?", ["grant-ended", "partner-left"]),
        ("Why is literacy stalling?", []),
        // Nothing says that it is taken as given.
        ("Did the board cut coaching for literacy?", []),
        // The opening word comes after what it would open.
        ("Why was coaching cut since?", []),
    ])
    func `what follows a word such as since is taken as given`(text: String, given: [String]) throws {
        #expect(try listener().taken(in: text).map(\.id) == given)
    }

    @Test func `what is taken as given names no initiative and asks nothing`() throws {
        #expect(
            try listener().understand("Why is literacy stalling since the board cut coaching?")
                == .asked(.diagnose(initiative: "literacy"), intent: "diagnose", initiative: "literacy"))
        #expect(
            try listener(Room.single).understand("Why is it stalling since the union filed a grievance?")
                == .asked(.diagnose(initiative: "math-plc"), intent: "diagnose", initiative: "math-plc"))
    }

    @Test func `every example is one of what is taken as given`() throws {
        for given in base.givens {
            for example in given.examples {
                #expect(try listener(Room.single).taken(in: example).map(\.id) == [given.id], "\(example)")
                guard case .asked = try listener(Room.single).understand(example) else {
                    Issue.record("\(example)")
                    continue
                }
            }
        }
    }

    @Test(arguments: [
        ("Whose fault is it that literacy stalls?", "literacy"), ("Who dropped the ball on literacy?", "literacy"),
        ("Which of our weak teachers hold literacy back?", "literacy"), ("Who is to blame?", nil),
        ("Why is our worst principal still here?", nil),
    ])
    func `a person is neither rated nor blamed`(text: String, initiative: String?) throws {
        #expect(try listener().understand(text) == .declined(initiative: initiative))
    }
}
