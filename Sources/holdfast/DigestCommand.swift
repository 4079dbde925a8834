import ArgumentParser
import Foundation
import Vocabulary

/// `digest`: what changed, for whoever reads it; shown, sent, and looked back on.
struct DigestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "digest",
        abstract: "Messages that tell a reader what changed, and the one decision that is asked for.",
        discussion: """
            Exit codes besides those of holdfast: 75 something was put off, to be tried again; 78 digests, or how they are \
            delivered, are set up wrong.
            """,
        subcommands: [
            PreviewDigest.self, SendDigests.self, TestDigest.self, DigestLog.self, PauseDigest.self, ResumeDigest.self,
        ])
}

struct PreviewDigest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview", abstract: "Show the digest that a reader would get; nothing is kept or sent.",
        discussion:
            "    holdfast digest preview --for board\n    holdfast digest preview --for superintendent --format html > digest.html"
    )
    @Option(name: .customLong("for"), help: "superintendent, board, principal or county-coach.") var audience: String?
    @Option(help: "Instead of an audience: an address of the settings.") var to: String?
    @Option(help: "How much it covers: week, month or mid-year.") var every: String?
    @Option(help: "A week (2026-W48), month (2026-11) or school year (sy2025-26).") var period: String?
    @Option(help: "text, markdown, html, json or mime.") var format: String?
    @Option(help: "The school of a principal.") var site: String?
    @Option(help: "The district, where the daemon holds several.", completion: Live.districts) var district: String?
    @Option(help: "What would have been told on that day (YYYY-MM-DD).") var asOf: String?
    @OptionGroup var connection: Connection

    func run() async throws {
        let named: KeyValuePairs<String, String?> = [
            "audience": audience, "recipient": to, "every": every, "period": period, "format": format, "site": site,
            "district": district, "as_of": asOf,
        ]
        let params = JSON.object(named.compactMap { name, value in value.map { JSON.Member(name, .string($0)) } })
        let shown = try await connection.open { try await connection.call($0, "digest", params) }
        guard !connection.json else { return print(shown.line) }
        let text = shown["text"]?.text ?? ""
        FileHandle.standardOutput.write(Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
        if shown["news"]?.flag == false {
            FileHandle.standardError.write(
                Data("holdfast: nothing of this is new, so nothing would be sent\n".utf8))
        }
    }
}

struct DigestLog: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "The digests that were made, the newest first, and what became of them.")
    @Option(help: "How many at most.") var limit: Int?
    @OptionGroup var connection: Connection

    func run() async throws {
        try await connection.show(
            "digest.log", .members(["limit": limit.map(JSON.int)]),
            line: "digest.log\(limit.map { " limit=\($0)" } ?? "")")
    }
}

struct PauseDigest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pause", abstract: "Have digests say nothing of an initiative up to a day.",
        discussion: "    holdfast digest pause math-plc --until 2027-01-31 --reason \"the new lead starts in January\"")
    @Argument(help: "The initiative.", completion: Live.initiatives) var initiative: String
    @Option(help: "The last day of it (YYYY-MM-DD).") var until: String
    @Option(help: "Why; every reader sees it.") var reason: String
    @Option(help: "The district, where the daemon holds several.", completion: Live.districts) var district: String?
    @OptionGroup var connection: Connection

    func run() async throws {
        try await connection.tell(
            "digest.pause",
            [
                "initiative": .string(initiative), "until": .string(until), "reason": .string(reason),
                "district": district.map(JSON.string),
            ]
        ) {
            "No digest tells of \(initiative) to \($0["until"]?.text ?? until), that day among it. To undo it: holdfast digest resume \(initiative)"
        }
    }
}

struct ResumeDigest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "End the pause of an initiative.")
    @Argument(help: "The initiative.", completion: Live.initiatives) var initiative: String
    @Option(help: "The district, where the daemon holds several.", completion: Live.districts) var district: String?
    @OptionGroup var connection: Connection

    func run() async throws {
        try await connection.tell(
            "digest.resume", ["initiative": .string(initiative), "district": district.map(JSON.string)]
        ) { reply in
            reply["was_paused"]?.flag == true
                ? "Digests tell of \(initiative) again." : "\(initiative) was not paused."
        }
    }
}

extension Connection {
    /// Calls a method whose arguments hold free text, and says what came of it.
    fileprivate func tell(
        _ method: String, _ params: KeyValuePairs<String, JSON?>, _ words: (JSON) -> String
    ) async throws {
        let reply = try await open { try await call($0, method, .members(params)) }
        print(json ? reply.line : words(reply))
    }
}
