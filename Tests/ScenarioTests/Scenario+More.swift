import Diagnosis
import Knowledge

extension Scenario {
    /// Causes beyond the first eleven.
    static let further = [
        Scenario(
            "coaches who substitute and test do not coach", on: "2025-10-01", .notKnown,
            leads: ("diluted-coaching", .likely), isNot: ["staffing-erosion"], move: "refocus-coaches",
            """
            {"kind": "coaching-log", "at": "2025-08-01", "initiative": "math-plc", "hours": 120, "direct_hours": 30}
            {"kind": "structure", "at": "2025-08-01", "structure": "coaching", "initiative": "math-plc", "status": "in-place", "teachers_per_coach": 60}
            """),
        Scenario(
            "practice that fell after the superintendent left was not sustained", on: "2025-10-01", .fading,
            leads: ("not-sustained", .likely), move: "onboard-new-staff",
            """
            {"kind": "observation", "at": "2024-05-01", "initiative": "math-plc", "proficient": 36, "observed": 60, "unit": "teachers"}
            {"kind": "seat", "at": "2024-08-01", "seat": "sup", "holder": "C. Reyes", "origin": "inside"}
            {"kind": "observation", "at": "2025-05-01", "initiative": "math-plc", "proficient": 18, "observed": 60, "unit": "teachers"}
            """),
        Scenario(
            "decisions that nobody owns are not clear", on: "2025-10-01", .notKnown,
            leads: ("unclear-decision-rights", .likely), move: "assign-decision-rights",
            """
            {"kind": "structure", "at": "2025-02-01", "structure": "decision-rights", "initiative": "math-plc", "status": "removed"}
            {"kind": "decision", "at": "2025-05-10", "initiative": "math-plc", "what": "release days", "requested": "2025-05-10", "decided": null}
            """),
        Scenario(
            "a board that voted it down and is divided pulls in two directions", on: "2025-10-01", .notKnown,
            leads: ("board-instability", .stronglyIndicated), isNot: ["turnover-without-handoff"],
            move: "anchor-in-board-policy",
            """
            {"kind": "board", "at": "2024-11-05", "act": "election", "majority_changed": true}
            {"kind": "board", "at": "2025-03-05", "initiative": "math-plc", "act": "vote", "unanimous": false, "margin": "3-2", "stance": "against"}
            """),
        Scenario(
            "two departments that tell schools different things are incoherent", on: "2025-10-01", .notKnown,
            leads: ("central-incoherence", .stronglyIndicated), isNot: ["too-many-priorities"],
            move: "retire-duplicates",
            """
            {"kind": "report", "at": "2025-09-01", "indicator": "conflicting-directives", "initiative": "math-plc", "value": 3}
            {"kind": "report", "at": "2025-09-01", "indicator": "duplicate-tools", "initiative": "math-plc", "value": 4}
            """),
        Scenario(
            "a supervisor with twenty-four schools cannot help principals", on: "2025-10-01", .notKnown,
            leads: ("diffuse-supervision", .likely), move: "redesign-principal-supervision",
            #"{"kind": "structure", "at": "2025-02-01", "structure": "principal-supervision", "status": "in-place", "schools_per_supervisor": 24, "visits_per_month": 0.5}"#
        ),
    ]

    /// What must be ruled out before a figure is read.
    static let beforeFigures: [(scenario: Scenario, alternative: String)] = [
        (
            Scenario(
                "closures stand before any figure", on: "2025-10-01", .notKnown,
                #"{"kind": "shock", "at": "2025-03", "what": "flood"}"#), "external-shock"
        ),
        (
            Scenario(
                "a new rubric stands before any trend", on: "2025-10-01", .notKnown,
                #"{"kind": "measure-changed", "at": "2025-03-01", "measure": "rubric", "what": "a new rubric"}"#),
            "measure-changed"
        ),
        (
            Scenario(
                "two counts that hardly differ may be chance", on: "2025-10-01", .notKnown,
                """
                {"kind": "observation", "at": "2024-05-01", "initiative": "math-plc", "proficient": 18, "observed": 50, "unit": "teachers"}
                {"kind": "observation", "at": "2025-05-01", "initiative": "math-plc", "proficient": 19, "observed": 50, "unit": "teachers"}
                """), "noise"
        ),
        (
            Scenario(
                "deep practice that an evaluation finds without effect may not work", on: "2025-10-01", .holding,
                """
                {"kind": "observation", "at": "2024-05-01", "initiative": "math-plc", "proficient": 30, "observed": 50, "unit": "teachers"}
                {"kind": "observation", "at": "2025-05-01", "initiative": "math-plc", "proficient": 31, "observed": 50, "unit": "teachers"}
                {"kind": "outcome", "at": "2024-08-01", "measure": "dfs-math", "value": -20, "better": "higher"}
                {"kind": "outcome", "at": "2025-08-01", "measure": "dfs-math", "value": -21, "better": "higher"}
                {"kind": "evaluation", "at": "2025-08-01", "author": "County office", "initiative": "math-plc", "dimension": "outcome", "finding": "none"}
                """), "practice-does-not-work"
        ),
        (
            Scenario(
                "rising scores without a look at practice may hide that it is thin", on: "2025-10-01", .notKnown,
                """
                {"kind": "outcome", "at": "2024-08-01", "measure": "dfs-math", "value": -20, "better": "higher"}
                {"kind": "outcome", "at": "2025-08-01", "measure": "dfs-math", "value": -5, "better": "higher"}
                """), "scores-hide-thin-practice"
        ),
    ]
}
