import ArgumentParser
import Vocabulary

struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the ledger, one event a line, as \"import events\" reads it.")
    @Option(help: "Only this district.") var district: String?
    @OptionGroup var connection: Connection

    func run() async throws {
        try await connection.open { client in
            var all: [JSON] = []
            var after: JSON = 0
            while after != .null {
                let page = try await connection.call(
                    client, "events", .members(["after": after, "district": district.map(JSON.string)]))
                let events = try (page["events"]?.elements ?? []).map(Export.event)
                if connection.json {
                    all += events.map { .object($0.fields) }
                } else {
                    for event in events { print(event.line) }
                }
                after = page["next"] ?? .null
            }
            if connection.json {
                let json: JSON = ["schema": "holdfast.export/1", "events": .array(all)]
                print(json.line)
            }
        }
    }

    /// The event in the order of the vocabulary, without its position: the order of the lines is the order.
    private static func event(_ json: JSON) throws -> Event {
        let fields = (json.members ?? []).filter { $0.name != "seq" }
        let indicators = Set([json["indicator"]?.text].compactMap { $0 })
        return try Event(checking: .object(fields), indicators: indicators)
    }
}
