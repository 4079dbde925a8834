import Vocabulary

/// The actions of a Local Control and Accountability Plan as `money` events of the initiatives they pay for, and where the
/// table says how far an action has come, a `note` of that.
///
/// Whether money is recurring or one-time is no column of these tables, so it is not said. An action without a number is
/// a total, and one of no money no funding: both are passed over.
package struct LCAPEvents: EventSource {
    /// Which actions pay for what.
    package struct Paying: Sendable {
        let initiative: String?
        /// By goal and action: `1.3`; none: all.
        let actions: Set<String>
        /// The school year of the plan.
        let at: String
        let district: String?

        package init(initiative: String?, actions: [String], at: String, district: String?) {
            self.initiative = initiative
            self.actions = Set(actions)
            self.at = at
            self.district = district
        }
    }

    package var remarks: [String] { table.remarks }
    private let file: FileBytes
    private let name: String
    private let words: LCAPWords
    private let paying: Paying
    private let at: [String: Int]
    private var table: Table
    /// The line that each action of an initiative stands in.
    private var lines: [String: Int] = [:]

    /// - Throws: `FileFault` where the file is not to be taken, or nothing says for what its actions pay.
    package init(_ file: FileBytes, named name: String, _ words: LCAPWords, _ paying: Paying) throws(FileFault) {
        self.file = file
        self.name = name
        self.words = words
        self.paying = paying
        table = try Table(file, named: name, wanting: words.wanted)
        for names in words.wanted { _ = try table.columns.require(names) }
        at = words.columns.compactMapValues { [columns = table.columns] in columns.place(of: $0) }
        guard paying.initiative != nil || at["initiative"] != nil else {
            throw FileFault(
                .wrong(
                    "nothing says for which initiative its actions pay; give --initiative, or a column \"Initiative\""))
        }
    }

    package mutating func rewind() throws(FileFault) {
        table = try Table(file, named: name, wanting: words.wanted)
        lines = [:]
    }

    package mutating func next() throws(FileFault) -> Reading? {
        guard let rows = try table.next() else { return nil }
        var reading = Reading()
        for row in rows {
            reading.read += 1
            take(row, into: &reading)
        }
        return reading
    }

    private mutating func take(_ row: TableRow, into reading: inout Reading) {
        func cell(_ column: String) -> String? {
            at[column].flatMap { row.cells[$0].isEmpty ? nil : row.cells[$0] }
        }
        func refuse(_ reason: String) { reading.refused.append(RefusedRow(line: row.line, reason: reason)) }
        guard let number = LCAPEvents.number(cell("goal"), cell("action")),
            let initiative = cell("initiative").flatMap({ Slug.named($0) }) ?? paying.initiative,
            paying.actions.isEmpty || paying.actions.contains(number)
        else {
            reading.passedOver += 1
            return
        }
        guard let amount = cell("amount").flatMap(Figure.number), amount.number.map({ $0 >= 0 }) == true else {
            return refuse("its total is no amount of money; save the table with figures in place of formulas")
        }
        if let first = lines.updateValue(row.line, forKey: number + "|" + initiative) {
            return refuse("action \(number) stands in line \(first) already; leave one of them, with the sum")
        }
        let title = "LCAP \(number)" + (cell("title").map { " \($0)" } ?? "")
        let state = cell("state").map { "\(title): \($0)" }
        guard amount.number != 0 || state != nil else {
            reading.passedOver += 1
            return
        }
        let key = "lcap-" + EventDraft.digest(number).prefix(12)
        func add(_ kind: String, _ members: KeyValuePairs<String, JSON?>) {
            let shared = JSON.members([
                "kind": .string(kind), "at": .string(paying.at), "initiative": .string(initiative),
                "source": words.source.map(JSON.string),
            ])
            reading.add(
                EventDraft(key: key, members: (shared.members ?? []) + (JSON.members(members).members ?? [])),
                line: row.line, district: paying.district)
        }
        if amount.number != 0 { add("money", ["act": .string(words.act), "amount": amount, "name": .string(title)]) }
        if let state { add("note", ["note": .string(state)]) }
    }

    /// `3` of goal 1 is 1.3.
    private static func number(_ goal: String?, _ action: String?) -> String? {
        guard let action, action.contains(where: \.isNumber) else { return nil }
        return action.contains(".") ? action : goal.map { "\($0).\(action)" } ?? action
    }
}
