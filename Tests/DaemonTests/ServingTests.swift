import Daemon
import Foundation
import Household
import Knowledge
import Specimens
import Testing
import Vocabulary
import Wire

/// What the daemon says of itself.
@Suite(.timeLimit(.minutes(5)))
struct ServingTests {
    private var user: String { NSUserName() }

    @Test func `hello says what is spoken, and who is there`() async throws {
        let base = try SmallBase.read()
        try await House.open { house in
            #expect(
                try await house.hear("hello versions=1,2\n") == [
                    "OK 2 code=200", "holdfast \(Release.version), protocol 1, knowledge \(base.version)",
                    "you are \(user), administrator",
                ])
            let hello = try await house.result("hello", ["client": "a test 1", "versions": [1]])
            #expect(hello["schema"] == "holdfast.hello/1")
            #expect(hello["version"] == 1)
            #expect(hello["knowledge_version"] == .string(base.version))
            #expect(
                hello["caller"] == ["role": "administrator", "uid": .int(Int(getuid())), "user": .string(user)])
            #expect(hello.at("limits", "line") == 1_048_576)
            let named = hello["features"]?.elements?.compactMap(\.text) ?? []
            #expect(named == Method.table.filter { !$0.isTextOnly }.map(\.name))
        }
    }

    @Test func `stats count what was done, and give every limit`() async throws {
        try await House.open { house in
            let lines = try await house.hear(
                """
                record {"kind":"note","at":"2026","note":"a"}
                why nothing
                frob
                stats

                """)
            let version = try SmallBase.read().version
            let stats = lines.drop { $0 != "OK 27 code=200 seq=1" }
            // How long it took is never the same.
            let latencies = stats.filter { $0.hasPrefix("latency.") }
            #expect(latencies.map { $0.prefix { $0 != " " } } == ["latency.diagnose", "latency.record"])
            #expect(
                stats.filter { !$0.hasPrefix("latency.") } == [
                    "OK 27 code=200 seq=1", "started 2026-03-02T12:00:00Z", "ledger_seq 1", "districts 1",
                    "held_districts 1", "held_events 1", "connections 1",
                    "knowledge_version \(version)", "calls.diagnose 1", "calls.record 1", "connections.opened 1",
                    "events.recorded 1", "refused.404 1", "limit.connections 512", "limit.per_user 64",
                    "limit.reserve 8", "limit.line 1048576", "limit.reply 1048576", "limit.unread_replies 262144",
                    "limit.staged 100000", "limit.queries 128", "limit.query_seconds 60", "limit.held_events 500000",
                    "limit.line_seconds 10", "limit.idle_seconds 600",
                    "limit.stall_seconds 30",
                ])
        }
    }

    @Test func `health is ok while the ledger can be read`() async throws {
        try await House.open { house async throws in
            #expect(
                try await house.result("health")
                    == json(#"{"schema":"holdfast.health/1","health":"ok","reasons":[]}"#))
        }
    }

    @Test func `help lists every verb, and tells of one in full`() async throws {
        try await House.open { house in
            let all = try await house.hear("help\n")
            #expect(all.first == "OK \(Method.table.count * 2) code=200")
            #expect(
                all.dropFirst().enumerated().filter { $0.offset % 2 == 0 }.map(\.element) == Method.table.map(\.usage))
            let one = try await house.hear("help record\n")
            #expect(
                one == [
                    "OK 6 code=200", "record EVENTS as JSON",
                    "    Writes events as one atomic batch, durable before the reply.",
                    "    events: the events to write; a list of objects",
                    "    more: more events of the same batch follow in the next call: keep these until then; true or false",
                    "    before: how many events of the same batch came before; refused where it was another number; a whole number from 0 to 9223372036854775807",
                    "    district: the district; needed where there are several; a name of lower-case letters, digits, '.', '_' and '-', at most 64 of them",
                ])
        }
    }

    @Test func `describe gives every method, code, kind and indicator`() async throws {
        try await House.open { house in
            let described = try await house.result("describe")
            func names(_ list: String, _ name: String) -> [JSON] {
                described[list]?.elements?.compactMap { $0[name] } ?? []
            }
            #expect(described["schema"] == "holdfast.describe/1")
            #expect(names("methods", "name") == Method.table.map { .string($0.name) })
            #expect(names("codes", "code") == Code.allCases.map { .int($0.rawValue) })
            #expect(names("kinds", "name") == EventKind.all.map { .string($0.name) })
            #expect(
                names("indicators", "id") == ["age-months", "depth", "has-shared-rubric", "sponsor-presence", "spread"])
        }
    }

    @Test func `the text of describe is one line of the same JSON`() async throws {
        try await House.open { house in
            let lines = try await house.hear("describe\n")
            #expect(lines.count == 2)
            #expect(lines.first == "OK 1 code=200")
            #expect(try await lines.last.flatMap(json) == house.result("describe"))
        }
    }
}
