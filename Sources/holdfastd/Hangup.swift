import Daemon
import ServiceLifecycle
import UnixSignals

/// SIGHUP has the daemon read its knowledge base anew, as of any daemon.
struct Hangup: Service {
    let daemon: HoldfastDaemon

    func run() async throws {
        for await _ in await UnixSignalsSequence(trapping: .sighup).cancelOnGracefulShutdown() {
            await daemon.reload()
        }
    }
}
