import Glibc
import Synchronization

/// What the service manager is told of the daemon, by the protocol of sd_notify(3). Where no manager listens, nothing is.
package final class ServiceNotices: Sendable {
    /// A path, or an abstract name that begins with "@".
    private let name: String?
    /// Within which the manager wants to hear that all is well; `nil`: it does not ask.
    let watchdog: Duration?
    private let trouble = Mutex(Trouble.none)

    private enum Trouble {
        case none
        /// Why a notice did not go out.
        case untold(String)
        case told
    }

    /// - Parameter environment: With `NOTIFY_SOCKET`, and `WATCHDOG_USEC` where it is for this process.
    package init(environment: [String: String], processID: Int32) {
        name = environment["NOTIFY_SOCKET"].flatMap { $0.isEmpty ? nil : $0 }
        let isOurs = environment["WATCHDOG_PID"].map { $0 == String(processID) } ?? true
        let microseconds = environment["WATCHDOG_USEC"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
        watchdog = isOurs ? microseconds.map { .microseconds($0) } : nil
    }

    /// The variables that are meant for this process alone.
    package static let variables = ["NOTIFY_SOCKET", "WATCHDOG_PID", "WATCHDOG_USEC"]

    /// That nobody is told.
    package static let none = ServiceNotices(environment: [:], processID: 0)

    var isHeard: Bool { name != nil }

    func ready(_ status: String) { tell(["READY=1", "STATUS=\(status)"], .patient) }
    func stopping() { tell(["STOPPING=1", "STATUS=finishing what runs"], .patient) }
    func status(_ status: String) { tell(["STATUS=\(status)"], .hasty) }
    func isWell() { tell(["WATCHDOG=1"], .hasty) }

    /// systemd holds the time against the one of READY, to tell this reload from an earlier one.
    func reloading() {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        tell(["RELOADING=1", "MONOTONIC_USEC=\(now.tv_sec * 1_000_000 + now.tv_nsec / 1000)"], .patient)
    }

    /// Why a notice did not go out: of the first of them, and once.
    var complaint: String? {
        trouble.withLock { trouble in
            guard case .untold(let reason) = trouble else { return nil }
            trouble = .told
            return reason
        }
    }

    /// What is done where the manager's queue is full.
    private enum Patience {
        /// The notice is lost: the next one says the same.
        case hasty
        /// It waits for a second: a notice like it does not come again.
        case patient
    }

    private func tell(_ lines: [String], _ patience: Patience) {
        guard let name, let fault = ServiceNotices.send(lines.joined(separator: "\n"), to: name, patience) else {
            return
        }
        trouble.withLock { trouble in
            if case .none = trouble { trouble = .untold(fault) }
        }
    }

    /// - Returns: What went wrong.
    private static func send(_ text: String, to name: String, _ patience: Patience) -> String? {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        var bytes = Array(name.utf8)
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { return "\(name) is too long" }
        // An abstract name begins with a NUL, which an environment cannot hold.
        if bytes.first == UInt8(ascii: "@") { bytes[0] = 0 }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let length = socklen_t(MemoryLayout<sa_family_t>.size + bytes.count)
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return String(cString: strerror(errno)) }
        defer { close(descriptor) }
        var wait = timeval(tv_sec: 1, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
        let flags = Int32(patience == .hasty ? MSG_NOSIGNAL | MSG_DONTWAIT : MSG_NOSIGNAL)
        let text = Array(text.utf8)
        let sent = withUnsafePointer(to: &address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                sendto(descriptor, text, text.count, flags, $0, length)
            }
        }
        return sent == text.count ? nil : String(cString: strerror(errno))
    }
}
