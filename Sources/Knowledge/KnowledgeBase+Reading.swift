import Vocabulary

extension KnowledgeBase {
    /// Reads a knowledge base from its texts.
    ///
    /// - Parameter texts: Every `.yaml` file, in any order.
    /// - Throws: `KnowledgeFaults` with the first fault of each file, or, where every file reads, with every reference
    ///   that leads nowhere and everything that the mechanism needs and is missing.
    package init(reading texts: [SourceText]) throws(KnowledgeFaults) { try self.init(reading: texts, noting: nil) }

    /// - Parameter shapes: Where it is noted what is asked of each sort of entry.
    init(reading texts: [SourceText], noting shapes: Shapes?) throws(KnowledgeFaults) {
        let texts = texts.sorted { $0.file < $1.file }
        let references = References(noting: shapes)
        var faults: [KnowledgeFault] = []
        let weighing = try KnowledgeBase.weighing(texts, references)
        var shelves = Shelves()
        for text in texts where text.file != KnowledgeBase.weighingFile {
            do throws(KnowledgeFault) {
                try shelves.take(text, weighing, references)
            } catch {
                faults.append(error)
            }
        }
        guard faults.isEmpty else { throw KnowledgeFaults(faults: faults) }
        faults =
            references.dangling(shelves.ids) + references.unanswerable(shelves.indicators) + shelves.clashes(texts)
            + shelves.shared(texts) + shelves.circles(texts)
            + shelves.missing()
        guard faults.isEmpty else { throw KnowledgeFaults(faults: faults) }
        self.init(version: KnowledgeBase.version(of: texts), weighing: weighing, shelves)
    }

    private static let weighingFile = "weighing.yaml"

    private static func weighing(_ texts: [SourceText], _ references: References) throws(KnowledgeFaults) -> Weighing {
        guard let text = texts.first(where: { $0.file == weighingFile }) else {
            let nowhere = SourceText(file: weighingFile, text: "")
            throw KnowledgeFaults(faults: [
                nowhere.fault(line: 1, column: 1, "the file is missing", "it says what the words of the causes weigh")
            ])
        }
        do throws(KnowledgeFault) {
            let form = try Form(document: text, references)
            let weighing = try Weighing(form)
            try form.finish()
            return weighing
        } catch {
            throw KnowledgeFaults(faults: [error])
        }
    }

    /// FNV-1a over names and texts, 64 bits in hexadecimal: not against forgery, only to tell two states apart.
    private static func version(of texts: [SourceText]) -> String {
        hash(texts.flatMap { [$0.file, $0.text] })
    }

    static func hash(_ parts: [String]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for part in parts {
            for byte in (part + "\n").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

extension Shelves {
    /// A cause and an alternative of the same id: no answer could tell which is meant.
    fileprivate func clashes(_ texts: [SourceText]) -> [KnowledgeFault] {
        let causes = Set(causes.map(\.id))
        return alternatives.filter { causes.contains($0.id) }.compactMap { clash in
            texts.first { $0.file == "alternatives/\(clash.id).yaml" }?.fault(
                line: 1, column: 1, "causes/ has an entry of this id too", "give one of them another id")
        }
    }

    /// Terms of one name: a word that is looked up must lead to one of them.
    fileprivate func shared(_ texts: [SourceText]) -> [KnowledgeFault] {
        var holders: [String: String] = [:]
        var faults: [KnowledgeFault] = []
        for term in terms {
            for name in term.names {
                guard let holder = holders[name] else {
                    holders[name] = term.id
                    continue
                }
                guard let text = texts.first(where: { $0.file == "terms/\(term.id).yaml" }) else { continue }
                let reason = holder == term.id ? "stands twice in this term" : "is a name of terms/\(holder).yaml too"
                faults.append(
                    text.fault(line: 1, column: 1, "\"\(name)\" \(reason)", "take it out of one of the two"))
            }
        }
        return faults
    }

    /// Moves that need each other in a circle, of which none could ever be the first, and causes that explain each other
    /// in one, of which none would ever be named.
    fileprivate func circles(_ texts: [SourceText]) -> [KnowledgeFault] {
        let needs = moves.map { (id: $0.id, of: $0.needs) }
        let explained = causes.map { (id: $0.id, of: $0.explainedBy) }
        func fault(_ file: String, _ reason: String, _ remedy: String) -> KnowledgeFault? {
            texts.first { $0.file == file }?.fault(line: 1, column: 1, reason, remedy)
        }
        return Shelves.returning(needs).compactMap { id, of in
            fault(
                "moves/\(id).yaml", "this move needs itself, by way of \(of.joined(separator: ", "))",
                "take one of the needs out")
        }
            + Shelves.returning(explained).compactMap { id, of in
                fault(
                    "causes/\(id).yaml", "this cause explains itself, by way of \(of.joined(separator: ", "))",
                    "take one of the explanations out")
            }
            + explained.filter { cause in cause.of.contains { id in alternatives.contains { $0.id == id } } }.compactMap
        {
            fault(
                "causes/\($0.id).yaml", "an alternative is no cause that could explain this one",
                "name a cause under explained-by")
        }
    }

    /// Those from which a way leads back to themselves.
    private static func returning(_ edges: [(id: String, of: [String])]) -> [(id: String, of: [String])] {
        let next = Dictionary(edges.map { ($0.id, $0.of) }) { first, _ in first }
        func reaches(_ start: String, _ goal: String, _ seen: inout Set<String>) -> Bool {
            for step in next[start] ?? [] where step == goal || seen.insert(step).inserted {
                if step == goal || reaches(step, goal, &seen) { return true }
            }
            return false
        }
        return edges.filter { edge in
            var seen: Set<String> = []
            return reaches(edge.id, edge.id, &seen)
        }
    }

    /// What the mechanism asks for by name.
    fileprivate func missing() -> [KnowledgeFault] {
        let thresholds = Set(thresholds.map(\.id))
        return ThresholdID.allCases.filter { !thresholds.contains($0.rawValue) }.map { id in
            SourceText(file: "thresholds/\(id.rawValue).yaml", text: "").fault(
                line: 1, column: 1, "this threshold is missing", "add it: verdicts are drawn by it")
        }
    }
}
