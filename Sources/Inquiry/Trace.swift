import Diagnosis
import Indicators
import Knowledge
import Projection
import Vocabulary

/// One event followed to what rests on it.
package struct Trace: Sendable {
    package let position: Int
    /// As it is understood now, corrected where it was; `nil` where it does not stand (`fate`).
    package let entry: Entry?
    package let fate: Fate
    /// Corrections and retractions that point at it, in ledger order.
    package let amendments: [Entry]
    /// What reads it, with what it reads, in the order of their ids.
    package let indicators: [(indicator: Indicator, reading: Known<Value>)]
    /// Signs that look at those, and are known by it, in the order of their ids.
    package let signs: [SignReading]
    /// Causes and alternatives that those signs weigh for, as ranked.
    package let findings: [(weighed: Weighed, signs: [WeighedSign])]

    package enum Fate: Sendable, Hashable {
        case stands
        case takenBack
        /// It is dated after the day asked about, or was recorded after the instant.
        case later
        /// It says how another event is to be understood.
        case amends
    }

    /// - Parameter everything: What stands on any day, later ones among them.
    /// - Throws: `InquiryFault` where the ledger of the district has no such position.
    init(
        of position: Int, through diagnosis: InitiativeDiagnosis, _ scene: Scene, _ ledger: [Entry],
        _ everything: DistrictState
    ) throws(InquiryFault) {
        guard let recorded = ledger.first(where: { $0.seq == position }) else {
            throw InquiryFault.noSuchPosition(position, last: ledger.last?.seq ?? 0)
        }
        let entry = scene.state.entry(position)
        self.position = position
        self.entry = entry
        amendments = ledger.filter { later in
            let pointer = later.event["corrects"] ?? later.event["retracts"]
            return pointer.map { $0.whole == position || $0.text != nil && $0.text == recorded.event.id } ?? false
        }
        if entry != nil {
            fate = .stands
        } else if Register.isAmendment(recorded.event) {
            fate = .amends
        } else {
            let isLater = recorded.seq > scene.position || everything.entry(position) != nil
            fate = isLater ? .later : .takenBack
        }
        let read = scene.knowledge.indicators.map { ($0, diagnosis.readings[$0.id]) }.filter {
            $0.1.evidence?.positions.contains(position) ?? false
        }
        indicators = read.map { (indicator: $0.0, reading: $0.1) }
        let ids = Set(read.map(\.0.id))
        signs = scene.knowledge.signs.map(diagnosis.readings.read).filter { sign in
            sign.state.isKnown
                && (sign.evidence.contains(position) || !ids.isDisjoint(with: sign.sign.condition.indicators))
        }
        let known = Set(signs.map(\.sign.id))
        findings = (diagnosis.causes + diagnosis.alternatives).map { weighed in
            (weighed: weighed, signs: weighed.signs.filter { known.contains($0.reading.sign.id) && $0.weight != 0 })
        }.filter { !$0.signs.isEmpty }
    }
}
