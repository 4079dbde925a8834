extension Field {
    /// Holds a value against what the field may hold.
    func check(_ value: JSON, _ indicators: Set<String>) throws(EventFault) {
        if let fault = fault(of: value, indicators) { throw fault }
    }

    /// Why the value will not do, or `nil` where it will.
    func fault(of value: JSON, _ indicators: Set<String>) -> EventFault? {
        reason(against: value, indicators).map {
            EventFault(field: name, reason: $0, suggestions: suggestions(for: value, indicators))
        }
    }

    private func reason(against value: JSON, _ indicators: Set<String>) -> String? {
        func unless(_ holds: Bool) -> String? { holds ? nil : "must be \(type.expectation), not \(value.shown)" }
        if case .null = value {
            switch type {
            case .openDate, .textOrNull: return nil
            default: return "is null: leave out what is unknown"
            }
        }
        switch type {
        case .text:
            if required, value.text == "" { return "is required, and empty" }
            return unless(value.text != nil)
        case .key: return unless(value.text.map(Field.isKey) ?? false)
        case .slug, .reference: return unless(value.text.map(Slug.admits) ?? false)
        case .references: return unless(value.allTexts(Slug.admits))
        case .scope: return unless(value.text == "all" || value.allTexts(Slug.admits))
        case .word(let words): return unless(value.text.map(words.contains) ?? false)
        case .words(let words): return unless(value.allTexts(words.contains))
        case .texts: return unless(value.allTexts { _ in true })
        case .count: return unless(value.whole.map { $0 >= 0 } ?? false)
        case .number: return unless(value.number?.isFinite ?? false)
        case .amount: return unless(value.number.map { $0.isFinite && $0 >= 0 } ?? false)
        case .share: return unless(value.number.map { (0...1).contains($0) } ?? false)
        case .flag: return unless(value.flag != nil)
        case .date, .openDate: return unless(value.text.flatMap { Moment($0) } != nil)
        case .instant: return unless(value.text.flatMap { Moment($0) }?.instant != nil)
        case .textOrNull: return unless(value.text.map { !$0.isEmpty } ?? false)
        case .digits(let count):
            return unless(value.text.map { $0.utf8.count == count && isDigits($0) } ?? false)
        case .margin: return unless(value.text.map(Field.isMargin) ?? false)
        case .indicator: return unless(value.text.map(indicators.contains) ?? false)
        case .scalar: return unless(value.number?.isFinite ?? (value.text != nil || value.flag != nil))
        case .pointer: return unless(value.whole.map { $0 > 0 } ?? value.text.map(Field.isKey) ?? false)
        }
    }

    private func suggestions(for value: JSON, _ indicators: Set<String>) -> [String] {
        guard let text = value.text else { return [] }
        switch type {
        case .word(let words): return Nearness.nearest(to: text, among: words)
        case .indicator: return Nearness.nearest(to: text, among: indicators.sorted())
        default: return []
        }
    }

    private static func isKey(_ text: String) -> Bool {
        if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return (1...128).contains(text.utf8.count) }
        return (1...128).contains(text.unicodeScalars.count)
            && text.unicodeScalars.allSatisfy { !$0.properties.generalCategory.isUnprintable }
    }

    private static func isMargin(_ text: String) -> Bool {
        let sides = text.split(separator: "-", omittingEmptySubsequences: false)
        return sides.count == 2 && sides.allSatisfy { (1...2).contains($0.utf8.count) && isDigits($0) }
    }
}

extension Unicode.GeneralCategory {
    fileprivate var isUnprintable: Bool {
        switch self {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}

extension JSON {
    /// The value as a refusal may show it: short, and for long or nested values only its sort.
    fileprivate var shown: String {
        switch self {
        case .array, .object: sort
        case .string(let text) where text.count > 40: "a text of \(text.count) characters"
        default: line
        }
    }

    fileprivate func allTexts(_ admits: (String) -> Bool) -> Bool {
        guard let elements else { return false }
        return elements.allSatisfy { $0.text.map(admits) ?? false }
    }
}

/// Whether a text is digits only.
private func isDigits(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
}
