import Glibc
import Testing
import Transport

@Suite(.timeLimit(.minutes(5)))
struct HandedSocketsTests {
    @Test(
        arguments: [
            (["LISTEN_PID": "7", "LISTEN_FDS": "1"], [3]), (["LISTEN_PID": "7", "LISTEN_FDS": "2"], [3, 4]),
            (["LISTEN_PID": "8", "LISTEN_FDS": "1"], []), (["LISTEN_FDS": "1"], []), (["LISTEN_PID": "7"], []),
            (["LISTEN_PID": "7", "LISTEN_FDS": "0"], []), (["LISTEN_PID": "7", "LISTEN_FDS": "-1"], []),
            (["LISTEN_PID": "7", "LISTEN_FDS": "many"], []), (["LISTEN_PID": "", "LISTEN_FDS": "1"], []), ([:], []),
        ] as [([String: String], [Int32])])
    func `descriptors are taken by the process they are for`(environment: [String: String], expected: [Int32]) {
        #expect(HandedSockets.descriptors(environment: environment, processID: 7) == expected)
    }

    @Test func `a handed socket is served and its path left alone`() async throws {
        try await Scratch.with { scratch in
            let handed = try RawSocket(boundTo: scratch.socket, listening: true)
            let server = try await LineServer.start(at: .handed(handed.descriptor), service: Script.echo())
            let client = try await LineClient.connect(to: scratch.socket)
            try await client.say("here\n")
            #expect(try await client.hear() == "here")
            await client.close()
            await server.stop()
            #expect(scratch.names == ["s"])
        }
    }

    @Test func `what does not listen is refused`() async throws {
        try await Scratch.with { scratch in
            let bound = try RawSocket(boundTo: scratch.socket, listening: false)
            for descriptor in [bound.descriptor, -1] {
                await #expect(throws: BindFault.notListening(descriptor: descriptor)) {
                    try await LineServer.start(at: .handed(descriptor), service: Script.echo())
                }
            }
            bound.close()
        }
    }
}
