/// Events of every kind, as lines in the order of the vocabulary.
enum Examples {
    /// What is peculiar to a kind when every field is given. Of the kind `structure` there is one for each type.
    private static let ownFields: KeyValuePairs = [
        "district":
            #""name": "Riverbend Unified", "state": "CA", "cds": "01234560000000", "nces": "0600001", "#
            + #""students": 9400, "schools": 14"#,
        "site":
            #""site": "oak", "name": "Oak Middle", "level": "middle", "cds": "01234561234567", "students": 610, "#
            + #""teachers": 31, "status": "open", "aliases": ["Oak", "Oak MS"]"#,
        "seat":
            #""seat": "sup", "role": "superintendent", "site": "oak", "holder": null, "origin": "inside", "#
            + #""handoff": "partial""#,
        "initiative":
            #""initiative": "math-plc", "name": "Math PLC", "practice": "teams study student work", "#
            + #""why": "algebra results", "sponsor": "sup", "lead": "cao", "lead_authority": "cabinet", "#
            + #""scope": ["oak", "elm"], "stage": "initial", "priority": "top", "status": "active", "#
            + #""chosen_by": "district", "variants": 3, "aliases": ["the PLC work"]"#,
        "target": #""initiative": "math-plc", "dimension": "depth", "value": 0.6, "due": "sy2026-27""#,
        "review":
            #""initiative": "math-plc", "attended": ["sup", "cao"], "decisions": 3, "adjustments": 1, "#
            + #""data_from": "2026-02", "data": "practice", "finding": "two schools behind""#,
        "meeting":
            #""body": "cabinet", "initiative": "math-plc", "initiatives": ["math-plc", "reading"], "site": "oak", "#
            + #""held": true, "attended": 6, "members": 8, "seats": ["sup"], "trials": 2, "as_intended": false"#,
        "coaching-log":
            #""initiative": "math-plc", "site": "oak", "cycles": 4, "direct_hours": 11.5, "hours": 20, "teachers": 4"#,
        "training": #""initiative": "math-plc", "site": "oak", "hours": 6.5, "teachers": 30, "topic": "protocols""#,
        "decision":
            #""initiative": "math-plc", "what": "release time", "requested": "2026-01-12", "decided": null, "#
            + #""granted": false, "seat": "sup", "type": "repurpose", "stops": "reading""#,
        "money":
            #""initiative": "math-plc", "act": "award", "amount": 250000, "total": 750000.5, "years": 3, "#
            + #""fund": "one-time", "ends": "2028-06-30", "name": "block grant""#,
        "board":
            #""initiative": "math-plc", "act": "vote", "result": "adopted", "margin": "3-2", "unanimous": false, "#
            + #""stance": "for", "majority_changed": false, "covers": "implementation""#,
        "labor": #""initiative": "math-plc", "act": "joint-work", "subject": "time""#,
        "partner": #""name": "Lakeside Coaching", "initiative": "math-plc", "act": "joins", "ends": "2027""#,
        "turnover":
            #""role": "principal", "initiative": "math-plc", "left": 4, "of": 14, "from": "2025-07-01", "#
            + #""to": "2026-06-30""#,
        "designation": #""name": "differentiated assistance", "act": "enters""#,
        "evaluation":
            #""author": "state university", "initiative": "math-plc", "site": "oak", "independent": true, "#
            + #""dimension": "spread", "finding": "none""#,
        "shock": #""what": "wildfire closure", "sites": ["oak"], "until": "2026-11-20""#,
        "measure-changed": #""measure": "walkthrough rubric", "what": "four levels instead of three""#,
        "adoption":
            #""initiative": "math-plc", "site": "oak", "using": 12, "of": 31, "unit": "teachers", "share": 0.39, "#
            + #""n": 31, "level": "some""#,
        "observation":
            #""initiative": "math-plc", "site": "oak", "proficient": 5, "observed": 12, "unit": "classrooms", "#
            + #""rubric": "five practices", "share": 0, "n": 12, "level": "pockets""#,
        "ownership":
            #""initiative": "math-plc", "site": "oak", "led_locally": 7, "sessions": 7, "adaptations": 2"#,
        "outcome":
            #""measure": "state math", "site": "oak", "value": -41.5, "unit": "points from standard", "#
            + #""better": "higher", "n": 590, "state_value": -49.1, "county_value": -30, "direction": "up", "#
            + #""initiative": "math-plc""#,
        "survey":
            #""item": "knows-why", "initiative": "math-plc", "site": "oak", "agree": 1, "n": 28"#,
        "report": #""indicator": "has-shared-rubric", "initiative": "math-plc", "site": "oak", "value": true"#,
        "commitment":
            #""move": "protect-collaboration-time", "initiative": "math-plc", "owner": "sup", "due": "2026-04", "#
            + #""status": "committed""#,
        "correction": #""corrects": 12, "true_at": "2026-02-27""#,
        "retraction": #""retracts": "e-9", "reason": "entered twice""#,
    ]

    private static let structureNumbers: KeyValuePairs = [
        "collaboration-time": #", "minutes_per_week": 55"#,
        "coaching": #", "fte": 2.5, "teachers_per_coach": 14, "direct_share": 0.55"#,
        "guiding-coalition": #", "roles": ["superintendent", "union-president"]"#,
        "improvement-team": #", "roles": ["principal", "teacher-leader"]"#,
        "shared-rubric": #", "agreement": 0.85"#,
        "essential-standards": "",
        "common-assessment": #", "times_per_year": 4"#,
        "teacher-teams": "",
        "tiered-support": "",
        "evaluation-system": "",
        "feedback-loop": #", "cadence_days": 30"#,
        "decision-rights": #", "listed": 20, "assigned": 17"#,
        "tight-loose-list": "",
        "scaling-plan": #", "waves": 3, "funded": true"#,
        "cross-site-network": #", "facilitated": false"#,
        "onboarding": "",
        "handoff-charter": "",
        "labor-agreement": "",
        "principal-supervision": #", "schools_per_supervisor": 9, "visits_per_month": 1.5"#,
    ]

    private static let opening = #""at": "2026-03-02T16:30:00-08:00", "district": "riverbend""#
    private static let source = #""source": "cabinet minutes 2026-03-02", "confidence": "report", "by": "ana""#
    private static let recorded = #""recorded_at": "2026-03-03T08:00:00Z""#

    /// Every field that the kind has.
    static let full: [String] =
        ownFields.map { kind, own in
            #"{"id": "e-1", "kind": "\#(kind)", \#(opening), \#(own), \#(source), "note": "as said", \#(recorded)}"#
        }
        + structureNumbers.map { type, numbers in
            #"{"id": "e-1", "kind": "structure", \#(opening), "structure": "\#(type)", "initiative": "math-plc", "#
                + #""site": "oak", "sites": ["elm"], "status": "in-place", "anchor": "contract", "owner": "sup"\#(numbers), "#
                + #"\#(source), "note": "as said", \#(recorded)}"#
        } + [
            #"{"id": "e-1", "kind": "note", \#(opening), "initiative": "math-plc", "site": "oak", "#
                + #""note": "as said", \#(source), \#(recorded)}"#
        ]
}
