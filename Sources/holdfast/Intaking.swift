import ArgumentParser
import Foundation
import Intake
import Transport
import Vocabulary

/// What every import of files can be told.
struct Intaking: ParsableArguments {
    @Flag(help: "Print what would be recorded, and record nothing.") var dryRun = false
    @Flag(help: "Take the other rows where some can not be taken.") var skipRefused = false
    @Option(help: "The folder of the mappings, where it is not found by itself.") var mappings: String?

    /// Checks all files, then sends them.
    ///
    /// - Parameter source: The events of one file, given its bytes, its name, and what the ledger has.
    func run(
        _ files: [String], by connection: Connection,
        _ source: (FileBytes, String, KnownPlaces) throws(FileFault) -> any EventSource
    ) async throws {
        if dryRun { return try await rehearse(files, connection, source) }
        let summary = try await connection.open { client in
            let places = try await Intaking.places(client, connection)
            var shipments: [Shipment] = []
            for file in files {
                var shipment = try Shipment(file) { bytes throws(FileFault) in
                    try source(bytes, Intaking.name(of: file), places)
                }
                try shipment.check(skippingRefused: skipRefused)
                shipments.append(shipment)
            }
            var summary = Summary()
            for index in shipments.indices {
                try await shipments[index].send(to: client, by: connection)
                summary.add(shipments[index].summary)
            }
            return summary
        }
        summary.show(asJSON: connection.json)
    }

    private func rehearse(
        _ files: [String], _ connection: Connection,
        _ source: (FileBytes, String, KnownPlaces) throws(FileFault) -> any EventSource
    ) async throws {
        var summary = Summary()
        var places = KnownPlaces()
        do {
            places = try await connection.open { try await Intaking.places($0, connection) }
        } catch let ending as Ending where ending.code == 5 {
            summary.remark("no daemon is reachable, so schools are not looked up in the ledger")
        }
        var shown: [JSON] = []
        for file in files {
            var shipment = try Shipment(file) { bytes throws(FileFault) in
                try source(bytes, Intaking.name(of: file), places)
            }
            try shipment.check(skippingRefused: true) { event in
                if connection.json { shown.append(.object(event.fields)) } else { print(event.line) }
            }
            summary.add(shipment.summary)
        }
        if connection.json { return print(summary.json(isDry: true, events: shown).line) }
        FileHandle.standardError.write(Data((summary.lines(isDry: true).joined(separator: "\n") + "\n").utf8))
    }

    static func name(of path: String) -> String { URL(fileURLWithPath: path).lastPathComponent }

    /// The districts and schools of the ledger.
    private static func places(_ client: LineClient, _ connection: Connection) async throws -> KnownPlaces {
        var places = KnownPlaces()
        for kind in ["district", "site"] {
            var after: JSON = 0
            while after != .null {
                let page = try await connection.call(client, "events", ["after": after, "kind": .string(kind)])
                for event in page["events"]?.elements ?? [] { places.add(event) }
                after = page["next"] ?? .null
            }
        }
        return places
    }
}
