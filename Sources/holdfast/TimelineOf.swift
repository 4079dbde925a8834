import ArgumentParser
import Vocabulary

/// `timeline`: when things turned.
struct TimelineOf: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract: "What happened to an initiative and what was found of it, by day, and when it last began to go wrong."
    )
    @Argument(help: "The initiative.", completion: Live.initiatives) var initiative: String
    @Option(help: "The first day to show (YYYY-MM-DD); that of the first record without.") var from: String?
    @Option(help: "The last day to show, and to look back from (YYYY-MM-DD).") var to: String?
    @OptionGroup var look: Look
    @OptionGroup var connection: Connection

    func run() async throws {
        let extra = (from.map { " from=\($0)" } ?? "") + (to.map { " to=\($0)" } ?? "")
        try await connection.show(
            "timeline",
            look.params([
                "initiative": .string(initiative), "from": from.map(JSON.string), "to": to.map(JSON.string),
            ]), line: "timeline \(initiative)\(extra)\(look.words)")
    }
}
