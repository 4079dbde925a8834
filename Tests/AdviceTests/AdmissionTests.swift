import Advice
import Diagnosis
import Knowledge
import Projection
import Specimens
import Testing
import Vocabulary

/// With what a move that is held back would be proposed.
struct AdmissionTests {
    private let told = Ledgers.report("one-shows", "true") + Ledgers.report("other-shows", "true")

    private func draft() -> Draft {
        var draft = Draft()
        draft.likelyCause("one")
        draft.likelyCause("other")
        draft.likelyCause("third")
        return draft
    }

    private func admission(of move: String, _ lines: String, by draft: Draft) throws -> Admission? {
        let base = try draft.base()
        let entries = try Ledgers.entries(Ledgers.launch + lines, indicators: base.reportable)
        let history = History(entries, indicators: base.reportable)
        let state = DistrictState(history, of: "riverbend", on: try #require(Day("2026-06-01")))
        let diagnosis = InitiativeDiagnosis(
            try #require(state.initiative("math-plc")), in: state, at: history.position, by: base)
        let held = try #require(
            Recommendation(for: diagnosis, in: state, by: base).heldBack.first { $0.move.id == move })
        return Admission(of: held, diagnosis, in: state, by: base)
    }

    @Test func `the capacity that is named brings it in, and one less does not`() throws {
        var draft = draft()
        draft.move("fund-coaches", repairs: ["one": "most"], load: 2)
        draft.move("review-quarterly", repairs: ["other": "much"], load: 3)
        draft.weigh("capacity", 3)
        #expect(try admission(of: "review-quarterly", told, by: draft) == .capacity(5, now: 3))
        for (capacity, expected) in [(4, ["fund-coaches"]), (5, ["fund-coaches", "review-quarterly"])] {
            draft.weigh("capacity", capacity)
            #expect(try recommendation(told, by: draft).ids == expected)
        }
    }

    /// Nothing is on record of the third: about even, it is worth 50, of which four fifths are more than one load costs.
    @Test(arguments: [("most", Standing.aboutEven), ("little", .likely)])
    func `the belief that is named is the least that brings it in`(relief: String, standing: Standing) throws {
        var draft = draft()
        draft.move("fund-coaches", repairs: ["third": relief])
        #expect(
            try admission(of: "fund-coaches", told, by: draft)
                == .belief(finding: "third", standing, now: .notKnown))
    }

    /// What can not be taken back wants more than a cause that is about even.
    @Test func `what cannot be taken back enters only for a likely cause`() throws {
        var draft = draft()
        draft.move("fund-coaches", repairs: ["third": "most"], isReversible: false)
        #expect(
            try admission(of: "fund-coaches", told, by: draft)
                == .belief(finding: "third", .likely, now: .notKnown))
    }

    /// It asks for three loads, of which the best of what it relieves does not pay one.
    @Test func `a move that relieves too little enters never`() throws {
        var draft = draft()
        draft.weigh("load-price", 40)
        draft.move("fund-coaches", repairs: ["third": "little"], load: 3)
        #expect(try admission(of: "fund-coaches", told, by: draft) == .never)
    }

    @Test func `a move that is undertaken already is held back by that alone`() throws {
        var draft = draft()
        draft.move("fund-coaches", repairs: ["one": "most"])
        let commitment =
            #"{"kind": "commitment", "at": "2026-05-01", "initiative": "math-plc", "move": "fund-coaches", "owner": "sup", "status": "started"}"#
        #expect(try admission(of: "fund-coaches", told + commitment + "\n", by: draft) == nil)
    }
}
