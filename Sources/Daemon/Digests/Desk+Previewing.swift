import Foundation
import Inquiry
import Ledger
import Mail
import Rendering
import Vocabulary
import Watch
import Wire

extension Desk {
    /// A digest as it would be, for an audience or for a recipient of the settings; nothing is kept of it.
    ///
    /// What changed is held against how all stood before the period.
    func digest(_ call: Call, _ standing: Standing) throws(Refusal) -> Wire.Answer {
        let snapshot = try snapshot(call, standing)
        let settings = configuration.digests ?? .preview
        let subscription = try subscription(call, settings)
        let (period, day) = try period(call, subscription.cadence, today: snapshot.today)
        let scene = snapshot.scene(day == snapshot.today ? View() : View(asOf: day))
        let from = min(call.params["period"] == nil ? day - 6 : period.days.lowerBound, day)
        let pauses: [Pause]
        do throws(LedgerFault) {
            pauses = try self.pauses(in: snapshot.district)
        } catch {
            throw Refusal(reading: error)
        }
        let before = Edition(for: subscription.reader, in: scene.on(from - 1), from: from, told: nil)
        let copy = Press(settings: settings).copy(
            for: subscription, period, in: scene, from: from, told: before.told, pauses: pauses,
            due: settings.clock.seconds(day, minute: subscription.cadence.minute))
        let format = call.params["format"]?.text ?? "text"
        let content = copy.content(format)
        return Wire.Answer(
            facts: [Wire.Answer.Fact("seq", copy.seq), Wire.Answer.Fact("news", copy.isNews)],
            json: {
                .members([
                    "schema": "holdfast.digest/1", "district": .string(snapshot.district),
                    "audience": .string(subscription.reader.audience.rawValue), "period": .string(period.key),
                    "from": .string(from.description), "as_of": .string(day.description),
                    "ledger_seq": .int(copy.seq), "news": .bool(copy.isNews), "format": .string(format),
                    "title": .string(copy.letter.title), "words": .int(copy.letter.words), "text": .string(content),
                    "edition": copy.edition?.json ?? .null,
                ])
            },
            lines: {
                content.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                    line.hasSuffix("\r") ? String(line.dropLast()) : String(line)
                }
            })
    }

    /// The recipient that is named, or anybody of that audience.
    private func subscription(_ call: Call, _ settings: DigestSettings) throws(Refusal)
        -> DigestSettings.Subscription
    {
        if let address = call.params["recipient"]?.text {
            let audience = call.params["audience"]?.text
            guard
                let known = settings.subscriptions.first(where: { subscription in
                    subscription.to.address == address
                        && (audience.map { $0 == subscription.reader.audience.rawValue } ?? true)
                })
            else {
                throw Refusal(
                    .notFound, "no digest goes to \(address)", slug: "no-such-recipient",
                    suggestions: settings.subscriptions.map(\.to.address))
            }
            return known
        }
        let audience = call.params["audience"]?.text.flatMap(Reader.Audience.init(rawValue:)) ?? .superintendent
        let every: Cadence.Every
        switch call.params["every"]?.text {
        case "month": every = .month(day: 1)
        case "mid-year": every = .midYear(month: 2, day: 15)
        default: every = .week(day: 0)
        }
        return DigestSettings.Subscription(
            to: settings.contact, reader: Reader(audience, site: call.params["site"]?.text),
            cadence: Cadence(every: every, minute: 7 * 60), district: nil)
    }

    /// The period that is named, or that of today; and the day as of which it is told.
    private func period(_ call: Call, _ cadence: Cadence, today: Day) throws(Refusal) -> (Cadence.Period, Day) {
        let now = call.params["as_of"]?.text.flatMap { Day($0) } ?? today
        guard let named = call.params["period"]?.text else { return (cadence.period(now), now) }
        // Looked for backwards: a district has hundreds of weeks, and no more.
        var period = cadence.period(now)
        for _ in 0..<2000 {
            if period.key == named { return (period, min(period.days.upperBound, now)) }
            period = cadence.period(period.days.lowerBound - 1)
        }
        throw .wrong(
            "period", "\"\(named)\" is no \(cadence.kind) period up to \(now): write it as \(cadence.period(now).key)")
    }

    func digestLog(_ call: Call, _ standing: Standing) throws(Refusal) -> Wire.Answer {
        do throws(LedgerFault) {
            let all = try book.outgoings(limit: call.params["limit"]?.whole ?? 20)
            return Wire.Answer(log: all.filter { !standing.barred.contains($0.district) })
        } catch {
            throw Refusal(reading: error)
        }
    }

    /// A message that shows whether delivery works; nothing is kept of it.
    func digestTest(_ call: Call) throws(Refusal) -> Wire.Answer {
        let settings = try digests()
        let to: Mailbox
        do throws(MailboxFault) {
            to = try Mailbox(call.params["recipient"]?.text ?? "")
        } catch {
            throw .wrong("recipient", error.description)
        }
        let letter = Letter(testTo: to.address, contact: settings.contact.address)
        let seconds = almanac.seconds()
        let message = Message(
            from: settings.from, to: to, subject: letter.title, date: seconds,
            offset: settings.clock.reading(seconds).offset, key: "test \(seconds) \(to.address)",
            label: "test-\(seconds)", text: letter.plain, html: letter.html(), images: [], calendar: nil,
            contact: settings.contact)
        return Wire.Answer(
            json: {
                [
                    "schema": "holdfast.due/1", "made": 0, "quiet_hours": false,
                    "message": [
                        "number": 0, "attempt": 1, "to": .string(to.address),
                        "from": .string(settings.from.address), "message_id": .string(message.id),
                        "subject": .string(message.subject),
                        "bytes": .string(Data(message.bytes).base64EncodedString()),
                    ], "delivery": settings.delivery.json,
                ]
            }, lines: { [letter.title] })
    }
}

extension Press.Copy {
    /// Ends with a line end of its own, save for JSON.
    func content(_ format: String) -> String {
        switch format {
        case "markdown": letter.markdown
        case "html": letter.html()
        case "json": (edition?.json ?? letter.json).line
        case "mime": String(decoding: message.bytes, as: UTF8.self)
        default: letter.plain
        }
    }
}

extension DigestSettings {
    /// Stands in where none are set: a preview goes to nobody.
    static var preview: DigestSettings {
        do throws(MailboxFault) {
            let nobody = try Mailbox("digests@holdfast.invalid")
            return DigestSettings(
                clock: LocalClock(zone: .gmt), from: nobody, contact: nobody, quiet: (0, 0), holidays: [],
                delivery: Delivery(
                    way: .standardOutput, host: "", port: 25, security: "none", user: nil, path: nil, seconds: 60),
                subscriptions: [])
        } catch {
            preconditionFailure("this is an address: \(error)")
        }
    }
}
