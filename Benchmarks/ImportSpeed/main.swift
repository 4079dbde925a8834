import Children
import Foundation

/// How fast rows of a table come into the ledger, beside `sqlite3 .import` of the same file, and what memory it takes.
///
/// It runs the programs that are built beside it: `swift build -c release` comes first.
let programs = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
let counts =
    CommandLine.arguments.count > 1
    ? CommandLine.arguments.dropFirst().compactMap { Int($0) }
    : [
        10_000, 100_000, 1_000_000,
    ]

func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
}

func seconds(_ time: Duration) -> String {
    let hundredths = Int(time / .milliseconds(10))
    return padded("\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10) s", 10)
}

func rate(_ count: Int, _ time: Duration) -> String {
    seconds(time) + padded("\(Int(Double(count) / (time / .seconds(1))))", 10)
}

func program(_ name: String) -> String { programs.appending(path: name).path }

/// One import into a daemon of its own: a line of the table.
func measure(_ count: Int, in folder: String) throws -> String {
    let visits = Visits(folder: folder)
    try visits.write(count)
    let socket = folder + "/s"
    let daemon = try Child([
        program("holdfastd"), "--state", folder + "/state", "--socket", socket, "--knowledge", "knowledge",
    ])
    for _ in 0..<1000 where !FileManager.default.fileExists(atPath: socket) { usleep(10_000) }
    func run(_ words: String...) throws -> Child.Ended {
        try Child.run([program("holdfast"), "import"] + words + ["--socket", socket, "--district", "riverbend"])
    }
    _ = try run("events", visits.before)
    let sent = try run("table", visits.rows, "--mapping", visits.mapping)
    let again = try run("table", visits.rows, "--mapping", visits.mapping)
    let served = try daemon.stop()
    let plain = try Child.run([
        "sqlite3", folder + "/plain.db", "PRAGMA synchronous=FULL", ".mode csv", ".import \(visits.rows) visits",
    ])
    return padded("\(count)", 9) + rate(count, sent.time) + seconds(sent.work) + rate(count, again.time)
        + rate(count, plain.time) + padded("\(sent.peak / 1024)", 10) + padded("\(served.peak / 1024)", 10)
}

print("                          import    client's               again     sqlite3 .import    client    daemon")
print("     rows        in    rows/s  processor        in    rows/s        in    rows/s  MiB peak  MiB peak")
for count in counts {
    let folder = FileManager.default.temporaryDirectory.appending(path: "import-speed-\(count)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer {
        do {
            try FileManager.default.removeItem(atPath: folder)
        } catch {
            print("\(folder) stays: \(error)")
        }
    }
    print(try measure(count, in: folder))
}
