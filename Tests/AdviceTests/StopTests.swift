import Advice
import Projection
import Specimens
import Testing

struct StopTests {
    /// Another top priority; `more` holds further members, each after a comma.
    private func priority(_ slug: String, _ day: String = "2024-01-01", _ more: String = "") -> String {
        #"{"kind": "initiative", "at": "\#(day)", "initiative": "\#(slug)", "name": "\#(slug)", "priority": "top"\#(more)}"#
            + "\n"
    }

    private let own = #"{"kind": "initiative", "at": "2024-01-01", "initiative": "math-plc", "priority": "top"}"# + "\n"
    private let owned = #", "lead": "math-lead""#

    private func measured(_ slug: String) -> String {
        #"{"kind": "adoption", "at": "2025-05-01", "initiative": "\#(slug)", "level": "some"}"# + "\n"
    }

    @Test(arguments: [(4, 0), (5, 5)])
    func `from six top priorities on, the others are named`(others: Int, candidates: Int) throws {
        let lines = own + (0..<others).map { priority("p\($0)") }.joined()
        #expect(try recommendation(lines, by: Draft()).stop.count == candidates)
    }

    @Test func `what nobody owns stands first, then what nobody measures, then the youngest, then by name`() throws {
        let lines =
            own + priority("a-owned-measured", "2024-01-01", owned) + measured("a-owned-measured")
            + priority("b-owned", "2024-01-01", owned) + priority("c-measured") + measured("c-measured")
            + priority("d-old", "2023-10-01") + priority("f-young") + priority("e-young")
        let stop = try recommendation(lines, by: Draft()).stop
        #expect(
            stop.map { "\($0.initiative.slug) \($0.hasOwner) \($0.isMeasured)" } == [
                "e-young false false", "f-young false false", "d-old false false", "c-measured false true",
                "b-owned true false", "a-owned-measured true true",
            ])
    }

    @Test func `what is paused, ended or no top priority is no candidate`() throws {
        let lines =
            own + (0..<5).map { priority("p\($0)") }.joined()
            + priority("paused", "2024-01-01", #", "status": "paused""#)
            + priority("ended", "2024-01-01", #", "status": "ended""#)
            + priority("quiet").replacing(#""top""#, with: #""normal""#)
        #expect(try recommendation(lines, by: Draft()).stop.map(\.initiative.slug) == ["p0", "p1", "p2", "p3", "p4"])
    }

    @Test func `fewer are named where too many priorities are the likely cause`() throws {
        var draft = Draft()
        draft.likelyCause("too-many-priorities")
        let lines = own + priority("art")
        #expect(try recommendation(lines, by: draft).stop.isEmpty)
        let told = Ledgers.report("too-many-priorities-shows", "true")
        #expect(try recommendation(lines + told, by: draft).stop.map(\.initiative.slug) == ["art"])
    }

    @Test func `nothing is stopped for an initiative that is not running`() throws {
        let paused = own.replacing(#""priority""#, with: #""status": "paused", "priority""#)
        let lines = paused + (0..<6).map { priority("p\($0)") }.joined()
        #expect(try recommendation(lines, by: Draft()).stop.isEmpty)
    }
}
