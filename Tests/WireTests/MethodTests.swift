import Testing
import Vocabulary
import Wire

struct MethodTests {
    @Test func `no verb, name or parameter is there twice`() {
        let verbs = Method.table.flatMap(\.verbs)
        #expect(Set(verbs).count == verbs.count)
        for method in Method.table {
            #expect(Set(method.parameters.map(\.name)).count == method.parameters.count, "\(method.name)")
        }
    }

    @Test func `the places of every text form are parameters`() {
        for method in Method.table {
            let names = method.parameters.map(\.name)
            switch method.form {
            case .words(let places): #expect(places.allSatisfy(names.contains), "\(method.name)")
            case .wordsOrObjects(let places, let name):
                #expect((places + [name]).allSatisfy(names.contains), "\(method.name)")
            case .sentence(let name), .objects(let name): #expect(names.contains(name), "\(method.name)")
            }
        }
    }

    @Test func `what writes needs more than a reader`() {
        #expect(
            Method.table.filter(\.writes).map(\.name) == [
                "record", "commit", "digest.pause", "digest.resume", "digest.due", "digest.sent",
            ])
        #expect(Method.table.filter(\.writes).allSatisfy { $0.role > .reader })
        #expect(
            AccessRole.reader < .recorder && AccessRole.recorder < .administrator && !(AccessRole.recorder < .reader))
    }

    @Test func `every method of the table has a usage line and a schema`() throws {
        let table = MethodTable()
        let usages = [
            "ask": "ask TEXT",
            "diagnose": "why INITIATIVE [district=slug] [as_of=date] [known_at=instant]",
            "whatif":
                "whatif INITIATIVE [PREMISE] [when=name] [number=int] [events=[object]] [district=slug] [as_of=date] [known_at=instant]",
            "principles": "principles [QUERY]", "record": "record EVENTS as JSON", "quit": "quit",
        ]
        for (verb, usage) in usages { #expect(try #require(table.method(verb: verb)).usage == usage, "\(verb)") }
        let schema = try table.method(named: "cite").schema.line
        #expect(
            schema == #"{"name": "cite", "verbs": ["cite"], "usage": "cite ID", "#
                + #""meaning": "Gives a principle with its sources and who disagrees.", "params": [{"name": "id", "#
                + #""type": "name", "required": true, "meaning": "the id of a principle or source"}], "#
                + #""writes": false, "role": "reader", "text_only": false}"#)
    }

    @Test func `quit is a verb of the text form alone`() {
        #expect(throws: Refusal(.unknownMethod, "no method \"quit\"")) { try MethodTable().method(named: "quit") }
        #expect(MethodTable().method(verb: "quit")?.isTextOnly == true)
    }

    @Test(arguments: [
        ("statsu", ["status"]), ("recomend", ["recommend"]), ("sits", ["sites"]), ("HELP", ["help"]),
        ("zzzzzz", []), ("", []), ("indicator", ["indicators"]),
    ])
    func `the nearest name is found, where one is near`(word: String, names: [String]) {
        #expect(Nearness.nearest(to: word, among: Method.table.map(\.name), limit: 1) == names)
    }

    @Test func `every code has a slug of its own`() {
        #expect(Set(Code.allCases.map(\.slug)).count == Code.allCases.count)
        #expect(Code.allCases.map(\.rawValue) == Code.allCases.map(\.rawValue).sorted())
        #expect(
            Code.allCases.filter(\.retryCanHelp).map(\.rawValue) == [408, 429, 503, 504, 507, 509])
    }
}
