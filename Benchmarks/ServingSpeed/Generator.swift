import Epoll
import Glibc

/// A client of many connections on one thread: of each, so many requests are under way at a time.
struct Generator {
    let path: String
    let request: [UInt8]
    let reply: Reply
    let connections: Int
    /// Requests that are sent in one write, and of which all replies are awaited.
    let pipeline: Int

    /// How the end of a reply is known.
    enum Reply {
        case bytes(Int)
        case lines(Int)

        var count: Int {
            switch self {
            case .bytes(let count), .lines(let count): count
            }
        }
    }

    struct Figures {
        var requests = 0
        var seconds = 0.0
        /// Of each round of a pipeline, in nanoseconds.
        var latencies: [UInt64] = []

        var perSecond: Double { Double(requests) / seconds }

        /// In microseconds.
        func latency(_ share: Double) -> Double {
            guard !latencies.isEmpty else { return 0 }
            return Double(latencies.sorted()[min(latencies.count - 1, Int(Double(latencies.count) * share))]) / 1000
        }
    }

    private struct Line {
        let socket: Int32
        var awaited = 0
        var sent: UInt64 = 0
    }

    /// Asks for so long.
    func run(seconds: Double) throws -> Figures {
        let poll = epoll_create1(0)
        defer { close(poll) }
        var lines: [Line] = []
        defer { for line in lines { close(line.socket) } }
        for index in 0..<connections {
            let socket = try Generator.connect(path)
            lines.append(Line(socket: socket))
            _ = epoll_watch(poll, socket, UInt64(index))
        }
        let batch = Array(repeatElement(request, count: pipeline).joined())
        var figures = Figures()
        figures.latencies.reserveCapacity(1 << 20)
        let start = Generator.now()
        let end = start + UInt64(seconds * 1e9)
        for index in lines.indices { try send(batch, &lines[index]) }
        var room = [UInt8](repeating: 0, count: 1 << 20)
        var ready = [UInt64](repeating: 0, count: 128)
        var open = connections
        while open > 0 {
            let count = Int(epoll_next(poll, &ready, 5000))
            guard count > 0 else { throw Fault("no reply for five seconds") }
            for number in ready[..<count] {
                let index = Int(number)
                let got = recv(lines[index].socket, &room, room.count, 0)
                guard got > 0 else { throw Fault("the server hung up") }
                if case .bytes = reply {
                    lines[index].awaited -= got
                } else {
                    lines[index].awaited -= room[..<got].count { $0 == UInt8(ascii: "\n") }
                }
                if lines[index].awaited > 0 { continue }
                guard lines[index].awaited == 0 else { throw Fault("a reply was longer than \(reply)") }
                let now = Generator.now()
                figures.requests += pipeline
                figures.latencies.append(now - lines[index].sent)
                if now < end { try send(batch, &lines[index]) } else { open -= 1 }
            }
        }
        figures.seconds = Double(Generator.now() - start) / 1e9
        return figures
    }

    private func send(_ batch: [UInt8], _ line: inout Line) throws {
        line.awaited = reply.count * pipeline
        line.sent = Generator.now()
        guard Glibc.send(line.socket, batch, batch.count, 0) == batch.count else { throw Fault("a write fell short") }
    }

    /// The bytes of the reply to one request: what comes until nothing more does.
    static func ask(_ path: String, _ request: [UInt8]) throws -> [UInt8] {
        let socket = try connect(path)
        defer { close(socket) }
        _ = Glibc.send(socket, request, request.count, 0)
        var reply: [UInt8] = []
        var room = [UInt8](repeating: 0, count: 1 << 20)
        var poll = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        while Glibc.poll(&poll, 1, reply.isEmpty ? 10_000 : 300) > 0 {
            let got = recv(socket, &room, room.count, 0)
            guard got > 0 else { break }
            reply += room[..<got]
        }
        return reply
    }

    static func connect(_ path: String) throws -> Int32 {
        let socket = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { Glibc.connect(socket, $0, size) }
        }
        guard result == 0 else { throw Fault("\(path): \(String(cString: strerror(errno)))") }
        return socket
    }

    private static func now() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}

struct Fault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
