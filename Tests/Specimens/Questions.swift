import Foundation
import Knowledge

/// Questions as leaders put them, none of which is an example of the knowledge base, with what each asks.
package enum Questions {
    package struct Line: Sendable {
        package let asks: Asked
        package let text: String
    }

    package static func read() throws -> [Line] {
        let path = Bases.project + "/Tests/Questions/asked.txt"
        return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").compactMap { line in
            guard !line.hasPrefix("#"), let colon = line.firstRange(of: ": ") else { return nil }
            return Asked(rawValue: String(line[..<colon.lowerBound])).map {
                Line(asks: $0, text: String(line[colon.upperBound...]))
            }
        }
    }

    /// Whether two lead to the same answer.
    package static func isAlike(_ one: Asked, _ other: Asked) -> Bool {
        func folded(_ asked: Asked) -> Asked {
            switch asked {
            case .statusOfAll: .status
            case .tried: .timeline
            default: asked
            }
        }
        return folded(one) == folded(other)
    }

    /// The district that they are asked in.
    package static let district = """
        {"kind": "site", "at": "2020-07-01", "site": "oak", "name": "Oak Elementary", "level": "elementary"}
        {"kind": "site", "at": "2020-07-01", "site": "cedar", "name": "Cedar Middle", "level": "middle"}
        {"kind": "site", "at": "2020-07-01", "site": "sierra", "name": "Sierra High", "level": "high"}
        {"kind": "seat", "at": "2020-07-01", "seat": "cedar-principal", "role": "principal", "site": "cedar", "holder": "Dana Ruiz"}
        {"kind": "initiative", "at": "2023-09-01", "initiative": "math-plc", "name": "Math PLC"}
        {"kind": "initiative", "at": "2024-09-01", "initiative": "reading", "name": "Early Reading"}
        {"kind": "initiative", "at": "2019-09-01", "initiative": "rounds", "name": "Instructional Rounds"}
        """
}
