import Testing

@testable import Terminal

/// Lines wrapped for one width, wrapped for another.
struct ReflowTests {
    private let told = [
        "Math PLC is stalling.", "",
        "  1. The sponsor stepped back (sponsor-withdrew): likely; 100 % of what matters for it is known.",
        "     This is what sponsor-withdrew means, told in so many words that the line does not hold all of",
        "     them.",
    ]

    @Test func `what fits stays as it is`() {
        #expect(Reflow(to: 96).lines(told).prefix(3) == told.prefix(3))
    }

    @Test func `what was wrapped is put together, and wrapped under its own beginning`() {
        #expect(
            Reflow(to: 40).lines(told) == [
                "Math PLC is stalling.", "", "  1. The sponsor stepped back", "     (sponsor-withdrew): likely; 100 %",
                "     of what matters for it is known.", "     This is what sponsor-withdrew",
                "     means, told in so many words that",
                "     the line does not hold all of them.",
            ])
    }

    @Test(arguments: [20, 30, 40, 60, 80])
    func `no line is wider than the place`(width: Int) {
        let long =
            told + [
                "  - " + String(repeating: "x", count: 300), "数学数学数学数学 数学数学数学数学数学数学数学数学数学数学", "María Núñez-O’Brien",
            ]
        #expect(Reflow(to: width).lines(long).filter { Cells.width(of: $0) > width } == [])
    }

    @Test(arguments: [("abc", 3), ("数学", 4), ("é", 1), ("e\u{301}", 1), ("", 0), ("▁▄█", 3), ("안녕", 4)])
    func `a character takes the cells that a terminal gives it`(text: String, cells: Int) {
        #expect(Cells.width(of: text) == cells)
    }
}
