import Household
import Specimens
import Testing

/// Events that are refused before anything is written.
@Suite(.timeLimit(.minutes(5)))
struct WrongEventTests {
    @Test(arguments: [
        (
            #"{"kind":"note","at":"2026-03-02","nota":"a"}"#,
            #"ERR 422 wrong-event event 1, field "nota": note has no such field; did you mean "note"?"#
        ),
        (
            #"{"id":"x-1","kind":"note","at":"2026-02-30","note":"a"}"#,
            #"ERR 422 wrong-event event 1 (x-1), field "at": must be a date: 2026-03-02, an RFC 3339 instant, 2026-03, 2026 or sy2025-26, not "2026-02-30""#
        ),
        (
            #"{"kind":"adoption","at":"2026","initiative":"math","using":3,"of":2}"#,
            #"ERR 422 wrong-event event 1, field "using": 3 is more than of, which is 2"#
        ),
        (
            #"{"kind":"adoption","at":"2026","initiative":"math-pcl","using":1,"of":2}"#,
            #"ERR 422 wrong-event event 1, field "initiative": there is no initiative "math-pcl"; did you mean "math-plc"?"#
        ),
        (
            #"{"kind":"report","at":"2026","initiative":"math-plc","indicator":"depth","value":1.5}"#,
            #"ERR 422 wrong-event event 1, field "value": depth takes a share from 0 to 1, not a number"#
        ),
        (
            #"{"kind":"report","at":"2026","initiative":"math-plc","indicator":"depht","value":0.5}"#,
            #"ERR 422 wrong-event event 1, field "indicator": must be an indicator id, not "depht"; did you mean "depth"?"#
        ),
        (#"{"kind":"#, "ERR 400 bad-json this is not JSON: no JSON value at the end of the text"),
    ])
    func `an event that is wrong is refused with its field and what would do`(event: String, says: String) async throws
    {
        try await House.open { house in
            try await house.visit { try await $0.record(Ledgers.launch) }
            let lines = try await house.hear("record \(event)\n")
            #expect(lines == [says])
            #expect(try await house.position() == 6)
        }
    }
}
