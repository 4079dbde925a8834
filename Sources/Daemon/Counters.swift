import Synchronization
import Wire

/// What the daemon has done since it started.
final class Counters: Sendable {
    private let values = Mutex<[String: Int]>([:])
    /// By the name of the method.
    private let meters: [String: Meter]

    init(_ methods: MethodTable) {
        meters = Dictionary(methods.methods.map { ($0.name, Meter()) }, uniquingKeysWith: { first, _ in first })
    }

    func add(_ name: String, _ amount: Int = 1) {
        values.withLock { $0[name, default: 0] += amount }
    }

    func count(_ outcome: Outcome, of method: Method) {
        meters[method.name]?.count()
        if case .failure(let refusal) = outcome { add("refused.\(refusal.code.rawValue)") }
    }

    func meter(of method: Method) -> Meter? { meters[method.name] }

    /// Of the methods that were called, in the order of their names.
    var readings: [(method: String, reading: Meter.Reading)] {
        meters.map { (method: $0.key, reading: $0.value.reading) }.filter { $0.reading.calls > 0 }
            .sorted { $0.method < $1.method }
    }

    /// In the order of their names.
    var all: [(name: String, value: Int)] {
        var all = values.withLock { $0 }
        let readings = readings
        for (method, reading) in readings { all["calls.\(method)"] = reading.calls }
        let again = readings.reduce(0) { $0 + $1.reading.again }
        if again > 0 { all["replies.again"] = again }
        return all.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
    }
}
