import Daemon
import Foundation
import Household
import Knowledge
import Specimens
import Synchronization
import Testing
import Vocabulary

/// Digests over a real socket and in a real ledger, with a clock that is set.
struct DigestTests {
    private final class Clock: Sendable {
        private let instant: Mutex<String>
        init(_ instant: String) { self.instant = Mutex(instant) }
        func set(_ text: String) { instant.withLock { $0 = text } }
        var almanac: Almanac {
            Almanac(
                today: { self.instant.withLock { Day($0.prefix(10)) } ?? House.calm.today() },
                now: { self.instant.withLock { $0 } })
        }
    }

    private static let settings = """
        digests:
          from: Holdfast <holdfast@d.example>
          contact: office@d.example
          zone: UTC
          delivery: {by: smtp, host: mail.d.example}
          recipients: [{to: Ana Ruiz <ana@d.example>, audience: superintendent, district: riverbend}]

        """

    private func open(
        at instant: String, _ act: @Sendable (House, Clock) async throws -> Void,
        then: (@Sendable (House, Clock) async throws -> Void)? = nil
    ) async throws {
        let clock = Clock(instant)
        let digests = try Configuration(reading: SourceText(file: "h.yaml", text: Self.settings)).digests
        var second: (@Sendable (House) async throws -> Void)?
        if let then { second = { house in try await then(house, clock) } }
        try await House.open(
            knowing: try Bases.shipped(), by: clock.almanac, { $0.digests = digests },
            { house in
                let lines = Ledgers.launch.split(separator: "\n")
                let events = try lines.map { try JSON(parsing: $0.utf8) }
                _ = try await house.result("record", ["events": .array(events)])
                try await act(house, clock)
            }, then: second)
    }

    /// Takes the next message and says what became of it, on one connection: its period and attempt.
    private static func deliver(_ house: House, _ outcome: String, code: Int = 250) async throws -> JSON? {
        try await house.visit { visitor in
            let due = try await visitor.call("digest.due")
            guard let message = due["result"]?["message"], message.members != nil else { return nil }
            let told = try await visitor.call(
                "digest.sent",
                [
                    "number": message["number"] ?? .null, "attempt": message["attempt"] ?? .null,
                    "outcome": .string(outcome), "code": .int(code), "reply": "as asked",
                ])
            #expect(told["result"] != nil, "\(told.line)")
            return message
        }
    }

    private static func log(_ house: House) async throws -> [String] {
        try await house.result("digest.log")["digests"]?.elements?.compactMap { digest in
            "\(digest["period"]?.text ?? "") \(digest["state"]?.text ?? "")"
        } ?? []
    }

    @Test func `a period is sent once, and the next one when its hour has come`() async throws {
        try await open(at: "2026-03-02T06:59:00Z") { house, clock in
            // What was due in the week before is made up for, since nothing was ever sent.
            let first = try #require(try await Self.deliver(house, "accepted"))
            #expect(first["period"] == "2026-W09" && first["attempt"] == 1)
            #expect(try await Self.deliver(house, "accepted") == nil)
            clock.set("2026-03-02T07:00:00Z")
            #expect(try await Self.deliver(house, "accepted") == nil)
            clock.set("2026-03-09T07:00:00Z")
            _ = try await Self.deliver(house, "accepted")
            #expect(try await Self.log(house).last == "2026-W09 accepted")
        }
    }

    @Test func `a sender that is cut off loses nothing: the same bytes are given to the next`() async throws {
        try await open(at: "2026-03-02T08:00:00Z") { house, _ in
            let first = try await house.visit { try await $0.call("digest.due") }["result"]?["message"]
            let bytes = try #require(first?["bytes"]?.text)
            var again: JSON?
            let deadline = ContinuousClock.now + .seconds(20)
            while again == nil, ContinuousClock.now < deadline {
                // The daemon sees the end of the connection a little later.
                again = try await Self.deliver(house, "accepted")
                if again == nil { try await Task.sleep(for: .milliseconds(5)) }
            }
            #expect(again?["bytes"]?.text == bytes)
            #expect(again?["message_id"] == first?["message_id"])
            #expect(try await Self.deliver(house, "accepted") == nil)
        }
    }

    @Test func `a daemon that ends while one is being sent gives the same bytes after it`() async throws {
        let bytes = Mutex<String?>(nil)
        try await open(
            at: "2026-03-02T08:00:00Z",
            { house, _ in
                let due = try await house.visit { try await $0.call("digest.due") }
                bytes.withLock { $0 = due["result"]?["message"]?["bytes"]?.text }
            },
            then: { house, _ in
                let again = try #require(try await Self.deliver(house, "accepted"))
                #expect(again["bytes"]?.text == bytes.withLock { $0 })
                #expect(try await Self.log(house) == ["2026-W10 accepted"])
            })
    }

