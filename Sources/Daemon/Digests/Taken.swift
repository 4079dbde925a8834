import Synchronization

/// The digests that one connection has taken to deliver, and has not told of yet.
final class Taken: Sendable {
    private struct State {
        var numbers: [Int] = []
        var isOver = false
    }

    private let state = Mutex(State())

    /// - Returns: Whether the connection is still there to answer for it.
    func take(_ number: Int) -> Bool {
        state.withLock { state in
            guard !state.isOver else { return false }
            state.numbers.append(number)
            return true
        }
    }

    func drop(_ number: Int) {
        state.withLock { $0.numbers.removeAll { $0 == number } }
    }

    /// Nobody is there any more: what is left of them.
    func end() -> [Int] {
        state.withLock { state in
            state.isOver = true
            defer { state.numbers = [] }
            return state.numbers
        }
    }
}
