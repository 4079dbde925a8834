import Foundation
import Glibc

/// A program that takes mail on this machine, with the interface of `sendmail`.
package struct LocalMailer: Sendable, Hashable {
    package let path: String

    package init(path: String = "/usr/sbin/sendmail") { self.path = path }

    /// Hands a message over; the mailer queues it, and answers for it from then on.
    ///
    /// > Source: sysexits(3): 75 is that it is to be tried again; 64 to 78 that it never will be taken
    package func send(_ bytes: [UInt8], from sender: String, to recipient: String) -> Fate {
        guard access(path, X_OK) == 0 else {
            return Fate(.misconfigured, reply: "\(path) cannot be run: \(String(cString: strerror(errno)))")
        }
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0, fcntl(ends[0], F_SETFD, FD_CLOEXEC) == 0, fcntl(ends[1], F_SETFD, FD_CLOEXEC) == 0
        else {
            return Fate(.deferred, reply: "no pipe: \(String(cString: strerror(errno)))")
        }
        let (reading, writing) = (ends[0], ends[1])
        var child: pid_t = 0
        let fault = start(&child, [path, "-i", "-f", sender, "--", recipient], input: reading)
        guard fault == 0 else {
            close(reading)
            close(writing)
            return Fate(.deferred, reply: "\(path) could not be started: \(String(cString: strerror(fault)))")
        }
        close(reading)
        // What the mailer does not read makes a write fail, and must not end this program.
        signal(SIGPIPE, SIG_IGN)
        // A mailer takes lines as this machine has them.
        let isWhole = Bytes.write(bytes.filter { $0 != UInt8(ascii: "\r") }, to: writing)
        close(writing)
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        let code = Int(status >> 8 & 0xFF)
        guard signal == 0 else { return Fate(isWhole ? .unknown : .deferred, reply: "\(path) was ended by a signal") }
        switch code {
        case 0: return Fate(.accepted, reply: "\(path) took it")
        case 75, 71, 74: return Fate(.deferred, code: code, reply: "\(path) ended with \(code)")
        case 78, 77, 64: return Fate(.misconfigured, code: code, reply: "\(path) ended with \(code)")
        default: return Fate(.refused, code: code, reply: "\(path) ended with \(code)")
        }
    }

    /// - Returns: 0, or the number of what keeps it from starting: posix_spawn(3) leaves `errno` alone.
    private func start(_ child: inout pid_t, _ arguments: [String], input: Int32) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, 0)
        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        return posix_spawn(&child, path, &actions, nil, &words, environ)
    }
}
