import Vocabulary

/// A file of events, one JSON object a line, read and checked before any of it is sent.
package struct EventLines: Sendable, Hashable {
    /// In the order of the lines.
    package let events: [Event]
    /// The line that each event stands in, from 1.
    package let numbers: [Int]
    /// The places in `events` of those that name no district, where none was given to mean: they carry a stand-in, and
    /// the daemon's default is meant.
    package let unplaced: Set<Int>

    /// The longest line, in bytes.
    package static let longestLine = 1 << 20

    /// Reads all lines. Empty lines and lines that begin with `#` are passed over, and a CR before the line end is
    /// dropped.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - district: The one meant where an event names none.
    /// - Throws: `IntakeFault` for the first line that is wrong: nothing of the file is to be taken then.
    package init(reading bytes: [UInt8], district: String? = nil) throws(IntakeFault) {
        var events: [Event] = []
        var numbers: [Int] = []
        var unplaced: Set<Int> = []
        var number = 0
        for slice in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            let line = slice.last == UInt8(ascii: "\r") ? slice.dropLast() : slice
            guard let first = line.first, first != UInt8(ascii: "#") else { continue }
            let json = try EventLines.json(line, number)
            if district == nil, json["district"] == nil, json["kind"] != "district" { unplaced.insert(events.count) }
            events.append(try EventLines.event(json, number, district ?? "unnamed"))
            numbers.append(number)
        }
        self.events = events
        self.numbers = numbers
        self.unplaced = unplaced
    }

    private static func json(_ line: ArraySlice<UInt8>, _ number: Int) throws(IntakeFault) -> JSON {
        guard line.count <= longestLine else { throw IntakeFault(line: number, reason: .tooLong(bytes: line.count)) }
        guard String(validating: line, as: UTF8.self) != nil else { throw IntakeFault(line: number, reason: .notUTF8) }
        do throws(JSONFault) {
            return try JSON(parsing: line)
        } catch {
            throw IntakeFault(line: number, reason: .notJSON(error.description))
        }
    }

    private static func event(_ json: JSON, _ number: Int, _ district: String) throws(IntakeFault) -> Event {
        do throws(EventFault) {
            return try Event(checking: json, district: district, indicators: EventLines.indicators(named: json))
        } catch {
            var fault = error
            fault.id = json["id"]?.text
            throw IntakeFault(line: number, reason: .event(fault))
        }
    }

    /// Which indicators there are is for the daemon's knowledge base to say: any name passes here.
    private static func indicators(named json: JSON) -> Set<String> {
        Set([json["indicator"]?.text].compactMap { $0 })
    }
}

/// Why a file cannot be taken, and where.
package struct IntakeFault: Error, Hashable, CustomStringConvertible {
    /// From 1.
    package let line: Int
    package let reason: Reason

    package enum Reason: Hashable, Sendable {
        case notUTF8
        case tooLong(bytes: Int)
        case notJSON(String)
        case event(EventFault)
    }

    package var description: String {
        switch reason {
        case .notUTF8: "line \(line): this is not UTF-8; save the file anew as UTF-8"
        case .tooLong(let bytes):
            "line \(line): \(bytes) bytes, and a line has at most \(EventLines.longestLine); an event is one line"
        case .notJSON(let detail): "line \(line): this is not JSON: \(detail)"
        case .event(let fault):
            "line \(line)\(fault.id.map { " (\($0))" } ?? "")"
                + (fault.field.isEmpty ? "" : ", field \"\(fault.field)\"") + ": \(fault.reason)"
                + (fault.suggestions.first.map { "; did you mean \"\($0)\"?" } ?? "")
        }
    }
}
