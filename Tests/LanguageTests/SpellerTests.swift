import Testing

@testable import Language

/// Words found despite errors of typing.
struct SpellerTests {
    private let speller = Speller(["coaching": 9, "couching": 1, "board": 5, "broad": 2, "why": 3, "sustainability": 1])

    @Test(arguments: [
        ("coachng", "coaching"), ("ocaching", "coaching"), ("coachhing", "coaching"), ("coachinf", "coaching"),
        ("cocahinng", "coaching"), ("baord", "board"), ("sustianabilty", "sustainability"),
    ])
    func `a word with an error is the one that was meant`(typed: String, meant: String) {
        #expect(speller.repaired(typed) == meant)
    }

    @Test(arguments: ["coaching", "broad", "whi", "literacy", "2025", "", "bxaxd", String(repeating: "a", count: 500)])
    func `what is known, short or like nothing stays as it is`(word: String) {
        #expect(speller.repaired(word) == nil)
    }

    @Test(arguments: [
        ("", "", 0), ("ab", "ba", 1), ("abc", "abc", 0), ("abc", "ac", 1), ("abc", "axc", 1), ("ca", "abc", 3),
        ("kitten", "sitting", 3),
    ])
    func `errors are letters left out, added, changed, or swapped with their neighbour`(
        left: String, right: String, count: Int
    ) {
        #expect(Speller.errors(Array(left.utf8), Array(right.utf8)) == count)
        #expect(Speller.errors(Array(right.utf8), Array(left.utf8)) == count)
    }
}
