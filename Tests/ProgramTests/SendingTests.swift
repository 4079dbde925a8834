import Foundation
import Knowledge
import Specimens
import Testing
import Vocabulary

/// Digests sent by the real client through a real mail server that refuses, defers, hangs, and cuts the link.
@Suite(
    .enabled(if: MailSink.isThere, "needs the Python environment that scripts/test sets up"), .timeLimit(.minutes(5)))
struct SendingTests {
    /// - Parameter seconds: How long the client waits for the server.
    func served(
        recipients: Int = 1, seconds: Int = 20, _ act: (Camp, MailSink) async throws -> Void
    ) async throws {
        try await Camp.with { camp in
            let sink = try await MailSink(in: camp)
            do {
                try SendingTests.settings(camp, port: sink.port, recipients: recipients, seconds: seconds)
                let daemon = try await camp.daemon()
                do {
                    _ = try await camp.holdfast("import", "events", try camp.write(SendingTests.history, to: "h.jsonl"))
                    try await act(camp, sink)
                } catch {
                    daemon.signal(SIGKILL)
                    _ = await daemon.end()
                    throw error
                }
                daemon.signal(SIGTERM)
                #expect(await daemon.end() == 0)
                await sink.stop()
            } catch {
                await sink.stop()
                throw error
            }
        }
    }

    private static let history =
        Histories.small + """
            {"id":"s-1","kind":"commitment","at":"2026-02-01","district":"riverbend","initiative":"math-plc","move":"resume-sponsorship","owner":"sup","due":"2026-03-01","status":"committed"}
            {"id":"s-2","kind":"initiative","at":"2023-09-03","district":"riverbend","initiative":"math-plc","name":"Matemáticas PLC 数学"}

            """

    static func settings(_ camp: Camp, port: Int, recipients: Int, seconds: Int = 20) throws {
        let lines = (1...recipients).map { number in
            "    - {to: \"María Núñez-O’Brien <r\(number)@d.example>\", audience: superintendent, at: \"00:00\"}"
        }
        try camp.write(
            """
            district: riverbend
            limits: {query-seconds: 60}
            digests:
              zone: UTC
              from: Holdfast <holdfast@d.example>
              contact: Oficina Añil <office@d.example>
              quiet-hours: ["23:59", "23:59"]
              delivery: {by: smtp, host: 127.0.0.1, port: \(port), seconds: \(seconds)}
              recipients:
            \(lines.joined(separator: "\n"))

            """, to: "holdfast.yaml")
    }

    func states(_ camp: Camp) async throws -> [String] {
        try await camp.json("digest", "log", "--limit", "5000")["digests"]?.elements?.compactMap { $0["state"]?.text }
            ?? []
    }

    @Test func `what arrives is what was rendered, and a mail program reads all of it`() async throws {
        try await served { camp, sink in
            let ran = try await camp.holdfast("digest", "send", "--due")
            #expect(ran.code == 0, "\(ran.err)")
            let kept = try sink.kept()
            #expect(kept.count == 1)
            let read = try await MailSink.read(kept[0], in: camp)
            #expect(read["defects"]?.elements?.isEmpty == true)
            #expect(read["bare_line_ends"] == false)
            #expect((read["longest_line"]?.whole ?? 999) <= 78)
            for name in ["From", "To", "Date", "Message-ID", "Subject", "MIME-Version"] {
                #expect(read["headers"]?[name]?.elements?.count == 1, "\(name)")
            }
            #expect(read["headers"]?["To"]?.elements?.first == "María Núñez-O’Brien <r1@d.example>")
            #expect(read["headers"]?["Reply-To"]?.elements?.first == "Oficina Añil <office@d.example>")
            let types = read["types"]?.elements?.compactMap(\.text) ?? []
            #expect(types.prefix(3) == ["multipart/mixed", "multipart/alternative", "text/plain"])
            #expect(types.last == "text/calendar")
            #expect(read["text"]?.text?.contains("Matemáticas PLC 数学") == true)
            #expect(read["html"]?.text?.contains("Matemáticas PLC 数学") == true)
            for cid in read["cids"]?.elements?.compactMap(\.text) ?? [] {
                #expect(read["html"]?.text?.contains("cid:\(cid)") == true)
            }
            #expect(read["dates"]?.elements?.first?["day"] == "2026-03-01")
            // Sent once: the next run finds nothing due.
            #expect(try await camp.holdfast("digest", "send", "--due").code == 0)
            #expect(try sink.kept().count == 1)
        }
    }

