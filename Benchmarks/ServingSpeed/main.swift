import Children
import Foundation

/// How fast answers are served, beside redis-server's GET of values of the same size, and beside the limit of a server that
/// does nothing: the same client, in turn, in one run.
///
/// It runs the programs that are built beside it, and `redis-server` of the system. Repeated questions of a district that
/// is loaded; the events of a published case are its record.
let programs = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
if CommandLine.arguments.count == 4, CommandLine.arguments[1] == "limit", let reply = Int(CommandLine.arguments[3]) {
    try Limit.serve(CommandLine.arguments[2], reply: reply)
}
let rounds = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 5
let seconds = CommandLine.arguments.dropFirst(2).first.flatMap { Double($0) } ?? 1

let folder = FileManager.default.temporaryDirectory.appending(path: "serving-\(UUID().uuidString.prefix(8))").path
try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)

func waitFor(_ socket: String) {
    for _ in 0..<1000 where !FileManager.default.fileExists(atPath: socket) { usleep(10_000) }
}

func program(_ name: String) -> String { programs.appending(path: name).path }

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
}

func shown(_ value: Double, _ digits: Int = 2) -> String { String(format: "%.\(digits)f", value) }

let socket = folder + "/holdfast"
let daemon = try Child([
    program("holdfastd"), "--state", folder + "/state", "--socket", socket, "--knowledge", "knowledge", "--today",
    "2025-07-01",
])
waitFor(socket)
_ = try Child.run([
    program("holdfast"), "import", "events", "knowledge/cases/chino-valley.jsonl", "--socket", socket,
])

/// A value of that many bytes, so that the whole reply to GET has the size asked for.
func value(for reply: Int) -> String {
    let digits = [1, 2, 3, 4, 5, 6].first { digits in String(reply - 5 - digits).count == digits } ?? 4
    return String(repeating: "x", count: reply - 5 - digits)
}

let questions: [(name: String, request: String)] = [
    ("why, text", "why plc-2017\n"),
    (
        "diagnose, JSON",
        #"{"jsonrpc":"2.0","id":1,"method":"diagnose","params":{"initiative":"plc-2017"}}"# + "\n"
    ),
]
for question in questions {
    let request = Array(question.request.utf8)
    let reply = try Generator.ask(socket, request)
    let limit = try Child([
        CommandLine.arguments[0], "limit", folder + "/limit-\(reply.count)", String(reply.count),
    ])
    let redis = try Child([
        "redis-server", "--port", "0", "--unixsocket", folder + "/redis", "--save", "", "--appendonly", "no",
        "--dir", folder,
    ])
    waitFor(folder + "/limit-\(reply.count)")
    waitFor(folder + "/redis")
    let stored = value(for: reply.count)
    _ = try Generator.ask(
        folder + "/redis", Array("*3\r\n$3\r\nSET\r\n$1\r\nk\r\n$\(stored.count)\r\n\(stored)\r\n".utf8))
    let get = Array("GET k\r\n".utf8)
    let servers = [
        Server(
            name: "limit", path: folder + "/limit-\(reply.count)", request: request, reply: .bytes(reply.count),
            child: limit),
        Server(name: "redis", path: folder + "/redis", request: get, reply: .bytes(reply.count), child: redis),
        Server(name: "holdfast", path: socket, request: request, reply: .bytes(reply.count), child: daemon),
    ]
    print("\(question.name): replies of \(reply.count) bytes, \(rounds) rounds of \(shown(seconds, 1)) s, medians")
    print("  clients pipeline  server      requests/s   of redis  of limit   p50 us   p99 us   cpu us/request")
    for (connections, pipeline) in [(1, 1), (1, 16), (50, 1), (50, 16)] {
        var results: [[Server.Round]] = servers.map { _ in [] }
        for _ in 0..<rounds {
            for (index, server) in servers.enumerated() {
                results[index].append(
                    try server.round(connections: connections, pipeline: pipeline, seconds: seconds))
            }
        }
        for (index, server) in servers.enumerated() {
            let mine = results[index]
            func ratio(to other: Int) -> String {
                shown(median(zip(mine, results[other]).map { $0.figures.perSecond / $1.figures.perSecond }))
            }
            print(
                padded("\(connections)", 9) + padded("\(pipeline)", 9) + "  " + server.name
                    + padded(shown(median(mine.map(\.figures.perSecond)), 0), 22 - server.name.count)
                    + padded(ratio(to: 1), 11) + padded(ratio(to: 0), 10)
                    + padded(shown(median(mine.map { $0.figures.latency(0.5) }), 1), 9)
                    + padded(shown(median(mine.map { $0.figures.latency(0.99) }), 1), 9)
                    + padded(shown(median(mine.map(\.work)), 2), 17))
        }
    }
    try limit.kill()
    _ = try redis.stop()
}

// What is acknowledged is on the disk, here and there: an event, and a value of its size in an append-only file that is
// flushed before each reply.
let event = #"{"kind":"note","district":"riverbend","at":"2025-06-01","note":"\#(String(repeating: "a", count: 60))"}"#
let keeper = try Child([
    "redis-server", "--port", "0", "--unixsocket", folder + "/redis", "--save", "", "--appendonly", "yes",
    "--appendfsync", "always", "--dir", folder,
])
waitFor(folder + "/redis")
let recorders = [
    Server(
        name: "redis", path: folder + "/redis",
        request: Array("*3\r\n$3\r\nSET\r\n$1\r\nk\r\n$\(event.utf8.count)\r\n\(event)\r\n".utf8), reply: .lines(1),
        child: keeper),
    Server(name: "holdfast", path: socket, request: Array("record \(event)\n".utf8), reply: .lines(2), child: daemon),
]
print("durable acknowledgements of \(event.utf8.count) bytes, \(rounds) rounds of \(shown(seconds, 1)) s, medians")
print("  writers  server         acks/s   of redis   p50 us   p99 us   of one writer")
var alone: [Double] = []
for writers in [1, 50] {
    var results: [[Server.Round]] = recorders.map { _ in [] }
    for _ in 0..<rounds {
        for (index, server) in recorders.enumerated() {
            results[index].append(try server.round(connections: writers, pipeline: 1, seconds: seconds))
        }
    }
    let speeds = results.map { median($0.map(\.figures.perSecond)) }
    if alone.isEmpty { alone = speeds }
    for (index, server) in recorders.enumerated() {
        let mine = results[index]
        print(
            padded("\(writers)", 9) + "  " + server.name + padded(shown(speeds[index], 0), 21 - server.name.count)
                + padded(shown(median(zip(mine, results[0]).map { $0.figures.perSecond / $1.figures.perSecond })), 11)
                + padded(shown(median(mine.map { $0.figures.latency(0.5) }), 0), 9)
                + padded(shown(median(mine.map { $0.figures.latency(0.99) }), 0), 9)
                + padded(shown(speeds[index] / alone[index], 1), 16))
    }
}
_ = try keeper.stop()
_ = try daemon.stop()
try FileManager.default.removeItem(atPath: folder)
