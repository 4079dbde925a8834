import Testing
import Vocabulary

@testable import Knowledge

/// What a district sets otherwise than the knowledge base.
struct AdjustmentTests {
    private func library(_ lines: String) throws -> Library {
        let settings = try Settings(
            reading: SourceText(file: "holdfast.yaml", text: "districts:\n  riverbend:\n" + lines))
        return try Library(SmallBase.read(), adjustments: settings.adjustments("districts"))
    }

    private func faults(_ line: String) throws -> [String] {
        do {
            _ = try library("    - \(line)\n")
            return []
        } catch let faults as KnowledgeFaults {
            return faults.faults.map { "\($0.place): \($0.reason); \($0.remedy)" }
        } catch let fault as KnowledgeFault {
            return ["\(fault.place): \(fault.reason); \(fault.remedy)"]
        }
    }

    @Test func `a threshold, a limit and a weight are its own, with the day, and nobody else's`() throws {
        let library = try library(
            """
                - {on: 2026-03-01, threshold: low-depth, value: 0.4}
                - {on: 2026-03-02, sign: pockets, limit: 0.3}
                - {on: 2026-03-03, cause: informal-spread, sign: pockets, present: hint, absent: strong}
                - {on: 2026-03-04, cause: too-soon, sign: pockets, present: strong}
            """)
        let own = library["riverbend"]
        let day = try #require(Day("2026-03-01"))
        #expect(own.threshold(.lowDepth) == 0.4)
        #expect(own.thresholds.first { $0.id == "low-depth" }?.setOn == day)
        #expect(own.sign("pockets")?.condition == .test(indicator: "spread", .below(0.3)))
        #expect(own.sign("pockets")?.setOn?.description == "2026-03-02")
        let weights = own.findings.flatMap(\.signs)
        #expect(weights.map(\.present) == [3, -10])
        #expect(weights.map(\.absent) == [-10, 10])
        #expect(weights.map(\.strength) == ["strong", "strong"])
        #expect(own.adjustments.map(\.words).first == "threshold low-depth: 0.4")
        #expect(own.version != library.base.version)
        #expect(library["oakdale"].version == library.base.version)
        #expect(library["oakdale"].threshold(.lowDepth) == 0.5)
        #expect(library["oakdale"].sign("pockets")?.setOn == nil)
    }

    @Test func `the same settings make the same version, and others another`() throws {
        func version(_ value: String) throws -> String {
            try library("    - {on: 2026-03-01, threshold: low-depth, value: \(value)}\n")["riverbend"].version
        }
        #expect(try version("0.4") == version("0.4"))
        #expect(try version("0.4") != version("0.3"))
    }

    @Test(arguments: [
        ("{on: spring, threshold: low-depth, value: 0.4}", "3:12: \"spring\" is no day; write it as 2026-03-01"),
        (
            "{on: 2026-03-01, threshold: low-dept, value: 0.4}",
            "3:8: there is no threshold \"low-dept\"; did you mean \"low-depth\"?"
        ),
        (
            "{on: 2026-03-01, threshold: low-depth, value: 40}",
            "3:8: a share lies from 0 to 1; half is 0.5, and 50 % is 0.5 too"
        ),
        ("{on: 2026-03-01, sign: pocket, limit: 0.4}", "3:8: there is no sign \"pocket\"; did you mean \"pockets\"?"),
        (
            "{on: 2026-03-01, sign: pockets, limit: 40}",
            "3:8: spread is counted in the unit share, and this limit lies out of its range; shares lie from 0 to 1: 25 % is 0.25"
        ),
        (
            "{on: 2026-03-01, cause: too-soon, sign: pockets, present: stronger}",
            "3:8: there is no word of weight \"stronger\"; did you mean \"strong\"?"
        ),
        (
            "{on: 2026-03-01, cause: soon, sign: pockets, present: strong}",
            "3:8: there is no cause \"soon\"; known: informal-spread, too-soon"
        ),
        (
            "{on: 2026-03-01, threshold: low-depth, value: 0.4, why: x}",
            "3:58: unknown key \"why\"; known here: on, threshold, value"
        ),
    ])
    func `what fits nothing is refused at its place`(line: String, told: String) throws {
        #expect(try faults(line) == ["holdfast.yaml:" + told])
    }
}
