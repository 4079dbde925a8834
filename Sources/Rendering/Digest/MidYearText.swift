import Diagnosis
import Indicators
import Inquiry
import Knowledge
import Projection
import Vocabulary
import Watch

/// The report to the board in the middle of the year, in the words of the county's form.
struct MidYearText {
    let report: MidYear
    let district: String
    let contact: String

    private var scene: Scene { report.scene }

    func letter() -> Letter {
        var letter = Letter(title: "\(String(district.prefix(40))): mid-year report to the board")
        if let term = scene.knowledge.term("lcap-mid-year") { letter.add(term.means) }
        letter.add(
            "From \(Phrases.date(report.from)) to \(Phrases.date(scene.state.day)), by the record up to #\(scene.position)."
        )
        letter.head("How each effort is carried out")
        letter.list(report.rows.map(item))
        if report.rows.isEmpty { letter.add("No initiative is on record.") }
        letter.head("Money")
        let money = report.rows.flatMap { row in
            row.money.map { entry in
                Letter.Item(
                    lead: row.diagnosis.initiative.name,
                    text: "\(entry.event.moneyWords), \(entry.event.at) [#\(entry.seq)]",
                    picture: nil)
            }
        }
        letter.list(money)
        if money.isEmpty { letter.add("Nothing of the efforts' money is on record for this school year.") }
        letter.head("What came of it")
        letter.list(
            report.outcomes.map { entry in
                Letter.Item(
                    lead: entry.event.text("measure") ?? "",
                    text: "\(entry.event.outcomeWords), \(entry.event.at) [#\(entry.seq)]",
                    picture: nil)
            })
        if report.outcomes.isEmpty { letter.add("No outcome of the district is on record for this year or the last.") }
        letter.close([
            "What is not on record is not told: no figure here was guessed. #numbers are records.",
            "To stop or change this report, answer it, or write to \(contact).",
        ])
        return letter
    }

    private func item(_ row: MidYear.Row) -> Letter.Item {
        let diagnosis = row.diagnosis
        let word = scene.knowledge.verdict(diagnosis.verdict.rawValue)?.midYear ?? "Not known"
        let figures = [diagnosis.scale.spread, diagnosis.scale.depth].compactMap { dimension in
            dimension.reading.evidence == nil ? nil : "\(dimension.name) \(dimension.valueWords)"
        }
        let told = figures.isEmpty ? "no figures of practice are on record" : figures.joined(separator: "; ")
        let evidence = Set(diagnosis.grounds.prefix(1).flatMap(\.evidence)).sorted().suffix(3)
        let citation = evidence.isEmpty ? "" : " [\(evidence.map { "#\($0)" }.joined(separator: " "))]"
        return Letter.Item(
            lead: diagnosis.initiative.name, text: "\(word) (\(diagnosis.verdict.words)); \(told).\(citation)",
            picture: nil)
    }
}

extension Event {
    fileprivate var moneyWords: String {
        let amount = (number("total") ?? number("amount")).map {
            " of \(Phrases.plain($0)) USD\(number("total") == nil ? " a year" : "")"
        }
        let fund = text("fund").map { " in \($0.replacing("-", with: " ")) money" } ?? ""
        return "\((text("act") ?? "money").replacing("-", with: " "))\(amount ?? "")\(fund)"
    }

    fileprivate var outcomeWords: String {
        let value = number("value").map { "\(Phrases.plain($0)) \(text("unit") ?? "")" }
        return (value ?? text("direction") ?? "told of").split(separator: " ").joined(separator: " ")
    }
}
