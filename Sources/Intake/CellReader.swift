import Vocabulary

/// Reads a cell as the value of a field.
struct CellReader {
    enum Outcome: Hashable {
        case value(JSON)
        case place(KnownPlaces.Place)
        case missing
        case suppressed
        /// With why.
        case refused(String)
    }

    let mapping: Mapping
    let words: CellWords
    let known: KnownPlaces

    func value(of cell: String, for field: Field, in district: String?) -> Outcome {
        if let word = mapping.words[field.name].flatMap({ $0[CellWords.plain(cell)] }) {
            return word.isEmpty ? .missing : typed(word, field, district)
        }
        if words.isSuppressed(cell) || CellWords.says(cell, mapping.suppressed) { return .suppressed }
        if words.isMissing(cell) { return .missing }
        return typed(cell, field, district)
    }

    private func typed(_ cell: String, _ field: Field, _ district: String?) -> Outcome {
        switch field.type {
        case .count: return whole(cell).map { .value(.int($0)) } ?? refused(field)
        case .number, .amount: return Figure.number(cell).map { .value($0) } ?? refused(field)
        case .share: return share(cell, field)
        case .flag:
            let plain = CellWords.plain(cell)
            if words.yes.contains(plain) { return .value(true) }
            return words.no.contains(plain) ? .value(false) : refused(field)
        case .date, .openDate, .instant:
            let forms = dates.map(\.text).joined(separator: ", ")
            return moment(cell).map { .value(.string($0)) }
                ?? .refused("must be a date as \(forms) for \"\(field.name)\"; name other forms in \"dates\"")
        case .reference(.site): return site(cell, district)
        case .slug:
            guard let slug = known.district(named: cell) ?? Slug.named(cell) else { return refused(field) }
            return .value(.string(slug))
        case .reference:
            return (Slug.admits(cell) ? cell : Slug.named(cell)).map { .value(.string($0)) } ?? refused(field)
        case .references, .texts, .words:
            let parts = cell.split { $0 == ";" || $0 == "," }.map { $0.trimmed }.filter { !$0.isEmpty }
            let isText = field.type == .texts
            return .value(.array(parts.map { .string(isText ? $0 : Slug.named($0) ?? $0) }))
        case .word(let list):
            let plain = StudentData.plain(cell)
            return list.first { StudentData.plain($0) == plain }.map { .value(.string($0)) } ?? refused(field)
        case .scalar: return .value(Figure.number(cell) ?? .string(cell))
        case .text, .key, .scope, .textOrNull, .digits, .margin, .indicator, .pointer: return .value(.string(cell))
        }
    }

    /// What the cell should have been; it is not shown, since what it holds is not known.
    private func refused(_ field: Field) -> Outcome {
        .refused("must be \(field.type.expectation) for \"\(field.name)\"")
    }

    private func site(_ cell: String, _ district: String?) -> Outcome {
        if cell.utf8.count == 14, cell.allSatisfy({ $0.isASCII && $0.isNumber }) {
            if let place = known.place(code: cell) { return .place(place) }
            return .refused("names a school by a CDS code that is not on record; import the school directory first")
        }
        if let site = known.site(named: cell, in: district) ?? Slug.named(cell) { return .value(.string(site)) }
        return .refused("must name a school")
    }

    /// `1,234` and `12.0` too.
    private func whole(_ cell: String) -> Int? {
        guard let number = Figure.number(cell) else { return nil }
        return number.whole ?? number.number.flatMap { Int(exactly: $0) }
    }

    /// A percent is a hundredth; a figure over 1 without a percent sign is refused, unless the mapping says percents.
    private func share(_ cell: String, _ field: Field) -> Outcome {
        guard let number = Figure.number(cell)?.number else { return refused(field) }
        let isPercent = cell.hasSuffix("%") || mapping.percents.contains(field.name)
        let share = isPercent ? number / 100 : number
        guard (0...1).contains(share) else {
            return .refused(
                "must be a share from 0 to 1 for \"\(field.name)\"; name the field in \"percents\" where it is a percent"
            )
        }
        return .value(.double(share))
    }

    private var dates: [DateForm] { mapping.dates.isEmpty ? words.dates : mapping.dates }

    func moment(_ cell: String) -> String? {
        for form in dates {
            if let moment = form.moment(cell) { return moment }
        }
        return mapping.dates.isEmpty && Moment(cell) != nil ? cell : nil
    }
}

extension StringProtocol {
    var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
