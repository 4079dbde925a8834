import Diagnosis
import Knowledge

extension Scenario {
    /// The brief's four.
    static let missteps = [
        Scenario(
            "a superintendent who launched it and then came to no meeting has stepped back", on: "2025-10-01",
            .notKnown,
            leads: ("sponsor-withdrew", .stronglyIndicated), isNot: ["turnover-without-handoff", "soft-money"],
            move: "resume-sponsorship",
            """
            {"kind": "initiative", "at": "2023-09-01", "initiative": "math-plc", "lead_authority": "none"}
            {"kind": "meeting", "at": "2025-05-05", "body": "improvement-team", "initiative": "math-plc", "attended": 6, "members": 12, "seats": ["math-lead"], "trials": 5}
            {"kind": "meeting", "at": "2025-06-02", "body": "improvement-team", "initiative": "math-plc", "attended": 6, "members": 12, "seats": ["math-lead"], "trials": 4}
            {"kind": "meeting", "at": "2025-08-25", "body": "improvement-team", "initiative": "math-plc", "attended": 5, "members": 12, "seats": ["math-lead"], "trials": 2}
            {"kind": "meeting", "at": "2025-09-15", "body": "improvement-team", "initiative": "math-plc", "attended": 4, "members": 12, "seats": ["math-lead"], "trials": 1}
            {"kind": "decision", "at": "2025-05-10", "initiative": "math-plc", "what": "release days for the team", "requested": "2025-05-10", "decided": null}
            """),
        Scenario(
            "schools that each chose for themselves changed alone", on: "2025-10-01", .notKnown,
            leads: ("school-as-unit", .stronglyIndicated), isNot: ["informal-spread", "no-ownership"],
            move: "assign-decision-rights",
            """
            {"kind": "initiative", "at": "2024-09-01", "initiative": "math-plc", "chosen_by": "site", "variants": 5}
            {"kind": "structure", "at": "2025-02-01", "structure": "common-assessment", "initiative": "math-plc", "status": "removed"}
            """),
        Scenario(
            "a practice without a structure that carries it across schools spreads by interest", on: "2025-10-01",
            .notKnown,
            leads: ("informal-spread", .stronglyIndicated), isNot: ["school-as-unit", "shallow-spread"],
            move: "build-cross-site-networks",
            """
            {"kind": "adoption", "at": "2025-03-01", "initiative": "math-plc", "using": 9, "of": 60, "unit": "teachers"}
            {"kind": "structure", "at": "2025-03-01", "structure": "cross-site-network", "initiative": "math-plc", "status": "removed"}
            {"kind": "structure", "at": "2025-03-01", "structure": "scaling-plan", "initiative": "math-plc", "status": "planned"}
            {"kind": "report", "at": "2025-03-01", "indicator": "volunteer-share", "initiative": "math-plc", "value": 0.9}
            """),
        Scenario(
            "seven top priorities are too many", on: "2025-10-01", .notKnown,
            leads: ("too-many-priorities", .stronglyIndicated), isNot: ["sponsor-withdrew"], move: "stop-priorities",
            (1...6).map {
                #"{"kind": "initiative", "at": "2025-0\#($0)-01", "initiative": "other-\#($0)", "name": "Other \#($0)", "priority": "top"}"#
            }.joined(separator: "\n") + """

                {"kind": "initiative", "at": "2025-01-01", "initiative": "math-plc", "priority": "top"}
                {"kind": "survey", "at": "2025-05-01", "item": "fatigue", "agree": 0.7, "n": 200}
                {"kind": "survey", "at": "2025-05-01", "item": "knows-priority", "agree": 0.3, "n": 200}
                """),
    ]

    static let structural = [
        Scenario(
            "teachers who object to the practice do not own it", on: "2025-10-01", .stalling,
            leads: ("no-ownership", .stronglyIndicated), isNot: ["no-protected-time"], move: "recommit-with-union",
            """
            {"kind": "labor", "at": "2025-03-01", "initiative": "math-plc", "act": "opposition", "subject": "practice"}
            {"kind": "survey", "at": "2025-03-01", "item": "knows-why", "initiative": "math-plc", "agree": 0.2, "n": 90}
            {"kind": "structure", "at": "2025-03-01", "structure": "collaboration-time", "initiative": "math-plc", "status": "in-place", "minutes_per_week": 60}
            """),
        Scenario(
            "wide use with little proficiency is thin", on: "2025-10-01", .thin,
            leads: ("shallow-spread", .likely), isNot: ["informal-spread"], move: "close-feedback-loop",
            """
            {"kind": "adoption", "at": "2025-04-01", "initiative": "math-plc", "using": 50, "of": 60, "unit": "teachers"}
            {"kind": "observation", "at": "2025-04-01", "initiative": "math-plc", "proficient": 6, "observed": 50, "unit": "teachers"}
            """),
        Scenario(
            "teams whose time was taken away have none", on: "2025-10-01", .notKnown,
            leads: ("no-protected-time", .stronglyIndicated), isNot: ["no-ownership"],
            move: "protect-collaboration-time",
            """
            {"kind": "structure", "at": "2025-02-01", "structure": "collaboration-time", "initiative": "math-plc", "status": "removed"}
            {"kind": "survey", "at": "2025-05-01", "item": "time-protected", "initiative": "math-plc", "agree": 0.2, "n": 80}
            """),
        Scenario(
            "schools without a rubric do not describe practice in common", on: "2025-10-01", .notKnown,
            leads: ("no-shared-rubric", .likely), move: "adopt-shared-rubric",
            """
            {"kind": "structure", "at": "2025-02-01", "structure": "shared-rubric", "initiative": "math-plc", "status": "removed"}
            """),
        Scenario(
            "reviews of old data that decide nothing break the loop", on: "2025-10-01", .notKnown,
            leads: ("broken-feedback-loop", .stronglyIndicated), move: "close-feedback-loop",
            """
            {"kind": "review", "at": "2025-02-01", "initiative": "math-plc", "decisions": 0, "data_from": "2024-11-01"}
            {"kind": "review", "at": "2025-04-01", "initiative": "math-plc", "decisions": 0, "data_from": "2025-01-01"}
            {"kind": "structure", "at": "2025-04-01", "structure": "feedback-loop", "initiative": "math-plc", "status": "eroded"}
            """),
        Scenario(
            "work that a grant pays for until spring stands on soft money", on: "2025-10-01", .notKnown,
            leads: ("soft-money", .stronglyIndicated), move: "move-to-recurring-funds",
            """
            {"kind": "money", "at": "2023-09-01", "initiative": "math-plc", "act": "award", "amount": 400000, "fund": "one-time", "ends": "2026-03", "name": "Coaching grant"}
            {"kind": "money", "at": "2023-09-01", "initiative": "math-plc", "act": "award", "amount": 50000, "fund": "recurring", "name": "Base"}
            """),
        Scenario(
            "a new superintendent from outside to whom nothing was handed over", on: "2025-10-01", .notKnown,
            leads: ("turnover-without-handoff", .likely), isNot: ["sponsor-withdrew"],
            move: "charter-handoff",
            """
            {"kind": "seat", "at": "2025-01-15", "seat": "sup", "holder": "C. Reyes", "origin": "outside", "handoff": "none"}
            """),
    ]
}
