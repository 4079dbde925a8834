import Foundation
import Glibc

/// Where the daemon is looked for where nobody says: the machine's, else one's own.
enum SocketPath {
    static let machine = "/run/holdfast/holdfast.sock"

    /// `HOLDFAST_SOCKET`, else the machine's where there is one, else that of a service of this user.
    static var usual: String {
        let environment = ProcessInfo.processInfo.environment
        if let named = environment["HOLDFAST_SOCKET"], !named.isEmpty { return named }
        if access(machine, F_OK) == 0 { return machine }
        // An assistant starts its servers with hardly any environment.
        let own = (environment["XDG_RUNTIME_DIR"] ?? "/run/user/\(getuid())") + "/holdfast/holdfast.sock"
        return access(own, F_OK) == 0 ? own : machine
    }
}
