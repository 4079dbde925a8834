import Children
import Foundation

/// One of the servers that are asked in turn.
struct Server {
    let name: String
    let path: String
    let request: [UInt8]
    let reply: Generator.Reply
    let child: Child

    struct Round {
        let figures: Generator.Figures
        /// Microseconds of the processor for each request.
        let work: Double
    }

    func round(connections: Int, pipeline: Int, seconds: Double) throws -> Round {
        let before = try Server.work(of: child.processID)
        let figures = try Generator(
            path: path, request: request, reply: reply, connections: connections, pipeline: pipeline
        ).run(seconds: seconds)
        let spent = try Server.work(of: child.processID) - before
        return Round(figures: figures, work: spent / 1000 / Double(figures.requests))
    }

    /// Nanoseconds that all threads of a process have run.
    private static func work(of processID: Int32) throws -> Double {
        let folder = "/proc/\(processID)/task"
        let threads = try FileManager.default.contentsOfDirectory(atPath: folder)
        return try threads.compactMap { thread in
            let text = try String(contentsOfFile: "\(folder)/\(thread)/schedstat", encoding: .utf8)
            return text.split(separator: " ").first.flatMap { Double($0) }
        }.reduce(0, +)
    }
}
