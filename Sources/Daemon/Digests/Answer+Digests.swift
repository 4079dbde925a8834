import Foundation
import Ledger
import Mail
import Rendering
import Vocabulary
import Wire

extension Wire.Answer {
    /// - Parameters:
    ///   - made: How many were rendered for this call.
    ///   - isOpen: It is neither an hour of quiet nor a holiday.
    init(nothingDue made: Int, isOpen: Bool) {
        self.init(
            json: {
                ["schema": "holdfast.due/1", "message": .null, "made": .int(made), "quiet_hours": .bool(!isOpen)]
            },
            lines: { [isOpen ? "Nothing is due." : "Nothing is sent now: it is an hour of quiet, or a holiday."] })
    }

    init(_ outgoing: Outgoing, from settings: DigestSettings, made: Int) {
        self.init(
            facts: [Fact("number", outgoing.number), Fact("attempt", outgoing.attempts)], isReceipt: true,
            json: {
                [
                    "schema": "holdfast.due/1", "made": .int(made), "quiet_hours": false,
                    "message": .object(
                        (outgoing.json(schema: nil).members ?? []) + [
                            JSON.Member("from", .string(settings.from.address)),
                            JSON.Member(
                                "bytes", .string(Data(outgoing.bytes ?? []).base64EncodedString())),
                        ]), "delivery": settings.delivery.json,
                ]
            }, lines: { [outgoing.line] })
    }

    init(log: [Outgoing]) {
        self.init(
            json: {
                [
                    "schema": "holdfast.digest-log/1",
                    "digests": .array(log.map { $0.json(schema: nil) }),
                ]
            },
            lines: { log.isEmpty ? ["No digest was rendered yet."] : log.map(\.line) })
    }
}

extension Outgoing {
    func json(schema: String?) -> JSON {
        .members([
            "schema": schema.map(JSON.string), "number": .int(number), "district": .string(district),
            "kind": .string(kind), "period": .string(period), "to": .string(recipient),
            "from_day": .string(Day(number: covers.lowerBound).description),
            "to_day": .string(Day(number: covers.upperBound).description), "ledger_seq": .int(seq),
            "message_id": .string(messageID), "subject": .string(subject), "words": .int(words),
            "state": .string(state.rawValue), "attempt": .int(attempts), "code": .int(code),
            "reply": .string(reply), "changed_at": .string(changedAt),
        ])
    }

    /// For people, on one line.
    var line: String {
        let sent = attempts == 0 ? "" : ", attempt \(attempts)"
        let said = reply.isEmpty ? "" : ": \(code == 0 ? "" : "\(code) ")\(reply)"
        return
            "\(number) \(kind) \(period) to \(recipient), \(covers.lowerBound == covers.upperBound ? "" : "\(Day(number: covers.lowerBound)) to ")\(Day(number: covers.upperBound)): \(state.rawValue)\(sent)\(said)"
    }
}
