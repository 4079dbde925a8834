import Glibc
import Testing
import Transport

@Suite(.timeLimit(.minutes(5)))
struct SocketPathTests {
    @discardableResult
    private func start(_ path: String, mode: UInt32 = 0o660) async throws -> LineServer {
        try await LineServer.start(at: .path(path, mode: mode), service: Script.echo())
    }

    private func echoes(_ path: String) async throws -> Bool {
        let client = try await LineClient.connect(to: path)
        try await client.say("here\n")
        let reply = try await client.hear()
        await client.close()
        return reply == "here"
    }

    @Test(arguments: [0o660, 0o600, 0o666] as [UInt32])
    func `the socket has its mode whatever the umask is`(mode: UInt32) async throws {
        try await Scratch.with { scratch in
            let server = try await start(scratch.socket, mode: mode)
            #expect(scratch.mode == mode)
            await server.stop()
            #expect(scratch.names == [])
        }
    }

    @Test func `the socket of a dead server is taken over`() async throws {
        try await Scratch.with { scratch in
            try RawSocket(boundTo: scratch.socket, listening: true).close()
            #expect(scratch.mode != nil)
            let server = try await start(scratch.socket)
            #expect(try await echoes(scratch.socket))
            await server.stop()
        }
    }

    @Test func `a living server keeps its path`() async throws {
        try await Scratch.with { scratch in
            let server = try await start(scratch.socket)
            await #expect(throws: BindFault.served(path: scratch.socket)) { try await start(scratch.socket) }
            #expect(try await echoes(scratch.socket))
            await server.stop()
        }
    }

    @Test func `a living server of another make keeps its path`() async throws {
        try await Scratch.with { scratch in
            let other = try RawSocket(boundTo: scratch.socket, listening: true)
            await #expect(throws: BindFault.served(path: scratch.socket)) { try await start(scratch.socket) }
            #expect(scratch.names == ["s"])
            other.close()
        }
    }

    @Test func `of two that start at once on a dead socket one wins`() async throws {
        try await Scratch.with { scratch in
            try RawSocket(boundTo: scratch.socket, listening: true).close()
            let path = scratch.socket
            let servers = try await withThrowingTaskGroup(of: LineServer?.self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        do {
                            return try await LineServer.start(at: .path(path), threads: 1, service: Script.echo())
                        } catch BindFault.served(path: path) {
                            return nil
                        }
                    }
                }
                return try await group.reduce(into: [LineServer]()) { if let server = $1 { $0.append(server) } }
            }
            #expect(servers.count == 1)
            #expect(try await echoes(path))
            for server in servers { await server.stop() }
            #expect(scratch.names == [])
        }
    }

    @Test func `a file or a link in the way is left alone`() async throws {
        try await Scratch.with { scratch in
            close(open(scratch.directory + "/file", O_CREAT | O_WRONLY, 0o600))
            symlink("elsewhere", scratch.directory + "/link")
            for name in ["file", "link"] {
                let path = scratch.directory + "/" + name
                await #expect(throws: BindFault.occupied(path: path)) { try await start(path) }
            }
            #expect(scratch.names == ["file", "link"])
        }
    }

    @Test(arguments: ["", String(repeating: "x", count: 108), "a\u{0}b"])
    func `a path that no socket can have is refused`(path: String) async throws {
        await #expect(throws: BindFault.unusablePath(path)) { try await start(path) }
        await #expect(throws: ConnectFault.unusablePath(path)) { try await LineClient.connect(to: path) }
    }

    @Test func `a path of 107 bytes can be served`() async throws {
        try await Scratch.with { scratch in
            let name = String(repeating: "x", count: 107 - scratch.directory.utf8.count - 1)
            let path = scratch.directory + "/" + name
            let server = try await start(path)
            #expect(try await echoes(path))
            await server.stop()
        }
    }

    @Test func `a directory that is not there is named`() async throws {
        try await Scratch.with { scratch in
            let path = scratch.directory + "/none/s"
            let fault = BindFault.refused(
                step: "open the lock file", path: path + ".lock", reason: "No such file or directory")
            await #expect(throws: fault) { try await start(path) }
            #expect("\(fault)" == "\(path).lock: cannot open the lock file: No such file or directory")
        }
    }

    @Test func `a server that stops leaves the socket that took its place`() async throws {
        try await Scratch.with { scratch in
            let server = try await start(scratch.socket)
            unlink(scratch.socket)
            let other = try RawSocket(boundTo: scratch.socket, listening: true)
            await server.stop()
            #expect(scratch.names == ["s"])
            other.close()
        }
    }
}
