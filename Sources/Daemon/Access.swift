import Glibc
import Transport
import Wire

/// Who may do what, by the user and groups that the kernel tells of.
package struct Access: Sendable {
    private let roles: [(rule: Rule, role: AccessRole)]

    private enum Rule: Sendable, Hashable {
        case user(UInt32)
        case group(UInt32)
    }

    /// A name in the settings that this machine does not know.
    package struct UnknownName: Error, CustomStringConvertible {
        package let name: String
        package var description: String {
            "access: there is no \(name.hasPrefix("@") ? "group" : "user") \"\(name)\" on this machine; "
                + "mend the settings or create it"
        }
    }

    /// Root and the user the daemon runs as are administrators.
    package init(_ configuration: Configuration) throws(UnknownName) {
        var roles: [(rule: Rule, role: AccessRole)] = [(.user(0), .administrator), (.user(getuid()), .administrator)]
        let lists: [([String], AccessRole)] = [
            (configuration.administrators, .administrator), (configuration.recorders, .recorder),
            (configuration.readers, .reader),
        ]
        for (names, role) in lists {
            for name in names { roles.append((try Access.rule(name), role)) }
        }
        self.roles = roles
    }

    private static func rule(_ name: String) throws(UnknownName) -> Rule {
        if name.hasPrefix("@") {
            let group = String(name.dropFirst())
            if let number = UInt32(group) { return .group(number) }
            guard let entry = getgrnam(group) else { throw UnknownName(name: name) }
            return .group(entry.pointee.gr_gid)
        }
        if let number = UInt32(name) { return .user(number) }
        guard let entry = getpwnam(name) else { throw UnknownName(name: name) }
        return .user(entry.pointee.pw_uid)
    }

    /// The greatest role that any rule gives; `nil` for somebody in no list.
    func role(of caller: Caller) -> AccessRole? {
        roles.filter { rule, _ in
            switch rule {
            case .user(let uid): uid == caller.uid
            case .group(let gid): caller.groups.contains(gid)
            }
        }.map(\.role).max()
    }
}

/// The person at the other end, as the kernel says.
struct Caller: Sendable, Hashable {
    let uid: UInt32
    let name: String
    let groups: Set<UInt32>

    init(_ peer: Peer) {
        uid = peer.uid
        guard let entry = Caller.entry(of: peer.uid) else {
            name = "uid \(peer.uid)"
            groups = [peer.gid]
            return
        }
        name = entry.name
        var found = [gid_t](repeating: 0, count: 1024)
        var count = Int32(found.count)
        getgrouplist(entry.name, entry.group, &found, &count)
        groups = Set(found.prefix(Int(max(0, min(count, 1024)))) + [peer.gid])
    }

    /// The user's name and first group; `nil` for a number that has no name here. Safe on any thread.
    private static func entry(of uid: UInt32) -> (name: String, group: gid_t)? {
        var record = passwd()
        var result: UnsafeMutablePointer<passwd>?
        var buffer = [CChar](repeating: 0, count: 16 * 1024)
        guard getpwuid_r(uid, &record, &buffer, buffer.count, &result) == 0, result != nil, let name = record.pw_name
        else { return nil }
        return (String(cString: name), record.pw_gid)
    }
}