    @Test func `two senders at once are never given the same`() async throws {
        try await open(at: "2026-03-02T08:00:00Z") { house, _ in
            try await house.visit { one in
                let first = try await one.call("digest.due")["result"]?["message"]
                #expect(first?.members != nil)
                let second = try await house.visit { try await $0.call("digest.due") }
                #expect(second["result"]?["message"] == .null)
            }
        }
    }

    @Test(arguments: [
        ("accepted", "accepted", nil), ("refused", "failed", nil), ("deferred", "retried", "2026-03-02T08:05:00Z"),
        ("misconfigured", "retried", "2026-03-02T08:00:00Z"), ("unknown", "unknown", "2026-03-02T08:00:00Z"),
    ])
    func `what became of one decides whether it is tried again, and when`(
        outcome: String, state: String, next: String?
    ) async throws {
        try await open(at: "2026-03-02T08:00:00Z") { house, clock in
            let first = try #require(try await Self.deliver(house, outcome, code: 0))
            #expect(try await Self.log(house) == ["2026-W10 \(state)"])
            if let next {
                if next > "2026-03-02T08:00:00Z" {
                    #expect(try await Self.deliver(house, "accepted") == nil)
                    clock.set(next)
                }
                let again = try #require(try await Self.deliver(house, "accepted"))
                #expect(again["attempt"] == 2 && again["bytes"] == first["bytes"])
            } else {
                clock.set("2026-03-06T08:00:00Z")
                #expect(try await Self.deliver(house, "accepted") == nil)
            }
        }
    }

    @Test func `after weeks of standstill one message tells all of them, and says what it covers`() async throws {
        try await open(at: "2026-03-02T08:00:00Z") { house, clock in
            _ = try await Self.deliver(house, "accepted")
            _ = try await house.result(
                "record",
                [
                    "events": [
                        [
                            "kind": "initiative", "at": "2026-03-10", "initiative": "math-plc", "status": "paused",
                            "source": "board minutes",
                        ]
                    ]
                ])
            clock.set("2026-04-08T08:00:00Z")
            let late = try #require(try await Self.deliver(house, "accepted"))
            #expect(late["period"] == "2026-W15" && late["from_day"] == "2026-03-03" && late["to_day"] == "2026-04-08")
            let text = String(
                decoding: try #require(Data(base64Encoded: late["bytes"]?.text ?? "")), as: UTF8.self)
            #expect(text.contains("Covers 3 Mar 2026 to 8 Apr 2026"))
            #expect(try await Self.deliver(house, "accepted") == nil)
        }
    }

    @Test func `a clock that jumps a month back and on again makes no second message`() async throws {
        try await open(at: "2026-03-02T08:00:00Z") { house, clock in
            _ = try await Self.deliver(house, "accepted")
            for instant in ["2026-02-02T08:00:00Z", "2026-03-02T08:00:00Z", "2026-01-01T08:00:00Z"] {
                clock.set(instant)
                #expect(try await Self.deliver(house, "accepted") == nil)
            }
            #expect(try await Self.log(house) == ["2026-W10 accepted"])
        }
    }

    @Test func `a pause says by whom and why, and ends`() async throws {
        try await open(at: "2026-03-02T08:00:00Z") { house, _ in
            let paused = try await house.result(
                "digest.pause", ["initiative": "math-plc", "until": "2026-03-31", "reason": "a new lead, in April"])
            #expect(paused["initiative"] == "math-plc")
            let text = try await house.result("digest")["text"]?.text ?? ""
            #expect(text.contains("a new lead, in April"))
            #expect(try await house.result("digest.resume", ["initiative": "math-plc"])["was_paused"] == true)
            #expect(try await house.result("digest")["text"]?.text?.contains("a new lead") == false)
            let past = try await house.visit {
                try await $0.call(
                    "digest.pause", ["initiative": "math-plc", "until": "2026-02-28", "reason": "late"])
            }
            #expect(past["error"]?["data"]?["field"] == "until")
        }
    }

    @Test(arguments: ["text", "markdown", "html", "json", "mime"])
    func `a preview is shown in every form, and nothing is kept of it`(format: String) async throws {
        try await open(at: "2026-03-02T08:00:00Z") { house, _ in
            for audience in ["superintendent", "board", "principal", "county-coach"] {
                let shown = try await house.result(
                    "digest", ["audience": .string(audience), "format": .string(format)])
                #expect(shown["text"]?.text?.isEmpty == false)
            }
            #expect(
                try await house.result("digest", ["every": "mid-year"])["text"]?.text?.contains("28 February") == true)
            #expect(try await Self.log(house) == [])
        }
    }

    @Test func `where no digests are set up, who asks for what is due is told so`() async throws {
        try await House.open { house in
            let reply = try await house.visit { try await $0.call("digest.due") }
            #expect(reply["error"]?["code"] == 404)
            #expect(reply["error"]?["message"]?.text?.contains("no digests are set up") == true)
        }
    }
}
