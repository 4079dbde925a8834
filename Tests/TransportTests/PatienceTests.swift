import Testing
import Transport

@Suite(.timeLimit(.minutes(5)))
struct PatienceTests {
    @Test func `a line that does not end in time is told once and the next one is in step`() async throws {
        try await serving(.echo(), limits: TransportLimits(lineTime: .milliseconds(20))) { path, _ in
            let client = try await LineClient.connect(to: path)
            try await client.say("whole\npart")
            #expect(try await client.hear() == "whole")
            #expect(try await client.hear() == "late: part")
            try await client.say("ial\nnext\n")
            #expect(try await client.hear() == "next")
            await client.close()
        }
    }

    @Test func `an idle connection ends as its session says`() async throws {
        let service = Script { event, _ in event == .idle ? .last(Script.told(event)) : .now(Script.told(event)) }
        try await serving(service, limits: TransportLimits(idleTime: .milliseconds(20))) { path, _ in
            let client = try await LineClient.connect(to: path)
            #expect(try await client.hearAll() == ["idle"])
            await client.close()
        }
    }

    @Test func `a client that takes nothing is cut off`() async throws {
        let reply = [UInt8](repeating: UInt8(ascii: "x"), count: 2 << 20) + [0x0A]
        let service = Script { _, _ in .now(reply) }
        try await serving(service, limits: TransportLimits(stallTime: .milliseconds(20))) { path, _ in
            let client = try await LineClient.connect(to: path)
            try await client.say("big\nbig\n")
            var seen: [Happening] = []
            for await happening in service.happened {
                seen.append(happening)
                if happening == .closed { break }
            }
            guard seen.count == 3, case .stalled(let unread) = seen[1] else {
                Issue.record("\(seen)")
                return
            }
            #expect(seen[0] == .connected)
            #expect(unread > 0 && unread <= 4 << 20)
            await client.close()
        }
    }
}
