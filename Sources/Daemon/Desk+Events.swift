import Ledger
import Rendering
import Vocabulary
import Wire

extension Desk {
    /// Reads the ledger in its order, a page at a time.
    ///
    /// A page holds as many events as fit in about half a reply, so that it never grows past the limit; `next` is the
    /// position to go on after, null at the end.
    func events(_ call: Call, _ standing: Standing) throws(Refusal) -> Wire.Answer {
        let params = call.params
        if let named = params["district"]?.text, standing.barred.contains(named) { throw Desk.barred(named) }
        let limit = params["limit"]?.whole ?? 1000
        let from = params["from"]?.text.flatMap { Day($0) }
        let to = params["to"]?.text.flatMap { Day($0) }
        var after = params["after"]?.whole ?? 0
        var found: [Entry] = []
        var bytes = 0
        var isAtEnd = false
        // Unless events are passed over, no more is read than is told: what lies behind may be damaged.
        let isWhole =
            ["kind", "initiative", "district", "site", "from", "to"].allSatisfy { params[$0] == nil }
            && standing.barred.isEmpty
        reading: while found.count < limit, bytes < configuration.reply / 2 {
            let page: [Entry]
            do throws(LedgerFault) {
                page = try book.entries(after: after, limit: isWhole ? min(500, limit - found.count) : 500)
            } catch {
                throw Refusal(reading: error)
            }
            guard !page.isEmpty else {
                isAtEnd = true
                break
            }
            for entry in page {
                after = entry.seq
                guard entry.event.matches(params, from, to), !standing.barred.contains(entry.event.district ?? "")
                else { continue }
                found.append(entry)
                bytes += entry.event.line.utf8.count
                if found.count == limit || bytes >= configuration.reply / 2 { break reading }
            }
        }
        let next: JSON = isAtEnd ? .null : .int(after)
        let entries = found
        return Wire.Answer(
            facts: [Wire.Answer.Fact("seq", entries.last?.seq ?? 0)],
            json: {
                ["schema": "holdfast.events/1", "events": .array(entries.map(\.json)), "next": next]
            }, lines: { entries.map(\.json.line) })
    }
}

extension Event {
    fileprivate func matches(_ params: JSON, _ from: Day?, _ to: Day?) -> Bool {
        func agrees(_ name: String, _ value: String?) -> Bool {
            params[name].map { $0.text == value } ?? true
        }
        return agrees("kind", kind) && agrees("initiative", initiative) && agrees("district", district)
            && (params["site"]?.text).map(places.contains) ?? true
            && from.map { at.first >= $0 } ?? true && to.map { at.first <= $0 } ?? true
    }
}
