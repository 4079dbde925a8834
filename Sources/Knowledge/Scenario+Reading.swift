import Vocabulary
import Yams

extension Scenario {
    /// - Parameters:
    ///   - cases: The published cases that a scenario may begin with, by id.
    /// - Throws: `KnowledgeFaults` with the first thing that is wrong, or with every id that leads nowhere.
    package init(
        reading text: SourceText, for knowledge: KnowledgeBase, cases: [String: PublishedCase]
    ) throws(KnowledgeFaults) {
        let references = References()
        do throws(KnowledgeFault) {
            self = try Scenario(Form(document: text, references), knowledge, cases)
        } catch {
            throw KnowledgeFaults(faults: [error])
        }
        let dangling = references.dangling(knowledge.ids)
        guard dangling.isEmpty else { throw KnowledgeFaults(faults: dangling) }
    }

    private init(_ form: Form, _ knowledge: KnowledgeBase, _ cases: [String: PublishedCase]) throws(KnowledgeFault) {
        id = try form.id()
        says = try form.text("says")
        tellsApart = try form.references("tells-apart", to: .finding)
        let published = try form.published(cases)
        district = published?.events.first?.district ?? "here"
        initiative = try form.optionalText("initiative") ?? "work"
        var draft = Draft(
            today: Day(year: 2026, month: 3, day: 1), district: district, initiative: initiative,
            events: published?.events ?? [])
        if form.has("launched") || !form.has("initiative") { draft.events.append(try form.launch(district)) }
        var steps = [try draft.step(form, says, knowledge)]
        var other = draft
        other.readings = []
        for step in try form.forms("then") {
            steps.append(try draft.step(step, step.text("says"), knowledge))
            try step.finish()
        }
        for step in try form.forms("or") {
            var anew = other
            steps.append(try anew.step(step, step.text("says"), knowledge))
            try step.finish()
        }
        self.steps = steps
        try form.finish()
    }

    /// What has been said up to a step.
    private struct Draft {
        var today: Day?
        let district: String
        let initiative: String
        var events: [Event]
        var readings: [Reading] = []

        mutating func step(_ form: Form, _ says: String, _ knowledge: KnowledgeBase) throws(KnowledgeFault) -> Step {
            if form.has("today") { today = try form.day("today") }
            guard let today else { throw form.fault(at: "today", "there is no day", "add \"today: 2026-03-01\"") }
            events += try form.events("events", district: district, indicators: knowledge.reportable)
            for reading in try form.readings(knowledge) {
                readings.removeAll { $0.indicator == reading.indicator }
                readings.append(reading)
            }
            var told: [Event] = []
            for reading in readings {
                guard let value = reading.value else { continue }
                told.append(try reading.report(value, on: today, of: initiative, in: district, knowledge))
            }
            return Step(
                says: says, today: today, events: events + told, readings: readings,
                expectations: try form.expectations())
        }
    }
}

extension Scenario.Reading {
    /// A person says so on the day.
    fileprivate func report(
        _ value: JSON, on day: Day, of initiative: String, in district: String, _ knowledge: KnowledgeBase
    ) throws(KnowledgeFault) -> Event {
        do throws(EventFault) {
            let event = try Event(
                checking: [
                    "kind": "report", "at": .string(day.description), "initiative": .string(initiative),
                    "indicator": .string(indicator), "value": value,
                ], district: district, indicators: knowledge.reportable)
            try knowledge.checkReport(event)
            return event
        } catch {
            throw spot.fault(error.reason, "write the value in the unit of the indicator, or \"unknown\"")
        }
    }
}

