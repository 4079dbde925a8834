import Indicators
import Testing
import Vocabulary

struct EvaluationTests {
    @Test(arguments: [
        (
            ["evaluation 2026-01-01 author=rand initiative=plc dimension=depth finding=mixed"],
            Reading.known(.word("mixed"), [2], "2026-01-01"), "evaluation"
        ),
        (
            [
                "evaluation 2026-01-01 author=rand initiative=plc dimension=depth finding=mixed",
                "evaluation 2025-01-01 author=county initiative=plc dimension=depth finding=strong",
            ], .known(.word("mixed"), [2], "2026-01-01"), "evaluation"
        ),
        (
            ["evaluation 2023-06-02 author=rand initiative=plc dimension=depth finding=mixed"],
            .known(.word("mixed"), [2], "2023-06-02"), "evaluation"
        ),
        (
            ["evaluation 2023-06-01 author=rand initiative=plc dimension=depth finding=mixed"], .unknown(.notRecorded),
            "share"
        ),
        (
            ["evaluation 2026-01-01 author=rand initiative=plc dimension=spread finding=mixed"], .unknown(.notRecorded),
            "share"
        ),
        (["evaluation 2026-01-01 author=rand initiative=plc finding=mixed"], .unknown(.notRecorded), "share"),
        (
            ["evaluation 2026-01-01 author=rand initiative=mtss dimension=depth finding=mixed"], .unknown(.notRecorded),
            "share"
        ),
        (
            [
                "evaluation 2026-01-01 author=rand initiative=plc dimension=depth finding=mixed",
                "report 2026-05-01 indicator=depth value=0.5",
            ], .known(.number(0.5), [3], "2026-05-01", .report), "share"
        ),
    ])
    func `a dimension that nobody counted is as it was last evaluated`(
        history: [String], reading: Reading, unit: String
    ) throws {
        let points = try reading.known().evidence == nil ? 0 : 1
        #expect(try scale(history).scale.depth == dimension("depth", reading, unit: unit, points: points))
    }

    @Test func `a counted dimension is not as it was evaluated`() throws {
        let found = try scale([
            "observation 2026-01-01 initiative=plc proficient=1 observed=4",
            "evaluation 2026-02-01 author=rand initiative=plc dimension=depth finding=strong",
        ]).scale.depth
        #expect(
            try found
                == dimension("depth", .known(.number(0.25), [2], "2026-01-01"), unit: "share", points: 1, people: 4))
    }

    @Test func `evaluations of the whole are not those of a dimension`() throws {
        let gauge = try gauge([
            "evaluation 2026-01-01 author=rand initiative=plc dimension=depth finding=mixed",
            "evaluation 2026-03-01 author=rand initiative=plc finding=strong",
            "evaluation 2026-02-01 author=rand initiative=plc finding=none",
        ])
        #expect(gauge.evaluations(of: nil).map(\.seq) == [4, 3])
        #expect(gauge.evaluations(of: "depth").map(\.seq) == [2])
        #expect(gauge.evaluations(of: "outcome") == [])
    }
}
