import Glibc

/// The users and groups of this machine, asked in the forms that are safe on any thread.
enum Accounts {
    /// A user's name and first group; `nil` for a number that has no name here.
    static func user(_ uid: UInt32) -> (name: String, group: UInt32)? {
        room { room in
            var record = passwd()
            var result: UnsafeMutablePointer<passwd>?
            guard let start = room.baseAddress, getpwuid_r(uid, &record, start, room.count, &result) == 0,
                result != nil, let name = record.pw_name
            else { return nil }
            return (String(cString: name), record.pw_gid)
        }
    }

    static func user(named name: String) -> UInt32? {
        room { room in
            var record = passwd()
            var result: UnsafeMutablePointer<passwd>?
            guard let start = room.baseAddress, getpwnam_r(name, &record, start, room.count, &result) == 0,
                result != nil
            else {
                return nil
            }
            return record.pw_uid
        }
    }

    static func group(named name: String) -> UInt32? {
        room { room in
            var record = Glibc.group()
            var result: UnsafeMutablePointer<Glibc.group>?
            guard let start = room.baseAddress, getgrnam_r(name, &record, start, room.count, &result) == 0,
                result != nil
            else {
                return nil
            }
            return record.gr_gid
        }
    }

    /// All groups of a user, the first one among them; at most 1024.
    static func groups(of user: (name: String, group: UInt32)) -> [UInt32] {
        var groups = [gid_t](repeating: 0, count: 1024)
        var count = Int32(groups.count)
        getgrouplist(user.name, user.group, &groups, &count)
        return Array(groups.prefix(Int(max(0, min(count, 1024)))))
    }

    /// What a record points into lives as long as `ask` runs. 64 KiB hold a group of several thousand members.
    private static func room<Value>(_ ask: (UnsafeMutableBufferPointer<CChar>) -> Value) -> Value {
        var bytes = [CChar](repeating: 0, count: 64 * 1024)
        return bytes.withUnsafeMutableBufferPointer { ask($0) }
    }
}