    /// What the client ends with, how the digest stands, and how many messages the server answers for: at first, and when
    /// all is well afterwards.
    @Test(arguments: [
        (MailSink.Mode.recipientLater, Int32(75), "retried", 0), (.later, 75, "retried", 0),
        (.busy, 75, "retried", 0),
        (.recipientNever, 1, "failed", 0), (.never, 1, "failed", 0), (.cut, 75, "retried", 0),
        (.drop, 75, "unknown", 1), (.hang, 75, "unknown", 1), (.long, 0, "accepted", 1),
    ])
    func `a server that fails loses nothing, and gets nothing twice but the same bytes`(
        mode: MailSink.Mode, code: Int32, state: String, kept: Int
    ) async throws {
        try await served(seconds: 3) { camp, sink in
            try sink.turn(mode)
            let ran = try await camp.holdfast("digest", "send", "--due")
            #expect(ran.code == code, "\(ran.err)")
            #expect(try await states(camp).first == state, "\(ran.err)")
            #expect(try sink.kept().count >= kept)
            try sink.turn(.ok)
            let again = try await camp.holdfast("digest", "send", "--due")
            let bytes = try sink.kept()
            #expect(Set(bytes).count <= 1)
            if state == "unknown" {
                #expect(try await states(camp).first == "accepted" || again.code == 0)
                #expect(bytes.count >= 2)
            }
            let log = try await camp.holdfast("digest", "log")
            #expect(log.out.contains("r1@d.example"))
        }
    }

    @Test func `a server that is not there is tried again later`() async throws {
        try await served(seconds: 3) { camp, sink in
            await sink.stop()
            let ran = try await camp.holdfast("digest", "send", "--due")
            #expect(ran.code == 75)
            #expect(try await states(camp) == ["retried"])
        }
    }

    @Test func `two senders at once send each message once`() async throws {
        try await served(recipients: 12) { camp, sink in
            async let one = camp.holdfast("digest", "send", "--due")
            async let two = camp.holdfast("digest", "send", "--due")
            #expect(try await [one.code, two.code] == [0, 0])
            let kept = try sink.kept()
            #expect(kept.count == 12 && Set(kept).count == 12)
            #expect(try await Set(states(camp)) == ["accepted"])
        }
    }

    @Test(arguments: [
        ("maildir", "mail/new"), ("file", "files"),
    ])
    func `a maildir and a folder hold each message whole, once`(way: String, folder: String) async throws {
        try await Camp.with { camp in
            try SendingTests.settings(camp, port: 25, recipients: 2)
            try FileManager.default.createDirectory(atPath: camp.folder + "/files", withIntermediateDirectories: true)
            let settings = try String(contentsOfFile: camp.folder + "/holdfast.yaml", encoding: .utf8)
            let path = camp.folder + (way == "file" ? "/files" : "/mail")
            try camp.write(
                settings.replacing(/delivery: .*/, with: "delivery: {by: \(way), path: \"\(path)\"}"),
                to: "holdfast.yaml")
            let daemon = try await camp.daemon()
            #expect(try await camp.holdfast("digest", "send", "--due").code == 0)
            #expect(try await camp.holdfast("digest", "send", "--due").code == 0)
            let files = try FileManager.default.contentsOfDirectory(atPath: camp.folder + "/" + folder)
            #expect(files.count == 2)
            daemon.signal(SIGTERM)
            _ = await daemon.end()
        }
    }

