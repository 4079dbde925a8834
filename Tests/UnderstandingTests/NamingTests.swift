import Inquiry
import Testing

@testable import Understanding

/// Which initiative a person's words are about.
struct NamingTests {
    private let math = Understood.Choice(initiative: "math-plc", name: "Math Learning Teams")
    private let literacy = Understood.Choice(initiative: "literacy", name: "Early Reading Teams")

    @Test(arguments: [
        ("Why is math-plc stalling?", "math-plc"), ("why is math plc stalling", "math-plc"),
        ("WHY IS MATH LEARNING TEAMS STALLING", "math-plc"), ("Why did Number Circle fade?", "math-plc"),
        ("Why did the 2023 launch fade?", "math-plc"), ("Why is math stalling?", "math-plc"),
        ("Why did the circle fade?", "math-plc"), ("Why is literacy stalling?", "literacy"),
        ("Why does reading not hold?", "literacy"), ("Why did the early teams fade?", "literacy"),
        ("Why did rounds end?", "walks"), ("Why did Instructional Rounds and its teams end?", "walks"),
    ])
    func `an initiative is known by its slug, name, alias or a distinctive word`(text: String, initiative: String)
        throws
    {
        #expect(
            try Room.understand(text, Room.several)
                == .asked(.diagnose(initiative: initiative), intent: "diagnose", initiative: initiative))
    }

    @Test func `a whole name counts before the words of another`() throws {
        #expect(
            try Room.understand("Why does literacy hold where math learning does not?", Room.several)
                == .asked(.diagnose(initiative: "literacy"), intent: "diagnose", initiative: "literacy"))
    }

    @Test func `the longer of two whole names counts`() throws {
        let two = """
            {"kind": "initiative", "at": "2023-09-01", "initiative": "a", "name": "Math"}
            {"kind": "initiative", "at": "2023-09-01", "initiative": "b", "name": "Math Coaching"}
            """
        #expect(
            try Room.understand("Why is math coaching stuck?", two)
                == .asked(.diagnose(initiative: "b"), intent: "diagnose", initiative: "b"))
        #expect(
            try Room.understand("Why is math stuck?", two)
                == .asked(.diagnose(initiative: "a"), intent: "diagnose", initiative: "a"))
    }

    @Test func `a word that two initiatives share is asked back with both, in the order of their slugs`() throws {
        #expect(
            try Room.understand("Why are the teams stalling?", Room.several)
                == .unclear(intent: "diagnose", [literacy, math]))
    }

    @Test func `two of one name are asked back`() throws {
        let twins = """
            {"kind": "initiative", "at": "2008-09-01", "initiative": "plc-2008", "name": "PLC"}
            {"kind": "initiative", "at": "2017-09-01", "initiative": "plc-2017", "name": "PLC"}
            """
        #expect(
            try Room.understand("What should we do about PLC?", twins)
                == .unclear(
                    intent: "recommend",
                    [
                        Understood.Choice(initiative: "plc-2008", name: "PLC"),
                        Understood.Choice(initiative: "plc-2017", name: "PLC"),
                    ]))
        #expect(
            try Room.understand("Why did PLC 2008 fade?", twins)
                == .asked(.diagnose(initiative: "plc-2008"), intent: "diagnose", initiative: "plc-2008"))
    }

    @Test func `where none is named, the active ones are asked back`() throws {
        #expect(
            try Room.understand("Why is it stalling?", Room.several)
                == .unclear(intent: "diagnose", [literacy, math]))
    }

    @Test func `where none is named and none is active, all are asked back`() throws {
        let ended = """
            {"kind": "initiative", "at": "2019-09-01", "initiative": "walks", "name": "Rounds", "status": "ended"}
            {"kind": "initiative", "at": "2019-09-01", "initiative": "labs", "name": "Labs", "status": "paused"}
            """
        #expect(
            try Room.understand("Why did it stall?", ended)
                == .unclear(
                    intent: "diagnose",
                    [
                        Understood.Choice(initiative: "labs", name: "Labs"),
                        Understood.Choice(initiative: "walks", name: "Rounds"),
                    ]))
    }

    @Test(arguments: ["Why is it stalling?", "Why is coaching stalling this year?", "why"])
    func `the only initiative is meant where nothing else is named`(text: String) throws {
        #expect(
            try Room.understand(text, Room.single)
                == .asked(.diagnose(initiative: "math-plc"), intent: "diagnose", initiative: "math-plc"))
    }

    @Test(arguments: [
        "Why is attendance falling?", "Why is the science program stalling?", "Why did Lincoln fade?",
    ])
    func `words that name something unknown are not answered about the only initiative`(text: String) throws {
        for before in [nil, "math-plc"] {
            #expect(
                try Room.understand(text, Room.single, before: before)
                    == .unnamed(intent: "diagnose", known: ["Math Teams"]))
        }
    }

    @Test(arguments: ["Why is the science PLC stalling?", "Why did math fade in the kitchen?"])
    func `one word of a name beside words that name something unknown is asked back`(text: String) throws {
        for before in [nil, "math-plc"] {
            #expect(
                try Room.understand(text, Room.single, before: before)
                    == .unclear(
                        intent: "diagnose", [Understood.Choice(initiative: "math-plc", name: "Math Teams")]))
        }
    }

    @Test func `a whole name beside words that name something unknown is enough`() throws {
        #expect(
            try Room.understand("Why did Math Teams fade at Lincoln?", Room.single)
                == .asked(.diagnose(initiative: "math-plc"), intent: "diagnose", initiative: "math-plc"))
    }

    @Test func `an unknown name among several initiatives is told, with those that are known`() throws {
        #expect(
            try Room.understand("Why is attendance falling?", Room.several)
                == .unnamed(
                    intent: "diagnose", known: ["Early Reading Teams", "Math Learning Teams", "Instructional Rounds"]))
    }

    @Test func `in a district without initiatives nothing is named`() throws {
        #expect(try Room.understand("Why is it stalling?", "") == .unnamed(intent: "diagnose", known: []))
    }
}
