import Testing

@testable import Knowledge

/// Values of the wrong sort.
struct ValueFaultTests {
    @Test(arguments: [
        FaultCase(
            "a wrong word near a known one", "indicators/spread.yaml", "unit: share", "unit: shares",
            """
            indicators/spread.yaml:4:7: "shares" is none of the words known here
                4 | unit: shares
                  |       ^
                did you mean "share"?
            """),
        FaultCase(
            "a wrong word like none", "moves/plan-scaling-waves.yaml", "relief: most", "relief: heaps",
            """
            moves/plan-scaling-waves.yaml:10:38: "heaps" is none of the words known here
                10 |   - {cause: informal-spread, relief: heaps}
                   |                                      ^
                use little, most
            """),
        FaultCase(
            "no number", "thresholds/chance.yaml", "value: 0.5", "value: half",
            """
            thresholds/chance.yaml:2:8: "half" is no number
                2 | value: half
                  |        ^
                write digits, with a point for fractions: 0.5
            """),
        FaultCase(
            "a number without end", "thresholds/chance.yaml", "value: 0.5", "value: inf",
            """
            thresholds/chance.yaml:2:8: "inf" is no number
                2 | value: inf
                  |        ^
                write digits, with a point for fractions: 0.5
            """),
        FaultCase(
            "no whole number", "indicators/spread.yaml", "window: 365", "window: 1.5",
            """
            indicators/spread.yaml:5:9: "1.5" is no whole number
                5 | window: 1.5
                  |         ^
                write digits only
            """),
        FaultCase(
            "neither true nor false", "verdicts/thin.yaml", "healthy: false", "healthy: no",
            """
            verdicts/thin.yaml:4:10: "no" is neither true nor false
                4 | healthy: no
                  |          ^
                write true or false
            """),
        FaultCase(
            "a text where a list is expected", "questions/diagnose.yaml", "examples:\n  - Why does it stall?",
            "examples: why",
            """
            questions/diagnose.yaml:3:11: expected a list
                3 | examples: why
                  |           ^
                write [one, two], or a line "- one" for each
            """),
        FaultCase(
            "a list where a text is expected", "sources/field-notes.yaml", "read: All of it.", "read: [all]",
            """
            sources/field-notes.yaml:5:7: expected a text
                5 | read: [all]
                  |       ^
                write it after the colon, on the same line or folded with ">-"
            """),
        FaultCase(
            "nothing where a text is expected", "sources/field-notes.yaml", "read: All of it.", "read:",
            """
            sources/field-notes.yaml:5:6: expected a text
                5 | read:
                  |      ^
                write it after the colon, on the same line or folded with ">-"
            """),
        FaultCase(
            "a text where keys are expected", "signs/pockets.yaml", "{indicator: spread, below: 0.5}", "often",
            """
            signs/pockets.yaml:4:7: expected keys with values here
                4 | when: often
                  |       ^
                write "key: value" lines
            """),
    ])
    func `is told with its place, its line and what to do`(fault: FaultCase) throws {
        let told = try fault.told()
        #expect(told == [fault.said])
    }
}
