import Foundation
import Testing
import Vocabulary

/// What goes in comes out, whole and in its order.
@Suite(.timeLimit(.minutes(5)))
struct RoundTripTests {
    /// An export of a ledger that a file was imported into.
    private func exported(after file: String) async throws -> String {
        var text = ""
        try await Camp.served { camp in
            let path = try camp.write(file, to: "in.jsonl")
            let imported = try await camp.holdfast("import", "events", path)
            #expect(imported.code == 0, "\(imported.err)")
            let export = try await camp.holdfast("export")
            #expect(export.code == 0, "\(export.err)")
            text = export.out
        }
        return text
    }

    @Test func `an export that is imported into an empty ledger is exported as the same bytes`() async throws {
        for history in try Histories.all() {
            let first = try await exported(after: history)
            #expect(first.split(separator: "\n").count == history.split(separator: "\n").count)
            #expect(try await exported(after: first) == first)
        }
    }

    @Test func `an export has every field that was given, and when it was recorded`() async throws {
        let given = try Histories.small.split(separator: "\n").map { try JSON(parsing: $0.utf8) }
        let lines = try await exported(after: Histories.small).split(separator: "\n")
        let told = try lines.map { try JSON(parsing: $0.utf8) }
        #expect(told.count == given.count)
        for (given, told) in zip(given, told) {
            let added = (told.members ?? []).filter { given[$0.name] == nil }.map(\.name)
            #expect(Set(added) == (given["by"] == nil ? ["by", "recorded_at"] : ["recorded_at"]))
            for member in given.members ?? [] { #expect(told[member.name] == member.value) }
            #expect(told["seq"] == nil)
        }
    }

    @Test func `a file that is imported again is there already`() async throws {
        try await Camp.served { camp in
            let file = try camp.write(Histories.small, to: "in.jsonl")
            #expect(
                try await camp.holdfast("import", "events", file)
                    == Program.Ran(
                        code: 0, out: "16 read, 16 recorded, 0 duplicate, 0 suppressed, 0 refused\n", err: ""))
            #expect(
                try await camp.holdfast("import", "events", file)
                    == Program.Ran(
                        code: 0,
                        out:
                            "16 read, 0 recorded, 16 duplicate, 0 suppressed, 0 refused\nNothing is new: all of it is on record already.\n",
                        err: ""))
            #expect(try await camp.position() == 16)
            #expect(
                try await camp.json("import", "events", file)
                    == JSON(
                        parsing:
                            #"{"schema":"holdfast.import/1","read":16,"recorded":0,"duplicate":16,"suppressed":0,"passed_over":0,"refused":[],"refused_count":0,"remarks":[],"seq":16}"#
                            .utf8))
        }
    }

    @Test func `a ledger of many pages is exported whole`() async throws {
        let notes =
            (1...2500).map { number in
                #"{"kind": "note", "at": "2026", "district": "riverbend", "note": "\#(number) \#(String(repeating: "x", count: 400))", "by": "minutes", "recorded_at": "2026-01-01T08:00:00Z"}"#
            }.joined(separator: "\n") + "\n"
        #expect(try await exported(after: notes) == notes)
    }

    @Test func `an export can be of one district`() async throws {
        try await Camp.served { camp in
            let events = ["oakdale", "riverbend"].map {
                #"{"kind": "note", "at": "2026", "district": "\#($0)", "note": "a", "by": "minutes", "recorded_at": "2026-01-01T08:00:00Z"}"#
            }
            let file = try camp.write(events.joined(separator: "\n"), to: "in.jsonl")
            _ = try await camp.holdfast("import", "events", file)
            #expect(try await camp.holdfast("export", "--district", "oakdale").out == events[0] + "\n")
        }
    }
}
