import ArgumentParser
import Foundation
import Transport
import Vocabulary

/// `interview`: what is not known, asked one by one until no answer could change the advice.
struct Interview: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Be asked what is not known, one question at a time; answers go on record as reports.",
        discussion: """
            It asks first what could change most, and stops when no answer would change the advice. An empty line or "?"
            passes a question over, "q" ends. Answers are taken as yours, and a record of the same thing comes before them.
            """)
    @Argument(help: "The initiative.", completion: Live.initiatives) var initiative: String
    @Option(help: "How many questions at most.") var limit = 10
    @OptionGroup var connection: Connection
    @Option(help: "The district, where the daemon holds several.", completion: Live.districts) var district: String?

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit is at least 1.") }
        if connection.json { throw ValidationError("An interview is text; \"unknowns --json\" gives the questions.") }
    }

    func run() async throws {
        try await connection.open { client in
            var passed: Set<String> = []
            var asked = 0
            while asked < limit, let question = try await next(client, besides: passed) {
                asked += 1
                switch question.heard(asked, of: limit) {
                case .ended: return try await conclude(client, "Ended.")
                case .passed: passed.insert(question.indicator)
                case .answer(let value): try await record(question, value, client)
                }
            }
            try await conclude(
                client, asked < limit ? "No open question could change the advice." : "That is \(limit) questions.")
        }
    }

    private func scope(_ own: KeyValuePairs<String, JSON?>) -> JSON {
        .object(
            (JSON.members(own).members ?? [])
                + [district.map { JSON.Member("district", .string($0)) }].compactMap { $0 })
    }

    /// The first question that could change the advice and was not passed over; `nil` where there is none.
    private func next(_ client: LineClient, besides passed: Set<String>) async throws -> InterviewQuestion? {
        let found = try await connection.call(
            client, "unknowns",
            scope(["initiative": .string(initiative), "deciding": true, "limit": .int(min(200, passed.count + 1))]))
        let day = found["as_of"]?.text ?? ""
        return (found["unknowns"]?.elements ?? []).lazy.compactMap { InterviewQuestion($0, on: day) }
            .first { !passed.contains($0.indicator) }
    }

    private func record(_ question: InterviewQuestion, _ value: JSON, _ client: LineClient) async throws {
        let event: JSON = [
            "kind": "report", "at": .string(question.day), "initiative": .string(initiative),
            "indicator": .string(question.indicator), "value": value, "source": "interview", "confidence": "report",
        ]
        let receipt = try await connection.call(client, "record", scope(["events": .array([event])]))
        print("   recorded at \(receipt["seq"]?.whole ?? 0)\n")
    }

    /// What the answers came to.
    private func conclude(_ client: LineClient, _ words: String) async throws {
        print(words)
        let answer = try await connection.call(client, "diagnose", scope(["initiative": .string(initiative)]))
        print("\nVerdict: \(answer["verdict"]?.text ?? "not-known")")
        for cause in (answer["causes"]?.elements ?? []).prefix(3) {
            let standing = cause["standing"]?.text ?? ""
            guard standing == "likely" || standing == "strongly-indicated" || standing == "about-even" else { continue }
            print("  \(cause["name"]?.text ?? ""): \(standing.replacing("-", with: " "))")
        }
        for move in answer["moves"]?.elements ?? [] { print("  To do: \(move["name"]?.text ?? "")") }
        print("\nThe whole: holdfast why \(initiative)")
    }
}
