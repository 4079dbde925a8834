import Diagnosis
import Indicators
import Projection
import Specimens
import Vocabulary

/// Lines of the ledger as verdicts are drawn from, short enough for a table.
enum Line {
    static func adoption(_ day: String, _ using: Int, of whole: Int = 100) -> String {
        record("adoption", day, #""using": \#(using), "of": \#(whole), "unit": "teachers""#)
    }

    static func observation(_ day: String, _ proficient: Int, of whole: Int = 100) -> String {
        record("observation", day, #""proficient": \#(proficient), "observed": \#(whole), "unit": "teachers""#)
    }

    static func told(_ day: String, _ level: String) -> String { record("adoption", day, #""level": "\#(level)""#) }

    static func evaluation(_ day: String, _ finding: String, on dimension: String? = nil) -> String {
        let about = dimension.map { #", "dimension": "\#($0)""# } ?? ""
        return record("evaluation", day, #""author": "an evaluator", "finding": "\#(finding)"\#(about)"#)
    }

    static func labor(_ day: String, _ act: String, _ subject: String) -> String {
        record("labor", day, #""act": "\#(act)", "subject": "\#(subject)""#)
    }

    static func target(_ day: String, _ value: Double, of dimension: String = "spread", due: String) -> String {
        record("target", day, #""dimension": "\#(dimension)", "value": \#(value), "due": "\#(due)""#)
    }

    static func status(_ day: String, _ status: String) -> String {
        record("initiative", day, #""status": "\#(status)""#)
    }

    /// A decision that stops it; `more` holds further members, each after a comma.
    static func stop(_ day: String, _ more: String = "") -> String {
        #"{"kind": "decision", "at": "\#(day)", "what": "stop it", "stops": "math-plc"\#(more)}"# + "\n"
    }

    static func removed(_ day: String) -> String {
        record("structure", day, #""structure": "coaching", "status": "removed""#)
    }

    static func successor(_ day: String) -> String {
        #"{"kind": "seat", "at": "\#(day)", "seat": "sup", "holder": "C. Reyes"}"# + "\n"
    }

    static func record(_ kind: String, _ day: String, _ fields: String) -> String {
        #"{"kind": "\#(kind)", "at": "\#(day)", "initiative": "math-plc", \#(fields)}"# + "\n"
    }
}

extension Ground {
    /// The case with the positions it rests on, as tables name it.
    var label: String {
        switch self {
        case .status(let fact): "status \(fact.value.text ?? "") #\(fact.seq)"
        case .decidedAgainst(let entry): "decided against #\(entry.seq)"
        case .nothingRecorded: "nothing recorded"
        case .cannotTell(let dimension): "cannot tell \(dimension.name)"
        case .signal(let signal): "\(signal.series) \(signal.trend) \(signal.evidence)"
        case .evaluated(let entry): "evaluated \(entry.event.text("finding") ?? "") #\(entry.seq)"
        case .opposed(let entry): "opposed #\(entry.seq)"
        case .stalled(let check): "stalled \(check.series) of #\(check.target.seq)"
        case .targetMissed(let entry, let reading): "missed #\(entry.seq) at \(reading.number ?? -1)"
        case .wideButShallow: "wide but shallow"
        case .young(let months, let launched): "young \(months) #\(launched.seq)"
        case .atFullImplementation(let depth): "full \(depth.name)"
        case .survived(let exit): "survived \(exit.what) #\(exit.seq)"
        case .removed(let structure): "removed \(structure.type) #\(structure.status?.seq ?? 0)"
        }
    }
}

/// A row of a table of verdicts.
struct Row: Sendable, CustomStringConvertible {
    let description: String
    let lines: String
    let day: String
    let verdict: Verdict
    let grounds: [String]

    /// - Parameter day: By June 2026 the initiative is 33 months old, and no longer too young to be judged.
    init(
        _ description: String, _ lines: String, on day: String = "2026-06-01", _ verdict: Verdict, _ grounds: [String]
    ) {
        self.description = description
        self.lines = lines
        self.day = day
        self.verdict = verdict
        self.grounds = grounds
    }
}

extension Row {
    /// Draws the verdict of the row's history.
    func drawn() throws -> (verdict: Verdict, grounds: [String]) {
        var draft = Draft()
        draft.indicator("spread", "share", by: "by: practice-share, of: adoption", shelfLife: 800)
        draft.indicator("depth", "share", by: "by: practice-share, of: observation", shelfLife: 800)
        draft.indicator(
            "practice-opposition",
            by: "by: last-said, of: labor, where: {subject: [practice, time]}, "
                + "yes: {act: [opposition, grievance]}, no: {act: [settled]}",
            shelfLife: 730)
        let diagnosis = try diagnosis(lines, by: draft.base(), on: day)
        return (diagnosis.verdict, diagnosis.grounds.map(\.label))
    }
}
