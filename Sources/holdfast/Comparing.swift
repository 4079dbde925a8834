import ArgumentParser
import Vocabulary

/// `compare`: two of a kind, held against each other.
struct Compare: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "How two initiatives, schools, days or published cases differ, in what is known of both.",
        discussion: """
                holdfast compare math-plc reading
                holdfast compare math-plc math-plc@2024-06-30
                holdfast compare oak elm --initiative math-plc
                holdfast compare math-plc chino-valley:plc-2008
            """)
    @Argument(help: "An initiative, a school or a published case, each with @ and a day if you like; or a day alone.")
    var left: String
    @Argument(help: "The same.") var right: String
    @Option(help: "What two schools are compared in, and what a day alone is about.") var initiative: String?
    @OptionGroup var look: Look
    @OptionGroup var connection: Connection

    func run() async throws {
        try await connection.show(
            "compare",
            look.params([
                "left": .string(left), "right": .string(right), "initiative": initiative.map(JSON.string),
            ]), line: "compare \(left) \(right)\(initiative.map { " initiative=\($0)" } ?? "")\(look.words)")
    }
}
