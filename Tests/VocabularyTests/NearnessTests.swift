import Testing
import Vocabulary

struct NearnessTests {
    @Test(arguments: [
        ("", "", 0), ("a", "", 1), ("", "abc", 3), ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "ac", 1),
        ("abc", "abxc", 1), ("abc", "acb", 1), ("abcd", "badc", 2), ("kitten", "sitting", 3), ("ca", "abc", 3),
    ])
    func `edits between two words`(left: String, right: String, edits: Int) {
        #expect(Nearness.distance(left, right) == edits)
        #expect(Nearness.distance(right, left) == edits)
    }

    @Test(arguments: [
        ("meting", ["meeting", "money", "note"], ["meeting"]),
        ("MEETING", ["meeting"], ["meeting"]),
        ("coach", ["coaching-log", "couch", "board"], ["couch", "coaching-log"]),
        ("co", ["coaching-log", "to"], ["to"]),
        ("abcd", ["abce", "abcf", "abcg", "abch"], ["abce", "abcf", "abcg"]),
        ("adoptoin", ["option", "adoption"], ["adoption"]),
        ("zzz", ["meeting", "note"], []),
        ("", ["a", "ab"], ["a"]),
    ])
    func `the nearest names, best first`(word: String, names: [String], nearest: [String]) {
        #expect(Nearness.nearest(to: word, among: names) == nearest)
    }

    @Test func `a limit is kept`() {
        #expect(Nearness.nearest(to: "aa", among: ["ab", "ac", "ad"], limit: 1) == ["ab"])
    }

    @Test func `nothing is near a word of a million letters, and it is told at once`() {
        let word = String(repeating: "a", count: 1_000_000)
        #expect(Nearness.nearest(to: word, among: EventKind.all.map(\.name)) == [])
    }
}
