import Language
import Testing

/// What a text says, told by examples.
struct ClassifierTests {
    private static let said: [(String, [String])] = [
        (
            "why",
            ["why is it stalling", "why did it fade", "what went wrong", "why does nothing change", "what holds it up"]
        ),
        ("who", ["who can fix it", "who decides", "who has to agree", "whose job is it", "who may change it"]),
        (
            "stop",
            ["what can we stop", "what should go", "which of them would you pause", "what can we drop", "what to cut"]
        ),
        ("oos", ["will it rain", "tell me a joke", "who won the game", "book a flight", "order a pizza"]),
    ]
    private static let examples = said.flatMap { kind, texts in
        texts.map { Classifier.Example(Tokens.of($0), kind) }
    }
    private static let classifier = Classifier(examples, outside: "oos")

    @Test(arguments: [
        ("Why has it stalled?", "why"), ("Who could decide that?", "who"), ("What might we drop?", "stop"),
        ("whi is it staling", "why"),
    ])
    func `what is like an example says the same`(text: String, kind: String) {
        let heard = Self.classifier.heard(Tokens.of(text))
        #expect(heard.ranked.first?.name == kind)
        #expect(!heard.isRefused)
    }

    @Test(arguments: ["order me a large pizza", "xyzzy plugh", "", "colourless green ideas sleep furiously"])
    func `what is like none is refused`(text: String) {
        #expect(Self.classifier.heard(Tokens.of(text)).isRefused)
    }

    @Test func `the likelihoods of all kinds come to one`() {
        let heard = Self.classifier.heard(Tokens.of("why did it go"))
        #expect(heard.ranked.map(\.name).sorted() == ["oos", "stop", "who", "why"])
        #expect(abs(heard.ranked.map(\.likelihood).reduce(0, +) - 1) < 0.001)
        #expect(heard.ranked.map(\.likelihood) == heard.ranked.map(\.likelihood).sorted(by: >))
    }

    @Test func `the same examples come to the same`() {
        let again = Classifier(Self.examples, outside: "oos")
        for (_, texts) in Self.said {
            for text in texts {
                let (one, other) = (Self.classifier.heard(Tokens.of(text)), again.heard(Tokens.of(text)))
                #expect(one.ranked == other.ranked && one.likeness == other.likeness)
            }
        }
    }

    @Test(arguments: [0, 1, 2])
    func `few examples, and none, are no fault`(count: Int) {
        let few = Classifier(Array(Self.examples.prefix(count)))
        #expect(few.heard(["why"]).ranked.count == min(count, 1))
    }
}
