import ArgumentParser
import Foundation
import Knowledge
import Vocabulary

/// `holdfastd knowledge schema`: for editors that complete and check as one types.
struct KnowledgeSchemas: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Write a JSON Schema for every sort of entry, for editors.")
    @OptionGroup var folder: FolderArgument
    @Argument(help: "Where they are written.") var out: String

    func run() throws {
        let texts = try folder.open().texts
        let schemas = try Holdfastd.orExit(78) { try KnowledgeBase.schemas(reading: texts) }
        do {
            try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
            for (sort, schema) in schemas {
                try (schema.line + "\n").write(toFile: "\(out)/\(sort).json", atomically: true, encoding: .utf8)
            }
        } catch {
            throw ValidationError("\(out) cannot be written: \((error as NSError).localizedDescription)")
        }
        print("\(schemas.count) schemas are in \(out).")
    }
}
