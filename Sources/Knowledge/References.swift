import Vocabulary

/// The sorts of entries that others name by id.
enum EntrySort: String, CaseIterable {
    case source = "sources"
    case principle = "principles"
    case indicator = "indicators"
    case sign = "signs"
    /// A cause or an alternative.
    case finding = "causes or alternatives"
    case move = "moves"
    /// Anything that can be cited.
    case entry = "the knowledge base"
}

/// Every mention of another entry, with its place, until all entries are read and each can be held against them.
final class References {
    /// Where what is asked is noted; `nil`: nowhere.
    let shapes: Shapes?

    init(noting shapes: Shapes? = nil) { self.shapes = shapes }

    private var mentions: [(id: String, sort: EntrySort, source: SourceText, line: Int, column: Int)] = []

    private var tests: [(indicator: String, test: Condition.Test, source: SourceText, line: Int, column: Int)] = []

    func add(_ id: String, _ sort: EntrySort, _ source: SourceText, line: Int, column: Int) {
        mentions.append((id, sort, source, line, column))
    }

    /// Notes that a condition asks this of an indicator, to be held against the indicator's unit when all are read.
    func ask(_ test: Condition.Test, of indicator: String, _ source: SourceText, line: Int, column: Int) {
        tests.append((indicator, test, source, line, column))
    }

    /// - Returns: A fault for every condition that its indicator cannot answer, in the order of reading.
    func unanswerable(_ indicators: [Indicator]) -> [KnowledgeFault] {
        let units = Dictionary(indicators.map { ($0.id, $0.unit) }) { first, _ in first }
        return tests.compactMap { ask in
            guard let unit = units[ask.indicator], let misfit = unit.misfit(of: ask.test) else { return nil }
            return ask.source.fault(
                line: ask.line, column: ask.column, "\(ask.indicator) \(misfit.reason)", misfit.remedy)
        }
    }

    /// - Parameter known: The ids there are, of each sort.
    /// - Returns: A fault for every mention that leads nowhere, in the order of reading.
    func dangling(_ known: [EntrySort: Set<String>]) -> [KnowledgeFault] {
        mentions.compactMap { mention in
            let ids = known[mention.sort] ?? []
            guard !ids.contains(mention.id) else { return nil }
            let nearest = Nearness.nearest(to: mention.id, among: ids.sorted()).first
            return mention.source.fault(
                line: mention.line, column: mention.column, "\(mention.sort.rawValue) has no \"\(mention.id)\"",
                nearest.map { "did you mean \"\($0)\"?" } ?? "add an entry of that id, or take the mention out")
        }
    }
}
