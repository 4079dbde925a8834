import Language
import Testing

/// How right a classifier is, in figures that are known.
struct EvaluationTests {
    private func heard(_ name: String, _ likelihood: Float = 1, like likeness: Float = 1) -> Heard {
        Heard(
            ranked: [Heard.Kind(name: name, likelihood: likelihood)], likeness: likeness, tokens: [],
            isOutside: name == "oos")
    }

    @Test func `right and wrong are counted by kind`() {
        let evaluation = Evaluation(
            [heard("a"), heard("a"), heard("b"), heard("b")], ["a", "b", "b", "b"], outside: "oos")
        #expect(evaluation.accuracy == 0.75)
        // Of a: 2 x 1 / (2 + 1); of b: 2 x 2 / (2 + 3).
        #expect(abs(evaluation.macroF1 - (2.0 / 3 + 0.8) / 2) < 1e-12)
        #expect(evaluation.outside == nil)
        #expect(abs(evaluation.calibrationError - 0.25) < 1e-12)
    }

    @Test func `what is outside should be refused and nothing else`() throws {
        let evaluation = Evaluation(
            [
                heard("a", like: 3), heard("a", like: -1), heard("a", like: 1), heard("oos", like: -2),
                heard("a", like: 2),
            ],
            ["a", "a", "oos", "oos", "oos"], outside: "oos")
        #expect(evaluation.refused == 0.5)
        let outside = try #require(evaluation.outside)
        #expect(abs(outside.recall - 1.0 / 3) < 1e-12)
        #expect(outside.precision == 0.5)
        // 3 is above all three; -1 above one of them.
        #expect(abs(outside.auroc - 4.0 / 6) < 1e-12)
    }

    @Test func `equals count half, and nothing to measure is no fault`() throws {
        let even = Evaluation([heard("a"), heard("a")], ["a", "oos"], outside: "oos")
        #expect(try #require(even.outside).auroc == 0.5)
        #expect(Evaluation([], [], outside: "oos").accuracy == 0)
    }
}
