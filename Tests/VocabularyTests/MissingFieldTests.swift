import Testing
import Vocabulary

struct MissingFieldTests {
    @Test(arguments: Requirements.all)
    func `each field that a kind requires is missed by its name`(kind: String, own: String, fields: [String]) throws {
        let smallest = try json(Requirements.smallest(kind, own))
        for field in fields + ["at", "district"] {
            #expect(throws: EventFault(field: field, reason: "is required of \(kind), and missing")) {
                try Event(checking: smallest.with(field, nil))
            }
        }
        #expect(throws: EventFault(field: "kind", reason: "is required, and missing")) {
            try Event(checking: smallest.with("kind", nil))
        }
    }

    @Test(arguments: Requirements.all)
    func `a kind requires no more than that`(kind: String, own: String, fields: [String]) throws {
        let required = try #require(EventKind.named(kind)).allFields.filter(\.required).map(\.name)
        #expect(Set(required).subtracting(["kind", "at", "district"]) == Set(fields))
    }

    @Test(arguments: Examples.full)
    func `null is no value, save for an empty seat and an open decision`(line: String) throws {
        let full = try json(line)
        let mayBeNull = ["holder", "decided"]
        for name in (full.members ?? []).map(\.name) where name != "kind" {
            let json = full.with(name, .null)
            if mayBeNull.contains(name) {
                #expect(try Event(checking: json)[name] == .null)
            } else {
                #expect(throws: EventFault(field: name, reason: "is null: leave out what is unknown")) {
                    try Event(checking: json)
                }
            }
        }
    }

    @Test(arguments: Examples.full)
    func `no count is negative, and no share is outside 0 to 1`(line: String) throws {
        let full = try json(line)
        let kind = try #require(EventKind.named(full["kind"]?.text ?? ""))
        for field in kind.allFields where full[field.name] != nil {
            let wrong: [JSON]
            let expectation: String
            switch field.type {
            case .count: (wrong, expectation) = ([-1, 2.5, "2", true], "a whole number, 0 or more")
            case .share: (wrong, expectation) = ([-0.01, 1.01, 60, "60%"], "a number from 0 to 1")
            default: continue
            }
            for value in wrong {
                let fault = EventFault(field: field.name, reason: "must be \(expectation), not \(value.line)")
                #expect(throws: fault) { try Event(checking: full.with(field.name, value)) }
            }
        }
    }
}
