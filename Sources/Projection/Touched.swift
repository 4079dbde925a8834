import Vocabulary

/// Which records came, went or changed between one state of a district and another: what an answer drawn from the first
/// may no longer rest on.
///
/// It may name more than really differs, and never less.
package struct Touched: Sendable, Hashable {
    /// By kind: the initiatives that the records name, and `""` where one names none.
    private var named: [String: Set<String>] = [:]
    private var isEverything = false

    package static let nothing = Touched()
    /// Another day, or another way of reading: nothing can be relied on.
    package static let everything: Touched = {
        var touched = Touched()
        touched.isEverything = true
        return touched
    }()

    private init() {}

    /// What two states of one district do not share. Another day touches everything.
    package init(from earlier: DistrictState, to later: DistrictState) {
        guard earlier.day == later.day else {
            self = .everything
            return
        }
        var (old, new) = (earlier.entries[...], later.entries[...])
        while let first = old.first, let other = new.first {
            if first.seq == other.seq, first.turn == other.turn {
                if first != other {
                    take(first)
                    take(other)
                }
                old.removeFirst()
                new.removeFirst()
            } else if first.turn < other.turn {
                take(old.removeFirst())
            } else {
                take(new.removeFirst())
            }
        }
        for entry in old { take(entry) }
        for entry in new { take(entry) }
    }

    /// What came beside the rest.
    package init(_ entries: [Entry]) {
        for entry in entries { take(entry) }
    }

    private mutating func take(_ entry: Entry) {
        named[entry.event.kind, default: []].formUnion(entry.event.initiativesNamed)
    }

    /// What either of the two names.
    package func union(_ other: Touched) -> Touched {
        if isEverything || other.isEverything { return .everything }
        var both = self
        both.named.merge(other.named) { $0.union($1) }
        return both
    }

    /// Whether a record of one of these kinds is among them that may speak of the initiative: it names it, or none.
    ///
    /// - Parameters:
    ///   - kinds: `nil`: of any kind.
    ///   - initiative: `nil`: of any initiative.
    package func reaches(_ initiative: String?, _ kinds: Set<String>? = nil) -> Bool {
        if isEverything { return true }
        return named.contains { kind, names in
            guard kinds.map({ $0.contains(kind) }) ?? true else { return false }
            return initiative.map { names.contains($0) || names.contains("") } ?? true
        }
    }
}

extension Event {
    /// The initiatives that any of its fields names; `[""]` where none does.
    fileprivate var initiativesNamed: Set<String> {
        var names = Set([initiative].compactMap { $0 })
        for field in EventKind.named(kind)?.fields ?? [] {
            switch field.type {
            case .reference(.initiative): names.formUnion([text(field.name)].compactMap { $0 })
            case .references(.initiative): names.formUnion(texts(field.name) ?? [])
            default: continue
            }
        }
        return names.isEmpty ? [""] : names
    }
}
