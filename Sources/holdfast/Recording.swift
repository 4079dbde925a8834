import ArgumentParser
import Foundation
import Intake
import Transport
import Vocabulary

/// `record`, under a name that no module has.
struct RecordEvents: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record", abstract: "Record events: JSON objects as arguments, or a line each on standard input.")
    @Argument(help: "Events, each one JSON object; none: read standard input.") var events: [String] = []
    @Option(help: "The district, for events that name none.") var district: String?
    @OptionGroup var connection: Connection

    func run() async throws {
        let bytes =
            events.isEmpty
            ? Array(FileHandle.standardInput.readDataToEndOfFile())
            : Array(
                events.map { $0.replacing("\n", with: " ") }.joined(separator: "\n").utf8)
        let tally = try await connection.open { client in
            try await Batch(bytes, named: "the events", district).send(to: client, by: connection)
        }
        tally.show(asJSON: connection.json)
    }
}

struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring in files.",
        subcommands: [
            ImportEvents.self, ImportSchools.self, ImportTable.self, ImportCalendar.self, ImportRoster.self,
            ImportDashboard.self, ImportLCAP.self,
        ])
}

struct ImportEvents: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "events", abstract: "Bring in events, one JSON object a line.",
        discussion: """
            What is wrong in itself is told before any of it is sent. A file of one batch is then taken whole or not at all, \
            a larger one batch by batch.
            """)
    @Argument(help: "Files.") var files: [String]
    @Option(help: "The district, for events that name none.") var district: String?
    @Option(help: "Events of one batch, as many as the daemon's settings allow (limits, staged).") var batch = 100_000
    @OptionGroup var connection: Connection

    func validate() throws {
        if batch < 1 { throw ValidationError("--batch must be 1 or more.") }
    }

    func run() async throws {
        var shipments: [Shipment] = []
        for file in files {
            var shipment = try Shipment(file, most: batch) { bytes throws(FileFault) in
                try EventLines(bytes, district: district)
            }
            try shipment.check(skippingRefused: false)
            shipments.append(shipment)
        }
        let checked = shipments
        let summary = try await connection.open { client in
            var summary = Summary()
            for var shipment in checked {
                try await shipment.send(to: client, by: connection)
                summary.add(shipment.summary)
            }
            return summary
        }
        summary.show(asJSON: connection.json)
    }
}

/// The events of one file, to be recorded together.
struct Batch {
    private let name: String
    private let events: [Event]
    /// The line that each event stands in.
    private let numbers: [Int]
    /// The places of those that name no district, and get the daemon's default.
    private let unplaced: Set<Int>

    /// - Throws: `Ending` 1 naming file and line where any of it is wrong: nothing is sent then.
    init(_ bytes: [UInt8], named name: String, _ district: String?) throws {
        do throws(FileFault) {
            self.init(try EventLines.all(in: bytes, district: district), named: name)
        } catch {
            throw Shipment.ending(name, error)
        }
    }

    init(_ found: [Found], named name: String) {
        self.name = name
        events = found.map(\.event)
        numbers = found.map(\.line)
        unplaced = Set(found.indices.filter { found[$0].isUnplaced })
    }

    /// What the daemon said of the batch, in terms of the file.
    private func told(_ ending: Ending) -> Ending {
        let number = ending.event.flatMap { numbers.indices.contains($0 - 1) ? numbers[$0 - 1] : nil }
        let place = number.map { "\(name), line \($0)" } ?? name
        let outcome =
            ending.isSettled
            ? "Nothing was recorded."
            : "It is not known whether it was recorded: send it again, and what has an id is recorded once."
        let isUnnamed = ending.words?.hasPrefix("field \"district\"") == true
        let hint = isUnnamed ? " Name the district with --district." : ""
        return Ending(
            code: ending.code, words: ending.words.map { "\(place): \(Batch.stopped($0))\(hint) \(outcome)" },
            event: ending.event, isSettled: ending.isSettled)
    }

    /// A sentence with its mark at the end.
    static func stopped(_ words: String) -> String { words.hasSuffix("?") ? words : words + "." }

    static func bytes(of file: String) throws -> [UInt8] {
        do {
            return Array(try Data(contentsOf: URL(fileURLWithPath: file)))
        } catch {
            throw Ending(code: 1, words: "\(file) cannot be read: \((error as NSError).localizedDescription)")
        }
    }

    /// Sends all events as one batch, in as many requests as it takes; the last one commits them.
    func send(to client: LineClient, by connection: Connection) async throws -> Tally {
        let portions = Portions.cut(events)
        var tally = Tally()
        var sent = 0
        for (index, portion) in portions.enumerated() {
            let isLast = index == portions.count - 1
            let objects = portion.enumerated().map { offset, event in
                let isUnplaced = unplaced.contains(sent + offset)
                return JSON.object(event.fields.filter { !(isUnplaced && $0.name == "district") })
            }
            let params: JSON = .members([
                "events": .array(objects), "more": isLast ? Optional.none : .bool(true),
                "before": portions.count > 1 ? .int(sent) : Optional.none,
            ])
            sent += portion.count
            let answer: JSON
            do {
                answer = try await connection.call(client, "record", params)
            } catch let ending as Ending {
                throw told(ending)
            }
            tally.add(Tally(answer))
        }
        return tally
    }
}

/// What became of events.
struct Tally {
    var recorded = 0
    var duplicate = 0
    var last = 0

    init() {}

    /// Of the answer to `record`; what is only kept until the batch ends counts for nothing yet.
    init(_ answer: JSON) {
        recorded = answer["recorded"]?.whole ?? 0
        duplicate = answer["duplicate"]?.whole ?? 0
        last = answer["seq"]?.whole ?? 0
    }

    mutating func add(_ other: Tally) {
        recorded += other.recorded
        duplicate += other.duplicate
        last = max(last, other.last)
    }

    func show(asJSON: Bool) {
        let json: JSON = [
            "schema": "holdfast.import/1", "read": .int(recorded + duplicate), "recorded": .int(recorded),
            "duplicate": .int(duplicate), "seq": .int(last),
        ]
        print(asJSON ? json.line : "\(recorded + duplicate) read, \(recorded) recorded, \(duplicate) duplicate")
    }
}
