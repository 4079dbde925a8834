import Foundation
import Knowledge
import Specimens
import Vocabulary
import Wire

/// Writes what the fuzzers begin with: for each of them a folder of inputs and a dictionary of words, made from the tables of
/// the product and from the knowledge base, so that a method, a kind or an entry that is new is tried too.
@main
struct FuzzSeeds {
    let folder: URL

    static func main() throws {
        guard let path = CommandLine.arguments.dropFirst().first else {
            FileHandle.standardError.write(Data("usage: fuzz-seeds FOLDER\n".utf8))
            exit(64)
        }
        let seeds = FuzzSeeds(folder: URL(fileURLWithPath: path))
        let base = try Bases.shipped()
        try seeds.write("lines", lines, words: methods)
        try seeds.write("events", events(), words: EventKind.all.flatMap { [$0.name] + $0.allFields.map(\.name) })
        let texts = try KnowledgeFolder(path: Bases.project + "/knowledge").texts() + SmallBase.texts
        try seeds.write("knowledge", texts.map { "\($0.file)\n\($0.text)" }, words: keys(of: texts))
        try seeds.write(
            "questions", base.questions.flatMap { $0.examples },
            words: base.questions.flatMap { $0.cues } + base.terms.map(\.name))
    }

    private static var methods: [String] {
        MethodTable().methods.flatMap { $0.verbs + $0.parameters.map(\.name) } + ["jsonrpc", "method", "params", "id"]
    }

    /// Requests in both framings, with the byte before them that says where they are cut.
    private static var lines: [String] {
        MethodTable().methods.flatMap { method in
            let named = method.parameters.map { "\($0.name)=x" }.joined(separator: " ")
            return [
                "\u{7}\(method.name) riverbend literacy \(named)\n@1 \(method.name)\n",
                "\u{3}{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"\(method.name)\",\"params\":{\"district\":\"d\"}}\r\n",
            ]
        }
    }

    private static func events() throws -> [String] {
        try KnowledgeFolder(path: Bases.project + "/knowledge").cases().flatMap { text in
            text.text.split(separator: "\n").map(String.init)
        }
    }

    private static func keys(of texts: [SourceText]) -> [String] {
        let keys = texts.flatMap { text in
            text.text.split(separator: "\n").compactMap { line in
                line.firstIndex(of: ":").map { line[..<$0].trimmingCharacters(in: .whitespaces) }
            }
        }
        return Array(Set(keys.filter { $0.count < 30 })).sorted()
    }

    private func write(_ name: String, _ inputs: [String], words: [String]) throws {
        let inputFolder = folder.appending(path: name)
        try FileManager.default.createDirectory(at: inputFolder, withIntermediateDirectories: true)
        for (number, input) in inputs.enumerated() {
            try Data(input.utf8).write(to: inputFolder.appending(path: "\(number)"))
        }
        let dictionary = Set(words).sorted().map { word in
            let escaped = word.utf8.map { byte in
                (0x20..<0x7f).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
                    ? String(UnicodeScalar(byte)) : "\\x" + String(Int(byte) + 0x100, radix: 16).suffix(2)
            }
            return "\"\(escaped.joined())\""
        }
        try Data((dictionary.joined(separator: "\n") + "\n").utf8).write(to: folder.appending(path: "\(name).dict"))
    }
}