extension Form {
    fileprivate func spot(_ node: Node) -> Scenario.Spot {
        Scenario.Spot(source: source, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }

    fileprivate func published(_ cases: [String: PublishedCase]) throws(KnowledgeFault) -> PublishedCase? {
        guard has("case") else { return nil }
        return cases[try word("case", of: cases.keys.sorted())]
    }

    fileprivate func day(_ key: String) throws(KnowledgeFault) -> Day {
        let text = try text(key)
        guard let day = Day(text) else {
            throw fault(at: key, "\"\(text)\" is no day", "write it as 2026-03-01")
        }
        return day
    }

    /// The launch of the initiative, for a scenario that tells nothing else of it.
    fileprivate func launch(_ district: String) throws(KnowledgeFault) -> Event {
        let day = has("launched") ? try day("launched").description : "2023-09-01"
        let slug = try optionalText("initiative") ?? "work"
        do throws(EventFault) {
            return try Event(
                checking: [
                    "kind": "initiative", "at": .string(day), "initiative": .string(slug), "name": "The work",
                ], district: district)
        } catch {
            throw fault(at: "initiative", error.reason, "write a slug: small letters, digits and dashes")
        }
    }

    fileprivate func readings(_ knowledge: KnowledgeBase) throws(KnowledgeFault) -> [Scenario.Reading] {
        guard let node = value("readings") else { return [] }
        var readings: [Scenario.Reading] = []
        for (key, name, value) in try form(node).entries() {
            guard knowledge.indicator(name) != nil else {
                let nearest = Nearness.nearest(to: name, among: knowledge.indicators.map(\.id)).first
                throw fault(
                    key, "indicators has no \"\(name)\"",
                    nearest.map { "did you mean \"\($0)\"?" } ?? "indicators are listed in indicators/")
            }
            let value = try json(value)
            readings.append(
                Scenario.Reading(indicator: name, value: value == "unknown" ? Optional.none : value, spot: spot(key)))
        }
        return readings
    }

    fileprivate func expectations() throws(KnowledgeFault) -> [Scenario.Expectation] {
        let expect = try form(required("expect"))
        var found: [Scenario.Expectation] = []
        func add(_ what: Scenario.Expectation.What, _ node: Node) {
            found.append(Scenario.Expectation(what: what, spot: spot(node)))
        }
        if let node = expect.value("verdict") {
            add(.verdict(try expect.word(node, of: Scenario.verdicts)), node)
        }
        if let node = expect.value("leads") {
            let id = try expect.scalar(node, "the id of a cause, or none")
            if id != "none" { refer(node, to: .finding, id) }
            add(.leads(id == "none" ? nil : id), node)
        }
        if let node = expect.value("robust") { add(.isRobust(try expect.flag(node)), node) }
        for (key, isLikely) in [("likely", true), ("not-likely", false)] {
            for node in try expect.nodes(key) {
                add(.isLikely(finding: try expect.id(node, of: .finding), isLikely), node)
            }
        }
        for (node, id, value) in try expect.map("stands") {
            refer(node, to: .finding, id)
            let word = try expect.word(value, of: Standing.allCases.map(\.rawValue))
            if let standing = Standing(rawValue: word) { add(.stands(finding: id, standing), node) }
        }
        for (node, id, value) in try expect.map("signs") {
            refer(node, to: .sign, id)
            add(.sign(id, state: try expect.word(value, of: Scenario.states)), node)
        }
        for (key, isProposed) in [("moves", true), ("not-moves", false)] {
            for node in try expect.nodes(key) { add(.move(try expect.id(node, of: .move), isProposed), node) }
        }
        for node in try expect.nodes("asks") { add(.asks(try expect.id(node, of: .indicator)), node) }
        try expect.finish()
        guard !found.isEmpty else {
            throw fault(at: "expect", "nothing is expected", "say what must be found: verdict, leads, stands, …")
        }
        return found
    }

    private func id(_ node: Node, of sort: EntrySort) throws(KnowledgeFault) -> String {
        let id = try scalar(node, "an id")
        refer(node, to: sort, id)
        return id
    }

    private func map(_ key: String) throws(KnowledgeFault) -> [(key: Node, name: String, value: Node)] {
        guard let node = value(key) else { return [] }
        return try form(node).entries()
    }
}

extension Scenario {
    fileprivate static let verdicts = [
        "ended", "paused", "reversed", "not-known", "fading", "stalling", "thin", "too-soon", "holding", "on-track",
    ]
    fileprivate static let states = ["present", "absent", "unknown", "stale", "not-applicable"]
}
