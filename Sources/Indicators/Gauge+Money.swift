import Knowledge
import Projection
import Vocabulary

extension Gauge {
    /// Money per year on recurring funds, of all that still runs and whose fund is known; where none but one-time money
    /// was ever on record, the least it can be.
    func recurringShare() -> Known<Value> {
        let running = awards().filter { ($0.event.moment("ends")?.last).map { $0 >= state.day } ?? true }
        let weighed = running.compactMap { entry -> (amount: Double, fund: String, entry: Entry)? in
            guard let fund = entry.event.text("fund"), let amount = entry.event.yearly else { return nil }
            return (max(0, amount - cuts(of: entry)), fund, entry)
        }
        let whole = weighed.map(\.amount).reduce(0, +)
        guard whole > 0 else { return .unknown(.notRecorded) }
        let recurring = weighed.filter { $0.fund == "recurring" }.map(\.amount).reduce(0, +)
        // Where recurring money never was on record, it may pay for it all the same.
        let isLeast = !records("money").contains { $0.event.text("fund") == "recurring" }
        return .of(.number(recurring / whole), weighed.map(\.entry), isLowerBound: isLeast)
    }

    /// Whole months until the last one-time grant or outside partner ends; 0 once it has.
    func runway() -> Known<Value> {
        let ends = (ends(of: "money") + ends(of: "partner")).filter { $0.entry.event.text("fund") != "recurring" }
        guard let end = ends.map(\.day).max() else { return .unknown(.notRecorded) }
        return .of(.number(Double(max(0, state.day.months(to: end)))), ends.map(\.entry))
    }

    /// When partners or money of this initiative went, or are to go. A planned end counts only where no later record of
    /// the same name came before it: a grant that was renewed did not end, and a partner who left early left once.
    func ends(of kind: String) -> [(day: Day, entry: Entry)] {
        let told = records(kind).filter { $0.event.initiative != nil }
        return told.compactMap { entry in
            if ["leaves", "end"].contains(entry.event.text("act")) { return (entry.event.at.first, entry) }
            guard let end = entry.event.moment("ends")?.last else { return nil }
            let isOvertaken = told.contains { later in
                entry.turn < later.turn && later.event.at.first <= end && later.event.text("name") != nil
                    && later.event.text("name") == entry.event.text("name")
                    && ["joins", "leaves", "award", "renew", "end"].contains(later.event.text("act"))
            }
            return isOvertaken ? nil : (end, entry)
        }
    }

    /// Money given to this initiative or moved to it. Of one name only the newest counts, since a renewal takes the place
    /// of what it renews, and none where an end came after it.
    private func awards() -> [Entry] {
        let money = records("money").filter { $0.event.initiative != nil }
        return money.filter { entry in
            guard entry.event.gives else { return false }
            guard let name = entry.event.text("name") else { return !money.contains { entry.isEnded(by: $0) } }
            return !money.contains { later in
                entry.isEnded(by: later)
                    || later.event.gives && later.event.text("name") == name && entry.turn < later.turn
            }
        }
    }

    /// Dollars a year that were cut from an award since, under the same name.
    private func cuts(of award: Entry) -> Double {
        records("money").filter { later in
            later.event.text("act") == "cut" && later.event.initiative != nil && award.turn < later.turn
                && later.event.text("name") == award.event.text("name")
        }.compactMap(\.event.yearly).reduce(0, +)
    }
}

extension Entry {
    /// The other says that what this one gave came to its end.
    fileprivate func isEnded(by other: Entry) -> Bool {
        other.event.text("act") == "end" && other.event.text("name") == event.text("name")
            && other.event.at >= event.at && other.seq != seq
    }
}

extension Event {
    fileprivate var gives: Bool { ["award", "renew", "repurpose"].contains(text("act") ?? "") }

    /// Dollars a year: as given, or the total over its years.
    fileprivate var yearly: Double? {
        if let amount = number("amount") { return amount }
        guard let total = number("total"), let years = number("years"), years > 0 else { return nil }
        return total / years
    }
}
