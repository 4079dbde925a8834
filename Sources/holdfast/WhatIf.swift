import ArgumentParser
import Foundation
import Vocabulary

/// `whatif`: what would be found if something were so that is not on record.
struct WhatIf: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "whatif",
        abstract: "What would be found if something were so that is not on record. Nothing is written.",
        discussion: "Without a premise or events it lists what can be supposed.")
    @Argument(help: "The initiative.", completion: Live.initiatives) var initiative: String
    @Argument(help: "What is supposed: grant-ends, coaches-cut, \u{2026}") var premise: String?
    @Option(help: "The date that it takes: June, spring, 2027-06 or 2027-06-30.") var when: String?
    @Option(help: "The number that it takes.") var number: Int?
    @Option(name: .customLong("event"), help: "An event as JSON, to suppose; may be given several times.")
    var events: [String] = []
    @Option(help: "A file of events to suppose, one JSON object a line.") var file: String?
    @OptionGroup var look: Look
    @OptionGroup var connection: Connection

    func validate() throws {
        if premise != nil, !events.isEmpty || file != nil {
            throw ValidationError("Give a premise or events, not both.")
        }
    }

    func run() async throws {
        let supposed = try lines().map { line in
            do {
                return try JSON(parsing: line.utf8)
            } catch {
                throw Ending(code: 2, words: "this event is not JSON (\(error)): \(line.prefix(80))")
            }
        }
        let when = when?.replacing(" ", with: "-")
        let params = look.params([
            "initiative": .string(initiative), "premise": premise.map(JSON.string), "when": when.map(JSON.string),
            "number": number.map(JSON.int), "events": supposed.isEmpty ? Optional.none : .array(supposed),
        ])
        let words =
            [when.map { " when=\($0)" }, number.map { " number=\($0)" }].compactMap { $0 }.joined() + look.words
        let rest = supposed.isEmpty ? "" : " \(JSON.array(supposed).line)"
        try await connection.show(
            "whatif", params, line: "whatif \(initiative)\(premise.map { " \($0)" } ?? "")\(words)\(rest)")
    }

    /// The events given, and those of the file, without empty lines.
    private func lines() throws -> [String] {
        guard let file else { return events }
        let text: String
        do {
            text = try String(contentsOf: URL(fileURLWithPath: file), encoding: .utf8)
        } catch {
            throw Ending(code: 2, words: "the file \(file) cannot be read as UTF-8 text")
        }
        return events
            + text.split(whereSeparator: \.isNewline).map(String.init)
            .filter { !$0.allSatisfy(\.isWhitespace) }
    }
}
