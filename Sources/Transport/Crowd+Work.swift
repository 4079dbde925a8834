import Synchronization

/// The work that goes on after the event that began it, which can outlive its connection.
extension Crowd {
    var runningWork: Int { state.withLock { $0.work } }

    func workBegins() {
        state.withLock { $0.work += 1 }
    }

    func workEnds() {
        let waiting = state.withLock { state in
            state.work -= 1
            return state.work == 0 ? state.takeWaiting() : nil
        }
        waiting?.resume()
    }

    /// Returns once no work runs, or `stopWaiting` was called. Asked once.
    func workEnded() async {
        await withCheckedContinuation { continuation in
            let isOver = state.withLock { state in
                if state.work == 0 || !state.isWaitedFor { return true }
                state.waiting = continuation
                return false
            }
            if isOver { continuation.resume() }
        }
    }

    func stopWaiting() {
        let waiting = state.withLock { state in
            state.isWaitedFor = false
            return state.takeWaiting()
        }
        waiting?.resume()
    }
}
