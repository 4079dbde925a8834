import Vocabulary

extension KnowledgeBase {
    /// The same knowledge with what a district has set otherwise.
    ///
    /// The version becomes another one, so that an answer tells which knowledge it speaks from.
    ///
    /// - Throws: `KnowledgeFaults` with every adjustment that fits nothing here, at its place in the settings.
    package func adjusted(by adjustments: [Adjustment]) throws(KnowledgeFaults) -> KnowledgeBase {
        guard !adjustments.isEmpty else { return self }
        var copy = self
        var faults: [KnowledgeFault] = []
        for adjustment in adjustments {
            do throws(KnowledgeFault) {
                try copy.apply(adjustment)
            } catch {
                faults.append(error)
            }
        }
        guard faults.isEmpty else { throw KnowledgeFaults(faults: faults) }
        copy.adjustments = adjustments
        copy.circuit = Circuit(signs: copy.signs, findings: copy.findings)
        copy.version = KnowledgeBase.hash([version] + adjustments.map { "\($0.on) \($0.words)" })
        return copy
    }

    private mutating func apply(_ adjustment: Adjustment) throws(KnowledgeFault) {
        switch adjustment.what {
        case .threshold(let id, let value): try set(id, to: value, adjustment)
        case .limit(let id, let indicator, let limit): try set(id, indicator, limit, adjustment)
        case .weight(let finding, let sign, let present, let absent):
            try set(finding, sign, present, absent, adjustment)
        }
    }

    private mutating func set(_ id: String, to value: Double, _ adjustment: Adjustment) throws(KnowledgeFault) {
        guard let index = thresholds.firstIndex(where: { $0.id == id }) else {
            throw adjustment.unknown("threshold", id, among: thresholds.map(\.id))
        }
        if thresholds[index].unit == "share", !(0...1).contains(value) {
            throw adjustment.spot.fault("a share lies from 0 to 1", "half is 0.5, and 50 % is 0.5 too")
        }
        guard value >= 0 else { throw adjustment.spot.fault("no threshold lies under 0", "write 0 or more") }
        thresholds[index] = thresholds[index].set(to: value, on: adjustment.on)
        thresholdsByID[id] = value
    }

    private mutating func set(
        _ id: String, _ indicator: String?, _ limit: Double, _ adjustment: Adjustment
    ) throws(KnowledgeFault) {
        guard let index = signs.firstIndex(where: { $0.id == id }) else {
            throw adjustment.unknown("sign", id, among: signs.map(\.id))
        }
        let (condition, changed) = signs[index].condition.limited(to: limit, of: indicator)
        guard changed.count == 1, let measured = changed.first, let unit = self.indicator(measured)?.unit else {
            throw adjustment.spot.fault(
                "the condition of \(id) has \(changed.count) limits that could be meant",
                changed.isEmpty ? "set its weight instead" : "say which: \"indicator: \(changed.sorted()[0])\"")
        }
        if let range = unit.range, !range.contains(limit) {
            throw adjustment.spot.fault(
                "\(measured) is counted in the unit \(unit.rawValue), and this limit lies out of its range",
                unit == .share ? "shares lie from 0 to 1: 25 % is 0.25" : "write a limit that the unit can reach")
        }
        signs[index] = signs[index].set(to: condition, on: adjustment.on)
        signsByID[id] = signs[index]
    }

    private mutating func set(
        _ finding: String, _ sign: String, _ present: String?, _ absent: String?, _ adjustment: Adjustment
    ) throws(KnowledgeFault) {
        guard let index = findings.firstIndex(where: { $0.id == finding }) else {
            throw adjustment.unknown("cause", finding, among: findings.map(\.id))
        }
        guard let weight = findings[index].signs.first(where: { $0.sign == sign }) else {
            throw adjustment.unknown("sign of \(finding)", sign, among: findings[index].signs.map(\.sign))
        }
        for word in [present, absent].compactMap({ $0 }) where weighing.weights[word] == nil {
            throw adjustment.unknown("word of weight", word, among: weighing.weights.keys.sorted())
        }
        findings[index] = findings[index].replacing(weight.set(present, absent, weighing, on: adjustment.on))
    }
}

extension Adjustment {
    fileprivate func unknown(_ sort: String, _ id: String, among known: [String]) -> KnowledgeFault {
        let nearest = Nearness.nearest(to: id, among: known).first.map { "did you mean \"\($0)\"?" }
        return spot.fault("there is no \(sort) \"\(id)\"", nearest ?? "known: \(known.joined(separator: ", "))")
    }
}

extension Condition {
    /// The same condition with another limit, and the indicators whose limits were changed.
    fileprivate func limited(to limit: Double, of wanted: String?) -> (Condition, changed: Set<String>) {
        switch self {
        case .test(let indicator, let test):
            guard wanted == nil || wanted == indicator, let other = test.limited(to: limit) else { return (self, []) }
            return (.test(indicator: indicator, other), [indicator])
        case .all(let parts):
            let changed = parts.map { $0.limited(to: limit, of: wanted) }
            return (.all(changed.map(\.0)), changed.reduce(into: []) { $0.formUnion($1.changed) })
        case .any(let parts):
            let changed = parts.map { $0.limited(to: limit, of: wanted) }
            return (.any(changed.map(\.0)), changed.reduce(into: []) { $0.formUnion($1.changed) })
        }
    }
}

extension Condition.Test {
    fileprivate func limited(to limit: Double) -> Condition.Test? {
        switch self {
        case .below: .below(limit)
        case .atMost: .atMost(limit)
        case .above: .above(limit)
        case .atLeast: .atLeast(limit)
        case .isFlag, .isWord, .known: nil
        }
    }
}
