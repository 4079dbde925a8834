import Foundation
import Transport
import Vocabulary

/// A conversation with the daemon: what was said last, and what its numbers stand for.
struct Talk {
    let client: LineClient
    let connection: Connection
    let district: String?
    let page: ChatPage
    private var conversation: JSON = .null
    /// Questions that were offered before anything was asked.
    private var offered: [String] = []
    /// Positions in the ledger by the number that a source was shown with.
    private var sources: [Int] = []

    init(client: LineClient, connection: Connection, district: String?, page: ChatPage) {
        self.client = client
        self.connection = connection
        self.district = district
        self.page = page
    }

    /// Says what changed since this person last looked, and what could be asked.
    ///
    /// - Returns: Words that can be completed: the names there are.
    mutating func opening(_ seen: Seen) async throws -> [String] {
        let status: JSON
        do {
            status = try await connection.call(client, "status", scoped([:]))
        } catch let ending as Ending where ending.code == 1 {
            page.complain(ending.words ?? "nothing is known of the district")
            return []
        }
        let now = Seen.Standing(status)
        let (lines, questions) = seen.news(now)
        page.say(lines)
        offered = questions
        page.offer(questions)
        seen.keep(now)
        return now.names
    }

    private func scoped(_ own: KeyValuePairs<String, JSON?>) -> JSON {
        let scope = district.map { [JSON.Member("district", .string($0))] } ?? []
        return .object((JSON.members(own).members ?? []) + scope)
    }

    /// Asks, and shows what is answered.
    mutating func answer(to said: String) async throws {
        if let number = Talk.source(said) { return try await open(number) }
        var text = said
        if let number = Int(said), conversation == .null, offered.indices.contains(number - 1) {
            text = offered[number - 1]
        }
        do {
            let given = conversation == .null ? JSON?.none : conversation
            let answer = try await connection.call(
                client, "ask", scoped(["text": .string(text.replacing("\n", with: " ")), "conversation": given]))
            if let next = answer["conversation"], next != .null { conversation = next }
            show(answer)
        } catch let ending as Ending where ending.code == 1 || ending.code == 4 {
            // The conversation goes on: what was refused is told, and the next thing can be said.
            page.complain(ending.words ?? "the daemon refused")
        }
    }

    private mutating func show(_ answer: JSON) {
        let (lines, positions) = Talk.numbered(answer["text"]?.text ?? "")
        sources = positions
        page.say(lines)
        let next = answer["follow_ups"]?.elements?.compactMap(\.text) ?? []
        // What is asked back has its numbers in its own text.
        let isAskedBack = lines.contains { $0.hasPrefix("  1. ") } && answer["result"] == .null
        if !isAskedBack { page.offer(next) }
    }

    /// Sources get numbers in the order in which they come: `[2]` opens the second.
    private static func numbered(_ text: String) -> (lines: [String], positions: [Int]) {
        var positions: [Int] = []
        for match in text.matches(of: /#([0-9]+)\b/) {
            if let seq = Int(match.output.1), !positions.contains(seq) { positions.append(seq) }
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            String(line).replacing(/#([0-9]+)\b/) { match in
                let number = Int(match.output.1).flatMap(positions.firstIndex).map { $0 + 1 }
                return number.map { "e\($0)" } ?? String(match.output.0)
            }
        }
        return (lines, positions)
    }

    /// `[2]` and `e2`: the second source.
    private static func source(_ said: String) -> Int? {
        said.wholeMatch(of: /\[([0-9]{1,4})\]|[eE]([0-9]{1,4})/).flatMap { match in
            (match.output.1 ?? match.output.2).flatMap { Int($0) }
        }
    }

    private func open(_ number: Int) async throws {
        guard sources.indices.contains(number - 1) else {
            return page.say([
                sources.isEmpty ? "No source was shown yet." : "The sources go from e1 to e\(sources.count)."
            ])
        }
        let seq = sources[number - 1]
        let found = try await connection.call(client, "events", scoped(["after": .int(seq - 1), "limit": 1]))
        guard let event = found["events"]?.elements?.first, event["seq"]?.whole == seq else {
            return page.say(["Event \(seq) is not in this district's ledger."])
        }
        let fields = (event.members ?? []).filter { !["seq", "district"].contains($0.name) }
        page.say(
            ["e\(number) is event \(seq) of the ledger:"]
                + fields.map { "  \($0.name): \($0.value.text ?? $0.value.line)" })
    }
}
