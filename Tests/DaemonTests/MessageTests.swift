import Daemon
import Household
import Specimens
import Testing
import Vocabulary

/// JSON-RPC over the socket.
@Suite(.timeLimit(.minutes(5)))
struct MessageTests {
    private let note = #"{"kind":"note","at":"2026","note":"a"}"#

    @Test func `a batch is answered in one line, in its order, with each id as it was given`() async throws {
        try await House.open { house in
            let line = try await house.visit {
                try await $0.ask(
                    #"""
                    [{"jsonrpc":"2.0","id":1,"method":"districts"},{"jsonrpc":"2.0","id":"two","method":"record","params":{"events":[\#(note)]}},{"jsonrpc":"2.0","id":2.5,"method":"distrikts"},{"jsonrpc":"2.0","id":null,"method":"districts"},7]
                    """#)
            }
            #expect(
                json(line)
                    == json(
                        #"""
                        [{"jsonrpc":"2.0","id":1,"result":{"schema":"holdfast.districts/1","districts":[]}},
                        {"jsonrpc":"2.0","id":"two","result":{"schema":"holdfast.recorded/1","seq":1,"recorded":1,"duplicate":0,
                            "results":[{"seq":1,"state":"recorded"}]}},
                        {"jsonrpc":"2.0","id":2.5,"error":{"code":-32601,"message":"Method not found","data":{
                            "slug":"unknown-method","reason":"no method \"distrikts\"","suggestions":["districts"],
                            "retry":false}}},
                        {"jsonrpc":"2.0","id":null,"result":{"schema":"holdfast.districts/1",
                            "districts":["riverbend"]}},
                        {"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"Invalid Request","data":{
                            "slug":"invalid-request","reason":"a request is an object, not a whole number",
                            "retry":false}}}]
                        """#))
        }
    }

    @Test func `a record without an id is neither executed nor answered`() async throws {
        try await House.open { house in
            let lines = try await house.hear(
                """
                {"jsonrpc":"2.0","method":"record","params":{"events":[\(note)]}}
                [{"jsonrpc":"2.0","method":"record","params":{"events":[\(note)]}}]
                health

                """)
            #expect(lines == ["OK 1 code=200 health=ok", "ok"])
            #expect(try await house.position() == 0)
        }
    }

    @Test(arguments: [
        (
            #"{"jsonrpc":"2.0","id":1,"method":"diagnose","params":{"initiativ":"math-plc"}}"#,
            #"{"code":-32602,"message":"Invalid params","data":{"slug":"wrong-value","field":"initiativ","reason":"diagnose takes no such argument","suggestions":["initiative"],"retry":false}}"#
        ),
        (
            #"{"jsonrpc":"2.0","id":1,"method":"diagnose"}"#,
            #"{"code":-32602,"message":"Invalid params","data":{"slug":"wrong-value","field":"initiative","reason":"is missing; diagnose needs a name of lower-case letters, digits, '.', '_' and '-', at most 64 of them","retry":false}}"#
        ),
        (
            #"{"jsonrpc":"2.0","id":1,"method":"diagnose","params":["math-pcl"]}"#,
            #"{"code":404,"message":"there is no initiative \"math-pcl\"","data":{"slug":"no-such-initiative","suggestions":["math-plc","Math PLC"],"retry":false}}"#
        ),
        (
            #"{"jsonrpc":"2.0","id":1,"method":"diagnose","params":{"initiative":"math-plc","as_of":"2023-01-01"}}"#,
            #"{"code":404,"message":"\"math-plc\" was launched 2023-09-01, after the day asked about","data":{"slug":"not-yet-launched","field":"as_of","reason":"launched 2023-09-01","retry":false}}"#
        ),
        (
            #"{"jsonrpc":"2.0","id":1,"method":"explain","params":{"initiative":"math-plc","claim":"sponsor-withdraw"}}"#,
            #"{"code":404,"message":"there is no cause, sign, indicator, move, event or verdict \"sponsor-withdraw\"","data":{"slug":"no-such-claim","suggestions":["sponsor-withdrew"],"retry":false}}"#
        ),
        (
            #"{"jsonrpc":"2.0","id":1,"method":"cite","params":{"id":"sponsors-sta"}}"#,
            #"{"code":404,"message":"the knowledge base has no \"sponsors-sta\"","data":{"slug":"no-such-entry","suggestions":["sponsors-stay"],"retry":false}}"#
        ),
        (
            #"{"jsonrpc":"2.0","id":1,"method":"status","params":{"district":"riverbent"}}"#,
            #"{"code":404,"message":"there is no district \"riverbent\"","data":{"slug":"no-such-district","suggestions":["riverbend"],"retry":false}}"#
        ),
        (
            #"{"jsonrpc":"2.0","id":1,"method":"quit"}"#,
            #"{"code":-32601,"message":"Method not found","data":{"slug":"unknown-method","reason":"no method \"quit\"","retry":false}}"#
        ),
        (
            #"{"jsonrpc":"2.0","id":1,"method":"hello","params":{"versions":[2,3]}}"#,
            #"{"code":505,"message":"this daemon speaks version 1 of the protocol","data":{"slug":"version-not-spoken","field":"versions","retry":false}}"#
        ),
    ])
    func `a request that cannot be done says why`(request: String, error: String) async throws {
        try await House.open { house in
            try await house.visit { visitor in
                try await visitor.record(Ledgers.launch)
                let reply = try await visitor.ask(request)
                #expect(json(reply)?["error"] == json(error))
            }
        }
    }

    @Test func `a page of the ledger goes on where the one before ended`() async throws {
        try await House.open { house in
            try await house.visit { visitor in
                try await visitor.record(Ledgers.launch)
                let first = try await visitor.call("events", ["limit": 4])
                #expect(first["result"]?.events("seq") == [1, 2, 3, 4])
                #expect(first.at("result", "next") == 4)
                let second = try await visitor.call("events", ["after": 4, "limit": 4])
                #expect(second["result"]?.events("seq") == [5, 6])
                #expect(second.at("result", "next") == .null)
                let seats = try await visitor.call("events", ["kind": "seat"])
                #expect(seats["result"]?.events("seat") == ["sup", "math-lead"])
                let late = try await visitor.call("events", ["from": "2023-08-01"])
                #expect(late["result"]?.events("kind") == ["initiative"])
                let elm = try await visitor.call("events", ["site": "elm", "to": "2023-07-01"])
                #expect(elm["result"]?.events("name") == ["Elm Elementary"])
            }
        }
    }

    @Test func `where there are several districts, one has to be named`() async throws {
        try await House.open {
            $0.district = nil
        } _: { house in
            try await house.visit { visitor in
                for slug in ["oakdale", "riverbend"] {
                    try await visitor.record(
                        #"{"kind":"initiative","at":"2023","district":"\#(slug)","initiative":"math","name":"Math of \#(slug)"}"#
                    )
                }
                #expect(
                    try await visitor.call("status")["error"]
                        == json(
                            #"{"code":-32602,"message":"Invalid params","data":{"slug":"wrong-value","field":"district","reason":"is needed, since there are 2","suggestions":["oakdale","riverbend"],"retry":false}}"#
                        ))
            }
            let lines = try await house.hear("initiatives oakdale\ncite sponsors-stay\n")
            #expect(
                lines.prefix(3) == ["OK 1 code=200 seq=1", "math  Math of oakdale", "OK 9 code=200 seq=0"])
        }
    }
}
