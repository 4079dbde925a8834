import Glibc
import Testing

@testable import Transport

@Suite(.timeLimit(.minutes(5)))
struct LineClientTests {
    @Test func `what keeps a client from connecting is said`() async throws {
        try await Scratch.with { scratch in
            await #expect(throws: ConnectFault.noSuchPath(scratch.socket)) {
                try await LineClient.connect(to: scratch.socket)
            }
            try RawSocket(boundTo: scratch.socket, listening: true).close()
            await #expect(throws: ConnectFault.nobodyListens(path: scratch.socket)) {
                try await LineClient.connect(to: scratch.socket)
            }
        }
    }

    @Test(arguments: [
        (ENOENT, ConnectFault.noSuchPath("/s"), "/s: there is no such socket"),
        (ENOTDIR, .noSuchPath("/s"), "/s: there is no such socket"),
        (ECONNREFUSED, .nobodyListens(path: "/s"), "/s: nobody listens on this socket"),
        (EACCES, .notPermitted(path: "/s"), "/s: permission denied"),
        (EAGAIN, .busy(path: "/s"), "/s: the server takes no more connections at the moment"),
        (EMFILE, .failed(path: "/s", reason: "Too many open files"), "/s: Too many open files"),
    ])
    func `each error of the system has its case and its sentence`(number: Int32, fault: ConnectFault, words: String) {
        #expect(ConnectFault(path: "/s", number) == fault)
        #expect(fault.description == words)
    }

    @Test func `a server whose queue stays full is busy`() async throws {
        try await Scratch.with { scratch in
            let other = try RawSocket(boundTo: scratch.socket, listening: false)
            try #require(listen(other.descriptor, 0) == 0)
            let first = try await LineClient.connect(to: scratch.socket)
            await #expect(throws: ConnectFault.busy(path: scratch.socket)) {
                try await LineClient.connect(to: scratch.socket)
            }
            await first.close()
            other.close()
        }
    }

    @Test func `a line over the client's limit is refused and the next one read`() async throws {
        try await serving(.echo()) { path, _ in
            let client = try await LineClient.connect(to: path, lineLimit: 10)
            try await client.say("12345678901\nshort\n")
            await #expect(throws: ConnectFault.tooLong(limit: 10)) { try await client.readLine() }
            #expect(try await client.hear() == "short")
            await client.close()
        }
    }

    @Test func `a reply that is cut off is not taken for a whole one`() async throws {
        let service = Script { _, _ in .last(Array("whole\nhal".utf8)) }
        try await serving(service) { path, _ in
            let client = try await LineClient.connect(to: path)
            try await client.say("x\n")
            #expect(try await client.hear() == "whole")
            await #expect(throws: ConnectFault.broken(path: path)) { try await client.readLine() }
            #expect(try await client.hear() == nil)
            await client.close()
        }
    }
}
