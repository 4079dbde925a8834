import ArgumentParser
import Intake
import Vocabulary

struct ImportRoster: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "oneroster",
        abstract:
            "Bring in a OneRoster set, a folder or a ZIP: its schools, school years and how many classes there are.",
        discussion: "Files of persons in it, students or staff, are named and not read.")
    @Argument(help: "Folders or ZIP files.") var sets: [String]
    @Option(help: "The district, where the roster names none.") var district: String?
    @Option(help: "When rows without a date were so; else the newest date of the roster.") var at: String?
    @OptionGroup var intaking: Intaking
    @OptionGroup var connection: Connection

    func validate() throws {
        if let district, !Slug.admits(district) { throw ValidationError("\"\(district)\" is no slug.") }
        if let at, Moment(at) == nil { throw ValidationError("\"\(at)\" is no date.") }
    }

    func run() async throws {
        let words = try MappingFolder(given: intaking.mappings).read("oneroster") { json throws(FileFault) in
            try RosterWords(reading: json)
        }
        try await intaking.run(sets, by: connection) { file, _, places throws(FileFault) in
            try RosterEvents(file, words, district: district, at: at, places: places)
        }
    }
}
