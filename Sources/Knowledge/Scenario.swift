import Vocabulary

/// A history written down, or what persons say of a district, with what must be found in it: what the knowledge base is
/// tried on.
package struct Scenario: Sendable {
    package let id: String
    /// A sentence about the district.
    package let says: String
    package let district: String
    /// The initiative asked about.
    package let initiative: String
    /// The look-alikes that it parts; empty where it parts none.
    package let tellsApart: [String]
    /// Its own, then those of `then`, each of which takes over what the one before it had; then those of `or`, each of
    /// which begins anew, with the scenario's events and none of its readings.
    package let steps: [Step]

    package struct Step: Sendable {
        /// What is different, as a sentence; the scenario's own for the first step.
        package let says: String
        package let today: Day
        /// All that is on record by then, in the order in which it was recorded.
        package let events: [Event]
        /// What indicators must read, those that a person tells of among them; `nil`: unknown.
        package let readings: [Reading]
        package let expectations: [Expectation]
    }

    package struct Reading: Sendable, Hashable {
        package let indicator: String
        /// `nil`: not known.
        package let value: JSON?
        package let spot: Spot
    }

    /// One thing that must be found.
    package struct Expectation: Sendable {
        package let what: What
        package let spot: Spot

        package enum What: Sendable, Hashable {
            case verdict(String)
            /// The first cause, which must be likely; `nil`: no cause is likely.
            case leads(String?)
            case isRobust(Bool)
            case stands(finding: String, Standing)
            case isLikely(finding: String, Bool)
            case sign(String, state: String)
            /// Whether the move is among those proposed.
            case move(String, Bool)
            /// The indicator is among the first five that are asked for.
            case asks(String)
        }
    }

    /// Where something stands in the scenario's file.
    package struct Spot: Sendable, Hashable {
        let source: SourceText
        let line: Int
        let column: Int

        package func fault(_ reason: String, _ remedy: String) -> KnowledgeFault {
            source.fault(line: line, column: column, reason, remedy)
        }
    }
}
