import Inquiry
import Knowledge
import Specimens
import Testing

struct CitationTests {
    /// Principles as they differ only in where a word stands.
    private func draft() -> Draft {
        var draft = InquiryTests.draft()
        func principle(_ id: String, _ name: String, _ keywords: String, _ claim: String) {
            draft["principles/\(id).yaml"] = """
                id: \(id)
                name: \(name)
                claim: \(claim)
                present-if: it is seen
                absent-if: it is not
                keywords: [\(keywords)]
                disputed: [{source: desk, says: not so}]
                \(Draft.footing)
                """
        }
        principle("b-named", "Coaching carries practice", "support", "people learn from people")
        principle("a-claimed", "Learning takes time", "patience", "coaching and boards take years")
        principle("c-keyed", "Help at hand", "coaches, coaching time", "boards stand behind it")
        principle("d-other", "Money runs out", "grants", "what is bought is lost")
        return draft
    }

    private func found(_ query: String) throws -> [String] {
        guard
            case .principles(let principles, let asked, _) = try snapshot(lines, draft()).answer(
                .principles(query: query))
        else { throw Unexpected() }
        #expect(asked == query)
        return principles.map(\.id)
    }

    @Test(arguments: [
        // In a name or among keywords before in a claim, and by id among equals.
        ("coaching", ["b-named", "c-keyed", "a-claimed"]),
        ("Coaching?", ["b-named", "c-keyed", "a-claimed"]),
        // The beginning of a word is enough, and its middle is not.
        ("coach", ["b-named", "c-keyed", "a-claimed"]), ("oaching", []),
        // More words that match come first: 3 and 3, 3 and 1, 3.
        ("coaching time boards", ["c-keyed", "a-claimed", "b-named"]),
        ("money", ["d-other"]), ("d-other", ["d-other"]),
        // Words of one or two letters say nothing.
        ("of it", ["a-claimed", "b-named", "c-keyed", "d-other"]),
        ("", ["a-claimed", "b-named", "c-keyed", "d-other"]),
        ("robots", []),
    ])
    func `principles that match more of the words come first`(query: String, expected: [String]) throws {
        #expect(try found(query) == expected)
    }

    @Test(arguments: [
        ("b-named", "principle", "Coaching carries practice", "people learn from people", 1),
        ("slow", "cause", "slow", "it happens", 0), ("other-reason", "alternative", "other-reason", "it happens", 0),
        ("review-quarterly", "move", "review-quarterly", "it helps", 0),
        ("open-sign", "sign", "open-sign", "open-sign shows.", 0),
        ("open", "indicator", "open", "it is measured", 0),
        ("full-implementation", "threshold", "full-implementation", "a bound", 0),
        ("desk", "source", "Notes from the desk", "all of it", 0),
    ])
    func `an entry of each sort can be cited`(id: String, sort: String, name: String, says: String, disputes: Int)
        throws
    {
        var draft = draft()
        draft.sign("open-sign", when: "indicator: open, is: true")
        draft["signs/open.yaml"] = nil
        draft["causes/open-cause.yaml"] = nil
        draft.cause("other-reason", signs: ["sign: late, present: hint, absent: hint"], isAlternative: true)
        draft["moves/fund-coaches.yaml"] = nil
        guard case .citation(let citation, _) = try snapshot(lines, draft).answer(.cite(id: id)) else {
            throw Unexpected()
        }
        #expect([citation.id, citation.sort, citation.name, citation.says] == [id, sort, name, says])
        #expect(citation.sources.map(\.id) == ["desk"])
        #expect(citation.footing == (sort == "source" ? nil : Footing(basis: .judgement, sources: ["desk"])))
        #expect(citation.disputed.map(\.says) == Array(repeating: "not so", count: disputes))
    }

    /// Where a sign and an indicator share their name, the sign is meant.
    @Test func `of entries that share a name the one nearer to a claim is cited`() throws {
        guard case .citation(let citation, _) = try snapshot().answer(.cite(id: "late")) else { throw Unexpected() }
        #expect(citation.sort == "sign")
    }
}
