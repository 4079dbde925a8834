import Foundation
import Knowledge
import Testing
import Vocabulary

@testable import Daemon

/// When a digest is due.
struct CadenceTests {
    private func settings(_ more: String = "", recipient: String = "every: week, on: monday, at: \"07:00\"") throws
        -> DigestSettings
    {
        let text = """
            digests:
              from: holdfast@d.example
              contact: office@d.example
              zone: America/Los_Angeles
              delivery: {by: sendmail}
              recipients: [{to: a@d.example, audience: board, \(recipient)}]
              \(more)
            """
        return try #require(try Configuration(reading: SourceText(file: "h.yaml", text: text)).digests)
    }

    private func seconds(_ instant: String) throws -> Int { try #require(Moment(instant)?.instant?.seconds) }

    @Test(arguments: [
        // Monday 2 March 2026, 07:00 in Los Angeles, is 15:00 in Greenwich.
        ("2026-03-02T14:59:59Z", "2026-W09"), ("2026-03-02T15:00:00Z", "2026-W10"),
        ("2026-03-08T10:00:00Z", "2026-W10"),
        // On 8 March the clock goes forward.
        ("2026-03-09T13:59:00Z", "2026-W10"), ("2026-03-09T14:00:00Z", "2026-W11"),
        // A week belongs to the year of its Thursday.
        ("2026-12-28T15:00:00Z", "2026-W53"), ("2027-01-03T15:00:00Z", "2026-W53"),
        ("2027-01-04T15:00:00Z", "2027-W01"),
    ])
    func `the newest week whose hour has come is due, by the clock of the district`(now: String, week: String) throws {
        let settings = try settings()
        let due = try #require(settings.due(settings.subscriptions[0].cadence, at: try seconds(now)))
        #expect(due.period.key == week)
        let at = try seconds(now)
        #expect(due.at <= at && at < due.expires)
    }

    @Test(arguments: [
        ("[2026-03-02]", "2026-03-03T15:00:00Z"), ("[\"2026-03-02..2026-03-04\"]", "2026-03-05T15:00:00Z"),
    ])
    func `a digest of a holiday comes on the next day that is none`(holidays: String, due: String) throws {
        let settings = try settings("holidays: \(holidays)")
        let at = try seconds("2026-03-06T20:00:00Z")
        #expect(settings.due(settings.subscriptions[0].cadence, at: at)?.at == (try seconds(due)))
    }

    @Test func `a week that is all holiday has none, and the one before stands`() throws {
        let settings = try settings("holidays: [\"2026-03-02..2026-03-08\"]")
        let due = try #require(
            settings.due(settings.subscriptions[0].cadence, at: try seconds("2026-03-07T20:00:00Z")))
        #expect(due.period.key == "2026-W09")
        #expect(due.expires == (try seconds("2026-03-09T14:00:00Z")))
    }

    @Test(arguments: [
        ("every: month, on: \"5\"", "2026-03-06T20:00:00Z", "2026-03"),
        ("every: month, on: \"5\"", "2026-03-04T20:00:00Z", "2026-02"),
        ("every: mid-year", "2026-02-16T20:00:00Z", "sy2025-26"),
    ])
    func `a month and a school year are periods too`(recipient: String, now: String, period: String) throws {
        let settings = try settings(recipient: recipient)
        #expect(settings.due(settings.subscriptions[0].cadence, at: try seconds(now))?.period.key == period)
    }

    @Test(arguments: [
        ("2026-03-02T15:00:00Z", true), ("2026-03-03T02:59:00Z", true), ("2026-03-03T03:00:00Z", false),
        ("2026-03-03T13:59:00Z", false), ("2026-03-03T14:00:00Z", true), ("2026-03-10T20:00:00Z", false),
    ])
    func `in hours of quiet and on holidays nothing is sent`(now: String, isOpen: Bool) throws {
        let settings = try settings("holidays: [2026-03-10]")
        #expect(settings.isOpen(settings.clock.reading(try seconds(now))) == isOpen)
    }

    @Test(arguments: [
        ("zone: Mars/Olympus", "there is no time zone"), ("from: a@b@c", "is no address"),
        ("from: \"a@d.example\\r\\nBcc: b@d.example\"", "control character"),
        ("quiet-hours: [\"25:00\", \"06:00\"]", "two times"),
        ("holidays: [2026-13-01]", "are no days"), ("delivery: {by: pigeon}", "no way to deliver"),
        ("delivery: {by: maildir}", "needs a path"), ("delivery: {by: smtp, host: \"a/b\"}", "no name of a host"),
        ("delivery: {by: smtp, port: 0}", "no port"), ("delivery: {by: smtp, password: x}", "unknown key \"password\""),
        ("recipients: [{to: a@d.example, audience: all}]", "no audience"),
        ("recipients: [{to: a@d.example, audience: board, at: \"7\"}]", "no time of the day"),
        ("recipients: [{to: a@d.example, audience: board, every: hour}]", "no cadence"),
        ("recipients: [{to: a@d.example, audience: board, at: \"05:00\"}]", "an hour of quiet"),
        (
            "recipients: [{to: a@d.example, audience: board}, {to: a@d.example, audience: principal}]",
            "has a weekly digest already"
        ),
    ])
    func `what will not do is refused at its place, before anything is sent`(line: String, says: String) {
        let key = line.prefix { $0 != ":" }
        let good = [
            "from": "from: holdfast@d.example", "contact": "contact: office@d.example",
            "delivery": "delivery: {by: sendmail}",
        ].filter { $0.key != key }.map(\.value)
        let text = "digests:\n" + (good + [line]).map { "  \($0)\n" }.joined()
        let fault = #expect(throws: KnowledgeFault.self) {
            try Configuration(reading: SourceText(file: "h.yaml", text: text))
        }
        #expect(fault.map { "\($0)".contains(says) } == true, "\(String(describing: fault))")
    }
}
