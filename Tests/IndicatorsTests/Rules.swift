import Knowledge
import Vocabulary

/// Small knowledge bases: what one indicator is measured by, and the little that every base must hold.
enum Rules {
    /// A base of the indicators given, by id: each with the lines of its entry that differ from the plainest one.
    static func base(_ indicators: [(id: String, lines: String)]) throws -> KnowledgeBase {
        let entries = indicators.map { SourceText(file: "indicators/\($0.id).yaml", text: entry($0.id, $0.lines)) }
        return try KnowledgeBase(reading: frame + entries)
    }

    private static func entry(_ id: String, _ lines: String) -> String {
        let unit = lines.contains("unit:") ? "" : "unit: count\n"
        return "id: \(id)\nname: \(id)\nsays: It is measured.\nquestion: How is it?\nask: [cao]\nbasis: judgement\n"
            + "source: [us]\n\(unit)\(lines)\n"
    }

    private static var frame: [SourceText] {
        let thresholds = ThresholdID.allCases.map { id in
            SourceText(
                file: "thresholds/\(id.rawValue).yaml",
                text: "id: \(id.rawValue)\nvalue: \(value(of: id))\nunit: \(id.unit)\nsays: It is drawn here.\n"
                    + "basis: judgement\nsource: [us]\n")
        }
        return thresholds + [
            SourceText(
                file: "sources/us.yaml",
                text: "id: us\nname: Ourselves\naddress: here\ngrade: judgement\nread: All of it.\n"),
            SourceText(file: "weighing.yaml", text: weighing),
        ]
    }

    private static func value(of threshold: ThresholdID) -> Double {
        switch threshold {
        case .chance: 1.96
        case .fewestObserved: 10
        case .evaluationShelfLife: 1095
        case .stallWindow: 12
        case .stallFewestPoints: 8
        case .stallConfidence: 0.9
        case .shortfallSlack: 0.5
        case .shortfallLimit: 5
        case .planStartPoints: 3
        case .runShift: 6
        case .runFewestPoints: 10
        case .trendChance: 0.05
        default: 1
        }
    }

    private static let weighing = """
        id: weighing
        weights: {none: 0, hint: 3, moderate: 6, strong: 10, telling: 15}
        priors: {common: -4, uncommon: -6, rare: -9}
        relief: {little: 20, some: 40, much: 60, most: 80}
        belief: {possible: -10, about-even: -3, likely: 3, strongly-indicated: 8}
        justifies: {possible: 0, about-even: 25, likely: 60, strongly-indicated: 90}
        damping: 70
        enough-known: 40
        robust-lead: 6
        levels: {none: 0, pockets: 0.125, some: 0.25, most: 0.75, all: 1}
        load-price: 10
        capacity: 6
        most-moves: 3
        basis: judgement
        source: [us]
        """
}
