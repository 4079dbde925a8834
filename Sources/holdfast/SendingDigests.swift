import ArgumentParser
import Foundation
import Post
import Transport
import Vocabulary

struct SendDigests: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "send", abstract: "Deliver the digests that are due; run every hour by the timer, or by cron.",
        discussion: """
            Without systemd, one line of cron's does the same:
                7 * * * *  holdfast  /usr/bin/holdfast digest send --due
            """)
    @Flag(help: "What is due by the settings, and was not delivered yet.") var due = false
    @OptionGroup var connection: Connection

    func validate() throws {
        if !due { throw ValidationError("Say --due: what is due by the settings is sent, each once.") }
    }

    func run() async throws {
        var tally = SendingTally()
        try await connection.open { client in
            // One at a time, so that what is cut off is one message, and each is told of before the next.
            var last = 0
            while let parcel = try await next(client, after: last) {
                last = parcel.number
                let fate = parcel.delivered()
                try await settle(client, parcel, fate)
                tally.take(fate, parcel)
                if !connection.json { FileHandle.standardError.write(Data((parcel.says(fate) + "\n").utf8)) }
                if fate.outcome == .misconfigured { break }
            }
        }
        if connection.json { print(tally.json.line) }
        if tally.misconfigured > 0 { throw Ending(code: 78, words: tally.last) }
        if tally.putOff > 0 {
            throw Ending(code: 75, words: "\(tally.putOff) put off, to be tried again; see holdfast digest log")
        }
        if tally.refused > 0 {
            throw Ending(code: 1, words: "\(tally.refused) refused for good; see holdfast digest log")
        }
    }

    private func next(_ client: LineClient, after last: Int) async throws -> Parcel? {
        let reply = try await connection.digests(client, "digest.due", ["after": .int(last)])
        guard let message = reply["message"], message.members != nil else { return nil }
        return try Parcel(message, by: reply["delivery"] ?? .null)
    }

    private func settle(_ client: LineClient, _ parcel: Parcel, _ fate: Fate) async throws {
        // Where this cannot be noted, the daemon gives the same bytes again.
        _ = try await connection.digests(
            client, "digest.sent",
            .members([
                "number": .int(parcel.number), "attempt": .int(parcel.attempt),
                "outcome": .string(fate.outcome.rawValue), "code": .int(fate.code),
                "reply": fate.reply.isEmpty ? nil : .string(fate.reply),
            ]))
    }
}

struct TestDigest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Send a message that shows whether delivery works; it tells of no district.")
    @Argument(help: "The address.") var to: String
    @OptionGroup var connection: Connection

    func run() async throws {
        let reply = try await connection.open {
            try await connection.digests($0, "digest.test", ["recipient": .string(to)])
        }
        let parcel = try Parcel(reply["message"] ?? .null, by: reply["delivery"] ?? .null)
        let fate = parcel.delivered()
        let words = parcel.says(fate)
        switch fate.outcome {
        case .accepted: print(connection.json ? SendingTally(fate, parcel).json.line : words)
        case .deferred, .unknown: throw Ending(code: 75, words: words)
        case .misconfigured: throw Ending(code: 78, words: words)
        case .refused: throw Ending(code: 1, words: words)
        }
    }
}

extension Connection {
    /// A call about digests, which ends as a scheduler understands it.
    fileprivate func digests(_ client: LineClient, _ method: String, _ params: JSON) async throws -> JSON {
        do {
            return try await call(client, method, params)
        } catch let ending as Ending {
            throw Ending(code: ending.digestCode, words: ending.words)
        }
    }
}

extension Ending {
    /// Where the daemon has no digests set up the settings are wrong; where it cannot write or is starting, later is another
    /// time.
    fileprivate var digestCode: Int32 {
        if words?.contains("no digests are set up") == true { return 78 }
        return isLater ? 75 : code
    }
}

/// What one run delivered, for scripts.
struct SendingTally {
    private(set) var accepted = 0
    private(set) var refused = 0
    private(set) var putOff = 0
    private(set) var misconfigured = 0
    private(set) var last: String?

    init() {}

    init(_ fate: Fate, _ parcel: Parcel) { take(fate, parcel) }

    mutating func take(_ fate: Fate, _ parcel: Parcel) {
        switch fate.outcome {
        case .accepted: accepted += 1
        case .refused: refused += 1
        case .deferred, .unknown: putOff += 1
        case .misconfigured: misconfigured += 1
        }
        last = parcel.says(fate)
    }

    var json: JSON {
        [
            "schema": "holdfast.sent/1", "accepted": .int(accepted), "refused": .int(refused),
            "put_off": .int(putOff), "misconfigured": .int(misconfigured),
        ]
    }
}
