import Vocabulary

extension KnowledgeBase {
    /// Holds the value of a `report` against the unit of the indicator that it answers. An indicator that the contract
    /// lists and no entry describes takes any value; other events pass.
    package func checkReport(_ event: Event) throws(EventFault) {
        guard event.kind == "report", let id = event.text("indicator"), let indicator = indicator(id),
            let value = event["value"]
        else { return }
        let expected: String?
        switch indicator.unit {
        case .share: expected = value.number.map { (0...1).contains($0) } ?? false ? nil : "a share from 0 to 1"
        case .correlation:
            expected = value.number.map { (-1...1).contains($0) } ?? false ? nil : "a correlation from -1 to 1"
        case .points: expected = value.number == nil ? "a number of points" : nil
        case .flag: expected = value.flag == nil ? "true or false" : nil
        case .word: expected = value.text == nil ? "a word" : nil
        case .days, .months, .minutes, .hours, .count:
            expected = value.number.map { $0 >= 0 } ?? false ? nil : "a number of \(indicator.unit.rawValue), 0 or more"
        }
        // Practice is told in words too: pockets, some, most.
        if let expected, !(indicator.unit == .share && value.text.map(weighing.levels.keys.contains) ?? false) {
            throw EventFault(field: "value", reason: "\(id) takes \(expected), not \(value.sort)")
        }
    }
}
