import ArgumentParser
import Foundation
import Terminal
import Vocabulary

/// The client's program.
@main
struct HoldfastCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "holdfast",
        abstract: "Ask the advisor why an initiative goes as it goes, and what to do.",
        discussion: """
            Exit codes: 0 answered or done; 1 the server refused or failed; 2 usage, nothing was sent; 3 not enough is \
            on record to say; 4 not allowed; 5 no daemon reachable; 6 the condition asked for holds.
            """,
        version: Release.version,
        subcommands: [
            Chat.self, Why.self, Ask.self, Status.self, Where.self, Recommend.self, Explain.self, OpenQuestions.self,
            Interview.self, WhatIf.self,
            Principles.self, Cite.self, Initiatives.self, Commit.self, Commitments.self, Compare.self,
            TimelineOf.self, Sites.self, Seats.self, Districts.self, IndicatorList.self, Check.self, WatchChanges.self,
            Idle.self, Stats.self, Clients.self, Health.self, Reload.self, CheckLedger.self, BackUp.self, Doctor.self,
            RecordEvents.self,
            Import.self, Export.self, DigestCommand.self, AssistantServer.self,
        ])

    static func main() async {
        await main(Array(CommandLine.arguments.dropFirst()))
    }

    /// Options that stand before the command are meant for it; what cannot be parsed ends with 2.
    private static func main(_ arguments: [String]) async {
        do {
            let words = moved(arguments)
            // Alone on a terminal it is a conversation; options that stand alone are for it.
            let isAlone =
                Screen.isConversation
                && (words.first.map {
                    ["--socket", "--accessible", "--color", "--district"].contains($0) || $0.hasPrefix("--socket=")
                } ?? true)
            if words.isEmpty, !Screen.isConversation {
                FileHandle.standardError.write(Data((helpMessage() + "\n").utf8))
                Foundation.exit(2)
            }
            var command = try await asyncParseAsRoot(isAlone ? ["chat"] + words : words)
            if var async = command as? any AsyncParsableCommand {
                try await async.run()
            } else {
                try command.run()
            }
        } catch let ending as Ending {
            if let words = ending.words {
                FileHandle.standardError.write(Data("holdfast: \(words)\n".utf8))
                if arguments.contains("--json") {
                    let shown: JSON = ["schema": "holdfast.error/1", "error": ["message": .string(words)]]
                    print(shown.line)
                }
            }
            Foundation.exit(ending.code)
        } catch {
            let code = exitCode(for: error)
            let text = code == .success ? fullMessage(for: error) : fullMessage(for: error) + "\n"
            let stream = code == .success ? FileHandle.standardOutput : FileHandle.standardError
            if !text.isEmpty { stream.write(Data((text + (code == .success ? "\n" : "")).utf8)) }
            Foundation.exit(code == .success ? 0 : code == .validationFailure ? 2 : code.rawValue)
        }
    }

    /// Moves `--json` and `--socket PATH` from before the command to its end.
    private static func moved(_ arguments: [String]) -> [String] {
        var rest = arguments[...]
        var leading: [String] = []
        while let first = rest.first {
            if first == "--json" || first.hasPrefix("--socket=") {
                leading.append(String(rest.removeFirst()))
            } else if first == "--socket", rest.count > 1 {
                leading += rest.prefix(2)
                rest = rest.dropFirst(2)
            } else {
                break
            }
        }
        return rest.isEmpty ? leading : Array(rest) + leading
    }
}

/// How the program ends, where it does not end well.
struct Ending: Error {
    let code: Int32
    let words: String?
    /// Which event of the batch is at fault, from 1, where the daemon said so.
    var event: Int?
    /// Whether it is known what became of the request.
    var isSettled = true
    /// The same may be done at another time: the daemon is busy, starting, or finds no room.
    var isLater = false
}
