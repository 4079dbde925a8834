/// Something that can be measured of an initiative.
package struct Indicator: Sendable, Hashable {
    package let id: String
    package let name: String
    package let says: String
    package let unit: Unit
    /// Days back that count, the day asked about included; `nil`: all.
    package let window: Int?
    /// Days after which the newest evidence is stale; `nil`: never.
    package let shelfLife: Int?
    /// Records needed before a figure is given.
    package let least: Int
    package let measure: Measure
    /// Asked of a person where it is unknown.
    package let question: String
    /// Roles that can answer.
    package let ask: [String]
    package let footing: Footing
    /// Which way is better, where no sign tells: in no unit of words.
    package let better: Direction?

    package enum Unit: String, Sendable, Hashable, CaseIterable {
        /// 0 to 1.
        case share
        case days, months, minutes, hours, count
        /// -1 to 1.
        case correlation
        /// Of a scale of results: any number, above and below 0.
        case points
        case flag, word
    }
}

/// How an indicator is had from the records. Each is a mechanism of the module Indicators; what it is applied to is
/// written in the knowledge base.
package indirect enum Measure: Sendable, Hashable {
    case practiceShare(of: String)
    case gap(of: String, less: String)
    case betweenSites(of: String, leastSites: Int)
    case heldAfterExit(of: String)
    case ratio(of: String, count: String, outOf: String, where: Filter)
    case shareOfRecords(of: String, where: Filter, isTrue: String?, atLeastOne: String?)
    case count(of: String, where: Filter)
    case daysSince(of: String, where: Filter)
    case medianDays(of: String, from: String, to: String)
    case latest(of: String, where: Filter, field: String)
    case lastSaid(of: String, where: Filter, yes: Filter, no: Filter)
    case presence(of: String, at: String, where: Filter)
    case structure(type: String)
    case structureNumber(type: String, field: String)
    case structureWord(type: String, field: String)
    case attribute(field: String)
    case activeInitiatives(priority: String)
    case startsWithoutStops
    case perTeacher(of: String, count: String, times: String?)
    case medianTenure(roles: [String])
    case outcomeChange
    case focalShare(of: String)
    case recurringShare
    case runway
    case leaderChanges(roles: [String])
    case monthsSinceLeaderChange(roles: [String])
    case lastHandoff(roles: [String])
    case successorOrigin(roles: [String])
    case age
    case evidenceAge(of: [String])
    case points(of: String)
    case trend(of: String)
    case outcomeDirection
    case reported
}

/// Which records count: each field must hold one of its words.
package struct Filter: Sendable, Hashable {
    /// In the order written.
    package let fields: [Clause]

    /// Every record counts.
    package static let everything = Filter(fields: [])

    package struct Clause: Sendable, Hashable {
        package let field: String
        package let words: [String]
    }
}
