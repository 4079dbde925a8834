import Diagnosis
import Indicators
import Knowledge
import Vocabulary

/// The sites and initiatives of the workload: every unit is one initiative at one site, with its readings and its balance.
struct World {
    static let sites = 37
    let circuit: Circuit
    /// By unit: the readings of the circuit's indicators, each with the line that it stands on.
    private(set) var readings: [[Known<Value>]]
    private(set) var balances: [Balance] = []
    /// By unit: the finding with the greatest score, the first of equals; -1 where none is above -1.
    private(set) var leads: [Int] = []
    /// Units by lead, from -1.
    private(set) var totals: [Int]

    init(_ circuit: Circuit, initiatives: Int) {
        self.circuit = circuit
        let unknown = [Known<Value>](repeating: .unknown(.notRecorded), count: circuit.indicators.count)
        readings = Array(repeating: unknown, count: initiatives * World.sites)
        totals = Array(repeating: 0, count: circuit.priors.count + 1)
    }

    /// Takes a fact before the diagnosis.
    mutating func place(_ fact: Fact) {
        guard let indicator = circuit.place(of: fact.indicator) else { return }
        for unit in units(of: fact) { readings[unit][indicator] = fact.reading }
    }

    /// Weighs everything.
    mutating func diagnose() {
        balances.reserveCapacity(readings.count)
        leads.reserveCapacity(readings.count)
        for own in readings {
            let balance = Balance(circuit, levels: [:]) { own[$0] }
            let lead = balance.lead
            balances.append(balance)
            leads.append(lead)
            totals[lead + 1] += 1
        }
    }

    /// Takes a fact after it, and brings up to date what it touches.
    mutating func update(_ fact: Fact) {
        guard let indicator = circuit.place(of: fact.indicator) else { return }
        for unit in units(of: fact) {
            readings[unit][indicator] = fact.reading
            balances[unit].set(indicator, to: fact.reading)
            let lead = balances[unit].lead
            guard lead != leads[unit] else { continue }
            totals[leads[unit] + 1] -= 1
            totals[lead + 1] += 1
            leads[unit] = lead
        }
    }

    /// The units that a fact is about: one, all of a site, or all of an initiative.
    private func units(of fact: Fact) -> StrideTo<Int> {
        switch fact.sort {
        case .unit: stride(from: fact.number, to: fact.number + 1, by: 1)
        case .site: stride(from: fact.number, to: readings.count, by: World.sites)
        case .initiative:
            stride(from: fact.number * World.sites, to: (fact.number + 1) * World.sites, by: 1)
        }
    }
}

extension Balance {
    /// The finding with the greatest score, the first of equals; -1 where it is under 0.
    fileprivate var lead: Int {
        var lead = -1
        var most = -1
        for place in tallies.indices where tallies[place].score > most {
            most = tallies[place].score
            lead = place
        }
        return lead
    }
}
