import Foundation
import Inquiry
import Knowledge
import Ledger
import Mail
import Picture
import Projection
import Rendering
import Vocabulary
import Watch

/// Puts a digest together for one reader and one period, down to the bytes that are sent.
struct Press {
    let settings: DigestSettings

    /// A digest, in every form that it can be shown in.
    struct Copy {
        let letter: Letter
        let message: Message
        /// `nil` for the report in the middle of the year, which tells all there is.
        let edition: Edition?
        /// What the reader knows after it.
        let told: Told
        let isNews: Bool
        let seq: Int
    }

    /// - Parameters:
    ///   - scene: As of the day.
    ///   - due: When it was to be sent, in seconds since 1970: what the message is dated.
    func copy(
        for subscription: DigestSettings.Subscription, _ period: Cadence.Period, in scene: Scene, from: Day,
        told: Told?, pauses: [Pause], due: Int
    ) -> Copy {
        let district = scene.state.district?.name ?? scene.state.slug
        let contact = settings.contact.address
        if case .midYear = subscription.cadence.every {
            let letter = Letter(
                MidYear(for: subscription.reader, in: scene), district: district, contact: contact)
            let message = message(letter, subscription, period, in: scene.state.slug, calendar: nil, due: due)
            return Copy(
                letter: letter, message: message, edition: nil, told: told ?? Told(), isNews: true, seq: scene.position)
        }
        let edition = Edition(for: subscription.reader, in: scene, from: from, told: told, pauses: pauses)
        let letter = Letter(edition, district: district, contact: contact)
        let message = message(
            letter, subscription, period, in: scene.state.slug, calendar: calendar(edition, due), due: due)
        return Copy(
            letter: letter, message: message, edition: edition, told: edition.told,
            isNews: edition.isNews || edition.isHeartbeat, seq: scene.position)
    }

    private func message(
        _ letter: Letter, _ subscription: DigestSettings.Subscription, _ period: Cadence.Period, in district: String,
        calendar: String?, due: Int
    ) -> Message {
        // A picture for which there was no memory is left out: its words stand in the text.
        let images = letter.pictures.compactMap { picture in
            Sparkline(picture.values).png.map { Message.Image(name: picture.name, bytes: $0) }
        }
        let names = Set(images.map(\.name))
        let source: ((String) -> String)? =
            names.count == letter.pictures.count && !names.isEmpty
            ? { Message.contentID($0, from: settings.from) } : nil
        return Message(
            from: settings.from, to: subscription.to, subject: letter.title, date: due,
            offset: settings.clock.reading(due).offset,
            key: [district, subscription.cadence.kind, period.key, subscription.to.address].joined(separator: "\n"),
            label: "\(subscription.cadence.kind)-\(period.key)", text: letter.plain,
            html: letter.html(pictures: source),
            images: source == nil ? [] : images, calendar: calendar, contact: settings.contact)
    }

    /// `nil` where nothing is due, and nothing that stood in the calendar is over.
    private func calendar(_ edition: Edition, _ made: Int) -> String? {
        let all = edition.dates.open.map { ($0, false) } + edition.dates.over.map { ($0, true) }
        let dates = all.compactMap { commitment, isOver -> DueDates.Due? in
            guard let due = commitment.due else { return nil }
            let scene = edition.scene
            let move = scene.knowledge.move(commitment.move)?.name ?? commitment.move
            let initiative = scene.state.initiative(commitment.initiative)?.name ?? commitment.initiative
            return DueDates.Due(
                uid: DueDates.uid(of: "\(scene.state.slug) \(commitment.key)", at: settings.from.domain),
                sequence: commitment.positions.count - 1, day: due.last, summary: "\(initiative): \(move)",
                details: "By \(scene.owner(of: commitment)), \(commitment.status.rawValue).", isCancelled: isOver)
        }
        return dates.isEmpty ? nil : DueDates(dates, made: made).text
    }

    /// Puts a copy together for the outbox.
    func outgoing(
        _ copy: Copy, for subscription: DigestSettings.Subscription, in district: String, _ period: Cadence.Period,
        covers: ClosedRange<Day>, due: Int, expires: Int
    ) -> Outgoing {
        Outgoing(
            district: district, kind: subscription.cadence.kind, period: period.key,
            recipient: subscription.to.address, covers: covers.lowerBound.number...covers.upperBound.number,
            dueAt: due, expiresAt: expires, seq: copy.seq, told: copy.told.json.line, messageID: copy.message.id,
            subject: copy.letter.title, words: copy.letter.words, bytes: copy.isNews ? copy.message.bytes : nil)
    }
}
