import ArgumentParser
import Foundation
import Vocabulary

struct Districts: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "The districts on record that you may ask about.")
    @OptionGroup var connection: Connection

    func run() async throws { try await connection.show("districts", .object([]), line: "districts") }
}

struct Seats: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "The seats on record, and who holds them.")
    @OptionGroup var look: Look
    @OptionGroup var connection: Connection

    func run() async throws { try await connection.show("seats", look.params([:]), line: "seats\(look.words)") }
}

struct IndicatorList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "indicators", abstract: "What is measured, with units.")
    @OptionGroup var connection: Connection

    func run() async throws { try await connection.show("indicators", .object([]), line: "indicators") }
}

struct Stats: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Counters, latencies, limits, and the position of the ledger.")
    @Flag(help: "As the collector of Prometheus' node exporter reads it.") var prometheus = false
    @OptionGroup var connection: Connection

    func run() async throws {
        try await connection.show("stats", .object([]), line: prometheus ? "stats format=prometheus" : "stats")
    }
}

struct Clients: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Who is connected.")
    @OptionGroup var connection: Connection

    func run() async throws { try await connection.show("clients", .object([]), line: "clients") }
}

struct Health: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Whether the ledger is ok, degraded or read-only, with the reasons; 6 where it is not ok.")
    @OptionGroup var connection: Connection

    func run() async throws {
        try await connection.show("health", .object([]), line: "health")
        let health = try await connection.open { try await connection.call($0, "health", .object([])) }
        if health["health"]?.text != "ok" { throw Ending(code: 6, words: nil) }
    }
}

struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Whether an initiative needs somebody: 6 where it is stalling, fading or reversed, or a commitment is late."
    )
    @Argument(help: "The initiative.", completion: Live.initiatives) var initiative: String
    @OptionGroup var look: Look
    @OptionGroup var connection: Connection

    func run() async throws {
        let params = look.params(["initiative": .string(initiative)])
        let (status, commitments) = try await connection.open { client in
            (
                try await connection.call(client, "status", params),
                try await connection.call(client, "commitments", params)
            )
        }
        let verdict = status["initiatives"]?.elements?.first?["verdict"]?.text ?? "not-known"
        let late = (commitments["commitments"]?.elements ?? []).filter { $0["late"] == true }
        let holds = ["stalling", "fading", "reversed"].contains(verdict) || !late.isEmpty
        if connection.json {
            let shown: JSON = [
                "schema": "holdfast.check-initiative/1", "initiative": .string(initiative), "verdict": .string(verdict),
                "late": .array(late), "needs_somebody": .bool(holds),
            ]
            print(shown.line)
        } else {
            print("\(initiative) is \(verdict).")
            for commitment in late {
                print(
                    "Late: \(commitment["move"]?.text ?? "") of \(commitment["owner"]?.text ?? "nobody"), due \(commitment["due"]?.text ?? "")."
                )
            }
        }
        if holds { throw Ending(code: 6, words: nil) }
    }
}
