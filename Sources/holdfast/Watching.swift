import ArgumentParser
import Foundation
import Transport
import Vocabulary
import Wire

/// What to be told of.
struct Watched: ParsableArguments {
    @Option(help: "verdict, ledger, knowledge, health; several with commas between.") var topics: String?
    @Option(help: "Also what changed after that position of the ledger.") var since: Int?
    @Option(help: "Only what is found of this initiative.") var initiative: String?
    @Option(help: "The district, where the daemon holds several.", completion: Live.districts) var district: String?

    func params(_ own: KeyValuePairs<String, JSON?> = [:]) -> JSON {
        let words = topics.map { JSON.array($0.split(separator: ",").map { .string(String($0)) }) }
        let shared = JSON.members([
            "topics": words, "since": since.map(JSON.int), "initiative": initiative.map(JSON.string),
            "district": district.map(JSON.string),
        ])
        return .object((shared.members ?? []) + (JSON.members(own).members ?? []))
    }

    var words: String {
        let named: KeyValuePairs<String, String?> = [
            "topics": topics, "since": since.map { String($0) }, "initiative": initiative, "district": district,
        ]
        return named.compactMap { name, value in value.map { " \(name)=\($0)" } }.joined()
    }
}

/// `watch`: until it is interrupted.
struct WatchChanges: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch", abstract: "Tell what changes as soon as it does, one line each, until interrupted.")
    @OptionGroup var watched: Watched
    @OptionGroup var connection: Connection

    func run() async throws {
        try await connection.open { client in
            let reply = try await connection.call(client, "watch", watched.params())
            if connection.json { WatchChanges.tell(reply.line) }
            while let bytes = try await client.readLine() {
                let told = try JSON(parsing: bytes)
                let params = told["params"] ?? .null
                WatchChanges.tell(connection.json ? params.line : WatchChanges.words(params))
            }
            throw Ending(code: 1, words: "the daemon closed the connection")
        }
    }

    /// Whoever reads it through a pipe sees each line when it comes.
    private static func tell(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }

    /// As the text form has it, for people.
    private static func words(_ params: JSON) -> String {
        let topic = params["topic"]?.text ?? ""
        let seq = params["seq"]?.whole ?? 0
        switch topic {
        case "verdict":
            let causes = params["causes"]?.elements?.compactMap(\.text) ?? []
            let before = params["before"]?["verdict"]?.text.map { ", before \($0)" } ?? ""
            let likely = causes.isEmpty ? "" : "; likely: \(causes.joined(separator: ", "))"
            return
                "#\(seq) \(params["initiative"]?.text ?? "") is \(params["verdict"]?.text ?? "no longer on record")\(before)\(likely)"
        case "gap":
            return "#\(seq) not known: what happened after #\(params["from"]?.whole ?? 0); ask for the status anew"
        case "ledger": return "#\(seq) recorded, after #\(params["after"]?.whole ?? 0)"
        case "knowledge": return "#\(seq) knowledge \(params["version"]?.text ?? "") answers now"
        case "health": return "#\(seq) the ledger is \(params["health"]?.text ?? "")"
        default: return "#\(seq) \(topic)"
        }
    }
}

/// `idle`: the one-shot form for scripts.
struct Idle: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Wait until something changes, tell it, and end; the position printed with --json is the next --since.")
    @OptionGroup var watched: Watched
    @Option(help: "Wait so many seconds at most.") var seconds: Int?
    @OptionGroup var connection: Connection

    func run() async throws {
        try await connection.show(
            "idle", watched.params(["seconds": seconds.map(JSON.int)]),
            line: "idle\(watched.words)\(seconds.map { " seconds=\($0)" } ?? "")")
    }
}
