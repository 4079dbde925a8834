import Daemon
import Household
import Knowledge
import Ledger
import Logging
import Specimens
import Testing
import Transport
import Vocabulary
import Wire

@testable import Daemon

/// Who may record, and whose word it is then.
struct SigningTests {
    private let note: JSON = ["kind": "note", "at": "2026-03-02", "note": "a"]

    /// What becomes of an event that a caller records: as it stands in the ledger, or why it does not.
    private func recorded(_ event: JSON, by uid: UInt32) async throws -> Result<String, Refusal> {
        var configuration = Configuration()
        configuration.district = "riverbend"
        configuration.readers = ["4200001"]
        configuration.recorders = ["4200002"]
        configuration.administrators = ["4200003"]
        return try await Drawer.with { path in
            let today = try #require(Day("2026-03-02"))
            let book = try Book(at: path + "/ledger.sqlite")
            let desk = try Desk(
                configuration, Access(configuration), Library(SmallBase.read()), book,
                Almanac(today: { today }, now: { House.instant }),
                Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() })
            let record = try #require(desk.methods.method(verb: "record"))
            let outcome = await desk.record(
                Call(record, ["events": [event]]), for: Caller(Peer(uid: uid, gid: 4_100_000)))
            let entries = try book.entries(limit: 10)
            try book.close()
            return outcome.map { _ in entries.map(\.event.line).joined(separator: "\n") }
        }
    }

    @Test func `a recorder signs with the own name, whatever the event claims`() async throws {
        let claimed: JSON = ["kind": "note", "at": "2026-03-02", "note": "a", "by": "the board"]
        let signed = #"{"kind": "note", "at": "2026-03-02", "district": "riverbend", "note": "a", "by": "uid 4200002"}"#
        #expect(try await recorded(claimed, by: 4_200_002) == .success(signed))
        #expect(try await recorded(note, by: 4_200_002) == .success(signed))
    }

    @Test func `an administrator may say whose word it is and when it was taken`() async throws {
        let imported: JSON = [
            "kind": "note", "at": "2026-03-02", "note": "a", "by": "the board",
            "recorded_at": "2025-01-01T08:00:00Z",
        ]
        #expect(
            try await recorded(imported, by: 4_200_003)
                == .success(
                    #"{"kind": "note", "at": "2026-03-02", "district": "riverbend", "note": "a", "by": "the board", "recorded_at": "2025-01-01T08:00:00Z"}"#
                ))
        #expect(
            try await recorded(note, by: 4_200_003)
                == .success(
                    #"{"kind": "note", "at": "2026-03-02", "district": "riverbend", "note": "a", "by": "uid 4200003"}"#
                ))
    }

    @Test func `a recorder may not say when it was taken`() async throws {
        let dated: JSON = [
            "kind": "note", "at": "2026-03-02", "note": "a", "recorded_at": "2025-01-01T08:00:00Z",
        ]
        #expect(
            try await recorded(dated, by: 4_200_002)
                == .failure(
                    Refusal(
                        .wrongValue,
                        #"event 1, field "recorded_at": is set by the ledger; only an administrator's import may give it"#,
                        slug: "wrong-event", field: "recorded_at",
                        reason: "event 1: is set by the ledger; only an administrator's import may give it", event: 1)))
    }

    @Test func `a reader may not record, and a stranger nothing`() async throws {
        #expect(
            try await recorded(note, by: 4_200_001)
                == .failure(
                    Refusal(
                        .notAllowed, #"user "uid 4200001" is a reader, and record needs a recorder"#, reason: "role")))
        #expect(
            try await recorded(note, by: 4_200_004)
                == .failure(
                    Refusal(
                        .notAllowed,
                        #"user "uid 4200004" is in no list of access; an administrator can add it to the settings"#,
                        reason: "not listed")))
    }
}
