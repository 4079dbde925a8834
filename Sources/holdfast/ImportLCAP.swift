import ArgumentParser
import Intake
import Vocabulary

struct ImportLCAP: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lcap",
        abstract: "Bring in an action table of the Local Control and Accountability Plan: the money for initiatives.")
    @Argument(help: "Files: CSV, saved from the workbook.") var files: [String]
    @Option(help: "The school year of the plan, such as sy2025-26.") var at: String
    @Option(help: "The initiative that the actions pay for; else their column \"Initiative\" says it.")
    var initiative: String?
    @Option(parsing: .upToNextOption, help: "Only these actions, by number: 1.3.") var action: [String] = []
    @Option(help: "The district.") var district: String?
    @OptionGroup var intaking: Intaking
    @OptionGroup var connection: Connection

    func validate() throws {
        if Moment(at) == nil { throw ValidationError("\"\(at)\" is no date.") }
    }

    func run() async throws {
        let words = try MappingFolder(given: intaking.mappings).read("lcap") { json throws(FileFault) in
            try LCAPWords(reading: json)
        }
        let paying = LCAPEvents.Paying(initiative: initiative, actions: action, at: at, district: district)
        try await intaking.run(files, by: connection) { bytes, name, _ throws(FileFault) in
            try LCAPEvents(bytes, named: name, words, paying)
        }
    }
}
