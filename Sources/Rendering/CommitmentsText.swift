import Diagnosis
import Indicators
import Inquiry
import Knowledge
import Projection
import Vocabulary

/// What was promised, by whom, and whether it shows.
struct CommitmentsText {
    let undertakings: [Undertaking]
    let scene: Scene

    func lines() -> [String] {
        var page = Page()
        if undertakings.isEmpty {
            page.add(
                "Nothing has been undertaken that is on record. \"commit INITIATIVE MOVE\" turns a move into a promise."
            )
        }
        add(to: &page)
        return page.lines
    }

    func add(to page: inout Page) {
        for undertaking in undertakings {
            page.bullet(undertaking.says(scene))
            if let shows = undertaking.shows(scene) { page.add(shows, lead: "    ") }
        }
    }
}

extension Undertaking {
    /// What was undertaken, by whom, by when, and how that stands.
    fileprivate func says(_ scene: Scene) -> String {
        let move = scene.knowledge.move(commitment.move)?.name ?? commitment.move
        let initiative = scene.state.initiative(commitment.initiative)?.name ?? commitment.initiative
        let owner =
            commitment.owner.map { seat in
                let role = scene.state.seat(seat)?.text("role").map { Phrases.roles([$0]) }
                return ", by the \(role ?? seat)"
            } ?? ", by nobody on record"
        let due = commitment.due.map { ", due \($0)" } ?? ""
        let late = isLate ? ", late" : ""
        return
            "\(move) (\(commitment.move)) for \(initiative)\(owner): \(commitment.status.rawValue)\(late)\(due). \(scene.state.citation(commitment.positions))"
    }

    /// Whether the sign that it was to move has moved; `nil` where nothing is left to watch.
    fileprivate func shows(_ scene: Scene) -> String? {
        guard let watch, commitment.status != .dropped else { return nil }
        let name = watch.indicator.name
        let unit = watch.indicator.unit
        func told(_ reading: Known<Value>) -> String { reading.current.map { Phrases.value($0, unit) } ?? "not known" }
        let from = "\(told(watch.before)) when it was undertaken"
        let due = watch.isDue ? "It should have shown by \(watch.due)" : "It should show by \(watch.due)"
        let then = watch.isDue ? "\(told(watch.byThen)) by then" : "\(told(watch.now)) now"
        let evidence = watch.isDue ? watch.byThen.evidence : watch.now.evidence
        let cited = evidence.map { " \(scene.state.citation($0.positions))" } ?? ""
        return
            "\(due): \(name) was \(from), and is \(then).\(cited) \(Phrases.capitalised(watch.moved.says(watch.wanted)))."
    }
}

extension Moved {
    fileprivate func says(_ wanted: Direction?) -> String {
        let way = wanted.map { $0 == .higher ? "up" : "down" } ?? "the right way"
        switch self {
        case .right(asRecorded: false): return "it has moved \(way), as it should"
        case .right(asRecorded: true): return "as far as is recorded it has moved \(way), as it should"
        case .wrong(asRecorded: false): return "it has moved the wrong way; it should go \(way)"
        case .wrong(asRecorded: true): return "as far as is recorded it has moved the wrong way; it should go \(way)"
        case .none: return "it has not moved; it should go \(way)"
        case .unknown(.direction): return "which way is better nobody has said"
        case .unknown(.before): return "what it was before is not known, so nobody can say whether it moved"
        case .unknown(.after): return "what it is since is not known, so nobody can say whether it moved"
        case .unknown(.nothingSince): return "nothing was recorded since that could show whether it moved"
        case .unknown(.chance): return "the difference is no more than chance gives"
        }
    }

    /// For scripts.
    fileprivate var word: String {
        switch self {
        case .right: "as-wanted"
        case .wrong: "wrong-way"
        case .none: "not-moved"
        case .unknown: "unknown"
        }
    }
}

extension Undertaking {
    func json(_ scene: Scene) -> JSON {
        .members([
            "initiative": .string(commitment.initiative), "move": .string(commitment.move),
            "owner": commitment.owner.map(JSON.string) ?? .null, "since": .string(commitment.since.text),
            "due": (commitment.due?.text).map(JSON.string) ?? .null, "status": .string(commitment.status.rawValue),
            "late": .bool(isLate), "evidence": .array(commitment.positions.map(JSON.int)),
            "leading_indicator": watch.map { watch in
                .members([
                    "id": .string(watch.indicator.id), "wanted": (watch.wanted?.rawValue).map(JSON.string) ?? .null,
                    "due": .string(watch.due.description), "is_due": .bool(watch.isDue),
                    "before": watch.before.current?.json ?? .null, "by_then": watch.byThen.current?.json ?? .null,
                    "now": watch.now.current?.json ?? .null, "moved": .string(watch.moved.word),
                    "because": .string(watch.moved.says(watch.wanted)),
                    "evidence": .array((watch.byThen.evidence?.positions ?? []).map(JSON.int)),
                ])
            } ?? .null,
        ])
    }
}
