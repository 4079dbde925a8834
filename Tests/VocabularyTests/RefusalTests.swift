import Testing
import Vocabulary

struct RefusalTests {
    @Test(arguments: [
        (
            #"{"kind": "meting"}"#,
            EventFault(field: "kind", reason: #"there is no kind of event "meting""#, suggestions: ["meeting"])
        ),
        (#"{"kind": "zap"}"#, EventFault(field: "kind", reason: #"there is no kind of event "zap""#)),
        (#"{"kind": 5}"#, EventFault(field: "kind", reason: "must be the name of a kind, not a whole number")),
        (#"{"kind": null}"#, EventFault(field: "kind", reason: "must be the name of a kind, not null")),
        ("{}", EventFault(field: "kind", reason: "is required, and missing")),
        ("[]", EventFault(field: "", reason: "an event is an object, not a list")),
        (
            #"{"kind": "meeting", "at": "2026", "district": "riverbend", "body": "cabinet", "atended": 5}"#,
            EventFault(field: "atended", reason: "meeting has no such field", suggestions: ["attended"])
        ),
        (
            #"{"kind": "note", "at": "2026", "district": "riverbend", "note": "x", "using": 5}"#,
            EventFault(field: "using", reason: "note has no such field")
        ),
        (
            #"{"kind": "note", "at": "2026", "district": "riverbend", "note": "x", "true_at": "2025"}"#,
            EventFault(field: "true_at", reason: "note has no such field")
        ),
    ])
    func `what is not in the vocabulary is refused with the nearest that is`(text: String, fault: EventFault) {
        #expect(throws: fault) { try event(text) }
    }

    @Test(arguments: [
        ("adoption", #""initiative": "m", "using": 12, "of": 11"#, "using", "12 is more than of, which is 11"),
        (
            "observation", #""initiative": "m", "proficient": 3, "observed": 2"#, "proficient",
            "3 is more than observed, which is 2"
        ),
        (
            "ownership", #""initiative": "m", "led_locally": 1, "sessions": 0"#, "led_locally",
            "1 is more than sessions, which is 0"
        ),
        (
            "meeting", #""body": "cabinet", "attended": 9, "members": 8"#, "attended",
            "9 is more than members, which is 8"
        ),
        (
            "meeting", #""body": "cabinet", "trials": 9, "members": 8"#, "trials", "9 is more than members, which is 8"
        ),
        ("coaching-log", #""direct_hours": 4.5, "hours": 4"#, "direct_hours", "4.5 is more than hours, which is 4"),
        (
            "structure", #""structure": "decision-rights", "status": "planned", "listed": 3, "assigned": 4"#,
            "assigned", "4 is more than listed, which is 3"
        ),
    ])
    func `a part is not more than its whole`(kind: String, own: String, field: String, reason: String) throws {
        #expect(throws: EventFault(field: field, reason: reason)) { try event(Requirements.smallest(kind, own)) }
    }

    @Test(arguments: [
        ("adoption", #""initiative": "m", "using": 11, "of": 11"#), ("adoption", #""initiative": "m", "using": 11"#),
        ("meeting", #""body": "cabinet", "attended": 0, "members": 0"#),
        ("adoption", #""initiative": "m", "share": 0"#), ("adoption", #""initiative": "m", "share": 1.0"#),
        ("commitment", #""move": "moratorium", "initiative": "m", "due": "2026-02-28", "status": "done""#),
        ("correction", #""corrects": "e-1""#), ("retraction", #""retracts": 900719925474099"#),
        ("board", #""act": "vote", "margin": "12-0""#), ("initiative", #""initiative": "m", "scope": "all""#),
    ])
    func `a boundary is within`(kind: String, own: String) throws {
        let line = Requirements.smallest(kind, own)
        #expect(try event(line).line == line)
    }

    @Test(arguments: [
        ("onboarding", #""fte": 2"#, "fte", "belongs to coaching, not to onboarding"),
        ("coaching", #""agreement": 0.8"#, "agreement", "belongs to shared-rubric, not to coaching"),
        (
            "coaching", #""roles": ["coach"]"#, "roles",
            "belongs to guiding-coalition and improvement-team, not to coaching"
        ),
        ("feedback-loop", #""listed": 4"#, "listed", "belongs to decision-rights, not to feedback-loop"),
    ])
    func `a number of another type of structure`(type: String, own: String, field: String, reason: String) {
        #expect(throws: EventFault(field: field, reason: reason)) {
            try event(Requirements.smallest("structure", #""structure": "\#(type)", "status": "planned", \#(own)"#))
        }
    }

    @Test func `a refusal names the event by its place and id, the field, the reason and what may be meant`() {
        var fault = EventFault(field: "atended", reason: "meeting has no such field", suggestions: ["attended", "at"])
        #expect(
            fault.description
                == #"event 1, field "atended": meeting has no such field; did you mean "attended" or "at"?"#)
        fault.index = 6
        fault.id = "m-7"
        #expect(
            fault.description
                == #"event 7 (m-7), field "atended": meeting has no such field; did you mean "attended" or "at"?"#)
        #expect(
            EventFault(field: "", reason: "an event is an object, not text").description
                == "event 1: an event is an object, not text")
    }
}
