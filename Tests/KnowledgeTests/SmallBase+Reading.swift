import Testing

@testable import Knowledge

extension SmallBase {
    /// Every file, by its name.
    static let files: [String: String] = [
        "weighing.yaml": weighing, "sources/field-notes.yaml": source,
        "principles/spread-is-not-scale.yaml": principle, "indicators/spread.yaml": indicator,
        "signs/pockets.yaml": sign, "causes/informal-spread.yaml": cause, "alternatives/too-soon.yaml": alternative,
        "moves/plan-scaling-waves.yaml": move, "verdicts/thin.yaml": verdict, "questions/diagnose.yaml": question,
    ].merging(
        ThresholdID.allCases.map { ("thresholds/\($0.rawValue).yaml", threshold($0.rawValue)) },
        uniquingKeysWith: { first, _ in first })

    /// All texts, with some files replaced, added or, where the text is `nil`, left out.
    static func texts(_ changes: [String: String?] = [:]) -> [SourceText] {
        var files = files
        for (file, text) in changes { files[file] = text }
        return files.sorted { $0.key < $1.key }.map { SourceText(file: $0.key, text: $0.value) }
    }

    static func read(_ changes: [String: String?] = [:]) throws(KnowledgeFaults) -> KnowledgeBase {
        try KnowledgeBase(reading: texts(changes))
    }

    /// The base with its one indicator in another unit, and its sign asking that of it.
    static func read(ofUnit unit: String, asking test: String) throws -> KnowledgeBase {
        try read([
            "indicators/spread.yaml": text("indicators/spread.yaml", "unit: share", "unit: \(unit)"),
            "signs/pockets.yaml": text("signs/pockets.yaml", "below: 0.5", test),
            "moves/plan-scaling-waves.yaml": text(
                "moves/plan-scaling-waves.yaml", "spread, at-least: 0.9", "spread, known: true"),
        ])
    }

    /// The text of a file with one spot of it changed.
    static func text(_ file: String, _ spot: String, _ change: String) throws -> String {
        let text = try #require(files[file])
        try #require(text.contains(spot), "\(file) has no \(spot)")
        return text.replacing(spot, with: change, maxReplacements: 1)
    }

    /// What is wrong with the base when one spot of a file is changed.
    static func faults(_ file: String, _ spot: String, _ change: String) throws -> [KnowledgeFault] {
        try faults([file: text(file, spot, change)])
    }

    static func faults(_ changes: [String: String?]) throws -> [KnowledgeFault] {
        try #require(throws: KnowledgeFaults.self) { _ = try read(changes) }.faults
    }
}
