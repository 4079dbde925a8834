import Foundation
import Knowledge
import Specimens
import Testing
import Vocabulary

/// What editors are told of the entries.
struct SchemaTests {
    private let schemas: [String: JSON]

    init() throws {
        let texts = try KnowledgeFolder(path: Bases.project + "/knowledge").texts()
        schemas = Dictionary(
            try KnowledgeBase.schemas(reading: texts).map { ($0.sort, $0.schema) }, uniquingKeysWith: { $1 })
    }

    @Test func `there is one for every folder of entries`() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Bases.project + "/knowledge").filter {
            $0 != "cases" && $0 != "scenarios" && !$0.contains(".")
        }
        #expect(Set(schemas.keys) == Set(folders))
    }

    @Test func `a cause must have what the reader asks of it, and nothing else`() {
        let cause = schemas["causes"]
        #expect(cause?["additionalProperties"] == false)
        let required = Set(cause?["required"]?.elements?.compactMap(\.text) ?? [])
        #expect(required.isSuperset(of: ["id", "name", "says", "prior", "severity", "basis"]))
        #expect(!required.contains("explained-by"))
        let weight = cause?["properties"]?["signs"]?["items"]?["properties"]
        #expect(weight?["present"]?["enum"]?.elements?.contains("telling") == true)
        #expect(weight?["sign"]?["enum"]?.elements?.contains("sponsor-absent") == true)
    }

    @Test func `a condition may hold conditions`() {
        let when = schemas["signs"]?["properties"]?["when"]?["properties"]
        #expect(when?["any"]?["items"]?["properties"]?["indicator"] != nil)
        #expect(when?["at-least"]?["type"] == "number")
    }
}
