// Writes the manual pages: holdfast-manual PROGRAMS FOLDER, from what the programs in PROGRAMS say of themselves, the table of
// the protocol, config/ and docs/manual/. Run from the folder of the project.

import Foundation
import Vocabulary

guard CommandLine.arguments.count == 3 else {
    FileHandle.standardError.write(Data("usage: holdfast-manual PROGRAMS FOLDER\n".utf8))
    exit(2)
}
let programs = CommandLine.arguments[1]
let folder = CommandLine.arguments[2]
/// Of the newest change that a page can show, so that the same source gives the same pages.
let date = "November 27, 2026"

func described(_ program: String) throws -> JSON {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "\(programs)/\(program)")
    process.arguments = ["--experimental-dump-help"]
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSON(parsing: data)["command"] ?? .null
}

func write(_ text: String, _ name: String) throws {
    try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
}

let client = try described("holdfast")
let daemon = try described("holdfastd")
try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
let docs = "docs/manual"
for (name, section, command) in [("holdfast", 1, client), ("holdfastd", 8, daemon)] {
    let page = CommandPage(
        name: name, section: section, command: command, extra: try Extra(page: name, in: docs), date: date)
    try write(page.text(), "\(name).\(section)")
}
for name in ["ask", "chat", "digest", "import", "mcp"] {
    guard let command = client["subcommands"]?.elements?.first(where: { $0["commandName"] == .string(name) }) else {
        throw CocoaError(.featureUnsupported)
    }
    let page = CommandPage(
        name: "holdfast-\(name)", section: 1, command: command,
        extra: try Extra(page: "holdfast-\(name)", in: docs), date: date)
    try write(page.text(), "holdfast-\(name).1")
}
try write(
    try FilePages.settings(
        "config/holdfast.yaml", try Extra(page: "holdfast.yaml", in: docs), date: date), "holdfast.yaml.5")
try write(
    FilePages.protocolPage(try Extra(page: "holdfast-protocol", in: docs), date: date), "holdfast-protocol.7")
