/// A structural move that somebody has the authority to make.
package struct Move: Sendable, Hashable {
    package let id: String
    package let name: String
    package let verb: String
    /// Roles that alone may make it.
    package let authority: [String]
    package let needsAgreement: [String]
    package let firstStep: String
    package let leadingIndicator: String
    /// Days within which the leading indicator should have moved.
    package let dueSignDays: Int
    package let repairs: [Repair]
    /// Moves that must stand before.
    package let needs: [String]
    /// Says that it stands already; `nil` where no record could say so.
    package let doneWhen: Condition?
    package let cost: [String]
    /// 0 to 3: how much it asks of people.
    package let load: Int
    package let isReversible: Bool
    package let risks: String
    package let because: String
    package let footing: Footing

    package struct Repair: Sendable, Hashable {
        package let cause: String
        /// Per cent of the cause that the move would take away.
        package let relief: Int
    }

    package static let verbs = ["STOP", "REPURPOSE", "CREATE", "AUTHORISE", "MONITOR"]
    package static let costs = ["time", "money-once", "money-recurring", "political", "capacity", "none"]
}
