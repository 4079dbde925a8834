import Testing
import Transport

@Suite(.timeLimit(.minutes(5)))
struct StopTests {
    @Test func `what runs is finished and told before the connection closes`() async throws {
        let gate = Gate()
        let service = Script { event, _ in
            event == .line(Array("slow".utf8))
                ? .later {
                    await gate.pass()
                    return Script.told(event)
                } : .now(Script.told(event))
        }
        try await Scratch.with { scratch in
            let server = try await LineServer.start(at: .path(scratch.socket), service: service)
            let client = try await LineClient.connect(to: scratch.socket)
            let quiet = try await LineClient.connect(to: scratch.socket)
            try await client.say("a\nslow\nb\npart")
            #expect(try await client.hear() == "a")
            // A grace that a busy machine keeps.
            async let stopped: Void = server.stop(grace: .seconds(120))
            // The quiet one is closed by the stop, which is then under way.
            #expect(try await quiet.hear() == nil)
            await #expect(throws: ConnectFault.noSuchPath(scratch.socket)) {
                try await LineClient.connect(to: scratch.socket)
            }
            #expect(scratch.names == ["s.lock"])
            await gate.open()
            #expect(try await client.hearAll() == ["slow", "b"])
            await stopped
            #expect(scratch.names == [])
            await server.stop()
            await client.close()
            await quiet.close()
        }
    }

    @Test func `work that outlives the grace is cut off`() async throws {
        let gate = Gate()
        let service = Script { event, _ in
            event == .line(Array("slow".utf8))
                ? .later {
                    await gate.pass()
                    return Script.told(event)
                } : .now(Script.told(event))
        }
        try await Scratch.with { scratch in
            let server = try await LineServer.start(at: .path(scratch.socket), service: service)
            let client = try await LineClient.connect(to: scratch.socket)
            try await client.say("a\nslow\n")
            #expect(try await client.hear() == "a")
            await server.stop(grace: .milliseconds(10))
            #expect(try await client.hearAll() == [])
            await gate.open()
            await client.close()
        }
    }
}
