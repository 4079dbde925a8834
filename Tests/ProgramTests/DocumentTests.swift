import Foundation
import Specimens
import Testing

/// What the documents tell people to type, typed.
@Suite(.timeLimit(.minutes(10)))
struct DocumentTests {
    private static var folder: String { Program.holdfast.url.deletingLastPathComponent().path }

    /// Runs lines as a person at a shell does, and ends at the first that fails.
    private func type(_ lines: String, in place: String, socket: String? = nil) async throws -> Program.Ran {
        let script = "set -euo pipefail\nset -m\n" + lines
        let file = place + "/script.sh"
        try Data(script.utf8).write(to: URL(fileURLWithPath: file))
        let running = try Running(
            ["/bin/bash", "-c", "cd \"$1\" && exec timeout 300 /bin/bash \"$2\"", "bash", place, file],
            [
                "PATH": "\(Self.folder):/usr/bin:/bin:/usr/local/bin", "KNOWLEDGE": Bases.project + "/knowledge",
                "HOME": place, "XDG_STATE_HOME": place + "/.state",
            ].merging(socket.map { ["HOLDFAST_SOCKET": $0] } ?? [:]) { $1 }, "")
        let code = await running.end()
        return Program.Ran(code: code, out: try running.out(), err: try running.err())
    }

    /// The blocks of a document that are fenced as `sh`, one after another.
    private static func blocks(_ text: String) -> String {
        text.components(separatedBy: "```sh\n").dropFirst()
            .compactMap { $0.components(separatedBy: "\n```").first }.joined(separator: "\n")
    }

    @Test(arguments: ["tutorial", "runbook", "protocol", "events", "knowledge"])
    func `every command of a document does what it says`(name: String) async throws {
        let text = try String(contentsOfFile: "\(Bases.project)/docs/\(name).md", encoding: .utf8)
        let typed = Self.blocks(text)
        #expect(typed.contains("holdfast"))
        let place = FileManager.default.temporaryDirectory.appending(path: "hf-\(UUID().uuidString.prefix(8))").path
        try FileManager.default.createDirectory(
            atPath: place + "/.config/holdfast", withIntermediateDirectories: true)
        // A budget that a busy machine keeps, where the document has settings of its own and where it has none.
        let patient = "limits: {query-seconds: 60}"
        try Data("\(patient)\n".utf8).write(to: URL(fileURLWithPath: place + "/.config/holdfast/holdfast.yaml"))
        let lines = typed.replacing("printf 'district: riverbend", with: "printf '\(patient)\\ndistrict: riverbend")
        let ran = try await type(lines, in: place)
        #expect(ran.code == 0, "\(ran.out.suffix(600))\n\(ran.err.suffix(600))")
        try FileManager.default.removeItem(atPath: place)
    }

    /// A history in which all that is named in examples is there.
    private static let history =
        Histories.small + """
            {"id":"d-1","kind":"seat","at":"2023-06-05","district":"riverbend","seat":"cao","role":"cao","holder":"C. Diaz"}
            {"id":"d-2","kind":"commitment","at":"2026-01-05","district":"riverbend","initiative":"math-plc","move":"resume-sponsorship","owner":"sup","due":"2026-03-30","status":"committed"}

            """

    /// Commands that cannot be typed here, and why.
    private static let untyped = [
        "holdfastd ": "the daemon of the example is here already",
        "holdfast watch": "it goes on until it is interrupted",
        "holdfast import ": "the files of the example are the reader's own; the tutorial types imports",
        "holdfast backup": "it writes to a folder of the reader's", "holdfast interview": "it asks a person",
        "holdfast digest send": "it needs digests in the settings; SendingTests sends them",
        "holdfast digest test": "it needs digests in the settings; SendingTests sends them",
        "7 * * * *": "a line of cron's",
        "holdfast check math-plc": "its end tells of a condition",
        "printf '": "it needs nc and the socket of a machine",
        "install ": "scripts/test-system installs", "cp -r": "scripts/test-system installs",
        "systemd": "scripts/test-system boots systemd", "systemctl": "scripts/test-system boots systemd",
        "export ": "the socket is set already", "district:": "a settings file", "access:": "a settings file",
        "  readers:": "a settings file", "holdfast mcp --print-config claude ": "",
    ]

    private static func commands(_ text: String) -> [String] {
        text.components(separatedBy: "\n").filter { $0.hasPrefix("    ") && !$0.hasPrefix("     ") }.map {
            let line = $0.dropFirst(4)
            return line.range(of: "  #").map { String(line[..<$0.lowerBound]) } ?? String(line)
        }.map { $0.trimmingCharacters(in: .whitespaces) }.filter { line in
            !line.isEmpty && line != "holdfast"
                && !untyped.keys.contains { !$0.hasSuffix(" claude ") && line.hasPrefix($0) }
        }
    }

    @Test(arguments: [
        "README.md", "docs/manual/holdfast.md", "docs/manual/holdfast-ask.md", "docs/manual/holdfast-digest.md",
        "docs/manual/holdfast-mcp.md",
    ])
    func `every command of an example is taken`(file: String) async throws {
        let text = try String(contentsOfFile: "\(Bases.project)/\(file)", encoding: .utf8)
        let commands = Self.commands(text).filter { $0.hasPrefix("holdfast ") }
        #expect(!commands.isEmpty)
        try await Camp.with { camp in
            let daemon = try await camp.daemon(["--knowledge": Bases.project + "/knowledge"])
            _ = try await camp.holdfast("import", "events", try camp.write(Self.history, to: "h.jsonl"))
            for command in commands {
                let ran = try await type(command, in: camp.folder, socket: camp.socket)
                // 3 is that too little is on record, which is an answer.
                #expect([0, 3].contains(ran.code), "\(command): \(ran.err.suffix(300))")
            }
            daemon.signal(SIGTERM)
            _ = await daemon.end()
        }
    }
}
