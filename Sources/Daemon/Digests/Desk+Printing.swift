import Inquiry
import Ledger
import Logging
import Mail
import Projection
import Vocabulary
import Watch
import Wire

extension Desk {
    /// Renders what is due and has not been rendered, each in a transaction of its own.
    ///
    /// - Returns: How many messages there are new.
    /// - Throws: a refusal where the ledger cannot be read or written: what was rendered by then stays.
    func print(by settings: DigestSettings, at seconds: Int) throws(Refusal) -> Int {
        let reading = settings.clock.reading(seconds)
        guard settings.isOpen(reading) else { return 0 }
        let newest = try newestDigests()
        var made = 0
        for subscription in settings.subscriptions {
            guard let due = settings.due(subscription.cadence, at: seconds) else { continue }
            let series = try series(of: subscription)
            // A clock that was set back makes no digest of days that were told of already.
            if let known = newest[series],
                known.period == due.period.key || known.covered >= reading.day.number
            {
                continue
            }
            do throws(LedgerFault) {
                if try render(subscription, series, due, by: settings, on: reading.day) { made += 1 }
            } catch {
                throw Refusal(.ledger(error), [])
            }
        }
        return made
    }

    private func newestDigests() throws(Refusal) -> [Outgoing.Series: (period: String, covered: Int)] {
        do throws(LedgerFault) {
            return try book.newestPeriods()
        } catch {
            throw Refusal(.ledger(error), [])
        }
    }

    private func series(of subscription: DigestSettings.Subscription) throws(Refusal) -> Outgoing.Series {
        if let fault = districts.unlisted { throw Refusal(reading: fault) }
        guard let district = subscription.district ?? configuration.district ?? districts.only else {
            throw .wrong(
                "digests", "the digest to \(subscription.to.address) names no district, and there are several")
        }
        return Outgoing.Series(
            district: district, kind: subscription.cadence.kind, recipient: subscription.to.address)
    }

    /// - Returns: Whether there is a message to send that was not there before.
    private func render(
        _ subscription: DigestSettings.Subscription, _ series: Outgoing.Series, _ due: DigestSettings.Due,
        by settings: DigestSettings, on day: Day
    ) throws(LedgerFault) -> Bool {
        let known = try book.lastKnown(of: series)
        let snapshot = try districts.snapshot(of: series.district)
        let scene = snapshot.scene(snapshot.today == day ? View() : View(asOf: day))
        let usual = day - (due.period.days.upperBound - due.period.days.lowerBound)
        let from = known.map { Day(number: $0.covers.upperBound + 1) } ?? usual
        let press = Press(settings: settings)
        let copy = press.copy(
            for: subscription, due.period, in: scene, from: min(from, day), told: known.map(\.toldBefore),
            pauses: try pauses(in: series.district), due: due.at)
        let outgoing = press.outgoing(
            copy, for: subscription, in: series.district, due.period, covers: min(from, day)...day, due: due.at,
            expires: due.expires)
        let put = try book.put(outgoing, now: almanac.now())
        if put.isNew {
            log.info(
                "a digest was rendered",
                metadata: [
                    "kind": "\(series.kind)", "period": "\(due.period.key)", "state": "\(put.outgoing.state.rawValue)",
                    "words": "\(outgoing.words)",
                ])
        }
        return put.isNew && put.outgoing.bytes != nil
    }

    func pauses(in district: String) throws(LedgerFault) -> [Pause] {
        try book.pauses(in: district).map {
            Pause(initiative: $0.initiative, by: $0.by, reason: $0.reason, until: Day(number: $0.until))
        }
    }
}

extension Outgoing {
    /// What the reader knows after it.
    var toldBefore: Told {
        do {
            return Told(try JSON(parsing: told.utf8))
        } catch {
            // SQLite holds it to be JSON; were it not, all would be told anew.
            return Told()
        }
    }
}

extension DigestSettings {
    /// A digest whose hour has come.
    struct Due: Sendable, Hashable {
        let period: Cadence.Period
        /// When it was to be sent, in seconds since 1970.
        let at: Int
        /// When the next one of its kind is due: by then it is no longer worth sending.
        let expires: Int
    }

    /// The newest period whose hour has come: one that was missed is made up for once, by what is known now.
    func due(_ cadence: Cadence, at seconds: Int) -> Due? {
        let today = clock.reading(seconds).day
        let period = cadence.period(today)
        for candidate in [period, cadence.period(period.days.lowerBound - 1)] {
            guard let at = instant(cadence, candidate), at <= seconds, seconds < end(cadence, candidate) else {
                continue
            }
            return Due(period: candidate, at: at, expires: end(cadence, candidate))
        }
        return nil
    }

    /// When the next one is due; a report to the board is of no use after the month in which it was to be given.
    private func end(_ cadence: Cadence, _ period: Cadence.Period) -> Int {
        if case .midYear = cadence.every, let day = cadence.due(in: period, isHoliday) {
            let last = day + (Day.length(ofMonth: day.month, in: day.year) - day.dayOfMonth)
            return clock.seconds(last + 1, minute: 0)
        }
        var next = cadence.period(period.days.upperBound + 1)
        // A period that is all holiday has none.
        for _ in 0..<4 where instant(cadence, next) == nil { next = cadence.period(next.days.upperBound + 1) }
        return instant(cadence, next) ?? clock.seconds(next.days.upperBound, minute: 0)
    }

    private func instant(_ cadence: Cadence, _ period: Cadence.Period) -> Int? {
        cadence.due(in: period, isHoliday).map { clock.seconds($0, minute: cadence.minute) }
    }
}
