import Knowledge
import Projection
import Vocabulary

extension Gauge {
    /// Money per year on recurring funds, of all that still runs and whose fund is known.
    func recurringShare() -> Known<Value> {
        let running = awards().filter { ($0.event.moment("ends")?.last).map { $0 >= state.day } ?? true }
        let weighed = running.compactMap { entry -> (amount: Double, fund: String, entry: Entry)? in
            guard let fund = entry.event.text("fund"), let amount = entry.event.yearly else { return nil }
            return (amount, fund, entry)
        }
        let whole = weighed.map(\.amount).reduce(0, +)
        guard whole > 0 else { return .unknown(.notRecorded) }
        let recurring = weighed.filter { $0.fund == "recurring" }.map(\.amount).reduce(0, +)
        return .of(.number(recurring / whole), weighed.map(\.entry))
    }

    /// Whole months until the last one-time grant or outside partner ends; 0 once it has.
    func runway() -> Known<Value> {
        let grants = awards().filter { $0.event.text("fund") != "recurring" && $0.event.moment("ends") != nil }
        let partners = records("partner").filter { $0.event.moment("ends") != nil }
        let dated = grants + partners
        guard let end = dated.compactMap({ $0.event.moment("ends")?.last }).max() else { return .unknown(.notRecorded) }
        return .of(.number(Double(max(0, state.day.months(to: end)))), dated)
    }

    /// Money given to this initiative or moved to it, unless cut or ended since under the same name.
    private func awards() -> [Entry] {
        let money = records("money").filter { $0.event.initiative != nil }
        return money.filter { entry in
            guard ["award", "renew", "repurpose"].contains(entry.event.text("act") ?? "") else { return false }
            return !money.contains { later in
                later.event.text("act") == "end" && later.event.text("name") == entry.event.text("name")
                    && later.event.at >= entry.event.at && later.seq != entry.seq
            }
        }
    }
}

extension Event {
    /// Dollars a year: as given, or the total over its years.
    fileprivate var yearly: Double? {
        if let amount = number("amount") { return amount }
        guard let total = number("total"), let years = number("years"), years > 0 else { return nil }
        return total / years
    }
}
