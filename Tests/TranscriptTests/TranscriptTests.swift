import Foundation
import Household
import Testing

/// Conversations over a socket, compared in full.
@Suite(.timeLimit(.minutes(1)))
struct TranscriptTests {
    @Test(arguments: [
        "diagnosing", "explaining", "looking-back", "asking", "refusing", "recording", "messages", "unknowns",
        "committing", "comparing", "supposing",
    ])
    func `a conversation goes as it is written down`(name: String) async throws {
        let transcript = try Transcript(name)
        try await House.open { house in
            try await house.visit { try await $0.record(History.riverbend) }
            let played = try await transcript.played(in: house)
            #expect(played == transcript.text)
        }
    }
}
