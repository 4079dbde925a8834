import Vocabulary
import Yams

/// The entries of each folder, while a knowledge base is put together.
struct Shelves {
    var sources: [Source] = []
    var principles: [Principle] = []
    var indicators: [Indicator] = []
    var signs: [Sign] = []
    var causes: [Finding] = []
    var alternatives: [Finding] = []
    var moves: [Move] = []
    var verdicts: [VerdictEntry] = []
    var thresholds: [Threshold] = []
    var questions: [QuestionEntry] = []
    var terms: [Term] = []
    var premises: [Premise] = []
    var givens: [Given] = []

    static let folders = [
        "alternatives", "causes", "givens", "indicators", "moves", "premises", "principles", "questions", "signs",
        "sources",
        "terms",
        "thresholds", "verdicts",
    ]

    /// Reads one entry onto the shelf of its folder.
    mutating func take(_ text: SourceText, _ weighing: Weighing, _ references: References) throws(KnowledgeFault) {
        let form = try Form(document: text, references)
        switch text.folder {
        case "sources": sources.append(try Source(form))
        case "principles": principles.append(try Principle(form))
        case "indicators": indicators.append(try Indicator(form))
        case "signs": signs.append(try Sign(form))
        case "causes": causes.append(try Finding(form, isAlternative: false, weighing))
        case "alternatives": alternatives.append(try Finding(form, isAlternative: true, weighing))
        case "moves": moves.append(try Move(form, weighing))
        case "verdicts": verdicts.append(try VerdictEntry(form))
        case "thresholds": thresholds.append(try Threshold(form))
        case "premises": premises.append(try Premise(form))
        case "givens": givens.append(try Given(form))
        case "terms": terms.append(try Term(form))
        case "questions": questions.append(try QuestionEntry(form))
        default:
            throw text.fault(
                line: 1, column: 1, "no sort of entry stands in \"\(text.folder)\"",
                "move the file to one of \(Shelves.folders.joined(separator: ", "))")
        }
        try form.finish()
    }

    /// The ids there are, of each sort that can be referred to.
    var ids: [EntrySort: Set<String>] {
        var ids: [EntrySort: Set<String>] = [
            .source: Set(sources.map(\.id)), .principle: Set(principles.map(\.id)),
            .indicator: Set(indicators.map(\.id)), .sign: Set(signs.map(\.id)),
            .finding: Set((causes + alternatives).map(\.id)), .move: Set(moves.map(\.id)),
        ]
        ids[.entry] = ids.values.reduce(into: Set(thresholds.map(\.id) + terms.map(\.id))) { $0.formUnion($1) }
        return ids
    }
}

extension Form {
    /// The one document of a file.
    convenience init(document text: SourceText, _ references: References) throws(KnowledgeFault) {
        if let fault = text.anchorFault() { throw fault }
        let root: Node?
        do {
            root = try Parser(yaml: text.text, resolver: .basic, encoding: .utf8).singleRoot()
        } catch {
            throw KnowledgeFault(error, in: text)
        }
        guard let root else {
            throw text.fault(line: 1, column: 1, "the file is empty", "write the entry, or take the file away")
        }
        try self.init(root, in: text, references, path: text.folder)
    }
}

extension KnowledgeFault {
    /// A text that is not YAML, at the spot the parser names.
    init(_ error: any Error, in text: SourceText) {
        let remedy = "mend the YAML: check indentation (blanks, no tabs), quotes and colons"
        switch error as? YamlError {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            // What is left open is noticed only at the end of the file: where it began is what helps.
            let spot = text.line(mark.line).isEmpty ? context?.mark ?? mark : mark
            let reason = [context?.text, problem].compactMap { $0 }.joined(separator: " ")
            self = text.fault(line: spot.line, column: spot.column, reason, remedy)
        case .reader(let problem, let offset?, _, _):
            let before = text.text.prefix(offset).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            self = text.fault(line: before.count, column: (before.last?.count ?? 0) + 1, problem, remedy)
        case .duplicatedKeysInMapping(let duplicates, let context):
            self = text.fault(
                line: context.mark.line, column: context.mark.column,
                "a key stands twice: \(duplicates.sorted().joined(separator: ", "))", "keep one of them")
        default:
            self = text.fault(line: 1, column: 1, "this is not YAML", remedy)
        }
    }
}
