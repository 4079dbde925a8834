import ArgumentParser
import Intake
import Vocabulary

struct ImportSchools: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schools",
        abstract: "Bring in a directory of schools, such as California's: its districts and schools.")
    @Argument(help: "Files.") var files: [String]
    @Option(help: "Only this district: its name as the file has it, or its CDS code.") var onlyDistrict: String?
    @Option(help: "What that district is called in the ledger.") var district: String?
    @Option(help: "When rows without a date were so; else the year in the file's name.") var at: String?
    @Option(help: "A mapping of your own, instead of the one that ships.") var mapping: String?
    @OptionGroup var intaking: Intaking
    @OptionGroup var connection: Connection

    func validate() throws {
        if district != nil, onlyDistrict == nil { throw ValidationError("--district goes with --only-district.") }
        if let district, !Slug.admits(district) { throw ValidationError("\"\(district)\" is no slug.") }
        if let at, Moment(at) == nil { throw ValidationError("\"\(at)\" is no date.") }
    }

    func run() async throws {
        func columns(_ json: JSON) throws(FileFault) -> SchoolColumns { try SchoolColumns(reading: json) }
        let mapped =
            try mapping.map { try MappingFolder.read($0, columns) }
            ?? MappingFolder(given: intaking.mappings).read("schools", columns)
        try await intaking.run(files, by: connection) { bytes, name, places throws(FileFault) in
            try SchoolEvents(
                bytes, named: name, mapped, only: onlyDistrict, slug: district, at: at, places: places)
        }
    }
}
