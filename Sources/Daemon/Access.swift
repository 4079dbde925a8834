import Glibc
import Transport
import Wire

/// Who may do what, by the user and groups that the kernel tells of.
package struct Access: Sendable {
    private let roles: [(rule: Rule, role: AccessRole)]
    /// Who may ask about a district that is not open to all who are listed.
    private let limited: [String: [Rule]]

    fileprivate enum Rule: Sendable, Hashable {
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
        var limited: [String: [Rule]] = [:]
        for (district, names) in configuration.limited {
            var rules: [Rule] = []
            for name in names { rules.append(try Access.rule(name)) }
            limited[district] = rules
        }
        self.limited = limited
    }

    private static func rule(_ name: String) throws(UnknownName) -> Rule {
        if name.hasPrefix("@") {
            let group = String(name.dropFirst())
            if let number = UInt32(group) { return .group(number) }
            guard let number = Accounts.group(named: group) else { throw UnknownName(name: name) }
            return .group(number)
        }
        if let number = UInt32(name) { return .user(number) }
        guard let number = Accounts.user(named: name) else { throw UnknownName(name: name) }
        return .user(number)
    }

    /// What somebody may do; `nil` for somebody in no list. Of several rules the one that gives most holds, and no district is
    /// kept from administrators.
    func standing(of caller: Caller) -> Standing? {
        guard let role = roles.filter({ $0.rule.covers(caller) }).map(\.role).max() else { return nil }
        if role == .administrator { return Standing(role: role) }
        let barred = limited.filter { !$0.value.contains { $0.covers(caller) } }
        return Standing(role: role, barred: Set(barred.keys))
    }
}

extension Access.Rule {
    fileprivate func covers(_ caller: Caller) -> Bool {
        switch self {
        case .user(let uid): uid == caller.uid
        case .group(let gid): caller.groups.contains(gid)
        }
    }
}

/// What one caller may do.
struct Standing: Sendable, Hashable {
    let role: AccessRole
    /// Districts that are limited to others.
    var barred: Set<String> = []
}

/// The person at the other end, as the kernel says.
struct Caller: Sendable, Hashable {
    let uid: UInt32
    let name: String
    let groups: Set<UInt32>

    init(_ peer: Peer) {
        uid = peer.uid
        let user = Accounts.user(peer.uid)
        name = user?.name ?? "uid \(peer.uid)"
        groups = Set((user.map(Accounts.groups) ?? []) + [peer.gid])
    }
}
