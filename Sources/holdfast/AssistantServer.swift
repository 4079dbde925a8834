import ArgumentParser
import Foundation
import Glibc
import ModelContext
import Transport
import Vocabulary
import Wire

/// `mcp`: the advisor for an assistant on this machine, over standard input and output.
struct AssistantServer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mcp",
        abstract: "Serve assistants over the Model Context Protocol, on standard input and output.",
        discussion: """
            It only reads, and names nobody, unless told otherwise. An assistant may be a machine in another place: what it \
            is answered leaves this one.
            """)

    enum Privacy: String, ExpressibleByArgument, CaseIterable { case aggregate, named }
    enum Host: String, ExpressibleByArgument, CaseIterable { case claude, cursor, vscode, codex }

    @Option(help: "aggregate: offices instead of names; named: as it is on record.") var privacy = Privacy.aggregate
    @Flag(help: "Let the assistant put answers and notes on record too.") var allowRecord = false
    @Option(help: "Print what claude, cursor, vscode or codex needs in its settings, and end.") var printConfig: Host?
    @Option(help: "The daemon's socket.") var socket: String?

    func run() async throws {
        if let host = printConfig { return print(configuration(for: host)) }
        // Nothing but the protocol reaches the assistant: whatever else is printed goes to standard error.
        let out = dup(STDOUT_FILENO)
        guard out >= 0, dup2(STDERR_FILENO, STDOUT_FILENO) >= 0 else {
            throw Ending(code: 1, words: "standard output cannot be kept apart: \(String(cString: strerror(errno)))")
        }
        signal(SIGPIPE, SIG_IGN)
        let session = Session(
            DaemonAdvisor(path: socket ?? SocketPath.usual), recording: allowRecord, named: privacy == .named)
        await AssistantLines(session: session, out: out).serve()
    }

    private func configuration(for host: Host) -> String {
        let program = CommandLine.arguments.first.flatMap { AssistantServer.whole($0) } ?? "/usr/bin/holdfast"
        let arguments =
            ["mcp"] + (socket.map { ["--socket", $0] } ?? []) + (privacy == .named ? ["--privacy", "named"] : [])
            + (allowRecord ? ["--allow-record"] : [])
        let words = JSON.array(arguments.map(JSON.string))
        let server: JSON = ["command": .string(program), "args": words]
        switch host {
        case .claude, .cursor: return JSON.object([JSON.Member("mcpServers", ["holdfast": server])]).line
        case .vscode:
            return JSON.object([
                JSON.Member("servers", ["holdfast": ["type": "stdio", "command": .string(program), "args": words]])
            ]).line
        case .codex:
            return "[mcp_servers.holdfast]\ncommand = \(JSON.string(program).line)\nargs = \(words.line)"
        }
    }

    /// The whole path of this program, since an assistant starts it from anywhere.
    private static func whole(_ word: String) -> String? {
        do {
            return try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        } catch {
            return word.hasPrefix("/") ? word : nil
        }
    }
}

/// Lines in and out, until the other side has no more.
private struct AssistantLines {
    let session: Session
    let out: Int32

    /// A longer line is answered as one that cannot be read, and not kept.
    private static let longest = 4 << 20
    /// Requests that are worked on at a time; the next waits.
    private static let most = 8

    func serve() async {
        await withTaskGroup(of: Void.self) { tasks in
            var running = 0
            for await line in lines() {
                guard let line else {
                    write([
                        "jsonrpc": "2.0", "id": .null,
                        "error": ["code": -32700, "message": "Parse error: the line is too long"],
                    ])
                    continue
                }
                if line.allSatisfy({ $0 == 32 || $0 == 13 }) { continue }
                switch session.take(line) {
                case .settled(let reply): if let reply { write(reply) }
                case .work(let work):
                    if running >= Self.most {
                        await tasks.next()
                        running -= 1
                    }
                    running += 1
                    tasks.addTask {
                        if let reply = await session.answer(work) { write(reply) }
                    }
                }
            }
            await tasks.waitForAll()
        }
    }

    /// Those of standard input; `nil` for one that is too long.
    private func lines() -> AsyncStream<[UInt8]?> {
        AsyncStream(bufferingPolicy: .unbounded) { stream in
            Thread.detachNewThread {
                var line: [UInt8] = []
                var isTooLong = false
                var buffer = [UInt8](repeating: 0, count: 1 << 16)
                while true {
                    let count = read(STDIN_FILENO, &buffer, buffer.count)
                    if count < 0, errno == EINTR { continue }
                    guard count > 0 else { break }
                    for byte in buffer[..<count] {
                        if byte == UInt8(ascii: "\n") {
                            stream.yield(isTooLong ? nil : line)
                            line.removeAll(keepingCapacity: line.count < 1 << 16)
                            isTooLong = false
                        } else if line.count < Self.longest {
                            line.append(byte)
                        } else {
                            isTooLong = true
                            line.removeAll()
                        }
                    }
                }
                // What has no line end is no message.
                stream.finish()
            }
        }
    }

    /// Whole lines, whichever task they come from.
    private func write(_ message: JSON) {
        AssistantLines.writing.withLock {
            var bytes = Array((message.line + "\n").utf8)[...]
            while !bytes.isEmpty {
                let count = bytes.withUnsafeBytes { Glibc.write(out, $0.baseAddress, $0.count) }
                if count < 0 {
                    if errno == EINTR { continue }
                    return
                }
                bytes = bytes.dropFirst(count)
            }
        }
    }

    private static let writing = NSLock()
}
