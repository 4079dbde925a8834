import Daemon
import Household
import Specimens
import Testing
import Vocabulary

/// A batch that comes in several calls.
@Suite(.timeLimit(.minutes(5)))
struct StagingTests {
    private func note(_ text: String, _ date: String = "2026") -> String {
        #"{"kind":"note","at":"\#(date)","note":"\#(text)"}"#
    }

    @Test func `calls with more to come are one batch with the call that ends it`() async throws {
        try await House.open { house in
            try await house.visit { visitor in
                // The reference is to an initiative that only the last part brings.
                let review = #"{"kind":"review","at":"2026","initiative":"math-plc"}"#
                #expect(
                    try await visitor.record(review, more: true)
                        == json(#"{"jsonrpc":"2.0","id":1,"result":{"schema":"holdfast.staged/1","staged":1}}"#))
                #expect(try await visitor.record(note("a"), more: true).at("result", "staged") == 2)
                #expect(try await visitor.call("stats").at("result", "ledger_seq") == 0)
                let last = try await visitor.record(Ledgers.launch)
                // The receipts are those of the last call; the counts are of the whole batch.
                #expect(last.at("result", "results")?.elements?.compactMap { $0["seq"] } == [3, 4, 5, 6, 7, 8])
                #expect(last.at("result", "recorded") == 8)
                #expect(last.at("result", "seq") == 8)
            }
            #expect(try await house.result("events").events("kind").first == "review")
        }
    }

    @Test func `a fault in the last part is counted from the first event and drops all`() async throws {
        try await House.open { house in
            try await house.visit { visitor in
                try await visitor.record(Ledgers.launch, more: true)
                let fault = try await visitor.record(note("a") + "\n" + note("b", "soon"))
                #expect(
                    fault.at("error", "data", "reason")?.text?.hasPrefix("event 8: must be a date") == true)
                #expect(try await visitor.record(note("alone")).at("result", "seq") == 1)
            }
        }
    }

    @Test func `a fault in a part drops all of the batch, its end among it`() async throws {
        try await House.open { house in
            try await house.visit { visitor in
                try await visitor.record(Ledgers.launch, more: true)
                let fault = try await visitor.record(note("b", "soon"), more: true)
                #expect(fault.at("error", "data", "slug") == "wrong-event")
                let end = try await visitor.record(note("end"))
                #expect(end.at("error", "data", "slug") == "broken-batch")
                let next = try await visitor.record(note("alone"))
                #expect(next.at("result", "recorded") == 1)
            }
            #expect(try await house.position() == 1)
        }
    }

    @Test func `whoever leaves in the middle of a batch has written nothing`() async throws {
        try await House.open { house in
            try await house.visit { try await $0.record(Ledgers.launch, more: true) }
            let next = try await house.visit { try await $0.record(note("a")) }
            #expect(next.at("result", "seq") == 1)
        }
    }

    @Test func `the parts of two batches on two connections do not mix`() async throws {
        try await House.open { house in
            try await house.visit { left in
                try await house.visit { right in
                    try await left.record(note("left 1"), more: true)
                    try await right.record(note("right 1"), more: true)
                    try await left.record(note("left 2"))
                    try await right.record(note("right 2"))
                }
            }
            #expect(
                try await house.result("events").events("note") == ["left 1", "left 2", "right 1", "right 2"])
        }
    }

    @Test(arguments: [(2, nil), (3, nil), (4, 429)])
    func `a batch has at most as many events as the settings say`(count: Int, code: Int?) async throws {
        try await House.open {
            $0.staged = 3
        } _: { house in
            try await house.visit { visitor in
                for _ in 1..<count { try await visitor.record(note("a"), more: true) }
                let last = try await visitor.record(note("a"), more: true)
                #expect(last.at("error", "code")?.whole == code)
            }
        }
    }

    @Test(arguments: ["a line that is no request", "a number of events before that is not so"])
    func `a batch that may have lost a part is not written`(what: String) async throws {
        try await House.open { house in
            try await house.visit { visitor in
                try await visitor.record(Ledgers.launch, more: true)
                let event = note("last")
                if what.hasPrefix("a line") {
                    let refused = try await visitor.call("frob")
                    #expect(refused.at("error", "code") == -32601)
                    let end = try await visitor.record(event)
                    #expect(end.at("error", "data", "slug") == "broken-batch")
                } else {
                    let end = try await visitor.call(
                        "record", ["before": 2, "events": [try JSON(parsing: event.utf8)]])
                    #expect(end.at("error", "data", "field") == "before")
                }
            }
            #expect(try await house.position() == 0)
        }
    }
}
