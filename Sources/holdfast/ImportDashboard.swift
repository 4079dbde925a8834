import ArgumentParser
import Intake
import Vocabulary

struct ImportDashboard: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dashboard",
        abstract: "Bring in files of the California School Dashboard: outcomes of the schools that are on record.",
        discussion: """
            Figures of ten students and fewer are suppressed: never a 0, and never a value. So is the total of a district by \
            which the figure of a school that is hidden could be had back.
            """)
    @Argument(help: "Files.") var files: [String]
    @Option(help: "What they measure, where their names do not tell: cci, chron, ela, elpi, grad, math, susp.")
    var measure: String?
    @OptionGroup var intaking: Intaking
    @OptionGroup var connection: Connection

    func run() async throws {
        let folder = try MappingFolder(given: intaking.mappings)
        let cells = try folder.read("cells") { json throws(FileFault) in try CellWords(reading: json) }
        let words = try folder.read("dashboard") { json throws(FileFault) in try DashboardWords(reading: json) }
        try await intaking.run(files, by: connection) { bytes, name, places throws(FileFault) in
            try DashboardEvents(bytes, named: name, words, cells, measure: measure, places: places)
        }
    }
}
