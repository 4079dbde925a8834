import Diagnosis
import Knowledge

extension Scenario {
    static let alternatives = [
        Scenario(
            "a year after its launch it is too soon", on: "2024-09-15", .tooSoon,
            isNot: ["shallow-spread", "no-ownership"],
            move: "gather-evidence", ""),
        Scenario(
            "a pause by decision is no stall", on: "2025-10-01", .paused, isNot: ["sponsor-withdrew"],
            """
            {"kind": "initiative", "at": "2025-05-01", "initiative": "math-plc", "status": "paused"}
            {"kind": "observation", "at": "2025-04-01", "initiative": "math-plc", "proficient": 6, "observed": 50, "unit": "teachers"}
            """),
        Scenario(
            "rising scores alone say nothing about practice", on: "2025-10-01", .notKnown, move: "gather-evidence",
            """
            {"kind": "outcome", "at": "2024-08-01", "measure": "dfs-math", "value": -20, "better": "higher", "initiative": "math-plc"}
            {"kind": "outcome", "at": "2025-08-01", "measure": "dfs-math", "value": -5, "better": "higher", "initiative": "math-plc"}
            """),
        Scenario(
            "a quarrel about pay is no objection to the practice", on: "2025-10-01", .notKnown, isNot: ["no-ownership"],
            move: "gather-evidence",
            #"{"kind": "labor", "at": "2025-03-01", "act": "protest", "subject": "pay"}"#),
        Scenario(
            "a succession from inside with a full hand-off is no failure", on: "2025-10-01", .notKnown,
            isNot: ["turnover-without-handoff"], move: "gather-evidence",
            #"{"kind": "seat", "at": "2025-01-15", "seat": "sup", "holder": "C. Reyes", "origin": "inside", "handoff": "complete"}"#
        ),
    ]

    static let healthy = [
        Scenario(
            "depth at full implementation through two terms holds, and two counts ask for more", on: "2025-10-01",
            .holding,
            isNot: ["shallow-spread"], move: "gather-evidence",
            """
            {"kind": "adoption", "at": "2025-05-01", "initiative": "math-plc", "using": 55, "of": 60, "unit": "teachers"}
            {"kind": "observation", "at": "2024-11-01", "initiative": "math-plc", "proficient": 30, "observed": 50, "unit": "teachers"}
            {"kind": "observation", "at": "2025-05-01", "initiative": "math-plc", "proficient": 33, "observed": 50, "unit": "teachers"}
            """),
        Scenario(
            "depth that rises is on track", on: "2025-10-01", .onTrack,
            """
            {"kind": "adoption", "at": "2025-05-01", "initiative": "math-plc", "using": 40, "of": 60, "unit": "teachers"}
            {"kind": "observation", "at": "2024-05-01", "initiative": "math-plc", "proficient": 5, "observed": 50, "unit": "teachers"}
            {"kind": "observation", "at": "2025-05-01", "initiative": "math-plc", "proficient": 20, "observed": 50, "unit": "teachers"}
            """),
        Scenario(
            "depth that falls is fading", on: "2025-10-01", .fading,
            """
            {"kind": "observation", "at": "2024-05-01", "initiative": "math-plc", "proficient": 30, "observed": 50, "unit": "teachers"}
            {"kind": "observation", "at": "2025-05-01", "initiative": "math-plc", "proficient": 12, "observed": 50, "unit": "teachers"}
            """),
        Scenario(
            "what was dropped by decision is reversed", on: "2025-10-01", .reversed,
            #"{"kind": "decision", "at": "2025-05-01", "what": "drop math PLC", "decided": "2025-05-01", "granted": true, "type": "stop", "stops": "math-plc"}"#
        ),
    ]
}
