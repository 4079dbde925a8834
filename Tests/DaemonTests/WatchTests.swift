import Household
import Specimens
import Testing
import Vocabulary

/// Who watches is told what changes, between whole replies.
@Suite(.timeLimit(.minutes(5)))
struct WatchTests {
    private static let paused =
        #"{"kind":"initiative","at":"2026-01-01","initiative":"math-plc","status":"paused"}"#
    private static let active =
        #"{"kind":"initiative","at":"2026-01-02","initiative":"math-plc","status":"active"}"#
    private static let note = #"{"kind":"note","at":"2026-01-02","note":"a"}"#

    /// What the house says of its only initiative.
    private func verdict(_ house: House) async throws -> String {
        let status = try await house.result("status")
        return status["initiatives"]?.elements?.first?["verdict"]?.text ?? ""
    }

    @Test func `a change is told as soon as it is recorded, in the text form`() async throws {
        try await House.open { house in
            try await house.visit { watcher in
                try await watcher.record(Ledgers.launch)
                let before = try await verdict(house)
                #expect(try await watcher.ask("@w watch") == "@w OK 1 code=200 seq=6")
                #expect(try await watcher.hear() == "watching verdict of riverbend")
                try await house.visit { _ = try await $0.record(WatchTests.paused) }
                #expect(
                    try await watcher.hear()
                        == "EVENT 7 verdict initiative=math-plc verdict=paused causes= before=\(before)")
                // The connection goes on as any other.
                #expect(try await watcher.ask("districts") == "OK 1 code=200")
                #expect(try await watcher.hear() == "riverbend")
            }
        }
    }

    @Test func `a change is told in JSON-RPC to who asked in it`() async throws {
        try await House.open { house in
            try await house.visit { watcher in
                try await watcher.record(Ledgers.launch)
                let reply = try await watcher.call("watch", ["topics": ["verdict", "ledger"]])
                #expect(reply.at("result", "topics") == ["ledger", "verdict"])
                try await house.visit { _ = try await $0.record(WatchTests.paused) }
                let told = try JSON(parsing: try #require(try await watcher.hear()).utf8)
                #expect(told["method"] == "changed")
                #expect(told["id"] == nil)
                #expect(told.at("params", "initiative") == "math-plc")
                #expect(told.at("params", "verdict") == "paused")
                #expect(told.at("params", "seq") == 7)
                #expect(told.at("params", "before", "verdict")?.text != nil)
                let ledger = try JSON(parsing: try #require(try await watcher.hear()).utf8)
                #expect(ledger["params"] == json(#"{"seq":7,"topic":"ledger","district":"riverbend","after":6}"#))
            }
        }
    }

    @Test func `what changes nothing is not told, and after unwatch nothing is`() async throws {
        try await House.open { house in
            try await house.visit { watcher in
                try await watcher.record(Ledgers.launch)
                _ = try await watcher.call("watch")
                try await house.visit { _ = try await $0.record(WatchTests.note) }
                try await house.visit { _ = try await $0.record(WatchTests.paused) }
                // Had the note been told, it had come first.
                let told = try JSON(parsing: try #require(try await watcher.hear()).utf8)
                #expect(told.at("params", "seq") == 8)
                #expect(try await watcher.call("unwatch").at("result", "schema") == "holdfast.unwatch/1")
                try await house.visit { _ = try await $0.record(WatchTests.active) }
                try await watcher.say("districts\n")
                #expect(try await watcher.finish() == ["OK 1 code=200", "riverbend"])
            }
        }
    }

    @Test func `what changed since a position is told at once, from the ledger itself`() async throws {
        try await House.open { house async throws in
            try await house.visit { _ = try await $0.record(Ledgers.launch + WatchTests.paused) }
            try await house.visit { watcher in
                _ = try await watcher.call("watch", ["since": 6])
                let told = try JSON(parsing: try #require(try await watcher.hear()).utf8)
                #expect(told.at("params", "verdict") == "paused")
                #expect(told.at("params", "seq") == 7)
            }
        }
    }

    @Test func `a position that this ledger never had is a gap`() async throws {
        try await House.open { house async throws in
            try await house.visit { _ = try await $0.record(Ledgers.launch) }
            try await house.visit { watcher in
                #expect(try await watcher.ask("watch since=90") == "OK 1 code=200 seq=6")
                _ = try await watcher.hear()
                #expect(try await watcher.hear() == "EVENT 6 gap from=90 to=6")
            }
            let idle = try await house.result("idle", ["since": 90])
            #expect(idle.at("gap", "from") == 90)
            #expect(idle["changed"] == [])
        }
    }

    @Test func `idle waits for a change, and the next one on the connection misses none`() async throws {
        try await House.open { house in
            try await house.visit { idler in
                try await idler.record(Ledgers.launch)
                try await idler.say("idle\n")
                try await house.visit { _ = try await $0.record(WatchTests.paused) }
                #expect(try await idler.hear() == "OK 1 code=200 seq=7")
                #expect(try await idler.hear()?.hasPrefix("EVENT 7 verdict initiative=math-plc verdict=paused") == true)
                // It changes twice while nobody waits: what is told is what has come of it.
                try await house.visit { visitor in
                    try await visitor.record(WatchTests.active)
                    try await visitor.record(WatchTests.note)
                }
                #expect(try await idler.ask("idle") == "OK 1 code=200 seq=9")
                let told = try await idler.hear()
                #expect(told?.hasSuffix("before=paused") == true)
            }
        }
    }

    @Test func `idle ends after the seconds given, where nothing changes`() async throws {
        try await House.open { house async throws in
            try await house.visit { _ = try await $0.record(Ledgers.launch) }
            #expect(
                try await house.result("idle", ["seconds": 1])
                    == json(#"{"schema":"holdfast.idle/1","seq":6,"changed":[],"gap":null}"#))
        }
    }

    @Test func `who leaves while idle is forgotten, and the daemon stops all the same`() async throws {
        try await House.open { house async throws in
            try await house.visit { _ = try await $0.record(Ledgers.launch) }
            try await house.visit { try await $0.say("idle\n") }
            try await house.visit { try await $0.say("watch\n") }
            // Only who asks is there, once the others have been seen to leave.
            var there: [JSON]? = nil
            for _ in 0..<1000 where there?.count != 1 {
                there = try await house.result("clients")["clients"]?.elements
            }
            #expect(there?.count == 1)
        }
    }

    @Test func `an initiative that is not there, and a topic that is none, are refused`() async throws {
        try await House.open { house async throws in
            try await house.visit { _ = try await $0.record(Ledgers.launch) }
            #expect(
                try await house.hear("watch initiative=maths-plc\nwatch topics=verdict,weather\n") == [
                    #"ERR 404 no-such-initiative there is no initiative "maths-plc"; did you mean "math-plc"? see help"#,
                    "ERR 422 wrong-value topics: must be a list of verdict, ledger, knowledge, health",
                ])
        }
    }

    @Test func `clients tells who is connected, and what they do`() async throws {
        try await House.open { house in
            try await house.visit { first in
                _ = try await first.call("watch")
                try await house.visit { second in
                    _ = try await second.call("districts")
                    let clients = try await second.call("clients").at("result", "clients")?.elements ?? []
                    #expect(clients.map { $0["watching"] } == [true, false])
                    #expect(clients.map { $0["last"] } == ["watch", "districts"])
                    #expect(clients.map { $0["requests"] } == [1, 1])
                    #expect(clients.map { $0["role"] } == ["administrator", "administrator"])
                    #expect(clients.map { $0["client"] } == [1, 2])
                }
            }
        }
    }
}
