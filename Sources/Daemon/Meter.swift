import Synchronization

/// How often a method was called, and how long its calls took, from the line to the reply.
final class Meter: Sendable {
    struct Reading: Sendable, Hashable {
        var calls = 0
        /// Of those, answered with the bytes of a reply given before.
        var again = 0
        var latency = Histogram()
    }

    private let state = Mutex(Reading())

    var reading: Reading { state.withLock { $0 } }

    func count() { state.withLock { $0.calls += 1 } }

    func took(_ nanoseconds: Int) { state.withLock { $0.latency.take(nanoseconds) } }

    func tookAgain(_ nanoseconds: Int) {
        state.withLock { reading in
            reading.calls += 1
            reading.again += 1
            reading.latency.take(nanoseconds)
        }
    }
}

/// A stop watch that runs on through changes of the clock.
struct StopWatch {
    private let start = ContinuousClock.now

    /// Nanoseconds since it was made.
    var elapsed: Int {
        let (seconds, attoseconds) = (ContinuousClock.now - start).components
        return Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
    }
}
