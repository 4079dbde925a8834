import Foundation
import Household
import Specimens

/// Conversations of one kind: each begins with `## ` and its title, on a connection of its own; of each reply stand the first
/// line and the beginning of the text.
struct Talks {
    let text: String

    /// How many lines of a reply are kept.
    private static let lines = 3

    init(_ name: String) throws {
        let file = Bundle.module.bundleURL.appending(path: "Talks/\(name).txt")
        text = try String(contentsOf: file, encoding: .utf8)
    }

    /// The titles.
    var titles: [String] {
        text.split(separator: "\n").filter { $0.hasPrefix("## ") }.map(String.init)
    }

    /// The same conversations as they go now.
    func played(in house: House) async throws -> String {
        var played: [String] = []
        for talk in text.split(separator: "\n\n") {
            let said = talk.split(separator: "\n").filter { $0.hasPrefix("> ") }
            let heard = try await house.visit { visitor in
                var heard: [String] = []
                for line in said {
                    heard.append(String(line))
                    let reply = try await visitor.exchange(String(line.dropFirst(2)))
                    heard += reply.prefix(1 + Talks.lines).map { $0.isEmpty ? "<" : "< " + $0 }
                    if reply.count > 1 + Talks.lines {
                        heard.append("< (and \(reply.count - 1 - Talks.lines) lines more)")
                    }
                }
                return heard
            }
            played.append(([talk.split(separator: "\n").first.map(String.init) ?? ""] + heard).joined(separator: "\n"))
        }
        return played.joined(separator: "\n\n") + "\n"
    }
}
