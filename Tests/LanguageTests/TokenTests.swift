import Testing

@testable import Language

/// A text taken apart into words.
struct TokenTests {
    @Test(arguments: [
        ("Why is our math coaching stalling?", ["why", "is", "our", "math", "coaching", "stalling"]),
        (
            "What's the hold-up, and don't we know?",
            ["what", "is", "the", "hold", "up", "and", "do", "not", "we", "know"]
        ),
        (
            "We can\u{2019}t; they won't; I'd say they've",
            ["we", "can", "not", "they", "will", "not", "i", "would", "say", "they", "have"]
        ),
        ("Oak's coach", ["oak", "s", "coach"]), ("K8 in 2025-26", ["k", "8", "in", "2025", "26"]),
        ("María Núñez-O’Brien", ["maria", "nunez", "o", "brien"]), ("", []), ("?!…—", []), ("👩‍🏫", []),
        ("'tis ''", ["tis"]), ("العربية", ["العربية"]),
    ])
    func `words are runs of small letters or of digits`(text: String, words: [String]) {
        #expect(Tokens.of(text) == words)
    }

    @Test func `a text without end is cut short`() {
        #expect(Tokens.of(String(repeating: "why ", count: 30_000)).count == 200)
        #expect(Tokens.of(String(repeating: "x", count: 100_000)) == [String(repeating: "x", count: 40)])
    }
}
