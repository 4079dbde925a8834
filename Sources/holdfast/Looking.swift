import ArgumentParser
import Vocabulary

/// `unknowns`: what to ask next.
struct OpenQuestions: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unknowns",
        abstract: "What is not known: the questions whose answers could change most, and whom to ask.")
    @Argument(help: "The initiative.", completion: Live.initiatives) var initiative: String
    @Option(help: "How many questions at most; 10 without.") var limit: Int?
    @OptionGroup var look: Look
    @OptionGroup var connection: Connection

    func run() async throws {
        let extra = limit.map { " limit=\($0)" } ?? ""
        try await connection.show(
            "unknowns", look.params(["initiative": .string(initiative), "limit": limit.map(JSON.int)]),
            line: "unknowns \(initiative)\(extra)\(look.words)")
    }
}
