import Vocabulary

/// Makes an event of a row, or says why not.
struct RowMaker {
    enum Outcome {
        case found(Found)
        case suppressed
        case passedOver
        case refused(String)
    }

    private let mapping: Mapping
    private let reader: CellReader
    private let district: String?
    /// The places of each column's cells, in the order of the mapping.
    private let places: [(column: Mapping.Column, cells: [Int])]
    private let only: [(place: Int, words: Set<String>)]
    private let keys: [Int]
    private let constants: [JSON.Member]
    private let smallest: Int

    init(
        _ mapping: Mapping, _ words: CellWords, _ columns: Columns, _ district: String?, _ known: KnownPlaces
    ) throws(FileFault) {
        self.mapping = mapping
        self.district = district
        var places: [(Mapping.Column, [Int])] = []
        for column in mapping.columns {
            var cells: [Int] = []
            if column.widths.isEmpty {
                cells = [try columns.require(column.names)]
            } else {
                for name in column.names { cells.append(try columns.require([name])) }
            }
            places.append((column, cells))
        }
        self.places = places
        var only: [(Int, Set<String>)] = []
        for (column, words) in mapping.only { only.append((try columns.require([column]), words)) }
        self.only = only
        var keys: [Int] = []
        for key in mapping.keys { keys.append(try columns.require([key])) }
        self.keys = keys
        let mapped = Set(mapping.columns.map(\.field.name))
        constants = mapping.constants.filter { !mapped.contains($0.name) }
        reader = CellReader(mapping: mapping, words: words, known: known)
        // Students are counted by outcomes alone; what else is counted is adults, teams and rooms.
        smallest = mapping.smallestGroup ?? (mapping.kind.name == "outcome" ? words.smallestGroup : 0)
    }

    var wanted: [[String]] { mapping.columns.filter(\.widths.isEmpty).map(\.names) }

    func outcome(of row: TableRow) -> Outcome {
        for (place, words) in only where !words.contains(CellWords.plain(row.cells[place])) { return .passedOver }
        var members: [JSON.Member] = [JSON.Member("kind", .string(mapping.kind.name))]
        var place = KnownPlaces.Place?.none
        for (column, cells) in places {
            let cell = column.widths.isEmpty ? row.cells[cells[0]] : joined(row, cells, column.widths)
            let field = column.field
            switch reader.value(of: cell, for: field, in: district) {
            case .value(let value):
                if field.name == "n", let n = value.whole, n < smallest { return .suppressed }
                members.append(JSON.Member(field.name, value))
            case .place(let found):
                place = found
                if let site = found.site { members.append(JSON.Member("site", .string(site))) }
            case .missing:
                if field.isFigure, !field.isMargin, mapping.kind.group == .evidence { return .suppressed }
            case .suppressed:
                if field.isFigure { return .suppressed }
            case .refused(let reason): return .refused("column \"\(column.names[0])\" \(reason)")
            }
        }
        members += constants
        if let place, !members.contains(where: { $0.name == "district" }) {
            members.append(JSON.Member("district", .string(place.district)))
        }
        let key = keys.map { row.cells[$0] }.joined(separator: "|")
        let prefix = "row" + (key.isEmpty ? "" : "-" + EventDraft.digest(key).prefix(12))
        do throws(EventFault) {
            return .found(try EventDraft(key: prefix, members: members).found(line: row.line, district: district))
        } catch {
            return .refused(error.ofRow)
        }
    }

    private func joined(_ row: TableRow, _ cells: [Int], _ widths: [Int]) -> String {
        zip(cells, widths).map { place, width in
            String(repeating: "0", count: max(0, width - row.cells[place].count)) + row.cells[place]
        }.joined()
    }
}

extension Field {
    /// A number of a table, which may be hidden.
    var isFigure: Bool {
        switch type {
        case .count, .number, .amount, .share: true
        default: false
        }
    }

    /// A figure that stands beside another and may be left out.
    var isMargin: Bool { ["n", "state_value", "county_value", "adaptations"].contains(name) }
}
