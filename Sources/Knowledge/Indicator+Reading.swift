import Vocabulary

extension Indicator {
    init(_ form: Form) throws(KnowledgeFault) {
        id = try form.id()
        name = try form.text("name")
        says = try form.text("says")
        let unit = try form.word("unit", of: Unit.allCases.map(\.rawValue))
        self.unit = Unit(rawValue: unit) ?? .count
        window = try form.optionalWhole("window", in: Form.days)
        shelfLife = try form.optionalWhole("shelf-life", in: Form.days)
        least = try form.optionalWhole("least", in: 1...1000) ?? 1
        question = try form.text("question")
        ask = try form.texts("ask")
        footing = try form.footing()
        better = try form.better(self.unit)
        let measure = try form.form(form.required("measure"))
        self.measure = try Measure(measure)
        try measure.finish()
    }
}

extension Form {
    fileprivate func better(_ unit: Indicator.Unit) throws(KnowledgeFault) -> Direction? {
        guard has("better") else { return nil }
        let word = try word("better", of: Direction.allCases.map(\.rawValue))
        if unit == .word { throw fault(at: "better", "words have no order", "leave \"better\" out") }
        return Direction(rawValue: word)
    }
}

extension Measure {
    private static let names = [
        "practice-share", "gap", "between-sites", "held-after-exit", "ratio", "share-of-records", "count", "days-since",
        "median-days", "latest", "last-said", "presence", "structure", "structure-number", "structure-word",
        "attribute",
        "active-initiatives", "starts-without-stops", "focal-share", "recurring-share", "runway", "leader-changes",
        "months-since-leader-change", "last-handoff", "successor-origin", "age", "evidence-age", "points", "trend",
        "outcome-direction", "outcome-change", "per-teacher", "median-tenure", "reported",
    ]

    init(_ form: Form) throws(KnowledgeFault) {
        let name = try form.word("by", of: Measure.names)
        switch name {
        case "practice-share": self = .practiceShare(of: try form.kind("of"))
        case "gap":
            self = .gap(of: try form.reference("of", to: .indicator), less: try form.reference("less", to: .indicator))
        case "between-sites":
            self = .betweenSites(of: try form.kind("of"), leastSites: try form.whole("least-sites", in: 1...1000))
        case "held-after-exit": self = .heldAfterExit(of: try form.kind("of"))
        case "ratio":
            let kind = try form.kind("of")
            self = .ratio(
                of: kind, count: try form.field("count", of: kind), outOf: try form.field("out-of", of: kind),
                where: try form.filter("where", of: kind))
        case "share-of-records":
            let kind = try form.kind("of")
            self = .shareOfRecords(
                of: kind, where: try form.filter("where", of: kind),
                isTrue: form.has("true") ? try form.field("true", of: kind) : nil,
                atLeastOne: form.has("at-least-one") ? try form.field("at-least-one", of: kind) : nil)
        case "count":
            let kind = try form.kind("of")
            self = .count(of: kind, where: try form.filter("where", of: kind))
        case "days-since":
            let kind = try form.kind("of")
            self = .daysSince(of: kind, where: try form.filter("where", of: kind))
        case "median-days":
            let kind = try form.kind("of")
            self = .medianDays(
                of: kind, from: try form.field("from", of: kind), to: try form.field("to", of: kind))
        case "latest":
            let kind = try form.kind("of")
            self = .latest(
                of: kind, where: try form.filter("where", of: kind), field: try form.field("field", of: kind))
        case "last-said":
            let kind = try form.kind("of")
            self = .lastSaid(
                of: kind, where: try form.filter("where", of: kind), yes: try form.filter("yes", of: kind),
                no: try form.filter("no", of: kind))
        case "presence":
            let kind = try form.kind("at")
            self = .presence(
                of: try form.field("of", of: "initiative"), at: kind, where: try form.filter("where", of: kind))
        default: self = try Measure(named: name, form)
        }
    }

    /// The mechanisms that are not given a kind of record and its fields.
    private init(named name: String, _ form: Form) throws(KnowledgeFault) {
        switch name {
        case "structure": self = .structure(type: try form.structure("type"))
        case "structure-number":
            self = .structureNumber(
                type: try form.structure("type"), field: try form.field("field", of: "structure"))
        case "structure-word":
            self = .structureWord(type: try form.structure("type"), field: try form.field("field", of: "structure"))
        case "attribute": self = .attribute(field: try form.field("field", of: "initiative"))
        case "active-initiatives":
            self = .activeInitiatives(priority: try form.word("priority", of: ["top", "normal"]))
        case "starts-without-stops": self = .startsWithoutStops
        case "focal-share": self = .focalShare(of: try form.kind("of"))
        case "recurring-share": self = .recurringShare
        case "runway": self = .runway
        case "leader-changes": self = .leaderChanges(roles: try form.roles())
        case "months-since-leader-change": self = .monthsSinceLeaderChange(roles: try form.roles())
        case "last-handoff": self = .lastHandoff(roles: try form.roles())
        case "successor-origin": self = .successorOrigin(roles: try form.roles())
        case "age": self = .age
        case "points": self = .points(of: try form.kind("of"))
        case "trend": self = .trend(of: try form.kind("of"))
        case "outcome-direction": self = .outcomeDirection
        case "outcome-change": self = .outcomeChange
        case "median-tenure": self = .medianTenure(roles: try form.roles())
        case "per-teacher":
            let kind = try form.kind("of")
            self = .perTeacher(
                of: kind, count: try form.field("count", of: kind),
                times: form.has("times") ? try form.field("times", of: kind) : nil)
        case "evidence-age":
            var kinds: [String] = []
            for node in try form.nodes("of") { kinds.append(try form.word(node, of: EventKind.all.map(\.name))) }
            self = .evidenceAge(of: kinds)
        default: self = .reported
        }
    }
}

extension Form {
    fileprivate func kind(_ key: String) throws(KnowledgeFault) -> String {
        try word(key, of: EventKind.all.map(\.name))
    }

    fileprivate func field(_ key: String, of kind: String) throws(KnowledgeFault) -> String {
        try word(key, of: EventKind.named(kind)?.allFields.map(\.name) ?? [])
    }

    fileprivate func structure(_ key: String) throws(KnowledgeFault) -> String {
        try word(key, of: StructureType.all.map(\.name))
    }

    func roles(_ key: String = "roles") throws(KnowledgeFault) -> [String] {
        try words(key, of: Role.allCases.map(\.rawValue))
    }

    /// A map from fields of the kind to the words that count. A word that the field cannot hold is a fault.
    func filter(_ key: String, of kind: String) throws(KnowledgeFault) -> Filter {
        guard let node = value(key) else { return Filter(fields: []) }
        let form = try form(node)
        var clauses: [Filter.Clause] = []
        for (keyNode, name, _) in form.entries() {
            guard let field = EventKind.named(kind)?.field(name) else {
                throw fault(keyNode, "\(kind) has no field \"\(name)\"", "use a field of \(kind)")
            }
            switch field.type {
            case .word(let words):
                clauses.append(Filter.Clause(field: name, words: try form.words(name, of: words)))
            case .flag:
                clauses.append(Filter.Clause(field: name, words: try form.words(name, of: ["true", "false"])))
            default: clauses.append(Filter.Clause(field: name, words: try form.texts(name)))
            }
        }
        return Filter(fields: clauses)
    }
}
