import Vocabulary

/// Something that a district has set otherwise than the knowledge base has it.
package struct Adjustment: Sendable {
    package let what: What
    /// Since when it holds, as the district says.
    package let on: Day
    let spot: Scenario.Spot

    package enum What: Sendable, Hashable {
        /// In the unit of the threshold.
        case threshold(String, Double)
        /// The number that an indicator of a sign's condition is held against, in the unit of the indicator; the indicator
        /// is said where the condition has several.
        case limit(sign: String, indicator: String?, Double)
        /// Words of weight; `nil`: as it was.
        case weight(finding: String, sign: String, present: String?, absent: String?)
    }

    /// `sign six-priorities: 5`
    package var words: String {
        switch what {
        case .threshold(let id, let value): "threshold \(id): \(JSON.double(value).short)"
        case .limit(let sign, _, let limit): "limit of the sign \(sign): \(JSON.double(limit).short)"
        case .weight(let finding, let sign, let present, let absent):
            "weight of \(sign) for \(finding): "
                + [present.map { "present \($0)" }, absent.map { "absent \($0)" }].compactMap { $0 }
                .joined(separator: ", ")
        }
    }
}

extension JSON {
    /// A whole number without its fraction.
    fileprivate var short: String { number.flatMap { Int(exactly: $0) }.map(String.init) ?? line }
}
