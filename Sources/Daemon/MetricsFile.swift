import Foundation
import Glibc
import Logging

/// The file that the collector of Prometheus' node exporter picks up: written anew every so often, and never half-written.
struct MetricsFile: Sendable {
    let path: String
    let seconds: Int

    /// Writes until it is cancelled. A failure is logged once, until it is over.
    func keep(_ exposition: @Sendable () -> String, _ log: Logger) async {
        var hasFailed = false
        while !Task.isCancelled {
            do {
                try write(exposition())
                hasFailed = false
            } catch {
                if !hasFailed {
                    log.error(
                        "the metrics file cannot be written", metadata: ["path": "\(path)", "reason": "\(error)"])
                }
                hasFailed = true
            }
            do {
                try await Task.sleep(for: .seconds(seconds))
            } catch {
                return
            }
        }
    }

    /// Anybody may read it, as the exporter is another user.
    func write(_ text: String) throws {
        let rough = path + ".partial"
        try Data(text.utf8).write(to: URL(fileURLWithPath: rough))
        guard chmod(rough, 0o644) == 0, rename(rough, path) == 0 else { throw failure(errno) }
    }

    private func failure(_ number: Int32) -> any Error {
        CocoaError(.fileWriteUnknown, userInfo: [NSLocalizedDescriptionKey: String(cString: strerror(number))])
    }
}
