import Vocabulary

/// The planned actions of a Local Control and Accountability Plan as `money` events of the initiatives they pay for.
package struct LCAPEvents: EventSource {
    /// Which actions pay for what.
    package struct Paying: Sendable {
        let initiative: String?
        /// By number: `1.3`; none: all.
        let actions: Set<String>
        let at: String
        let district: String?

        package init(initiative: String?, actions: [String], at: String, district: String?) {
            self.initiative = initiative
            self.actions = Set(actions)
            self.at = at
            self.district = district
        }
    }

    package let remarks: [String] = []
    private let file: FileBytes
    private let name: String
    private let words: LCAPWords
    private let paying: Paying
    private let at: [String: Int]
    private var table: Table

    /// - Throws: `FileFault` where the file is not to be taken, or nothing says for what its actions pay.
    package init(_ file: FileBytes, named name: String, _ words: LCAPWords, _ paying: Paying) throws(FileFault) {
        self.file = file
        self.name = name
        self.words = words
        self.paying = paying
        let wanted = words.required.compactMap { words.columns[$0] }
        table = try Table(file, named: name, wanting: wanted)
        for names in wanted { _ = try table.columns.require(names) }
        at = words.columns.compactMapValues { [columns = table.columns] in columns.place(of: $0) }
        guard paying.initiative != nil || at["initiative"] != nil else {
            throw FileFault(
                .wrong(
                    "nothing says for which initiative its actions pay; give --initiative, or a column \"Initiative\""))
        }
    }

    package mutating func rewind() throws(FileFault) {
        table = try Table(file, named: name, wanting: words.required.compactMap { words.columns[$0] })
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

    private func take(_ row: TableRow, into reading: inout Reading) {
        func cell(_ column: String) -> String? {
            at[column].flatMap { row.cells[$0].isEmpty ? nil : row.cells[$0] }
        }
        // `3` of goal 1 is 1.3; a row without a number is a total.
        let number = cell("action").map { action in
            action.contains(".") ? action : cell("goal").map { "\($0).\(action)" } ?? action
        }
        guard let number, let initiative = cell("initiative").flatMap({ Slug.named($0) }) ?? paying.initiative,
            paying.actions.isEmpty || paying.actions.contains(number)
        else {
            reading.passedOver += 1
            return
        }
        guard let amount = cell("amount").flatMap(Figure.number) else {
            reading.refused.append(RefusedRow(line: row.line, reason: "its total is no amount of money"))
            return
        }
        reading.add(
            EventDraft(
                key: "lcap-" + EventDraft.digest(number).prefix(12),
                [
                    "kind": "money", "at": .string(paying.at), "initiative": .string(initiative),
                    "act": .string(words.act), "amount": amount,
                    "name": .string("LCAP \(number)" + (cell("title").map { " \($0)" } ?? "")),
                    "source": words.source.map(JSON.string),
                ]), line: row.line, district: paying.district)
    }
}
