import ArgumentParser
import Foundation
import Intake
import Vocabulary

struct ImportCalendar: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar",
        abstract:
            "Bring in the meetings of a calendar (iCalendar), those cancelled as not held; no name of anybody is read."
    )
    @Argument(help: "Files.") var files: [String]
    @Option(help: "The first day.") var from: String
    @Option(help: "The last day; meetings after today are not taken.") var to: String
    @Option(help: "Who meets: plc-team, cabinet, improvement-team, guiding-coalition, site-coalition.") var body: String
    @Option(help: "The initiative they meet about.") var initiative: String?
    @Option(help: "The school they meet at.") var site: String?
    @Option(help: "The district.") var district: String?
    @Option(help: "Only meetings with these words in their title.") var title: String?
    @Option(help: "The time zone of a calendar that names none, such as America/Los_Angeles.") var zone: String?
    @OptionGroup var intaking: Intaking
    @OptionGroup var connection: Connection

    func validate() throws {
        for day in [from, to] where Day(day) == nil { throw ValidationError("\"\(day)\" is no day (YYYY-MM-DD).") }
        if let zone, TimeZone(identifier: zone) == nil { throw ValidationError("\"\(zone)\" is no time zone.") }
    }

    func run() async throws {
        guard let from = Day(from), let to = Day(to) else { throw ValidationError("Give days as YYYY-MM-DD.") }
        let windows = try MappingFolder(given: intaking.mappings).read("windows-zones") { json throws(FileFault) in
            try CalendarEvents.windows(reading: json)
        }
        let fields: JSON = .members([
            "body": .string(body), "initiative": initiative.map(JSON.string), "site": site.map(JSON.string),
        ])
        let wanted = CalendarEvents.Wanted(
            from: from, to: to, today: Day(number: Int(Date().timeIntervalSince1970 / 86_400)), title: title,
            fields: fields.members ?? [], zone: zone)
        try await intaking.run(files, by: connection) { bytes, _, _ throws(FileFault) in
            try CalendarEvents(bytes, windows: windows, wanted: wanted, district: district)
        }
    }
}
