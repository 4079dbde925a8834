/// The conditions of all signs as one network, compiled once: which tests an indicator decides, which signs those make,
/// and for which findings these weigh.
///
/// Nodes are numbered so that a node comes after those it reads: first the tests, those of one indicator side by side,
/// then what joins them. Equal tests, and equal conditions, are one node.
package final class Circuit: Sendable {
    /// A node that joins others.
    package enum Joint: Sendable, Hashable {
        /// Present where all of them are.
        case all
        /// Present where one of them is.
        case any
    }

    /// What the node of a sign weighs for a finding, in decibans.
    package struct Line: Sendable, Hashable {
        package let node: Int
        /// The first of the lines of its group.
        package let opensGroup: Bool
        package let present: Int
        package let absent: Int
    }

    /// Ids of the indicators that some sign looks at, in order; elsewhere an indicator is its place here.
    package let indicators: [String]
    /// By node, as far as they go: the rest of the nodes are joints.
    package let tests: [Condition.Test]
    /// By node, less the tests.
    package let joints: [Joint]
    /// By node, less the tests: what it joins.
    package let joined: Fanout
    /// By indicator: its tests.
    package let asked: [Range<Int>]
    /// By node: the nodes that read it.
    package let readers: Fanout
    /// By node: the findings that it weighs for, each once.
    package let weighs: Fanout
    /// By finding: what it starts from.
    package let priors: [Int]
    /// Those of a finding side by side, and within it those of a group, in the order of the ids of groups and signs.
    package let lines: [Line]
    /// By finding: its part of the lines.
    package let parts: [Range<Int>]
    private let places: [String: Int]
    private let nodesBySign: [String: Int]

    /// - Parameter findings: Signs that are not among `signs` are passed over.
    package init(signs: [Sign], findings: [Finding]) {
        var wiring = Wiring(signs.map(\.condition))
        let nodesBySign = Dictionary(signs.map { ($0.id, wiring.node(of: $0.condition)) }) { first, _ in first }
        let signsByID = Dictionary(signs.map { ($0.id, $0) }) { first, _ in first }
        var lines: [Line] = []
        var parts: [Range<Int>] = []
        var weighs: [[Int]] = Array(repeating: [], count: wiring.count)
        for (place, finding) in findings.enumerated() {
            let start = lines.count
            let own = finding.signs.compactMap { weight in signsByID[weight.sign].map { ($0, weight) } }
                .sorted { ($0.0.group, $0.0.id) < ($1.0.group, $1.0.id) }
            var group: String?
            for (sign, weight) in own {
                let node = wiring.node(of: sign.condition)
                lines.append(
                    Line(
                        node: node, opensGroup: sign.group != group, present: weight.present, absent: weight.absent))
                group = sign.group
                if weighs[node].last != place { weighs[node].append(place) }
            }
            parts.append(start..<lines.count)
        }
        indicators = wiring.indicators
        places = wiring.places
        tests = wiring.tests
        joints = wiring.joints.map(\.joint)
        joined = Fanout(wiring.joints.map(\.parts))
        asked = wiring.asked
        readers = Fanout(wiring.readers)
        self.weighs = Fanout(weighs)
        priors = findings.map(\.prior)
        self.lines = lines
        self.parts = parts
        self.nodesBySign = nodesBySign
    }

    /// The place of an indicator; `nil` where no sign looks at it.
    package func place(of indicator: String) -> Int? { places[indicator] }

    /// The node that says how a sign stands.
    package func node(of sign: String) -> Int? { nodesBySign[sign] }
}

/// Lists of numbers, many and short, in one stretch of memory.
package struct Fanout: Sendable, Hashable {
    private let starts: [Int]
    package let items: [Int]

    init(_ lists: [[Int]]) {
        starts = lists.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
        items = lists.flatMap { $0 }
    }

    /// Where in `items` a list stands.
    package func places(of list: Int) -> Range<Int> { starts[list]..<starts[list + 1] }
}
