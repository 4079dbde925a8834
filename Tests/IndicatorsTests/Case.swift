import Indicators
import Knowledge
import Projection
import Specimens
import Testing
import Vocabulary

/// A small history of the initiative `plc`, and what is read off it on 1 June 2026.
///
/// The launch is event 1: sponsored by the seat `sup` and led by the seat `lead`. The history's own events follow from 2.
struct Case: Sendable, CustomTestStringConvertible {
    let says: String
    let history: [String]
    let reading: Reading

    init(_ says: String, _ history: [String], _ reading: Reading) {
        self.says = says
        self.history = history
        self.reading = reading
    }

    var testDescription: String { says }

    static let launch = "initiative 2023-09-01 initiative=plc name=PLC sponsor=sup lead=lead"
}

/// What an indicator reads, as a table writes it.
enum Reading: Sendable {
    case known(Value, [Int], String, Confidence = .record, atLeast: Bool = false)
    case stale(Value, [Int], String, Confidence = .record)
    case unknown(Unknown)

    func known() throws -> Known<Value> {
        switch self {
        case .known(let value, let positions, let at, let confidence, let atLeast):
            .known(
                value,
                Evidence(
                    positions: positions, observed: try #require(Moment(at)), confidence: confidence,
                    isLowerBound: atLeast))
        case .stale(let value, let positions, let at, let confidence):
            .stale(value, Evidence(positions: positions, observed: try #require(Moment(at)), confidence: confidence))
        case .unknown(let why): .unknown(why)
        }
    }
}

/// The gauge of `plc` after a history that its launch opens.
func gauge(
    _ history: [String], on day: String = "2026-06-01", indicators: [(id: String, lines: String)] = []
) throws -> Gauge {
    let entries = try Ledgers.brief([Case.launch] + history)
    let known = History(entries, indicators: Set(IndicatorID.all))
    let state = DistrictState(known, of: "riverbend", on: try #require(Day(day)))
    return Gauge(
        try #require(state.initiative("plc")), in: state, knowledge: try Rules.base(indicators))
}

/// What an indicator reads that is measured so. It answers to the id `depth`.
func read(_ lines: String, of history: [String], on day: String = "2026-06-01") throws -> Known<Value> {
    let gauge = try gauge(history, on: day, indicators: [("depth", lines)])
    return gauge.read(try #require(gauge.knowledge.indicator("depth")))
}

extension Case {
    /// Holds the history against an indicator that is measured so.
    func check(_ lines: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let found = try read(lines, of: history)
        #expect(try found == reading.known(), sourceLocation: sourceLocation)
    }
}
