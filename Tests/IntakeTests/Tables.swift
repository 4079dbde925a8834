import Specimens
import Vocabulary

@testable import Intake

extension Table {
    /// All rows of a text.
    static func rows(_ text: String, named name: String = "a.csv") throws -> [TableRow] {
        try rows(Array(text.utf8), named: name)
    }

    static func rows(_ bytes: [UInt8], named name: String = "a.csv") throws -> [TableRow] {
        var table = try Table(.bytes(bytes), named: name)
        var rows: [TableRow] = []
        while let more = try table.next() { rows += more }
        return rows
    }
}

extension EventSource {
    /// All that it gives.
    mutating func all() throws -> Reading {
        var all = Reading()
        while let reading = try next() {
            all.read += reading.read
            all.events += reading.events
            all.suppressed += reading.suppressed
            all.passedOver += reading.passedOver
            all.refused += reading.refused
        }
        return all
    }
}

extension Reading {
    /// The events without their ids.
    var lines: [String] {
        events.map { JSON.object($0.event.fields.filter { $0.name != "id" }).line }
    }
}

/// The mappings that ship.
enum Shipped {
    static func read<Value>(_ name: String, _ form: (JSON) throws -> Value) throws -> Value {
        try form(JSON(parsing: Bases.bytes("config/mappings/\(name).json")))
    }

    static func cells() throws -> CellWords { try read("cells") { try CellWords(reading: $0) } }
    static func dashboard() throws -> DashboardWords { try read("dashboard") { try DashboardWords(reading: $0) } }
    static func lcap() throws -> LCAPWords { try read("lcap") { try LCAPWords(reading: $0) } }
    static func schools() throws -> SchoolColumns { try read("schools") { try SchoolColumns(reading: $0) } }
}
