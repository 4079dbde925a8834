import Household
import Testing
import Vocabulary

/// Events that come by the thousand are put together when somebody asks.
@Suite(.timeLimit(.minutes(5)))
struct LargeBatchTests {
    private static func launches(_ numbers: Range<Int>) -> String {
        numbers.map { #"{"kind":"initiative","at":"2023-09-01","initiative":"i\#($0)","name":"I \#($0)"}"# }
            .joined(separator: "\n")
    }

    private func count(_ visitor: Visitor) async throws -> Int? {
        try JSON(parsing: try await visitor.ask(#"{"jsonrpc":"2.0","id":1,"method":"initiatives"}"#).utf8)
            .at("result", "initiatives")?.elements?.count
    }

    @Test func `what is asked after a large batch rests on all of it, and on the small one after it`() async throws {
        try await House.open { house in
            try await house.visit { visitor in
                try await visitor.record(Self.launches(0..<1000))
                try await visitor.record(Self.launches(1000..<1001))
                try await visitor.record(Self.launches(1001..<2001))
                #expect(try await count(visitor) == 2001)
                try await visitor.record(Self.launches(2001..<2002))
                #expect(try await count(visitor) == 2002)
            }
        }
    }

    @Test func `a batch is held against the large one before it, whether anybody asked or not`() async throws {
        try await House.open { house in
            try await house.visit { visitor in
                try await visitor.record(Self.launches(0..<1000))
                let refused = try await visitor.record(
                    #"{"kind":"adoption","at":"2025-05","initiative":"i1000","using":1,"of":2,"unit":"teachers"}"#)
                #expect(refused.at("error", "code") == -32602)
                let taken = try await visitor.record(
                    #"{"kind":"adoption","at":"2025-05","initiative":"i999","using":1,"of":2,"unit":"teachers"}"#)
                #expect(taken.at("result", "seq") == 1001)
            }
        }
    }
}
