import Diagnosis
import Knowledge
import Projection
import Specimens
import Testing
import Vocabulary

@testable import Inquiry

/// The course of an initiative, held against diagnoses of single days.
struct CourseTests {
    private func state(_ seed: UInt64) throws -> DistrictState {
        let base = try Bases.shipped()
        var events = RandomEvents(seed: seed, indicators: base.indicators)
        let today = Day(number: 20_300)
        let launch = try RandomEvents.launch.map { try Event(checking: $0, district: "riverbend") }
        let drawn = (0..<25).map { events.event(before: launch.count + $0, around: today) }
        let ledger = (launch + drawn).enumerated().map {
            Entry(seq: $0.offset + 1, recordedAt: "2025-06-01T12:00:00Z", event: $0.element)
        }
        return DistrictState(History(ledger, indicators: base.reportable), of: "riverbend", on: today)
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `it stands as a diagnosis of the day finds it, and turns on the first day that differs`(seed: UInt64) throws {
        let base = try Bases.shipped()
        let state = try state(seed)
        let initiative = try #require(state.initiative("plc"))
        func found(_ day: Day) throws -> (verdict: Verdict, likely: Set<String>) {
            let then = state.on(day)
            let diagnosis = InitiativeDiagnosis(
                try #require(then.initiative("plc")), in: then, at: 0, by: base)
            return (diagnosis.verdict, Set(diagnosis.causes.filter(\.standing.isLikely).map(\.finding.id)))
        }
        let stations = Course(of: initiative, in: state, at: 0, by: base).stations
        let launch = initiative.introduced.first
        #expect(stations.first?.day == launch)
        for (before, station) in zip(stations, stations.dropFirst()) {
            let eve = try found(station.day - 1)
            #expect(eve == (before.verdict, before.likely), "\(station.day)")
            let then = try found(station.day)
            #expect(then == (station.verdict, station.likely))
            #expect(then != eve)
        }
        for day in Set(state.entries.map(\.event.at.first) + [state.day]) where day >= launch {
            let station = try #require(stations.last { $0.day <= day })
            #expect(try found(day) == (station.verdict, station.likely), "\(day)")
        }
    }
}
