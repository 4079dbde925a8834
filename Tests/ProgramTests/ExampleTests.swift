import Foundation
import Specimens
import Testing

/// What the README and the manual pages show, done line by line on files of the kinds they name.
@Suite(.timeLimit(.minutes(10)))
struct ExampleTests {
    /// How a line is done here, with what it may end with; `nil`: elsewhere.
    private static func done(_ line: String) -> (line: String, ends: Set<Int32>)? {
        // scripts/test, which ends with scripts/demo; InstallationTests.
        let elsewhere = ["scripts/", "swift build", "install ", "systemd-sysusers", "systemctl ", "cp -r"]
        guard !elsewhere.contains(where: line.hasPrefix) else { return nil }
        // The dates in examples are those of a day before them.
        let line = line.replacing("holdfastd --state", with: "holdfastd --today 2026-03-02 --state")
        // 3 is that too little is on record, which is an answer; 6 that a condition holds.
        switch line {
        case "holdfast": return ("echo bye | script -qec holdfast /dev/null", [0])
        case "holdfast watch": return ("timeout 2 holdfast watch", [124])
        case _ where line.hasPrefix("holdfast check "): return (line, [0, 6])
        case _ where line.contains(" --guess > mapping.json"):
            return ("\(line) && sed -i 's/\"?\"/\"math-plc\"/' mapping.json", [0])
        case _ where line.hasSuffix(" &"):
            return ("{ \(line) } 2> log\nuntil holdfast health > /dev/null 2>&1; do sleep 0.1; done", [0])
        case _ where line.hasPrefix("7 * * * * "): return (String(line.dropFirst(10)), [0])
        default:
            return (line.replacing("/run/holdfast/holdfast.sock", with: "\"$HOLDFAST_SOCKET\""), [0, 3])
        }
    }

    @Test(arguments: [
        "README.md", "docs/manual/holdfast.md", "docs/manual/holdfast-ask.md", "docs/manual/holdfast-chat.md",
        "docs/manual/holdfast-digest.md", "docs/manual/holdfast-import.md", "docs/manual/holdfast-mcp.md",
        "docs/manual/holdfast-protocol.md", "docs/manual/holdfastd.md",
    ])
    func `every command of an example is taken`(file: String) async throws {
        let text = try String(contentsOfFile: "\(Bases.project)/\(file)", encoding: .utf8)
        let commands = Shell.examples(text).compactMap(Self.done)
        #expect(!commands.isEmpty)
        try await Camp.with { camp in
            try ExampleFiles.write(in: camp)
            // A page that starts none finds a daemon there.
            let daemon = commands.contains { $0.line.contains("holdfastd --today") } ? nil : try await camp.daemon()
            if daemon != nil {
                let lines = "holdfast import events history.jsonl\nholdfast backup monday.sqlite"
                #expect(try await Shell.type(lines, in: camp.folder, socket: camp.socket).code == 0)
            }
            let script = commands.enumerated().map { "\($1.line)\necho \"$?\" > ends-\($0)" }.joined(separator: "\n")
            let socket = daemon == nil ? camp.folder + "/holdfast.sock" : camp.socket
            let ran = try await Shell.type(
                "python3 -m zipfile -c roster.zip roster/*.csv\nset +e\n\(script)\n[ -z \"$(jobs -p)\" ] || { kill %1; wait; }",
                in: camp.folder, socket: socket)
            for (number, command) in commands.enumerated() {
                let end = try String(contentsOfFile: "\(camp.folder)/ends-\(number)", encoding: .utf8)
                let code = Int32(end.trimmingCharacters(in: .whitespacesAndNewlines))
                #expect(code.map(command.ends.contains) == true, "\(command.line): \(end) \(ran.err)")
            }
            daemon?.signal(SIGTERM)
            _ = await daemon?.end()
        }
    }

    @Test func `the settings of the manual page start a daemon`() async throws {
        let text = try String(contentsOfFile: "\(Bases.project)/docs/manual/holdfast.yaml.md", encoding: .utf8)
        let lines = text.components(separatedBy: "\n").filter { $0.hasPrefix("    ") }.map { $0.dropFirst(4) }
        #expect(lines.contains("district: riverbend"))
        try await Camp.with { camp in
            try camp.write(lines.joined(separator: "\n") + "\n", to: "holdfast.yaml")
            let daemon = try await camp.daemon()
            daemon.signal(SIGTERM)
            #expect(await daemon.end() == 0)
        }
    }

    @Test func `what the README shows of the published history is what is answered`() async throws {
        let text = try String(contentsOfFile: "\(Bases.project)/README.md", encoding: .utf8)
        let shown = text.components(separatedBy: "```").first { $0.contains("\n$ holdfast ") } ?? ""
        let answers = shown.components(separatedBy: "\n$ ").dropFirst()
        #expect(answers.count == 2)
        try await Camp.with { camp in
            try camp.write("limits: {query-seconds: 60}\n", to: "holdfast.yaml")
            let daemon = try await camp.daemon(["--knowledge": Bases.project + "/knowledge"])
            _ = try await camp.holdfast("import", "events", Histories.chino)
            for answer in answers {
                let command = answer.prefix { $0 != "\n" }
                let says = answer.dropFirst(command.count)
                let ran = try await Shell.type(String(command), in: camp.folder, socket: camp.socket)
                // What comes after the mark of an omission is left out there.
                let head = says.components(separatedBy: "…").first ?? ""
                #expect(ran.out.hasPrefix(head.trimmingCharacters(in: .whitespacesAndNewlines)), "\(command)")
            }
            daemon.signal(SIGTERM)
            _ = await daemon.end()
        }
    }
}
