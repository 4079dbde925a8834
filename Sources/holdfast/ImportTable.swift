import ArgumentParser
import Intake
import Vocabulary

struct ImportTable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "table",
        abstract: "Bring in a CSV or TSV by a mapping: observations, adoption, coaching, meetings, surveys, outcomes.")
    @Argument(help: "Files.") var files: [String]
    @Option(help: "The mapping, a JSON file.") var mapping: String?
    @Flag(help: "Print a mapping that may fit the file, to be looked over, and record nothing.") var guess = false
    @Option(help: "With --guess: the kind of event that a row is.") var kind: String?
    @Option(help: "The district, for rows that name none.") var district: String?
    @OptionGroup var intaking: Intaking
    @OptionGroup var connection: Connection

    func validate() throws {
        if guess == (mapping != nil) {
            throw ValidationError("Give a mapping with --mapping, or have one proposed with --guess.")
        }
        if guess, files.count > 1 { throw ValidationError("--guess takes one file.") }
    }

    func run() async throws {
        let folder = try MappingFolder(given: intaking.mappings)
        let words = try folder.read("cells") { json throws(FileFault) in try CellWords(reading: json) }
        guard let mapping else { return try propose(folder, words) }
        let mapped = try MappingFolder.read(mapping) { json throws(FileFault) in try Mapping(reading: json) }
        try await intaking.run(files, by: connection) { bytes, name, places throws(FileFault) in
            try TableEvents(bytes, named: name, by: mapped, words, district: district, places: places)
        }
    }

    private func propose(_ folder: MappingFolder, _ words: CellWords) throws {
        let hints = try folder.read("guess") { json throws(FileFault) in try Hints(reading: json) }
        do throws(FileFault) {
            var table = try Table(.file(path: files[0]), named: Intaking.name(of: files[0]))
            print(try hints.proposal(for: table.columns, try table.sample(), words, kind: kind).indented)
        } catch {
            throw Shipment.ending(files[0], error)
        }
    }
}
