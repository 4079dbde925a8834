import Testing
import Transport

@Suite(.timeLimit(.minutes(5)))
struct AdmissionTests {
    @Test(arguments: [
        (TransportLimits(connections: 2, reserve: 0, perUser: 9), "full at 2"),
        (TransportLimits(connections: 5, reserve: 3, perUser: 9), "full at 2"),
        (TransportLimits(connections: 9, reserve: 0, perUser: 2), "crowded at 2"),
    ])
    func `one connection too many gets one line and a close`(limits: TransportLimits, farewell: String) async throws {
        let service = Script.echo()
        try await serving(service, limits: limits) { path, server in
            let first = try await LineClient.connect(to: path)
            let second = try await LineClient.connect(to: path)
            for client in [first, second] {
                try await client.say("here\n")
                #expect(try await client.hear() == "here")
            }
            let third = try await LineClient.connect(to: path)
            #expect(try await third.hearAll() == [farewell])
            await third.close()
            #expect(server.connections == 2)

            await first.close()
            for await happening in service.happened where happening == .closed { break }
            let fourth = try await LineClient.connect(to: path)
            try await fourth.say("again\n")
            #expect(try await fourth.hear() == "again")
            await fourth.close()
            await second.close()
        }
    }

    @Test func `an administrator gets in by the reserve`() async throws {
        let service = Script(reservedFor: { _ in true }, { event, _ in .now(Script.told(event)) })
        try await serving(service, limits: TransportLimits(connections: 1, reserve: 1, perUser: 0)) { path, _ in
            let client = try await LineClient.connect(to: path)
            try await client.say("here\n")
            #expect(try await client.hear() == "here")
            let second = try await LineClient.connect(to: path)
            #expect(try await second.hearAll() == ["full at 1"])
            await client.close()
            await second.close()
        }
    }
}
