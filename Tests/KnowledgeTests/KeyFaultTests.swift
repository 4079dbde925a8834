import Testing

@testable import Knowledge

/// Keys that are not known, missing, or there twice.
struct KeyFaultTests {
    @Test(arguments: [
        FaultCase(
            "an unknown key near a known one", "causes/informal-spread.yaml", "cites:", "sites:",
            """
            causes/informal-spread.yaml:14:1: unknown key "sites"
                14 | sites: [spread-is-not-scale]
                   | ^
                did you mean "cites"?
            """),
        FaultCase(
            "an unknown key like none", "questions/diagnose.yaml", "asks:", "mood: blue\nasks:",
            """
            questions/diagnose.yaml:2:1: unknown key "mood"
                2 | mood: blue
                  | ^
                known here: asks, examples, id, records, roles, speakers, structures, vacates
            """),
        FaultCase(
            "an unknown key within", "signs/pockets.yaml", "  absent:", "  abset: x\n  absent:",
            """
            signs/pockets.yaml:7:3: unknown key "abset"
                7 |   abset: x
                  |   ^
                did you mean "absent"?
            """),
        FaultCase(
            "a missing key", "sources/field-notes.yaml", "grade: practitioner\n", "",
            """
            sources/field-notes.yaml:1:1: the key "grade" is missing
                1 | id: field-notes
                  | ^
                add "grade:"; the README of this folder says what it holds
            """),
        FaultCase(
            "a missing key within", "causes/informal-spread.yaml", "    absent: hint\n", "",
            """
            causes/informal-spread.yaml:7:5: the key "absent" is missing
                7 |   - sign: pockets
                  |     ^
                add "absent:"; the README of this folder says what it holds
            """),
        FaultCase(
            "a key twice", "indicators/spread.yaml", "least: 2", "least: 2\nunit: days",
            """
            indicators/spread.yaml:4:1: a key stands twice: unit
                4 | unit: share
                  | ^
                keep one of them
            """),
        FaultCase(
            "a key that is no word", "signs/pockets.yaml", "group: reach", "? [a, b]\n: reach",
            """
            signs/pockets.yaml:3:3: a key must be a plain word
                3 | ? [a, b]
                  |   ^
                write "key: value" lines
            """),
        FaultCase(
            "more than the measure takes", "indicators/spread.yaml", "of: adoption}",
            "of: adoption, where: {unit: [teams]}}",
            """
            indicators/spread.yaml:8:45: unknown key "where"
                8 | measure: {by: practice-share, of: adoption, where: {unit: [teams]}}
                  |                                             ^
                known here: by, of
            """),
        FaultCase(
            "a condition without a test", "signs/pockets.yaml", "spread, below: 0.5", "spread",
            """
            signs/pockets.yaml:4:7: the key "is" is missing
                4 | when: {indicator: spread}
                  |       ^
                add "is:"; the README of this folder says what it holds
            """),
        FaultCase(
            "two tests of one indicator", "signs/pockets.yaml", "below: 0.5", "below: 0.5, above: 0.1",
            """
            signs/pockets.yaml:4:39: unknown key "above"
                4 | when: {indicator: spread, below: 0.5, above: 0.1}
                  |                                       ^
                known here: below, indicator
            """),
        FaultCase(
            "both all and any", "signs/pockets.yaml", "{indicator: spread, below: 0.5}",
            "{all: [{indicator: spread, below: 0.5}], any: []}",
            """
            signs/pockets.yaml:4:48: unknown key "any"
                4 | when: {all: [{indicator: spread, below: 0.5}], any: []}
                  |                                                ^
                known here: all
            """),
        FaultCase(
            "a word of belief without its bound", "weighing.yaml", "possible: -10, ", "",
            """
            weighing.yaml:5:9: the key "possible" is missing
                5 | belief: {about-even: -3, likely: 3, strongly-indicated: 8}
                  |         ^
                add "possible:"; the README of this folder says what it holds
            """),
        FaultCase(
            "a bound for a word that has none", "weighing.yaml", "{possible: 0,", "{possible: 0, unlikely: 0,",
            """
            weighing.yaml:6:26: unknown key "unlikely"
                6 | justifies: {possible: 0, unlikely: 0, about-even: 25, likely: 60, strongly-indicated: 90}
                  |                          ^
                did you mean "likely"?
            """),
        FaultCase(
            "a claim without a source", "principles/spread-is-not-scale.yaml", "source: [field-notes]\n", "",
            """
            principles/spread-is-not-scale.yaml:1:1: a claim needs a source
                1 | id: spread-is-not-scale
                  | ^
                add "source: [id]" with an id of sources/
            """),
    ])
    func `is told with its place, its line and what to do`(fault: FaultCase) throws {
        let told = try fault.told()
        #expect(told == [fault.said])
    }
}
