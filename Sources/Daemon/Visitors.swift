import Synchronization
import Vocabulary
import Wire

/// Who is connected.
final class Visitors: Sendable {
    private let state = Mutex<(next: Int, visits: [Int: Visit])>((1, [:]))

    var count: Int { state.withLock(\.visits.count) }

    /// In the order in which they came.
    var all: [Visit] { state.withLock { $0.visits.sorted { $0.key < $1.key }.map(\.value) } }

    func enter(_ caller: Caller, as role: AccessRole?, at instant: String) -> Visit {
        state.withLock { state in
            defer { state.next += 1 }
            let visit = Visit(number: state.next, caller: caller, role: role, since: instant)
            state.visits[state.next] = visit
            return visit
        }
    }

    func leave(_ visit: Visit) {
        state.withLock { _ = $0.visits.removeValue(forKey: visit.number) }
    }
}

/// One connection, as `clients` tells of it.
final class Visit: Sendable {
    /// From 1 in the order in which they came since the daemon started.
    let number: Int
    private let caller: Caller
    private let role: AccessRole?
    private let since: String
    private let state = Mutex<(requests: Int, last: String?, watches: Bool)>((0, nil, false))

    init(number: Int, caller: Caller, role: AccessRole?, since: String) {
        self.number = number
        self.caller = caller
        self.role = role
        self.since = since
    }

    func asked(_ method: Method) {
        state.withLock { state in
            state.requests += 1
            state.last = method.name
        }
    }

    func watches(_ watches: Bool) { state.withLock { $0.watches = watches } }

    var json: JSON {
        let (requests, last, watches) = state.withLock { $0 }
        return [
            "client": .int(number), "user": .string(caller.name), "uid": .int(Int(caller.uid)),
            "role": (role?.rawValue).map(JSON.string) ?? .null, "since": .string(since), "requests": .int(requests),
            "last": last.map(JSON.string) ?? .null, "watching": .bool(watches),
        ]
    }

    var line: String {
        let (requests, last, watches) = state.withLock { $0 }
        return [
            "\(number)", caller.name, "uid=\(caller.uid)", "role=\(role?.rawValue ?? "none")", "since=\(since)",
            "requests=\(requests)", "last=\(last ?? "none")", "watching=\(watches ? "yes" : "no")",
        ].joined(separator: " ")
    }
}
