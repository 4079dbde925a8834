import Vocabulary
import Yams

extension Premise {
    init(_ form: Form) throws(KnowledgeFault) {
        id = try form.id()
        name = try form.text("name")
        says = try form.text("says")
        cues = try form.texts("cues")
        examples = try form.texts("examples")
        guard !cues.isEmpty else {
            throw form.fault(at: "cues", "nobody could ask for it", "write the words that people say it in")
        }
        when = form.has("when") ? When(rawValue: try form.word("when", of: When.allCases.map(\.rawValue))) : nil
        number = try form.optionalWhole("number", in: 0...100_000)
        if let node = form.value("record") { record = try Basis(form.form(node)) } else { record = nil }
        var places = ["today", "initiative"] + (when == nil ? [] : ["when"]) + (number == nil ? [] : ["number"])
        if let record { places += record.places }
        var sums: [Sum] = []
        for part in try form.forms("sums") {
            let sum = try Sum(part, places)
            places.append(sum.name)
            sums.append(sum)
        }
        self.sums = sums
        var events: [Template] = []
        for part in try form.forms("events") { events.append(try Template(part, places, sums.map(\.name))) }
        guard !events.isEmpty else {
            throw form.fault(at: "events", "nothing is supposed", "write the events that it stands for")
        }
        self.events = events
        footing = try form.footing()
        try form.checkPlaces(says, places)
    }
}

extension Premise.Basis {
    init(_ form: Form) throws(KnowledgeFault) {
        let kind: String
        switch try form.word("from", of: ["event", "structure", "seat"]) {
        case "event":
            kind = try form.word("kind", of: EventKind.all.map(\.name))
            from = .event(kind: kind)
        case "structure":
            kind = "structure"
            from = .structure(type: try form.word("type", of: StructureType.all.map(\.name)))
        default:
            kind = "seat"
            from = .seat(of: try form.word("of", of: ["sponsor", "lead"]))
        }
        var clauses: [Filter.Clause] = []
        if let node = form.value("where") {
            let inner = try form.form(node)
            for (key, name, _) in inner.entries() {
                guard EventKind.named(kind)?.field(name) != nil else {
                    throw form.fault(key, "\(kind) has no field \"\(name)\"", "use a field of \(kind)")
                }
                clauses.append(Filter.Clause(field: name, words: try inner.texts(name)))
            }
        }
        filter = Filter(fields: clauses)
        fields = try form.words("fields", of: EventKind.named(kind)?.allFields.map(\.name) ?? [])
        missing = try form.optionalText("missing")
        try form.finish()
        self.kind = kind
    }
}

extension Premise.Sum {
    fileprivate init(_ form: Form, _ places: [String]) throws(KnowledgeFault) {
        name = try form.text("name")
        func operand(_ key: String) throws(KnowledgeFault) -> String? {
            guard form.has(key) else { return nil }
            return try form.word(key, of: places)
        }
        from = try form.word("from", of: places)
        less = try operand("less")
        times = try operand("times")
        over = try operand("over")
        try form.finish()
    }
}

extension Premise.Template {
    fileprivate init(_ form: Form, _ places: [String], _ sums: [String]) throws(KnowledgeFault) {
        let name = try form.word("kind", of: EventKind.all.map(\.name))
        var condition: Condition?
        if form.has("if") { condition = Condition(sum: try form.word("if", of: sums), isKnown: true) }
        if form.has("if-not") { condition = Condition(sum: try form.word("if-not", of: sums), isKnown: false) }
        self.condition = condition
        let known = EventKind.named(name)?.allFields.map(\.name) ?? []
        // A correction gives fields of whatever it corrects.
        let all = name == "correction" ? known + EventKind.all.flatMap { $0.allFields.map(\.name) } : known
        var fields: [Field] = []
        for (key, field, node) in form.entries() where field != "if" && field != "if-not" {
            guard all.contains(field) else {
                let nearest = Nearness.nearest(to: field, among: all).first.map { "did you mean \"\($0)\"?" }
                throw form.fault(key, "\(name) has no field \"\(field)\"", nearest ?? "use a field of \(name)")
            }
            fields.append(Field(name: field, value: try form.templateValue(node, places)))
        }
        self.fields = fields
    }
}

extension Form {
    fileprivate func templateValue(_ node: Node, _ places: [String]) throws(KnowledgeFault) -> Premise.Template.Value {
        guard case .scalar(let scalar) = node else {
            throw fault(node, "expected one value", "write a word, a number, true, false, null or a {place}")
        }
        let text = scalar.string
        if text.hasPrefix("{"), text.hasSuffix("}") {
            let place = String(text.dropFirst().dropLast())
            try checkPlace(place, places, node)
            return .place(place)
        }
        guard scalar.style == .plain else { return .text(text) }
        switch text {
        case "true": return .flag(true)
        case "false": return .flag(false)
        case "null": return .null
        default: return Double(text).map(Premise.Template.Value.number) ?? .text(text)
        }
    }

    fileprivate func checkPlaces(_ text: String, _ places: [String]) throws(KnowledgeFault) {
        for match in text.matches(of: /\{([^}]*)\}/) {
            try checkPlace(String(match.output.1), places, required("says"))
        }
    }

    private func checkPlace(_ place: String, _ places: [String], _ node: Node) throws(KnowledgeFault) {
        guard !places.contains(place) else { return }
        let nearest = Nearness.nearest(to: place, among: places).first.map { "did you mean \"{\($0)}\"?" }
        throw fault(
            node, "there is no place \"{\(place)}\" here", nearest ?? "known here: \(places.joined(separator: ", "))")
    }
}
