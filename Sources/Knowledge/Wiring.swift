/// The nodes of a circuit while they are being laid.
struct Wiring {
    let indicators: [String]
    let places: [String: Int]
    private(set) var tests: [Condition.Test] = []
    /// After the tests, each after those it joins.
    private(set) var joints: [Junction] = []
    /// By indicator: its tests.
    private(set) var asked: [Range<Int>] = []
    /// By node: the joints that read it.
    private(set) var readers: [[Int]] = []
    private var tested: [String: [Condition.Test: Int]] = [:]
    private var joined: [Junction: Int] = [:]

    struct Junction: Hashable {
        let joint: Circuit.Joint
        /// Nodes, in the order written.
        let parts: [Int]
    }

    /// How many nodes there are.
    var count: Int { tests.count + joints.count }

    /// Lays the tests of all conditions, indicator by indicator.
    init(_ conditions: [Condition]) {
        let all = conditions.flatMap(\.tests)
        indicators = Set(all.map(\.indicator)).sorted()
        places = Dictionary(indicators.enumerated().map { ($1, $0) }) { first, _ in first }
        let byIndicator = Dictionary(grouping: all, by: \.indicator)
        for indicator in indicators {
            let start = tests.count
            for (_, test) in byIndicator[indicator] ?? [] where tested[indicator]?[test] == nil {
                tested[indicator, default: [:]][test] = tests.count
                tests.append(test)
                readers.append([])
            }
            asked.append(start..<tests.count)
        }
    }

    /// The node of a condition, laid now where there is none like it.
    mutating func node(of condition: Condition) -> Int {
        switch condition {
        case .test(let indicator, let test):
            guard let node = tested[indicator]?[test] else {
                preconditionFailure("a test of \(indicator) was not among the conditions that the wiring began with")
            }
            return node
        case .all(let parts): return join(Junction(joint: .all, parts: parts.map { node(of: $0) }))
        case .any(let parts): return join(Junction(joint: .any, parts: parts.map { node(of: $0) }))
        }
    }

    private mutating func join(_ junction: Junction) -> Int {
        if let known = joined[junction] { return known }
        let number = count
        joined[junction] = number
        joints.append(junction)
        readers.append([])
        for part in Set(junction.parts).sorted() { readers[part].append(number) }
        return number
    }
}

extension Condition {
    /// Every test in it, in the order written.
    fileprivate var tests: [(indicator: String, test: Test)] {
        switch self {
        case .test(let indicator, let test): [(indicator, test)]
        case .all(let parts), .any(let parts): parts.flatMap(\.tests)
        }
    }
}
