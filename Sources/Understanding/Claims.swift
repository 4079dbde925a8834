import Knowledge
import Language

/// What of the knowledge base can be named in a question: causes, moves, and what is measured.
package struct Claims: Sendable {
    enum Sort: Sendable {
        case cause, move, indicator, term
    }

    private let index: NameIndex
    private let owners: [(sort: Sort, id: String)]

    /// Nothing can be named.
    package static let none = Claims()

    private init() {
        index = NameIndex([])
        owners = []
    }

    package init(_ knowledge: KnowledgeBase) {
        var owners: [(sort: Sort, id: String)] = []
        var names: [NameIndex.Name] = []
        func add(_ sort: Sort, _ id: String, _ texts: [String?]) {
            names += ([id] + texts.compactMap { $0 }).map { NameIndex.Name(owner: owners.count, $0) }
            owners.append((sort, id))
        }
        for finding in knowledge.findings { add(.cause, finding.id, [finding.name, finding.heardAs]) }
        for move in knowledge.moves { add(.move, move.id, [move.name]) }
        for indicator in knowledge.indicators { add(.indicator, indicator.id, [indicator.name]) }
        for term in knowledge.terms { add(.term, term.id, [term.name] + term.also) }
        index = NameIndex(names)
        self.owners = owners
    }

    /// The one that is named with all of a name; `nil` where none is, or several are.
    func whole(in tokens: [String], _ sort: Sort) -> String? {
        let found = index.mentions(in: tokens).filter { $0.isWhole && owners[$0.owner].sort == sort }
        guard let first = found.first, found.allSatisfy({ $0.range.overlaps(first.range) }) else { return nil }
        return owners[first.owner].id
    }

    /// What is most likely named, of one sort; `nil` where no word names one.
    func nearest(in tokens: [String], _ sort: Sort) -> String? {
        index.mentions(in: tokens, least: 0.15) { $0.count < 4 }.first { owners[$0.owner].sort == sort }.map {
            owners[$0.owner].id
        }
    }
}
