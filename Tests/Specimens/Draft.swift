import Knowledge

/// A small knowledge base that a test writes, as the texts of its files.
///
/// It begins with what the mechanism asks for by name: a weighing, the thresholds, the verdicts and one source.
package struct Draft {
    private var files: [String: String]

    package init() {
        files = ["weighing.yaml": Draft.weighing]
        self["sources/desk.yaml"] = """
            id: desk
            name: Notes from the desk
            address: on file
            grade: judgement
            read: all of it
            """
        for (id, value) in Draft.thresholds {
            self["thresholds/\(id).yaml"] =
                "id: \(id)\nvalue: \(value)\nunit: \(ThresholdID(rawValue: id)?.unit ?? "count")\nsays: a bound\n\(Draft.footing)"
        }
        for (id, isHealthy) in Draft.verdicts {
            self["verdicts/\(id).yaml"] =
                "id: \(id)\nname: \(id)\nsays: \"{initiative}: \(id).\"\nhealthy: \(isHealthy)\n\(Draft.footing)"
        }
    }

    /// The text of a file; `nil` where there is none.
    package subscript(file: String) -> String? {
        get { files[file] }
        set { files[file] = newValue }
    }

    package func base() throws -> KnowledgeBase {
        try KnowledgeBase(reading: files.map { SourceText(file: $0.key, text: $0.value) })
    }

    package static let footing = "basis: judgement\nsource: [desk]"

    private static let thresholds = [
        "full-implementation": "0.5", "wide-spread": "0.5", "low-depth": "0.25", "too-soon": "24", "one-term": "120",
        "evaluation-shelf-life": "1095", "chance": "1.96", "fewest-observed": "10",
        "many-priorities": "6", "stall-window": "12", "stall-fewest-points": "8", "stall-confidence": "0.9",
        "shortfall-slack": "0.5", "shortfall-limit": "5", "plan-start-points": "3", "run-shift": "6",
        "run-fewest-points": "10",
        "trend-chance": "0.05", "tried-and-failed": "300", "came-before": "100", "passing": "20",
        "news-holds": "14", "news-repeats": "56", "news-at-most": "5", "quiet-periods": "4", "digest-words": "250",
        "decision-days": "14",
    ]
    private static let verdicts = [
        "ended": false, "paused": false, "reversed": false, "not-known": false, "fading": false, "stalling": false,
        "thin": false, "too-soon": true, "holding": true, "on-track": true,
    ]
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
        levels: {none: 0, pockets: 0.15, some: 0.35, most: 0.7, all: 1}
        load-price: 10
        capacity: 6
        most-moves: 3
        acts-for: {board-president: board}
        \(footing)
        """
}
