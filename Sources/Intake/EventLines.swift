import Vocabulary

/// A file of events, one JSON object a line. Empty lines and lines that begin with `#` are passed over.
package struct EventLines: EventSource {
    package let remarks: [String] = []
    private let file: FileBytes
    private let district: String?
    private var lines: Lines

    /// The longest line, in bytes.
    package static let longestLine = 1 << 20

    /// - Parameter district: The one meant where an event names none; without it, the daemon's default is meant.
    package init(_ file: FileBytes, district: String? = nil) throws(FileFault) {
        self.file = file
        self.district = district
        lines = try Lines(file, longest: EventLines.longestLine)
    }

    /// All events of a text.
    package static func all(in bytes: [UInt8], district: String? = nil) throws(FileFault) -> [Found] {
        var lines = try EventLines(.bytes(bytes), district: district)
        var found: [Found] = []
        while let reading = try lines.next() { found += reading.events }
        return found
    }

    package mutating func rewind() throws(FileFault) {
        lines = try Lines(file, longest: EventLines.longestLine)
    }

    /// - Throws: `FileFault` for the first line that is wrong: nothing of the file is to be taken then.
    package mutating func next() throws(FileFault) -> Reading? {
        guard let more = try lines.next() else { return nil }
        var reading = Reading()
        for line in more where line.count > 0 && line.bytes.first != UInt8(ascii: "#") {
            reading.read += 1
            reading.events.append(try found(line))
        }
        return reading
    }

    private func found(_ line: Lines.Line) throws(FileFault) -> Found {
        guard line.count <= EventLines.longestLine else {
            throw FileFault(line: line.number, .longLine(bytes: line.count))
        }
        guard String(validating: line.bytes, as: UTF8.self) != nil else { throw FileFault(line: line.number, .notUTF8) }
        let json: JSON
        do throws(JSONFault) {
            json = try JSON(parsing: line.bytes)
        } catch {
            throw FileFault(line: line.number, .notJSON(error.description))
        }
        do throws(EventFault) {
            // Which indicators there are is for the daemon's knowledge base to say: any name passes here.
            let indicators = Set([json["indicator"]?.text].compactMap { $0 })
            return Found(
                event: try Event(checking: json, district: district ?? "unnamed", indicators: indicators),
                line: line.number,
                isUnplaced: district == nil && json["district"] == nil)
        } catch {
            var fault = error
            fault.id = json["id"]?.text
            throw FileFault(line: line.number, .event(fault))
        }
    }
}
