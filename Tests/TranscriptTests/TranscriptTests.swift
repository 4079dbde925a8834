import Foundation
import Household
import Knowledge
import Specimens
import Testing

/// Conversations over a socket, compared in full.
@Suite(.timeLimit(.minutes(5)))
struct TranscriptTests {
    @Test(arguments: [
        "diagnosing", "explaining", "looking-back", "asking", "refusing", "recording", "messages", "unknowns",
        "committing", "comparing", "supposing", "timeline",
    ])
    func `a conversation goes as it is written down`(name: String) async throws {
        let transcript = try Transcript(name)
        try await House.open { house in
            try await house.visit { try await $0.record(History.riverbend) }
            let played = try await transcript.played(in: house)
            try TranscriptTests.keep(played, as: name)
            #expect(played == transcript.text)
        }
    }

    @Test(arguments: ["superintendent", "trustee", "principal", "county-coach", "union-president"])
    func `each who asks is told why, what now, who must agree, and what if`(asker: String) async throws {
        let transcript = try Transcript("asked-by-" + asker)
        let base = try Bases.shipped()
        try await House.open(knowing: base) { house in
            try await house.visit { try await $0.record(History.thin) }
            let played = try await transcript.played(in: house, base.version)
            try TranscriptTests.keep(played, as: transcript.name)
            #expect(played == transcript.text)
        }
    }

    @Test(arguments: ["leaning", "asking-back", "telling", "hard", "looking"])
    func `a talk of several turns goes as it is written down`(name: String) async throws {
        let talks = try Talks(name)
        let base = try KnowledgeBase(in: KnowledgeFolder(path: Bases.project + "/knowledge"))
        try await House.open(knowing: base) { house in
            try await house.visit { try await $0.record(History.riverbend) }
            let played = try await talks.played(in: house).replacing(base.version.prefix(8), with: "{knowledge}")
            try TranscriptTests.keep(played, as: name)
            #expect(played == talks.text)
        }
    }

    @Test func `there are sixty such talks`() throws {
        let titles = try ["leaning", "asking-back", "telling", "hard", "looking"].flatMap { try Talks($0).titles }
        #expect(titles.count >= 60)
        #expect(Set(titles).count == titles.count)
    }

    /// Writes a conversation as it goes now into the folder that the environment names, to be looked through and taken
    /// over.
    private static func keep(_ played: String, as name: String) throws {
        guard let folder = ProcessInfo.processInfo.environment["HOLDFAST_TRANSCRIPTS"] else { return }
        try Data(played.utf8).write(to: URL(fileURLWithPath: folder).appending(path: "\(name).txt"))
    }
}
