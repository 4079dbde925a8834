import ArgumentParser
import Vocabulary

/// `commit`: a move becomes a promise.
struct Commit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Record that a seat undertakes a move by a day, or how that stands.",
        discussion:
            "    holdfast commit math-plc fund-coaches --owner cao --due 2026-09-01\n    holdfast commit math-plc fund-coaches --status done"
    )
    @Argument(help: "The initiative.", completion: Live.initiatives) var initiative: String
    @Argument(help: "The move.") var move: String
    @Option(help: "The seat that undertakes it.") var owner: String?
    @Option(help: "The day by which it is to be made (YYYY-MM-DD).") var due: String?
    @Option(help: "committed, started, done or dropped.") var status: String?
    @Option(help: "The district, where the daemon holds several.", completion: Live.districts) var district: String?
    @OptionGroup var connection: Connection

    func run() async throws {
        let named: KeyValuePairs<String, String?> = [
            "owner": owner, "due": due, "status": status, "district": district,
        ]
        let words = named.compactMap { name, value in value.map { " \(name)=\($0)" } }.joined()
        let members = named.compactMap { name, value in value.map { JSON.Member(name, .string($0)) } }
        try await connection.show(
            "commit",
            .object([JSON.Member("initiative", .string(initiative)), JSON.Member("move", .string(move))] + members),
            line: "commit \(initiative) \(move)\(words)")
    }
}

/// `commitments`: who owes what, and whether it shows.
struct Commitments: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "What was undertaken, who owes it, and whether it shows.")
    @Argument(help: "The initiative; none: all.", completion: Live.initiatives) var initiative: String?
    @OptionGroup var look: Look
    @OptionGroup var connection: Connection

    func run() async throws {
        try await connection.show(
            "commitments", look.params(["initiative": initiative.map(JSON.string)]),
            line: "commitments\(initiative.map { " \($0)" } ?? "")\(look.words)")
    }
}
