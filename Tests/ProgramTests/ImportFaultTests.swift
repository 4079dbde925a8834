import Foundation
import Specimens
import Testing

/// Files that are wrong in one line, of which nothing may be recorded.
@Suite(.timeLimit(.minutes(5)))
struct ImportFaultTests {
    private static let good = #"{"kind":"note","at":"2026-03-02","note":"a"}"#

    /// The line that is wrong, and what is said of it after the name of the file.
    static let faults: [(line: [UInt8], says: String)] = [
        (
            Array(#"{"kind":"note","at":"2026","note":"caf"#.utf8) + [0xE9] + Array(#""}"#.utf8),
            ", line 5: this is not UTF-8; save the file anew as UTF-8."
        ),
        (
            [UInt8](repeating: UInt8(ascii: "x"), count: 2 << 20),
            ", line 5: 2097152 bytes, and a line has at most 1048576; an event is one line."
        ),
        (
            Array(#"{"kind":"nota","at":"2026","note":"a"}"#.utf8),
            #", line 5, field "kind": there is no kind of event "nota"; did you mean "note"?"#
        ),
        (
            Array(#"{"id":"a-1","kind":"adoption","at":"2026","initiative":"math-plc","using":3,"of":2}"#.utf8),
            #", line 5 (a-1), field "using": 3 is more than of, which is 2."#
        ),
        (
            Array(#"{"kind":"note","at":"2026-02-31","note":"a"}"#.utf8),
            #", line 5, field "at": must be a date: 2026-03-02, an RFC 3339 instant, 2026-03, 2026 or sy2025-26, not "2026-02-31"."#
        ),
        (
            Array(#"{"kind":"note""#.utf8),
            ", line 5: this is not JSON: an object that is not closed at the end of the text."
        ),
        (
            Array(#"{"kind":"note","at":"2026","note":"a","initiative":"math-pcl"}"#.utf8),
            #", line 5: field "initiative", event 2: there is no initiative "math-pcl"; did you mean "math-plc"?"#
        ),
        (
            Array(#"{"id":"t-1","kind":"note","at":"2026","note":"other"}"#.utf8),
            #", line 5: event 2: id "t-1" is taken by the event at position 7, which says something else; give a new event its own id, and record a correction to change an old one."#
        ),
        (
            Array(#"{"kind":"report","at":"2026","initiative":"math-plc","indicator":"depht","value":1}"#.utf8),
            #", line 5: field "indicator", event 2: must be an indicator id, not "depht"; did you mean "depth"?"#
        ),
    ]

    @Test(arguments: faults.indices)
    func `the line and the reason are told, and nothing is recorded`(index: Int) async throws {
        let (line, says) = Self.faults[index]
        try await Camp.served { camp in
            let before = try camp.write(
                Ledgers.launch + #"{"id":"t-1","kind":"note","at":"2026","note":"a"}"#, to: "before.jsonl")
            #expect(try await camp.holdfast("import", "events", before).code == 0)
            // Remarks and empty lines count as lines, and not as events.
            let file = try camp.write(
                Array("# the spring\r\n\n\(Self.good)\r\n\n".utf8) + line + Array("\n\(Self.good)\n".utf8),
                to: "spring.jsonl")
            #expect(
                try await camp.holdfast("import", "events", file)
                    == Program.Ran(code: 1, out: "", err: "holdfast: \(file)\(says) Nothing was recorded.\n"))
            #expect(try await camp.position() == 7)
        }
    }

    @Test func `of several files none is sent where one is wrong in itself`() async throws {
        try await Camp.served { camp in
            let good = try camp.write(Self.good, to: "good.jsonl")
            let bad = try camp.write("{}", to: "bad.jsonl")
            let ran = try await camp.holdfast("import", "events", good, bad)
            #expect(
                ran
                    == Program.Ran(
                        code: 1, out: "",
                        err:
                            "holdfast: \(bad), line 1, field \"kind\": is required, and missing. Nothing was recorded.\n"
                    ))
            #expect(try await camp.position() == 0)
        }
    }

    @Test func `a file that is not there is named`() async throws {
        try await Camp.served { camp in
            let ran = try await camp.holdfast("import", "events", camp.folder + "/none.jsonl")
            let says = "none.jsonl: it cannot be read: there is no such file. Nothing was recorded.\n"
            #expect(ran == Program.Ran(code: 1, out: "", err: "holdfast: \(camp.folder)/\(says)"))
        }
    }

    @Test func `a large file is one batch, whose last line can still undo all of it`() async throws {
        try await Camp.served { camp in
            let notes = (1...30_000).map { #"{"kind":"note","at":"2026","note":"note \#($0) of a large import"}"# }
            let dangling = #"{"kind":"note","at":"2026","note":"a","initiative":"math-plc"}"#
            let wrong = try camp.write((notes + [dangling]).joined(separator: "\n"), to: "wrong.jsonl")
            let ran = try await camp.holdfast("import", "events", wrong)
            #expect(ran.code == 1)
            #expect(ran.err.hasPrefix("holdfast: \(wrong), line 30001: "))
            #expect(try await camp.position() == 0)
            let right = try camp.write(notes.joined(separator: "\n"), to: "right.jsonl")
            #expect(
                try await camp.holdfast("import", "events", right).out
                    == "30000 read, 30000 recorded, 0 duplicate, 0 suppressed, 0 refused\n")
        }
    }

    @Test func `a file of more events than a batch has is recorded in parts, and what went before a fault stays`()
        async throws
    {
        try await Camp.served { camp in
            let notes = (1...5).map { #"{"kind":"note","at":"2026","note":"\#($0)"}"# }
            let dangling = #"{"kind":"note","at":"2026","note":"a","initiative":"math-plc"}"#
            let file = try camp.write((["# the spring"] + notes + [dangling]).joined(separator: "\n"), to: "many.jsonl")
            let ran = try await camp.holdfast("import", "events", file, "--batch", "4")
            #expect(ran.code == 1)
            #expect(ran.err.hasPrefix("holdfast: \(file), line 7: "))
            #expect(
                ran.err.hasSuffix(
                    """
                     The 4 events before it stay recorded; some of them have no id, so take out all lines up to 5 before \
                    the file is imported again.

                    """))
            #expect(try await camp.position() == 4)
            let whole = try camp.write(notes.joined(separator: "\n"), to: "whole.jsonl")
            #expect(
                try await camp.holdfast("import", "events", whole, "--batch", "2").out
                    == "5 read, 5 recorded, 0 duplicate, 0 suppressed, 0 refused\n")
            #expect(try await camp.position() == 9)
        }
    }
}
