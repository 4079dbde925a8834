import Foundation
import Synchronization
import Wire

/// Where questions are worked on that may take long, so that no other connection waits for them.
///
/// Two are worked on at a time, and so many wait. One that is not done within the budget is answered with 504; what was begun of
/// it is finished all the same, and only then is its place free.
final class Workshop: Sendable {
    private let queue: OperationQueue
    private let budget: Duration
    /// How many may be worked on or wait.
    private let places: Int
    private let taken = Mutex(0)

    init(budget: Duration, places: Int) {
        self.budget = budget
        self.places = places
        queue = OperationQueue()
        queue.maxConcurrentOperationCount = 2
    }

    /// - Returns: A refusal with 429 where all places are taken, with 504 where the budget was not enough.
    func work<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Result<Value, Refusal> {
        let isIn = taken.withLock { taken in
            guard taken < places else { return false }
            taken += 1
            return true
        }
        guard isIn else {
            return .failure(
                Refusal(.tooMany, "\(places) questions are being worked on or wait", retryAfter: 1000))
        }
        let first = FirstAnswer<Result<Value, Refusal>>()
        let timer = Task { [budget] in
            do {
                try await Task.sleep(for: budget)
                let seconds = Double(budget.components.seconds) + Double(budget.components.attoseconds) / 1e18
                first.give(
                    .failure(
                        Refusal(
                            .overBudget,
                            "this takes longer than \(seconds.formatted()) s; ask for less at a time, or of a nearer day"
                        )))
            } catch {
                // It was done in time.
            }
        }
        queue.addOperation { [self] in
            first.give(.success(work()))
            taken.withLock { $0 -= 1 }
        }
        let result = await first.value
        timer.cancel()
        return result
    }
}

/// What comes first of several answers; the others are dropped.
private final class FirstAnswer<Value: Sendable>: Sendable {
    private enum State {
        case open
        case awaited(CheckedContinuation<Value, Never>)
        case given(Value)
        case over
    }

    private let state = Mutex(State.open)

    func give(_ value: Value) {
        let waiting = state.withLock { state -> CheckedContinuation<Value, Never>? in
            switch state {
            case .open: state = .given(value)
            case .awaited(let waiting):
                state = .over
                return waiting
            case .given, .over: break
            }
            return nil
        }
        waiting?.resume(returning: value)
    }

    /// Asked for once.
    var value: Value {
        get async {
            await withCheckedContinuation { waiting in
                let given = state.withLock { state -> Value? in
                    if case .given(let value) = state {
                        state = .over
                        return value
                    }
                    state = .awaited(waiting)
                    return nil
                }
                if let given { waiting.resume(returning: given) }
            }
        }
    }
}
