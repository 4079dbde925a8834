import Projection
import Specimens
import Testing
import Vocabulary

/// The order of arrival leaves no trace but the ledger positions.
struct ArrivalTests {
    @Test func `every order of a small ledger tells the same`() throws {
        let told = [
            "site 2024-01-01 id=oak site=oak name=Oak teachers=20", "site 2024-02-01 site=oak teachers=30",
            "note 2024-03-01 id=n note=said", "correction 2024-04-01 id=c corrects=n note=right true_at=2023-05",
            "retraction 2024-05-01 id=r retracts=c", "retraction 2024-06-01 id=s retracts=r",
        ]
        let expected = try facts(told)
        let orders = permutations(told)
        #expect(orders.count == 720)
        for order in orders { #expect(try facts(order) == expected, "\(order)") }
    }

    @Test func `many orders of a larger ledger tell the same`() throws {
        var told: [String] = []
        for index in 0..<40 {
            let day = try #require(Day("2020-01-01")) + index * 37
            let site = ["oak", "elm", "ash"][index % 3]
            told.append("adoption \(day) id=a\(index) initiative=plc site=\(site) using=\(index) of=50")
            told.append("seat \(day + 1) id=t\(index) seat=s\(index % 4) role=principal holder=h\(index % 7)")
            told.append("structure \(day + 2) id=b\(index) structure=onboarding site=\(site) status=in-place")
            if index % 4 == 0 { told.append("correction \(day) id=c\(index) corrects=a\(index) using=\(index + 1)") }
            if index % 5 == 0 { told.append("retraction \(day) id=r\(index) retracts=t\(index)") }
            if index % 10 == 0 { told.append("retraction \(day) id=x\(index) retracts=r\(index)") }
        }
        let expected = try facts(told)
        var dice = Chance(seed: 20_260_601)
        for _ in 0..<200 {
            let order = told.shuffled(using: &dice)
            try #require(try facts(order) == expected, "\(order)")
        }
    }

    @Test func `events of one moment stand in the order of the ledger, however coarsely the moment is written`() throws
    {
        let told = ["note 2024-03 note=one", "note 2024-03-01 note=two", "note 2024-03 note=three"]
        #expect(try history(told).notes == ["1 2024-03 one", "2 2024-03-01 two", "3 2024-03 three"])
        #expect(
            try history(told.reversed()).notes == ["1 2024-03 three", "2 2024-03-01 two", "3 2024-03 one"])
    }

    @Test func `a day without a time comes before every time of that day`() throws {
        let found = try history([
            "note 2024-03-01T09:00:00-08:00 note=nine", "note 2024-03-01T08:00:00-08:00 note=eight",
            "note 2024-03-01 note=day", "note 2024-02-29T23:00:00-08:00 note=eve", "note 2024 note=year",
            "note sy2023-24 note=school",
        ])
        #expect(
            found.entries.compactMap { $0.event.text("note") } == ["school", "year", "eve", "day", "eight", "nine"])
    }

    @Test func `an empty ledger has no events and no position`() throws {
        let found = try history([])
        #expect(found.entries == [])
        #expect(found.position == 0)
    }

    /// All that a ledger adds up to, without the positions.
    private func facts(_ told: [String]) throws -> [String] {
        let state = try state(told)
        var facts = state.entries.map(\.event.line)
        for subject in state.sites + state.seats {
            for (field, fact) in subject.facts.sorted(by: { $0.key < $1.key }) {
                facts.append("\(subject.slug) since \(subject.introduced) \(field)=\(fact.value.line) \(fact.at)")
            }
        }
        for structure in state.structures {
            facts.append("\(structure.type) \(structure.site ?? "") \(structure.status?.at.text ?? "")")
        }
        for tenure in state.tenures {
            facts.append("\(tenure.seat) \(tenure.role) \(tenure.holder ?? "nobody") \(tenure.since)")
        }
        return facts
    }

    private func permutations(_ told: [String]) -> [[String]] {
        guard !told.isEmpty else { return [[]] }
        return told.indices.flatMap { index in
            let rest = Array(told[..<index] + told[(index + 1)...])
            return permutations(rest).map { [told[index]] + $0 }
        }
    }
}
