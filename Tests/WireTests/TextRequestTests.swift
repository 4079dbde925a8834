import Testing
import Wire

struct TextRequestTests {
    @Test(arguments: [
        ("why math-plc", #"diagnose {"initiative": "math-plc"}"#),
        ("WHY math-plc", #"diagnose {"initiative": "math-plc"}"#),
        ("  diagnose\tmath-plc  ", #"diagnose {"initiative": "math-plc"}"#),
        (
            "why math-plc as_of=2017-06-30 district=lincoln",
            #"diagnose {"initiative": "math-plc", "as_of": "2017-06-30", "district": "lincoln"}"#
        ),
        ("why initiative=math-plc", #"diagnose {"initiative": "math-plc"}"#),
        ("status", "status {}"),
        ("status known_at=2017-06-30T08:15:00Z", #"status {"known_at": "2017-06-30T08:15:00Z"}"#),
        ("explain math-plc M1:late", #"explain {"initiative": "math-plc", "claim": "M1:late"}"#),
        ("recommend math-plc limit=3", #"recommend {"initiative": "math-plc", "limit": 3}"#),
        ("hello versions=1,2", #"hello {"versions": [1, 2]}"#),
        ("principles who leaves = who decides", #"principles {"query": "who leaves = who decides"}"#),
        ("principles", "principles {}"),
        ("ask  is it 1 = 2?", #"ask {"text": "is it 1 = 2?"}"#),
        (#"record {"kind": "note"}"#, #"record {"events": [{"kind": "note"}]}"#),
        (#"record [{"a": 1}, {"b": 2}]"#, #"record {"events": [{"a": 1}, {"b": 2}]}"#),
        ("help why", #"help {"topic": "why"}"#),
        ("quit", "quit {}"),
    ])
    func `a line that fits a verb's grammar is that verb`(line: String, call: String) {
        #expect(Framing().reading(line) == call)
    }

    @Test(arguments: [
        "why is math stalling?", "why", "why?", "why Math", "why math-plc or not", "why as_of=2017-06-30 math-plc",
        "status of math-plc and reading", "help me", "record what the team did", "yes!", "math-plc",
        "hello there", "what about lincoln", "# is fine after a blank? no: but this is",
    ])
    func `any other line is a question`(line: String) {
        let expected = line.hasPrefix("#") ? "ignored" : #"ask {"text": "\#(line)"}"#
        #expect(Framing().reading(line) == expected)
    }

    @Test(arguments: [
        ("frob", "ERR 405 unknown-method no verb \"frob\"; see help\n"),
        ("2", "ERR 405 unknown-method no verb \"2\"; see help\n"),
        ("statis", "ERR 405 unknown-method no verb \"statis\"; did you mean \"status\"? see help\n"),
        ("@a8 dianose", "@a8 ERR 405 unknown-method no verb \"dianose\"; did you mean \"diagnose\"? see help\n"),
        (
            "why math-plc as_off=2017-06-30",
            "ERR 422 wrong-value as_off: diagnose takes no such argument; did you mean \"as_of\"?\n"
        ),
        ("why math-plc as_of=2017-02-29", "ERR 422 wrong-value as_of: must be a date such as 2017-06-30\n"),
        ("recommend math-plc limit=0", "ERR 422 wrong-value limit: must be a whole number from 1 to 50\n"),
        ("why math-plc initiative=reading", "ERR 422 wrong-value initiative: is given twice\n"),
        ("cite", "ERR 422 wrong-value id: is missing; cite needs one word of at most 128 characters\n"),
        ("ask", "ERR 422 wrong-value text: is missing; ask needs text that is not empty\n"),
        ("record", "ERR 422 wrong-value events: is missing; record needs a list of objects\n"),
        ("record [1]", "ERR 422 wrong-value events: must be a list of objects\n"),
        ("health of=all", "ERR 422 wrong-value of: health takes no arguments\n"),
        ("   ", "ERR 400 no-request there is no request in this line\n"),
        ("@a7", "@a7 ERR 400 no-request there is no request in this line\n"),
        ("@ why math-plc", "ERR 400 bad-tag a tag is @ and 1 to 64 printable ASCII characters\n"),
        ("@ä why math-plc", "ERR 400 bad-tag a tag is @ and 1 to 64 printable ASCII characters\n"),
    ])
    func `what is wrong is said in one line`(line: String, reply: String) {
        #expect(Framing().reading(line) == reply)
    }

    @Test func `a word that means something here is a question, and a verb is a verb all the same`() {
        func method(_ line: String) -> String? {
            guard case .text(_, let call) = Framing().decode(Array(line.utf8), hears: { _ in true }) else { return nil }
            return call.method.name
        }
        #expect(method("2") == "ask")
        #expect(method("frob") == "ask")
        #expect(method("status") == "status")
    }

    @Test func `JSON that cannot be read after record is refused, not asked`() {
        #expect(Framing().reading("@r record {\"kind\":").hasPrefix("@r ERR 400 bad-json this is not JSON: "))
    }

    @Test func `a slug has up to 64 characters and starts with a letter or digit`() {
        let longest = String(repeating: "a", count: 64)
        #expect(Framing().reading("why \(longest)").hasPrefix("diagnose"))
        for word in [longest + "a", "-a", ".a", "_a", "A", "ä", "a/b"] {
            #expect(Framing().reading("why \(word)").hasPrefix("ask"), "\(word)")
        }
        for word in ["0", "a-b.c_d", "9-"] {
            #expect(Framing().reading("why \(word)").hasPrefix("diagnose"), "\(word)")
        }
    }

    @Test func `a tag has up to 64 characters and comes back as it was`() {
        let longest = String(repeating: "~", count: 64)
        #expect(Framing().reading("@\(longest) status") == "@\(longest) status {}")
        #expect(Framing().reading("@\(longest)~ status").hasPrefix("ERR 400 bad-tag"))
    }
}
