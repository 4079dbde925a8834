import Epoll
import Glibc

/// What a server can reach that does nothing: one thread that answers each line with the same bytes.
enum Limit {
    static func serve(_ path: String, reply: Int) throws -> Never {
        let listener = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        let bound = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(listener, $0, size) }
        }
        guard bound == 0, listen(listener, 128) == 0 else { throw Fault("\(path) cannot be bound") }
        let poll = epoll_create1(0)
        func watch(_ socket: Int32) { _ = epoll_watch(poll, socket, UInt64(socket)) }
        watch(listener)
        var room = [UInt8](repeating: 0, count: 1 << 16)
        let replies = [UInt8](repeating: UInt8(ascii: "x"), count: reply * 64)
        var ready = [UInt64](repeating: 0, count: 128)
        while true {
            let count = Int(max(0, epoll_next(poll, &ready, -1)))
            for socket in ready[..<count].map({ Int32($0) }) {
                if socket == listener {
                    watch(accept(listener, nil, nil))
                    continue
                }
                let got = recv(socket, &room, room.count, 0)
                guard got > 0 else {
                    close(socket)
                    continue
                }
                var left = room[..<got].count { $0 == UInt8(ascii: "\n") } * reply
                while left > 0 {
                    let sent = send(socket, replies, min(left, replies.count), Int32(MSG_NOSIGNAL))
                    guard sent > 0 else { break }
                    left -= sent
                }
            }
        }
    }
}
