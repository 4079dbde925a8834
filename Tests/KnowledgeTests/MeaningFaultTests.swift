import Testing

@testable import Knowledge

/// Values of the right sort that mean nothing here.
struct MeaningFaultTests {
    @Test(arguments: [
        FaultCase(
            "a list of no sources", "principles/spread-is-not-scale.yaml", "source: [field-notes]\ndisp",
            "source: []\ndisp",
            """
            principles/spread-is-not-scale.yaml:8:9: a claim needs a source
                8 | source: []
                  |         ^
                add "source: [id]" with an id of sources/
            """),
        FaultCase(
            "a move nobody can make", "moves/plan-scaling-waves.yaml", "authority: [superintendent]", "authority: []",
            """
            moves/plan-scaling-waves.yaml:4:12: somebody must be able to make this move
                4 | authority: []
                  |            ^
                name at least one role
            """),
        FaultCase(
            "a list of no conditions", "signs/pockets.yaml", "{indicator: spread, below: 0.5}", "{all: []}",
            """
            signs/pockets.yaml:4:13: there is no condition in this list
                4 | when: {all: []}
                  |             ^
                write one
            """),
        FaultCase(
            "a list of no words", "signs/pockets.yaml", "below: 0.5", "one-of: []",
            """
            signs/pockets.yaml:4:35: there is no word in this list
                4 | when: {indicator: spread, one-of: []}
                  |                                   ^
                write one
            """),
        FaultCase(
            "a sign that weighs nothing", "causes/informal-spread.yaml", "present: strong\n    absent: hint",
            "present: none\n    absent: none",
            """
            causes/informal-spread.yaml:8:14: a sign that weighs nothing either way
                8 |     present: none
                  |              ^
                give one of the two a weight
            """),
        FaultCase(
            "a filter on a field that the kind does not have", "indicators/spread.yaml",
            "{by: practice-share, of: adoption}", "{by: count, of: review, where: {body: [cabinet]}}",
            """
            indicators/spread.yaml:8:42: review has no field "body"
                8 | measure: {by: count, of: review, where: {body: [cabinet]}}
                  |                                          ^
                use a field of review
            """),
        FaultCase(
            "a filter on a word that the field cannot hold", "indicators/spread.yaml",
            "{by: practice-share, of: adoption}", "{by: count, of: meeting, where: {body: [cabinett]}}",
            """
            indicators/spread.yaml:8:50: "cabinett" is none of the words known here
                8 | measure: {by: count, of: meeting, where: {body: [cabinett]}}
                  |                                                  ^
                did you mean "cabinet"?
            """),
        FaultCase(
            "a field that the kind does not have", "indicators/spread.yaml", "{by: practice-share, of: adoption}",
            "{by: latest, of: survey, field: agreed}",
            """
            indicators/spread.yaml:8:42: "agreed" is none of the words known here
                8 | measure: {by: latest, of: survey, field: agreed}
                  |                                          ^
                did you mean "agree"?
            """),
        FaultCase(
            "a kind of record that there is not", "indicators/spread.yaml", "of: adoption", "of: adoptions",
            """
            indicators/spread.yaml:8:35: "adoptions" is none of the words known here
                8 | measure: {by: practice-share, of: adoptions}
                  |                                   ^
                did you mean "adoption"?
            """),
        FaultCase(
            "a way to measure that there is not", "indicators/spread.yaml", "by: practice-share", "by: practice-shares",
            """
            indicators/spread.yaml:8:15: "practice-shares" is none of the words known here
                8 | measure: {by: practice-shares, of: adoption}
                  |               ^
                did you mean "practice-share"?
            """),
    ])
    func `is told with its place, its line and what to do`(fault: FaultCase) throws {
        let told = try fault.told()
        #expect(told == [fault.said])
    }
}
