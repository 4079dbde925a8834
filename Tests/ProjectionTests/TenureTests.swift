import Projection
import Testing
import Vocabulary

struct TenureTests {
    private func tenures(_ told: String...) throws -> [String] {
        try state(told).tenures.map { tenure in
            "\(tenure.seat) (\(tenure.role)) \(tenure.holder ?? "vacant") since \(tenure.since) #\(tenure.seq)"
                + (tenure.origin.map { " from \($0)" } ?? "") + (tenure.handoff.map { ", handed over: \($0)" } ?? "")
        }
    }

    @Test func `a seat told of without a holder has no tenure`() throws {
        #expect(try tenures("seat 2024-01-01 seat=sup role=superintendent") == [])
    }

    @Test func `each change of holder begins a tenure`() throws {
        #expect(
            try tenures(
                "seat 2023-07-01 seat=sup role=superintendent holder=ito",
                "seat 2024-07-01 seat=sup holder=cruz origin=outside handoff=none",
                "seat 2025-07-01 seat=sup holder=ito")
                == [
                    "sup (superintendent) ito since 2023-07-01 #1",
                    "sup (superintendent) cruz since 2024-07-01 #2 from outside, handed over: none",
                    "sup (superintendent) ito since 2025-07-01 #3",
                ])
    }

    @Test func `the same holder told of again begins nothing`() throws {
        #expect(
            try tenures(
                "seat 2023-07-01 seat=sup role=superintendent holder=ito", "seat 2024-07-01 seat=sup holder=ito",
                "seat 2025-07-01 seat=sup site=oak") == ["sup (superintendent) ito since 2023-07-01 #1"])
    }

    @Test func `a vacant seat is a tenure of nobody`() throws {
        #expect(
            try tenures(
                "seat 2023-07-01 seat=sup role=superintendent holder=ito", "seat 2024-01-01 seat=sup holder=null",
                "seat 2024-02-01 seat=sup holder=null", "seat 2024-07-01 seat=sup holder=cruz")
                == [
                    "sup (superintendent) ito since 2023-07-01 #1", "sup (superintendent) vacant since 2024-01-01 #2",
                    "sup (superintendent) cruz since 2024-07-01 #4",
                ])
    }

    @Test func `a seat that is vacant when it is first told of has a tenure of nobody`() throws {
        #expect(
            try tenures(
                "seat 2023-07-01 seat=sup role=superintendent holder=null", "seat 2024-07-01 seat=sup holder=ito")
                == [
                    "sup (superintendent) vacant since 2023-07-01 #1", "sup (superintendent) ito since 2024-07-01 #2",
                ])
    }

    @Test func `origin and hand-off may be told later, with the holder's name or without it`() throws {
        #expect(
            try tenures(
                "seat 2023-07-01 seat=sup role=superintendent holder=ito",
                "seat 2024-07-01 seat=sup holder=cruz", "seat 2024-08-01 seat=sup origin=inside",
                "seat 2024-09-01 seat=sup holder=cruz handoff=partial", "seat 2024-10-01 seat=sup handoff=complete")
                == [
                    "sup (superintendent) ito since 2023-07-01 #1",
                    "sup (superintendent) cruz since 2024-07-01 #2 from inside, handed over: complete",
                ])
    }

    @Test func `an origin told before any holder is nobody's`() throws {
        #expect(
            try tenures("seat 2023-07-01 seat=sup role=cao origin=inside", "seat 2024-07-01 seat=sup holder=ito")
                == ["sup (cao) ito since 2024-07-01 #2"])
    }

    @Test func `a holder told of late takes the place where the dates put it`() throws {
        #expect(
            try tenures(
                "seat 2025-07-01 seat=sup role=superintendent holder=cruz",
                "seat 2023-07-01 seat=sup holder=ito", "seat 2024-07-01 seat=dep role=deputy holder=park")
                == [
                    "dep (deputy) park since 2024-07-01 #3", "sup (superintendent) ito since 2023-07-01 #2",
                    "sup (superintendent) cruz since 2025-07-01 #1",
                ])
    }
}
