import Foundation
import Mail
import Testing
import Vocabulary

struct MessageTests {
    private func message(
        subject: String = "Riverbend: 2 changed", text: String = "It fell.\n", html: String = "<p>It fell.</p>",
        key: String = "riverbend weekly 2026-W48", to: String = "Ana <ana@d.example>", calendar: String? = nil
    ) throws -> Message {
        Message(
            from: try Mailbox("Holdfast <holdfast@d.example>"), to: try Mailbox(to), subject: subject,
            date: 1_764_342_000, offset: -28_800, key: key, label: "weekly-2026-W48", text: text, html: html,
            images: [Message.Image(name: "s1", bytes: Array(0...255))], calendar: calendar,
            contact: try Mailbox("office@d.example"))
    }

    private func text(_ message: Message) -> String { String(decoding: message.bytes, as: UTF8.self) }

    @Test func `the same values give the same bytes, and another period another message`() throws {
        #expect(try message().bytes == message().bytes)
        #expect(try message().id == message(text: "Another.").id)
        #expect(try message().id != message(key: "riverbend weekly 2026-W49").id)
    }

    @Test(arguments: [
        "Plain", "María Núñez-O’Brien: über 2 geändert", "数学の取り組み", "مبادرة الرياضيات",
        String(repeating: "é", count: 300),
        "a =?utf-8?B?aaaa?= b", "first\r\nBcc: x@y.z", String(repeating: "e\u{301}\u{302}", count: 200),
        String(repeating: "x", count: 500),
    ])
    func `a subject in any script goes through as ASCII, on one header, in short lines`(subject: String) throws {
        let whole = text(try message(subject: subject))
        let head = whole.components(separatedBy: "\r\n\r\n")[0]
        #expect(head.utf8.allSatisfy { $0 < 128 })
        let lines = head.components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 78 || !$0.dropFirst().contains(" ") })
        #expect(lines.filter { $0.hasPrefix("Bcc") }.isEmpty)
        #expect(lines.filter { $0.hasPrefix("Subject:") }.count == 1)
    }

    @Test(arguments: [
        "short\n", String(repeating: "=", count: 400) + "\n", ".\n.. a\nFrom me\n", "trailing blank \nand tab\t\n",
        "日本語のテキストがここにあります。" + String(repeating: "長", count: 300),
    ])
    func `no line is long, none is bare, and no byte is beyond ASCII`(body: String) throws {
        let bytes = try message(text: body).bytes
        let whole = String(decoding: bytes, as: UTF8.self)
        #expect(bytes.allSatisfy { $0 < 128 })
        #expect(whole.replacingOccurrences(of: "\r\n", with: "").utf8.allSatisfy { $0 != 10 && $0 != 13 })
        #expect(whole.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 78 })
        #expect(!whole.components(separatedBy: "\r\n").contains { $0.hasPrefix(".") || $0.hasPrefix("From ") })
    }

    @Test func `a picture comes through as it was`() throws {
        let part = text(try message()).components(separatedBy: "Content-ID: <s1@d.example>")[1]
        let body = part.components(separatedBy: "\r\n\r\n")[1].components(separatedBy: "\r\n--")[0]
        #expect(Data(base64Encoded: body, options: .ignoreUnknownCharacters) == Data(0...255))
    }

    @Test func `the date is that of the wall where it is read`() throws {
        #expect(text(try message()).contains("\r\nDate: Fri, 28 Nov 2025 07:00:00 -0800\r\n"))
    }
}

struct DueDatesTests {
    private func due(_ summary: String, sequence: Int = 0, isCancelled: Bool = false) throws -> DueDates {
        let day = try #require(Day("2026-12-31"))
        return DueDates(
            [
                DueDates.Due(
                    uid: DueDates.uid(of: "riverbend math fund-coaches 2026-09-01", at: "d.example"),
                    sequence: sequence, day: day, summary: summary, details: "By the CAO.", isCancelled: isCancelled)
            ], made: 1_764_342_000)
    }

    @Test func `what is due is a day of its own, to the day after`() throws {
        let text = try due("Fund coaches").text
        #expect(text.contains("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"))
        #expect(text.contains("\r\nDTSTAMP:20251128T150000Z\r\n"))
        #expect(text.contains("\r\nSTATUS:CONFIRMED\r\n"))
        #expect(try due("x", sequence: 2, isCancelled: true).text.contains("\r\nSEQUENCE:2\r\n"))
        #expect(try due("x", isCancelled: true).text.contains("\r\nSTATUS:CANCELLED\r\n"))
    }

    @Test(arguments: [
        "a;b,c\\d", "first\nsecond", String(repeating: "長い", count: 90), String(repeating: "e\u{301}", count: 90),
    ])
    func `lines are folded at 75 bytes and come together again`(summary: String) throws {
        let text = try due(summary).text
        #expect(text.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 75 })
        let told = summary.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: ";", with: "\\;")
            .replacingOccurrences(of: ",", with: "\\,").replacingOccurrences(of: "\n", with: "\\n")
        // By bytes: a blank and an accent after it are one character, as Swift counts.
        let lines = text.utf8.split(separator: UInt8(ascii: "\n")).map(Array.init)
        let unfolded = lines.reduce(into: [[UInt8]]()) { found, line in
            let rest = line.filter { $0 != UInt8(ascii: "\r") }
            if rest.first == UInt8(ascii: " ") {
                found[found.count - 1] += rest.dropFirst()
            } else {
                found.append(rest)
            }
        }
        #expect(unfolded.contains(Array("SUMMARY:\(told)".utf8)))
    }
}
