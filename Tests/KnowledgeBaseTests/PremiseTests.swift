import Knowledge
import Specimens
import Testing

/// A premise is read as strictly as any entry.
struct PremiseTests {
    private func base(_ spot: String = "", _ change: String = "") throws -> KnowledgeBase {
        var draft = Draft()
        draft.premises()
        let file = "premises/coaches-cut.yaml"
        if !spot.isEmpty {
            let text = try #require(draft[file])
            try #require(text.contains(spot), "\(spot)")
            draft[file] = text.replacing(spot, with: change)
        }
        return try draft.base()
    }

    @Test func `a premise is read whole`() throws {
        let premise = try #require(try base().premises.first { $0.id == "coaches-cut" })
        #expect(premise.cues == ["cut coaches"])
        #expect(premise.when == .today)
        #expect(premise.number == 1)
        #expect(premise.record?.from == .structure(type: "coaching"))
        #expect(premise.record?.fields == ["fte"])
        #expect(premise.sums.map(\.name) == ["left", "load"])
        #expect(premise.events.map(\.condition?.isKnown) == [true, false])
        #expect(premise.events[0].fields.first { $0.name == "fte" }?.value == .place("left"))
        #expect(premise.events[0].fields.first { $0.name == "status" }?.value == .text("in-place"))
    }

    @Test(arguments: [
        ("cues: [cut coaches]", "cues: []", "nobody could ask for it"),
        ("fte: \"{left}\"", "fte: \"{rest}\"", "there is no place \"{rest}\" here"),
        ("fte: \"{left}\"", "ftes: \"{left}\"", "structure has no field \"ftes\""),
        ("less: number", "less: count", "\"count\" is none of the words known here"),
        ("over: left", "over: load", "\"load\" is none of the words known here"),
        ("if: left", "if: right", "\"right\" is none of the words known here"),
        ("type: coaching,", "type: coaches,", "\"coaches\" is none of the words known here"),
        ("where: {status", "where: {state", "structure has no field \"state\""),
        ("fields: [fte]", "fields: [ftes]", "\"ftes\" is none of the words known here"),
        ("when: today", "when: tomorrow", "\"tomorrow\" is none of the words known here"),
        ("number: 1\n", "", "\"number\" is none of the words known here"),
        ("says: Of {record.fte}", "says: Of {fte}", "there is no place \"{fte}\" here"),
        (
            "kind: structure, at: \"{when}\", structure: coaching, initiative: \"{record.initiative}\", status: removed",
            "kind: structures, at: \"{when}\"", "\"structures\" is none of the words known here"
        ),
        ("number: 1\n", "number: 1\nnumbers: 2\n", "unknown key \"numbers\""),
        ("[desk]", "[nobody]", "sources has no \"nobody\""),
    ])
    func `what is wrong in it is named`(spot: String, change: String, reason: String) throws {
        do {
            _ = try base(spot, change)
            Issue.record("it was read")
        } catch let faults as KnowledgeFaults {
            #expect(faults.faults.map(\.reason) == [reason])
            #expect(faults.faults.map(\.place.file) == ["premises/coaches-cut.yaml"])
        }
    }
}
