import ArgumentParser
import Foundation
import Vocabulary

/// From where a question looks.
struct Look: ParsableArguments {
    @Option(help: "The district, where the daemon holds several.")
    var district: String?

    @Option(help: "What was true on that day (YYYY-MM-DD).")
    var asOf: String?

    @Option(help: "What the ledger held at that instant (RFC 3339).")
    var knownAt: String?

    func params(_ own: KeyValuePairs<String, JSON?>) -> JSON {
        let named: KeyValuePairs<String, String?> = ["district": district, "as_of": asOf, "known_at": knownAt]
        let look = named.compactMap { name, value in value.map { JSON.Member(name, .string($0)) } }
        return .object((JSON.members(own).members ?? []) + look)
    }

    /// The same for the text form, with a blank before each.
    var words: String {
        let named: KeyValuePairs<String, String?> = ["district": district, "as_of": asOf, "known_at": knownAt]
        return named.compactMap { name, value in value.map { " \(name)=\($0)" } }.joined()
    }
}

struct Why: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Why an initiative goes as it goes, with the evidence.", aliases: ["diagnose"])
    @Argument(help: "The initiative.", completion: Live.initiatives) var initiative: String
    @OptionGroup var look: Look
    @OptionGroup var connection: Connection

    func run() async throws {
        try await connection.show(
            "diagnose", look.params(["initiative": .string(initiative)]), line: "why \(initiative)\(look.words)",
            abstains: true)
    }
}

struct Ask: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Ask in plain English. Quote the question: shells read ? and ' themselves.")
    @Argument(help: "The question.") var question: [String]
    @OptionGroup var look: Look
    @OptionGroup var connection: Connection

    func validate() throws {
        if question.joined().isEmpty { throw ValidationError("Say what you want to ask.") }
    }

    func run() async throws {
        let text = question.joined(separator: " ").replacing("\n", with: " ")
        // The text form has no place for the day beside a question, so a look elsewhere goes by JSON and shows its text.
        guard !connection.json, !look.words.isEmpty else {
            return try await connection.show(
                "ask", look.params(["text": .string(text)]), line: "ask \(text)", abstains: true)
        }
        let answer = try await connection.open { client in
            try await connection.call(client, "ask", look.params(["text": .string(text)]))
        }
        print(answer["text"]?.text ?? "")
        if answer["result"]?["verdict"]?.text == "not-known" { throw Ending(code: 3, words: nil) }
    }
}

struct Status: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The verdict and the four dimensions of scale, of one initiative or of all.")
    @Argument(help: "The initiative; none: all.", completion: Live.initiatives) var initiative: String?
    @Flag(help: "End with 6 where any is stalling, fading or reversed.") var exitCode = false
    @OptionGroup var look: Look
    @OptionGroup var connection: Connection

    func run() async throws {
        let params = look.params(["initiative": initiative.map(JSON.string)])
        try await connection.show(
            "status", params, line: "status\(initiative.map { " \($0)" } ?? "")\(look.words)")
        guard exitCode else { return }
        // The first line of the text form has room for one verdict only.
        let status = try await connection.open { try await connection.call($0, "status", params) }
        let verdicts = status["initiatives"]?.elements?.compactMap { $0["verdict"]?.text } ?? []
        if !Set(verdicts).isDisjoint(with: ["stalling", "fading", "reversed"]) { throw Ending(code: 6, words: nil) }
    }
}

struct Where: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Where an initiative is deep and where it is on paper, school by school.")
    @Argument(help: "The initiative.", completion: Live.initiatives) var initiative: String
    @Option(help: "Only spread, or only depth.") var dimension: String?
    @OptionGroup var look: Look
    @OptionGroup var connection: Connection

    func run() async throws {
        let extra = dimension.map { " dimension=\($0)" } ?? ""
        try await connection.show(
            "where", look.params(["initiative": .string(initiative), "dimension": dimension.map(JSON.string)]),
            line: "where \(initiative)\(extra)\(look.words)")
    }
}

struct Recommend: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "The few moves that would help most, and what to stop.")
    @Argument(help: "The initiative.", completion: Live.initiatives) var initiative: String
    @Option(help: "How many moves at most.") var limit: Int?
    @Option(help: "Only moves that this role may make: superintendent, board, cao, principal, …") var role: String?
    @OptionGroup var look: Look
    @OptionGroup var connection: Connection

    func run() async throws {
        let extra = (limit.map { " limit=\($0)" } ?? "") + (role.map { " role=\($0)" } ?? "")
        try await connection.show(
            "recommend",
            look.params([
                "initiative": .string(initiative), "limit": limit.map(JSON.int), "role": role.map(JSON.string),
            ]), line: "recommend \(initiative)\(extra)\(look.words)")
    }
}

struct Explain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The evidence for and against a cause, sign, move or verdict, and what is missing.")
    @Argument(help: "The initiative.", completion: Live.initiatives) var initiative: String
    @Argument(help: "A cause, sign, move, or \"verdict\".") var claim: String
    @OptionGroup var look: Look
    @OptionGroup var connection: Connection

    func run() async throws {
        try await connection.show(
            "explain", look.params(["initiative": .string(initiative), "claim": .string(claim)]),
            line: "explain \(initiative) \(claim)\(look.words)")
    }
}

struct Principles: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "What the field holds to be so; all of it without words.")
    @Argument(help: "Words to look for.") var words: [String] = []
    @OptionGroup var connection: Connection

    func run() async throws {
        let query = words.joined(separator: " ")
        try await connection.show(
            "principles", .members(["query": query.isEmpty ? Optional.none : .string(query)]),
            line: "principles \(query)")
    }
}

struct Cite: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "An entry of the knowledge base, with its sources and who disagrees.")
    @Argument(help: "The id of a principle, cause, sign, move, indicator, threshold or source.") var id: String
    @OptionGroup var connection: Connection

    func run() async throws {
        try await connection.show("cite", ["id": .string(id)], line: "cite \(id)")
    }
}

struct Initiatives: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "The initiatives on record.")
    @OptionGroup var look: Look
    @OptionGroup var connection: Connection

    func run() async throws {
        try await connection.show("initiatives", look.params([:]), line: "initiatives\(look.words)")
    }
}

struct Sites: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "The schools on record.")
    @OptionGroup var look: Look
    @OptionGroup var connection: Connection

    func run() async throws {
        try await connection.show("sites", look.params([:]), line: "sites\(look.words)")
    }
}

struct Reload: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Have the daemon read its knowledge base anew; one with a fault is refused and the old one kept.")
    @OptionGroup var connection: Connection

    func run() async throws {
        try await connection.show("reload", .object([]), line: "reload")
    }
}

struct CheckLedger: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check-ledger",
        abstract: "Have the daemon look through its whole ledger for damage, gaps and changes after the fact.")
    @OptionGroup var connection: Connection

    func run() async throws {
        try await connection.show("check", .object([]), line: "check")
    }
}

struct BackUp: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Have the daemon copy its ledger to a new file, while others read and write.")
    @Argument(help: "The new file; the daemon's user must be able to write it.") var path: String
    @OptionGroup var connection: Connection

    func run() async throws {
        let whole = URL(fileURLWithPath: path).path
        try await connection.show("backup", ["path": .string(whole)], line: "backup \(whole)")
    }
}
