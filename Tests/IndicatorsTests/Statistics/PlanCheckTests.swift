import Testing
import Vocabulary

@testable import Indicators

/// Looked at every 30 days from 1 September 2024 on, of 200 teachers; a fifth at first, four fifths planned for 2026.
struct PlanCheckTests {
    private static let target = "target 2024-09-01 initiative=plc dimension=depth value=0.8 due=2026-08-23"

    private func seen(_ count: Int, _ share: (Int) -> Double) throws -> [String] {
        let first = try #require(Day("2024-09-01"))
        return (0..<count).map { index in
            let proficient = Int((200 * share(index)).rounded()) + [3, -2, 1, -3, 2, -1][index % 6]
            return "observation \(first + index * 30) initiative=plc proficient=\(proficient) observed=200"
        }
    }

    private func checks(_ history: [String]) throws -> [PlanCheck] {
        try gauge(history, on: "2026-09-01").planChecks()
    }

    private func rising(_ index: Int) -> Double { 0.2 + 0.025 * Double(index) }
    private func stopped(_ index: Int) -> Double { 0.2 + 0.025 * Double(min(index, 10)) }

    @Test func `depth that stopped half-way is stalled, by the records of its series and the target`() throws {
        let found = try checks([Self.target] + seen(22, stopped))
        #expect(found.map(\.series) == ["depth"])
        #expect(found.map(\.target.seq) == [2])
        #expect(found.map(\.evidence) == [Array(2...24)])
        guard case .stalled(let reading, confirmed: true)? = found.first?.finding else {
            Issue.record("\(found)")
            return
        }
        #expect(reading.points == 22)
        #expect(reading.newest == 12)
        // The plan begins at the median of the first three figures, 0.215, 0.215 and 0.255.
        #expect(near(reading.plannedRise, (0.8 - 0.215) / 721))
    }

    @Test func `depth that moves as planned is on plan`() throws {
        guard case .onPlan? = try checks([Self.target] + seen(22, rising)).first?.finding else {
            Issue.record("not on plan")
            return
        }
    }

    @Test func `without a target, or with one of another dimension, nothing is held against a plan`() throws {
        #expect(try checks(seen(22, stopped)) == [])
        #expect(try checks([Self.target.replacing("=depth", with: "=spread")] + seen(22, stopped)) == [])
        #expect(try checks([Self.target]) == [])
    }

    @Test func `a target that had been reached when it was set plans no rise`() throws {
        #expect(try checks([Self.target.replacing("0.8", with: "0.2")] + seen(22, stopped)) == [])
    }

    @Test func `the newest target counts, from where the practice stood when it was set`() throws {
        let later = "target 2026-01-24 initiative=plc dimension=depth value=0.5 due=2026-08-23"
        let found = try checks([Self.target, later] + seen(22, stopped))
        #expect(found.map(\.target.seq) == [3])
        #expect(found.map(\.finding) == [.cannotTellYet(points: 5)])
    }

    @Test func `after a changed rubric the plan begins anew`() throws {
        let change = "measure-changed 2026-01-24 measure=rubric"
        #expect(try checks([Self.target, change] + seen(22, stopped)).map(\.finding) == [.cannotTellYet(points: 5)])
    }
}
