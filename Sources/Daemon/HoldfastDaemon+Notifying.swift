import Ledger
import Logging
import Transport

extension HoldfastDaemon {
    /// How the daemon stands, for `systemctl status`.
    var status: String {
        let (count, condition) = (desk.districts.all.count, desk.book.condition)
        let position = max(0, desk.position)
        let served = "serving \(count) district\(count == 1 ? "" : "s"), \(position) event\(position == 1 ? "" : "s")"
        return "\(served); \(condition.complaint(about: desk.book.path) ?? condition.word)"
    }

    /// Tells the service manager that all is well for as long as it is: each time a word has gone through every thread that
    /// serves connections and through the writer, so that one that hangs is seen. Until it is cancelled.
    func feedWatchdog(_ server: LineServer) async {
        let pause = notices.watchdog.map { $0 / 2 } ?? .seconds(30)
        while !Task.isCancelled {
            await server.beat()
            await desk.writer.beat()
            if notices.watchdog != nil { notices.isWell() }
            notices.status(status)
            if let complaint = notices.complaint {
                log.warning("the service manager cannot be told", metadata: ["reason": "\(complaint)"])
            }
            do {
                try await Task.sleep(for: pause)
            } catch {
                return
            }
        }
    }
}
