import Indicators
import Knowledge
import Vocabulary

/// The findings of one initiative, weighed, and kept so reading by reading.
///
/// What a reading touches is worked out anew and whole, never by adding and taking away: after any row of changes it is
/// what it would be if all had been read at once.
package struct Balance: Sendable {
    private let circuit: Circuit
    /// What words stand for where a number is asked for.
    private let levels: [String: Double]
    /// By node.
    private var states: [SignState]
    /// By finding, in the order of the knowledge base.
    package private(set) var tallies: [Tally]

    /// - Parameter reading: Of an indicator, by its place in the circuit.
    package init(_ circuit: Circuit, levels: [String: Double], reading: (Int) -> Known<Value>) {
        self.circuit = circuit
        self.levels = levels
        states = []
        states.reserveCapacity(circuit.tests.count + circuit.joints.count)
        tallies = []
        tallies.reserveCapacity(circuit.parts.count)
        for place in circuit.asked.indices {
            let reading = reading(place)
            for node in circuit.asked[place] { states.append(SignState(of: reading, by: circuit.tests[node], levels)) }
        }
        for joint in circuit.joints.indices { states.append(joined(joint)) }
        for finding in circuit.parts.indices { tallies.append(tally(of: finding)) }
    }

    /// How a sign stands; `nil` where the knowledge base has none of that name.
    package func state(of sign: String) -> SignState? { circuit.node(of: sign).map { states[$0] } }

    /// Takes another reading of an indicator, by its place in the circuit, and weighs what it touches anew.
    package mutating func set(_ place: Int, to reading: Known<Value>) {
        for node in circuit.asked[place] {
            change(node, to: SignState(of: reading, by: circuit.tests[node], levels))
        }
    }

    private mutating func change(_ node: Int, to state: SignState) {
        guard states[node] != state else { return }
        states[node] = state
        for place in circuit.readers.places(of: node) {
            let reader = circuit.readers.items[place]
            change(reader, to: joined(reader - circuit.tests.count))
        }
        for place in circuit.weighs.places(of: node) {
            let finding = circuit.weighs.items[place]
            tallies[finding] = tally(of: finding)
        }
    }

    private func joined(_ joint: Int) -> SignState {
        let isAll = circuit.joints[joint] == .all
        var state: SignState = isAll ? .present : .absent
        for place in circuit.joined.places(of: joint) {
            state = state.joined(with: states[circuit.joined.items[place]], decisive: isAll ? .absent : .present)
        }
        return state
    }

    private func tally(of finding: Int) -> Tally {
        var counter = Tally.Counter(prior: circuit.priors[finding])
        for place in circuit.parts[finding] {
            let line = circuit.lines[place]
            counter.take(
                states[line.node], present: line.present, absent: line.absent, opensGroup: line.opensGroup)
        }
        return counter.total()
    }
}

extension Balance {
    /// What the readings of an initiative weigh.
    init(_ readings: Readings, _ knowledge: KnowledgeBase) {
        let circuit = knowledge.circuit
        self.init(circuit, levels: knowledge.weighing.levels) { readings[circuit.indicators[$0]] }
    }
}

extension Balance: Hashable {
    /// Whether both weigh the same, sign by sign.
    package static func == (left: Balance, right: Balance) -> Bool {
        left.states == right.states && left.tallies == right.tallies
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(tallies) }
}
