import Testing
import Vocabulary

struct EventTests {
    @Test func `there are examples of every kind`() throws {
        let kinds = EventKind.all.map(\.name)
        #expect(Set(try Examples.full.map { try event($0).kind }) == Set(kinds))
        #expect(Requirements.all.map(\.kind) == kinds)
    }

    @Test(arguments: Requirements.all)
    func `the smallest event of each kind`(kind: String, own: String, fields: [String]) throws {
        let line = Requirements.smallest(kind, own)
        let found = try event(line)
        #expect(found.line == line)
        #expect(found.kind == kind)
        #expect(found.at == Moment("2026-03-02"))
        #expect(found.confidence == .record)
    }

    @Test(arguments: Examples.full)
    func `the fullest event of each kind has every field, and reads and writes the same bytes`(line: String) throws {
        let found = try event(line)
        #expect(found.line == line)
        #expect(try event(found.line) == found)
        let kind = try #require(EventKind.named(found.kind))
        let expected = kind.allFields.filter { field in
            field.structures.isEmpty || field.structures.contains(found.text("structure") ?? "")
        }
        #expect(found.fields.map(\.name) == expected.map(\.name))
    }

    @Test(arguments: Examples.full)
    func `fields come in the order of the vocabulary, whatever order they were given in`(line: String) throws {
        let members = try #require(try json(line).members)
        #expect(try Event(checking: .object(members.reversed())).line == line)
    }

    @Test func `a district that is not named is the default one, and one that is named is kept`() throws {
        let bare = #"{"kind": "note", "at": "2026", "note": "x"}"#
        #expect(
            try event(bare, district: "riverbend").line
                == #"{"kind": "note", "at": "2026", "district": "riverbend", "note": "x"}"#)
        let named = #"{"kind": "note", "at": "2026", "district": "lakeside", "note": "x"}"#
        #expect(try event(named, district: "riverbend").line == named)
        let district = #"{"kind": "district", "at": "2026", "name": "Riverbend"}"#
        #expect(try event(district, district: "riverbend").district == "riverbend")
    }

    @Test func `an event answers by the names of its fields`() throws {
        let found = try event(
            #"{"id": "m1", "kind": "meeting", "at": "2026-03", "district": "riverbend", "body": "cabinet", "#
                + #""initiative": "math-plc", "initiatives": ["reading"], "held": false, "members": 8, "#
                + #""confidence": "estimate"}"#)
        #expect([found.id, found.district, found.initiative] == ["m1", "riverbend", "math-plc"])
        #expect(found.confidence == .estimate)
        #expect(found.flag("held") == false)
        #expect(found.count("members") == 8)
        #expect(found.number("members") == 8)
        #expect(found.texts("initiatives") == ["reading"])
        #expect(found.moment("at") == Moment("2026-03"))
        #expect(found["site"] == nil)
        #expect(found.moment("held") == nil)
    }

    @Test(arguments: [
        (#""site": "oak""#, ["oak"]), (#""sites": ["oak", "elm"]"#, ["oak", "elm"]), (#""sites": []"#, []),
        (#""owner": "sup""#, []),
    ])
    func `the places of an event`(own: String, places: [String]) throws {
        let found = try event(
            Requirements.smallest("structure", #""structure": "onboarding", "status": "planned", "# + own))
        #expect(found.places == places)
    }

    @Test func `content is all but who said it and when it was recorded`() throws {
        let full = try event(
            #"{"id": "a", "kind": "note", "at": "2026", "district": "riverbend", "note": "x", "by": "ana", "#
                + #""recorded_at": "2026-03-03T08:00:00Z"}"#)
        #expect(
            full.content == [
                .init("id", "a"), .init("kind", "note"), .init("at", "2026"), .init("district", "riverbend"),
                .init("note", "x"),
            ])
    }

    @Test func `a record is firmer than a report, and a report than an estimate`() {
        #expect([Confidence.record, .estimate, .report].sorted() == [.estimate, .report, .record])
    }
}
