import Knowledge
import Rendering

/// The knowledge base as a text for people: the whole, or one entry of it.
package struct Chapters: Sendable {
    let knowledge: KnowledgeBase

    package init(_ knowledge: KnowledgeBase) {
        self.knowledge = knowledge
    }

    /// Every entry, chapter by chapter, those that leaders ask for first.
    package func whole() -> Document {
        var document = Document(title: "What Holdfast knows")
        document.add(
            .paragraph([
                .plain("Knowledge \(knowledge.version). Each claim names its sources, and how firm it is: "),
                .strong("published"), " (a source says so), ", .strong("anchored"),
                " (a published figure or finding lies near), or ", .strong("judgement"), " (nobody published it).",
            ]))
        chapter("Principles", knowledge.principles.map(\.id), &document)
        chapter("Causes", knowledge.findings.filter { !$0.isAlternative }.map(\.id), &document)
        chapter("Explanations to rule out first", knowledge.findings.filter(\.isAlternative).map(\.id), &document)
        chapter("Moves", knowledge.moves.map(\.id), &document)
        chapter("Signs", knowledge.signs.map(\.id), &document)
        chapter("Indicators", knowledge.indicators.map(\.id), &document)
        chapter("Thresholds", knowledge.thresholds.map(\.id), &document)
        chapter("Verdicts", knowledge.verdicts.map { "verdict \($0.id)" }, &document)
        chapter("Words of the field", knowledge.terms.map(\.id), &document)
        chapter("What can be supposed", knowledge.premises.map(\.id), &document)
        chapter("Sources", knowledge.sources.map(\.id), &document)
        return document
    }

    private func chapter(_ name: String, _ ids: [String], _ document: inout Document) {
        document.add(.heading(2, name, anchor: "chapter-" + (name.lowercased().split(separator: " ").first ?? "")))
        for id in ids { for block in entry(id) ?? [] { document.add(block) } }
    }

    /// One entry, by its id, or a term by any of its names; a verdict that shares its id with an alternative as
    /// `verdict ID`.
    ///
    /// - Returns: `nil` where there is none.
    package func page(of id: String) -> Document? {
        guard let blocks = entry(id), case .heading(_, let name, _)? = blocks.first else { return nil }
        var document = Document(title: name)
        for block in blocks.dropFirst() { document.add(block) }
        return document
    }

    private func entry(_ id: String) -> [Document.Block]? {
        if let principle = knowledge.principle(id) { return blocks(principle) }
        if let finding = knowledge.finding(id) { return blocks(finding) }
        if let move = knowledge.move(id) { return blocks(move) }
        if let sign = knowledge.sign(id) { return blocks(sign) }
        if let indicator = knowledge.indicator(id) { return blocks(indicator) }
        if let threshold = knowledge.thresholds.first(where: { $0.id == id }) { return blocks(threshold) }
        let bare = id.hasPrefix("verdict ") ? String(id.dropFirst(8)) : id
        if let verdict = knowledge.verdict(bare) { return blocks(verdict) }
        if let source = knowledge.source(id) { return blocks(source) }
        if let premise = knowledge.premises.first(where: { $0.id == id }) { return blocks(premise) }
        return knowledge.term(id).map(blocks)
    }
}