    @Test(arguments: [
        ("#!/bin/sh\ncat > \"$(dirname \"$0\")/got\"\n", Int32(0), "accepted"), ("#!/bin/sh\nexit 75\n", 75, "retried"),
        ("#!/bin/sh\ncat >/dev/null\nexit 67\n", 1, "failed"), ("#!/bin/sh\nexit 78\n", 78, "retried"),
    ])
    func `a local mailer's word decides`(script: String, code: Int32, state: String) async throws {
        try await Camp.with { camp in
            try SendingTests.settings(camp, port: 25, recipients: 1)
            let mailer = camp.folder + "/mailer"
            // Written by a process of its own: while any has it open for writing, as a child that this one starts at that
            // moment would for a while, the system does not run it.
            let written = try Running(["/bin/sh", "-c", "cat > \"$1\" && chmod 755 \"$1\"", "sh", mailer], [:], script)
            #expect(await written.end() == 0)
            let settings = try String(contentsOfFile: camp.folder + "/holdfast.yaml", encoding: .utf8)
            try camp.write(
                settings.replacing(/delivery: .*/, with: "delivery: {by: sendmail, path: \"\(mailer)\"}"),
                to: "holdfast.yaml")
            let daemon = try await camp.daemon()
            let ran = try await camp.holdfast("digest", "send", "--due")
            #expect(ran.code == code, "\(ran.err)")
            #expect(try await states(camp) == [state])
            if state == "accepted" {
                let got = try String(contentsOfFile: camp.folder + "/got", encoding: .utf8)
                #expect(got.hasPrefix("From: Holdfast <holdfast@d.example>\n"))
            }
            daemon.signal(SIGTERM)
            _ = await daemon.end()
        }
    }

    @Test func `where digests are not set up, or a secret is missing, it ends with 78`() async throws {
        try await Camp.served { camp in
            let ran = try await camp.holdfast("digest", "send", "--due")
            #expect(ran.code == 78 && ran.err.contains("no digests are set up"))
        }
        try await served { camp, sink in
            let settings = try String(contentsOfFile: camp.folder + "/holdfast.yaml", encoding: .utf8)
            #expect(!settings.contains("password"))
            let sent = try await camp.holdfast("digest", "test", "ana@d.example")
            #expect(sent.code == 0, "\(sent.err)")
            #expect(try sink.kept().count == 1)
            let wrong = try await camp.holdfast("digest", "test", "ana@d.example\r\nBcc: b@d.example")
            #expect(wrong.code == 1 && wrong.err.contains("control character"))
            #expect(try sink.kept().count == 1)
        }
    }
}

/// A sender that is killed again and again.
@Suite(
    .enabled(if: MailSink.isThere, "needs the Python environment that scripts/test sets up"), .timeLimit(.minutes(30)))
struct KilledSenderTests {
    /// `HOLDFAST_TRIALS=long` kills a thousand times.
    private static let kills = ProcessInfo.processInfo.environment["HOLDFAST_TRIALS"] == "long" ? 1000 : 25

    @Test
    func `a sender that is killed at any moment leaves no message out, and none twice but with the same bytes`()
        async throws
    {
        let recipients = Self.kills * 3 / 2
        try await SendingTests().served(recipients: recipients) { camp, sink in
            // All are rendered when the first is asked for.
            let first = try Program.holdfast.start(
                ["digest", "send", "--due"], environment: ["HOLDFAST_SOCKET": camp.socket])
            while try await SendingTests().states(camp).count < recipients {
                try await Task.sleep(for: .milliseconds(20))
            }
            first.signal(SIGKILL)
            var chance = Chance(seed: 8)
            for _ in 1..<Self.kills {
                let sender = try Program.holdfast.start(
                    ["digest", "send", "--due"], environment: ["HOLDFAST_SOCKET": camp.socket])
                try await Task.sleep(for: .milliseconds(Int.random(in: 20...50, using: &chance)))
                sender.signal(SIGKILL)
                _ = await sender.end()
            }
            let deadline = ContinuousClock.now + .seconds(120)
            while try await Set(SendingTests().states(camp)) != ["accepted"], ContinuousClock.now < deadline {
                _ = try await camp.holdfast("digest", "send", "--due")
            }
            let digests = try await camp.json("digest", "log", "--limit", "5000")["digests"]?.elements ?? []
            #expect(digests.count == recipients && digests.allSatisfy { $0["state"] == "accepted" })
            let attempts = digests.compactMap { $0["attempt"]?.whole }.reduce(0, +)
            let kept = try sink.kept()
            #expect(Set(kept).count == recipients)
            print(
                "\(Self.kills) kills, \(attempts - recipients) of them in the middle of a message; \(recipients) readers, \(kept.count) messages kept, \(kept.count - Set(kept).count) of them the same bytes again"
            )
        }
    }
}
