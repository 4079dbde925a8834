import Glibc
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
///
/// It reads the clock itself: `ContinuousClock` tells of attoseconds in 128 bits, and to make nanoseconds of them costs more than
/// to look up a reply.
struct StopWatch {
    private let start = StopWatch.nanoseconds

    /// Nanoseconds since it was made.
    var elapsed: Int { StopWatch.nanoseconds - start }

    private static var nanoseconds: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}
