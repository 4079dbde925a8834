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

extension CourseTests {
    /// Something likely for eight days, and again for good, among so many days with events after the launch.
    @Test(arguments: [
        (Course.mostEventDays, ["2023-09-01", "2024-03-10", "2024-03-18", "2024-05-17", "2025-09-01"]),
        (Course.mostEventDays + 1, ["2023-09-01", "2024-05-17", "2025-09-01"]),
    ])
    func `of a busy history each month is looked at, and what lasts is found on its day`(
        days: Int, expected: [String]
    ) throws {
        let base = try draft().base()
        let start = try #require(Day("2024-06-01"))
        let notes = (0..<days - 3).map { #"{"kind": "note", "at": "\#(start + $0)", "note": "-"}"# + "\n" }
        let told = [("2024-03-10", "true"), ("2024-03-18", "false"), ("2024-05-17", "true")].map {
            Ledgers.report("late", $0.1, at: $0.0)
        }
        let ledger = try Ledgers.entries(
            Ledgers.launch + (told + notes).joined(), indicators: base.reportable)
        let state = DistrictState(
            History(ledger, indicators: base.reportable), of: "riverbend", on: try #require(Day("2026-06-01")))
        let course = Course(of: try #require(state.initiative("math-plc")), in: state, at: 0, by: base)
        #expect(course.stations.map(\.day.description) == expected)
    }
}
