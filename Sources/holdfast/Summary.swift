import Intake
import Vocabulary

/// What became of files that were imported.
struct Summary {
    /// Refused rows that are told one by one.
    private static let told = 50

    private(set) var read = 0
    private(set) var events = 0
    private(set) var suppressed = 0
    private(set) var passedOver = 0
    private(set) var refusedCount = 0
    private var refused: [(file: String, row: RefusedRow)] = []
    private var remarks: [String] = []
    var tally = Tally()

    func show(asJSON: Bool) {
        if asJSON { return print(json(isDry: false).line) }
        for line in lines(isDry: false) { print(line) }
    }

    mutating func add(_ reading: Reading, of file: String) {
        read += reading.read
        events += reading.events.count
        suppressed += reading.suppressed
        passedOver += reading.passedOver
        refusedCount += reading.refused.count
        refused += reading.refused.prefix(max(0, Summary.told - refused.count)).map { (file, $0) }
    }

    mutating func add(_ other: Summary) {
        read += other.read
        events += other.events
        suppressed += other.suppressed
        passedOver += other.passedOver
        refusedCount += other.refusedCount
        refused += other.refused
        remarks += other.remarks
        tally.add(other.tally)
    }

    mutating func remark(_ words: String) { remarks.append(words) }

    var refusedLines: [String] {
        let more = refusedCount - refused.count
        return refused.map { "  \($0.file), \($0.row)" } + (more > 0 ? ["  and \(more) more"] : [])
    }

    /// In words: what is not there is not told.
    ///
    /// - Parameter isDry: Nothing was sent.
    func lines(isDry: Bool) -> [String] {
        let outcome = isDry ? "\(events) would be recorded" : "\(tally.recorded) recorded, \(tally.duplicate) duplicate"
        var lines = ["\(read) read, \(outcome), \(suppressed) suppressed, \(refusedCount) refused"]
        if !isDry, tally.recorded == 0 {
            lines.append(
                tally.duplicate > 0 ? "Nothing is new: all of it is on record already." : "Nothing was recorded.")
        }
        if suppressed > 0 {
            lines.append("Of what is suppressed, being of few, nothing is recorded, and never a 0.")
        }
        if passedOver > 0 { lines.append("\(passedOver) passed over: not what was asked for") }
        if refusedCount > 0 { lines += ["Refused:"] + refusedLines }
        return lines + remarks
    }

    func json(isDry: Bool, events shown: [JSON]? = nil) -> JSON {
        .members([
            "schema": "holdfast.import/1", "read": .int(read), "recorded": .int(tally.recorded),
            "duplicate": .int(tally.duplicate), "suppressed": .int(suppressed), "passed_over": .int(passedOver),
            "refused": .array(
                refused.map { file, row in
                    ["file": .string(file), "line": .int(row.line), "reason": .string(row.reason)]
                }),
            "refused_count": .int(refusedCount), "remarks": .array(remarks.map(JSON.string)),
            "seq": .int(tally.last), "dry_run": isDry ? true : Optional.none,
            "would_record": isDry ? .int(events) : nil,
            "events": shown.map(JSON.array),
        ])
    }
}
