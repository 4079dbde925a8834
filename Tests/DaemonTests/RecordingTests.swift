import Daemon
import Household
import Specimens
import Testing
import Vocabulary

@Suite(.timeLimit(.minutes(5)))
struct RecordingTests {
    private let note = #"{"kind":"note","at":"2026-03-02","note":"a","by":"minutes","id":"n-1"}"#

    @Test func `what is recorded is seen by the next question`() async throws {
        try await House.open { house in
            let reply = try await house.visit { try await $0.record(Ledgers.launch) }
            #expect(
                reply
                    == json(
                        """
                        {"jsonrpc": "2.0", "id": 1, "result": {"schema": "holdfast.recorded/1", "seq": 6, "recorded": 6,
                            "duplicate": 0, "results": [
                            {"seq": 1, "state": "recorded"}, {"seq": 2, "state": "recorded"},
                            {"seq": 3, "state": "recorded"}, {"seq": 4, "state": "recorded"},
                            {"seq": 5, "state": "recorded"}, {"seq": 6, "state": "recorded"}]}}
                        """))
            #expect(try await house.hear("initiatives\n") == ["OK 1 code=200 seq=6", "math-plc  Math PLC"])
        }
    }

    @Test func `the daemon that comes after answers from what was recorded`() async throws {
        try await House.open { house in
            _ = try await house.visit { try await $0.record(Ledgers.launch) }
        } then: { house async throws in
            #expect(try await house.position() == 6)
            #expect(try await house.hear("initiatives\n") == ["OK 1 code=200 seq=6", "math-plc  Math PLC"])
        }
    }

    @Test func `a state folder that a daemon holds is not given to another`() async throws {
        try await House.open { house async throws in
            var next = Configuration()
            next.state = house.state
            next.socket = house.socket + "2"
            await #expect(throws: StateFault.inUse(path: house.state)) { try await house.serve(next) { _ in } }
            #expect(try await house.hear("health\n") == ["OK 1 code=200 health=ok", "ok"])
        }
    }

    @Test func `a batch with one wrong event writes nothing`() async throws {
        try await House.open { house in
            let review = #"{"kind":"review","at":"2026-03-02","initiative":"math-plc","attended":["supt"]}"#
            let reply = try await house.visit { try await $0.record(Ledgers.launch + review) }
            #expect(
                reply
                    == json(
                        #"""
                        {"jsonrpc": "2.0", "id": 1, "error": {"code": -32602, "message": "Invalid params", "data": {
                            "slug": "wrong-event", "field": "attended", "reason": "event 7: there is no seat \"supt\"",
                            "event": 7, "suggestions": ["sup"], "retry": false}}}
                        """#))
            #expect(try await house.position() == 0)
            #expect(
                try await house.hear("initiatives\n") == ["OK 1 code=200 seq=0", "No initiatives are on record."])
        }
    }

    @Test func `an event sent again with its id is a duplicate, and with other content a conflict`() async throws {
        try await House.open { house in
            let lines = try await house.hear(
                """
                record \(note)
                record \(note)
                record [\(note), {"kind":"note","at":"2026-03-03","note":"b","by":"minutes"}]
                record [{"kind":"note","at":"2026-03-04","note":"c"}, {"kind":"note","at":"2026-03-02","note":"d","id":"n-1"}]
                events

                """)
            #expect(
                lines == [
                    "OK 1 code=200 seq=1", "1 recorded",
                    "OK 1 code=200 seq=1", "1 duplicate",
                    "OK 2 code=200 seq=2", "1 duplicate", "2 recorded",
                    #"ERR 409 conflict event 2: id "n-1" is taken by the event at position 1, which says something else; give a new event its own id, and record a correction to change an old one"#,
                    "OK 2 code=200 seq=2",
                    #"{"seq": 1, "id": "n-1", "kind": "note", "at": "2026-03-02", "district": "riverbend", "note": "a", "by": "minutes", "recorded_at": "2026-03-02T12:00:00Z"}"#,
                    #"{"seq": 2, "kind": "note", "at": "2026-03-03", "district": "riverbend", "note": "b", "by": "minutes", "recorded_at": "2026-03-02T12:00:00Z"}"#,
                ])
        }
    }

    @Test func `two who write at once both get all their places in one order`() async throws {
        try await House.open { house in
            @Sendable func write(_ name: String) async throws -> [Int] {
                try await house.visit { visitor in
                    for number in 0..<50 {
                        try await visitor.say(
                            "record {\"kind\":\"note\",\"at\":\"2026\",\"note\":\"\(name) \(number)\"}\n")
                    }
                    return try await visitor.finish().filter { !$0.hasPrefix("OK") }.compactMap {
                        Int($0.prefix { $0.isNumber })
                    }
                }
            }
            async let left = write("left")
            async let right = write("right")
            let (ofLeft, ofRight) = (try await left, try await right)
            #expect(ofLeft == ofLeft.sorted())
            #expect(ofRight == ofRight.sorted())
            #expect((ofLeft + ofRight).sorted() == Array(1...100))
            let notes = try await house.result("events").events("note").compactMap(\.text)
            #expect(notes.filter { $0.hasPrefix("left") } == (0..<50).map { "left \($0)" })
            #expect(notes.filter { $0.hasPrefix("right") } == (0..<50).map { "right \($0)" })
        }
    }

    /// 48 bytes of a reply are set apart for each event.
    @Test func `a call that has more events than a reply can list is refused before it writes`() async throws {
        try await House.open {
            $0.reply = 480
        } _: { house in
            let notes = (1...11).map { #"{"kind":"note","at":"2026","note":"\#($0)"}"# }
            let lines = try await house.hear(
                "record [\(notes.joined(separator: ","))]\nrecord [\(notes.dropLast().joined(separator: ","))]\n")
            #expect(
                lines == [
                    #"ERR 413 line-too-long one call takes at most 10 events; send the rest with "more""#,
                    "OK 10 code=200 seq=10",
                ] + (1...10).map { "\($0) recorded" })
        }
    }

    @Test func `what was written is told, however long the other replies of its message are`() async throws {
        try await House.open {
            $0.reply = 480
        } _: { house in
            let line = try await house.visit {
                try await $0.ask(
                    #"[{"jsonrpc":"2.0","id":1,"method":"describe"},{"jsonrpc":"2.0","id":2,"method":"record","params":{"events":[\#(note)]}}]"#
                )
            }
            let replies = json(line)?.elements
            #expect(replies?.first?.at("error", "code") == 414)
            #expect(replies?.last?.at("result", "results") == json(#"[{"seq":1,"state":"recorded"}]"#))
            #expect(
                try await house.hear("initiatives\n") == ["OK 1 code=200 seq=1", "No initiatives are on record."])
        }
    }
}
