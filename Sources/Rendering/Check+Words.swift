import Inquiry
import Knowledge
import Projection
import Vocabulary

extension Check {
    /// What the records say to what was taken as given, before the answer itself.
    package func lines(in state: DistrictState) -> [String] {
        var page = Page()
        page.add("You say that \(given.says). \(finding) \(state.citation(evidence))")
        return page.lines
    }

    private var finding: String {
        if !shown.isEmpty { return "So it is on record." }
        guard let newest else { return "Nothing on record is about that at all." }
        return "Nothing on record shows that; the last on record of it is \(newest.event.gist)."
    }

    private var evidence: [Int] { (shown.isEmpty ? [newest].compactMap { $0 } : shown).map(\.seq) }

    package var json: JSON {
        .members([
            "given": .string(given.id), "says": .string(given.says), "on_record": .bool(!shown.isEmpty),
            "evidence": .array(evidence.map(JSON.int)),
        ])
    }
}

extension Event {
    /// `structure shared-rubric, status planned`: its kind and what it says, without what every event has.
    fileprivate var gist: String {
        let common = [
            "kind", "at", "district", "id", "source", "by", "confidence", "recorded_at", "initiative", "note",
        ]
        let said = fields.filter { !common.contains($0.name) }.map { field in
            (field.name == kind ? "" : field.name.replacing("_", with: " ") + " ")
                + (field.value.text ?? field.value.line)
        }
        return kind + " " + said.joined(separator: ", ")
    }
}
