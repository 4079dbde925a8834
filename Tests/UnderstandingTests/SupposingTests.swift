import Inquiry
import Knowledge
import Projection
import Specimens
import Testing

@testable import Understanding

/// "What if …" in plain words.
struct SupposingTests {
    private func understood(_ text: String, _ lines: String = Room.single) throws -> Understood {
        let base = try Bases.shipped()
        return Listener(
            Ears.shipped, Roster(initiatives: try Room.state(lines).initiatives), premises: base.premises,
            today: try #require(Room.today)
        ).understand(text)
    }

    @Test(arguments: [
        ("What if the grant ends in June?", Supposition.premise("grant-ends", when: "june", number: nil)),
        ("what if our grant runs out in June 2027", .premise("grant-ends", when: "june 2027", number: nil)),
        ("What if the money runs out by 2027-06-30?", .premise("grant-ends", when: "2027-06-30", number: nil)),
        ("What if the money runs out by 2027-06?", .premise("grant-ends", when: "2027-06", number: nil)),
        ("What if we cut two coaches?", .premise("coaches-cut", when: nil, number: 2)),
        ("Suppose we cut 3 coaches in may", .premise("coaches-cut", when: "may", number: 3)),
        ("what if we may lose coaches", .premise("coaches-cut", when: nil, number: nil)),
        ("What if I leave in spring?", .premise("sponsor-leaves", when: "spring", number: nil)),
        ("What if the board flips?", .premise("board-flips", when: nil, number: nil)),
        ("What if we give them 60 minutes a week?", .premise("minutes-a-week", when: nil, number: 60)),
        ("What happens if our partner leaves?", .premise("partner-leaves", when: nil, number: nil)),
        ("What if things change?", .open),
    ])
    func `a premise is heard with its date and number`(text: String, supposition: Supposition) throws {
        #expect(
            try understood(text)
                == .asked(
                    .whatIf(initiative: "math-plc", supposition), intent: "whatif", initiative: "math-plc"))
    }

    @Test func `every example of a premise is heard as that premise`() throws {
        for premise in try Bases.shipped().premises {
            for example in premise.examples {
                guard case .asked(.whatIf(_, .premise(let id, _, _)), _, _) = try understood(example) else {
                    Issue.record("\(example) is not heard")
                    continue
                }
                #expect(id == premise.id, "\(example)")
            }
        }
    }

    @Test func `the initiative is taken from the words, and asked for where they name none`() throws {
        #expect(
            try understood("What if the grant of Early Reading Teams ends in June?", Room.several)
                == .asked(
                    .whatIf(
                        initiative: "literacy", .premise("grant-ends", when: "june", number: nil)), intent: "whatif",
                    initiative: "literacy"))
        guard case .unclear(intent: "whatif", let choices) = try understood("What if the board flips?", Room.several)
        else {
            Issue.record("it was not asked back")
            return
        }
        #expect(choices.map(\.initiative) == ["literacy", "math-plc"])
    }
}
