import Indicators
import Vocabulary

/// One line of the facts or of the updates.
struct Fact {
    enum Sort: String {
        case unit = "x"
        case site = "y"
        case initiative = "z"
    }

    let sort: Sort
    /// Of the unit, site or initiative.
    let number: Int
    let indicator: String
    let reading: Known<Value>

    /// - Parameters:
    ///   - words: Sort, number, place and value; under 0 it is no longer known.
    ///   - line: What stands as evidence.
    init?(_ words: ArraySlice<Substring>, line: Int, on day: Moment) {
        let words = Array(words)
        guard words.count >= 4, let sort = Sort(rawValue: String(words[0])), let number = Int(words[1]),
            let value = Int(words[3])
        else { return nil }
        self.sort = sort
        self.number = number
        indicator = String(words[0]) + String(words[2])
        reading =
            value < 0
            ? .unknown(.notRecorded)
            : .known(
                .number(Double(value)), Evidence(positions: [line], observed: day, confidence: .record))
    }
}
