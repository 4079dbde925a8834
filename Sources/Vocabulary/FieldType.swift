/// What an event's field may hold. One table of these drives checking, help and forms.
package enum FieldType: Sendable, Hashable {
    /// Free text, kept and never interpreted.
    case text
    /// 1 to 128 printable characters: the sender's own key.
    case key
    case slug
    /// A slug that must be known by the end of the batch.
    case reference(Referent)
    case references(Referent)
    /// `"all"`, or a list of sites.
    case scope
    /// One of a closed list.
    case word([String])
    case words([String])
    case texts
    /// A whole number, 0 or more.
    case count
    /// Any number, in the unit named.
    case number(unit: String)
    /// A number, 0 or more, in the unit named.
    case amount(unit: String)
    /// A number from 0 to 1.
    case share
    case flag
    /// A date of any precision. `end` dates stand for their last day.
    case date(end: Bool)
    /// A date, or null for "not yet".
    case openDate
    /// An RFC 3339 instant.
    case instant
    /// A text, or null for "nobody".
    case textOrNull
    /// So many digits, as text, so that leading zeros stay.
    case digits(Int)
    /// Votes for and against, `3-2`.
    case margin
    /// An id of `IndicatorID.all`, or one that the knowledge base adds.
    case indicator
    /// A number, true or false, or a word: an indicator's value.
    case scalar
    /// A ledger position, or the `id` of an event.
    case pointer
}

/// The things that events name by a slug and refer to.
package enum Referent: String, Sendable, Hashable, CaseIterable {
    case site, seat, initiative
}

extension FieldType {
    /// What is expected, as a refusal says it.
    package var expectation: String {
        switch self {
        case .text: "a text"
        case .key: "1 to 128 printable characters"
        case .slug, .reference:
            "a slug: small letters, digits, '.', '_' and '-', at most 64, starting with a letter or digit"
        case .references: "a list of slugs"
        case .scope: "\"all\" or a list of site slugs"
        case .word(let words): "one of \(words.joined(separator: ", "))"
        case .words(let words): "a list of \(words.joined(separator: ", "))"
        case .texts: "a list of texts"
        case .count: "a whole number, 0 or more"
        case .number(let unit): "a number (\(unit))"
        case .amount(let unit): "a number, 0 or more (\(unit))"
        case .share: "a number from 0 to 1"
        case .flag: "true or false"
        case .date: "a date: 2026-03-02, an RFC 3339 instant, 2026-03, 2026 or sy2025-26"
        case .openDate: "a date, or null where there is none yet"
        case .instant: "an RFC 3339 instant such as 2026-03-02T16:30:00Z"
        case .textOrNull: "a text, or null for nobody"
        case .digits(let count): "\(count) digits, as text"
        case .margin: "votes for and against, such as \"3-2\""
        case .indicator: "an indicator id"
        case .scalar: "a number, true or false, or a word"
        case .pointer: "a ledger position (whole number) or the id of an event"
        }
    }
}
