import Foundation
import Testing

/// Completion in the shells themselves, at a terminal.
@Suite(.timeLimit(.minutes(5)))
struct CompletionTests {
    enum Shell: String, CaseIterable, CustomTestStringConvertible {
        case bash, zsh, fish

        var path: String { "/usr/bin/\(rawValue)" }
        static var present: [Shell] { allCases.filter { FileManager.default.isExecutableFile(atPath: $0.path) } }
        var testDescription: String { rawValue }

        /// Starts it with nothing but the completions of a file.
        func start(_ file: String) -> (command: [String], lines: String) {
            switch self {
            case .bash: ([path, "--norc", "--noprofile", "-i"], "PS1='ready> '; source \(file)\n")
            case .zsh:
                (
                    [path, "-f", "-i"],
                    "PS1='ready> '; autoload -Uz compinit; compinit -u -D; source \(file); compdef _holdfast holdfast\n"
                )
            case .fish:
                (
                    [path, "--no-config", "-i"],
                    "function fish_prompt; echo -n 'ready> '; end; set -g fish_greeting; source \(file)\n"
                )
            }
        }
    }

    @Test(arguments: Shell.present)
    func `an initiative that is on record is completed from its first letters`(shell: Shell) async throws {
        try await Camp.served { camp in
            _ = try await camp.holdfast("import", "events", try camp.write(Histories.small, to: "h.jsonl"))
            let script = try await Program.holdfast.run(["--generate-completion-script", shell.rawValue])
            #expect(script.code == 0)
            let file = try camp.write(script.out, to: shell == .zsh ? "_holdfast" : "completions")
            let folder = Program.holdfast.url.deletingLastPathComponent().path
            let (command, lines) = shell.start(file)
            // A shell wants the terminal for its own.
            let teletype = try Teletype(
                ["/usr/bin/setsid", "--ctty", "--wait"] + command,
                [
                    "PATH": "\(folder):/usr/bin:/bin", "HOLDFAST_SOCKET": camp.socket, "TERM": "xterm",
                    "HOME": camp.folder, "LANG": "C.UTF-8",
                ], columns: 120)
            defer { teletype.stop() }
            teletype.type(lines)
            _ = try await teletype.read(until: "ready> ", within: .seconds(60))
            try await Task.sleep(for: .seconds(2))
            teletype.type("holdfast why ma")
            // On a busy machine the first answers may come too late to be offered: whoever is there presses the key again.
            var completed = false
            for _ in 0..<40 where !completed {
                teletype.type("\t")
                do {
                    _ = try await teletype.read(until: "math-plc", within: .seconds(3))
                    completed = true
                } catch is Teletype.NeverSaid {}
            }
            #expect(completed)
        }
    }

    @Test func `what is on record is offered, and nothing where nobody answers soon enough`() async throws {
        try await Camp.served { camp in
            _ = try await camp.holdfast("import", "events", try camp.write(Histories.small, to: "h.jsonl"))
            let asked = ["---completion", "why", "--", "positional@0", "2", "2", "holdfast", "why", "ma"]
            // On a busy machine it may be too late for a while: then nothing is offered.
            var offered = try await camp.run(asked)
            for _ in 0..<100 where !offered.out.contains("math-plc") { offered = try await camp.run(asked) }
            #expect(offered.out.contains("math-plc"), "\(offered)")
            // A daemon that does not come to answer is not waited for.
            let hung = try await camp.daemon(["--state": camp.folder + "/hung", "--socket": camp.folder + "/h"])
            hung.signal(SIGSTOP)
            let late = try await Program.holdfast.run(asked, environment: ["HOLDFAST_SOCKET": camp.folder + "/h"])
            #expect(late.out.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty && late.code == 0)
            hung.signal(SIGKILL)
            _ = await hung.end()
            let nobody = try await Program.holdfast.run(asked, environment: ["HOLDFAST_SOCKET": camp.folder + "/none"])
            #expect(nobody.out.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty && nobody.code == 0)
        }
    }
}
