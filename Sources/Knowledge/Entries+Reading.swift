extension Source {
    static let grades = [
        "study", "review", "brief", "standard", "press", "practitioner", "vendor", "self-report", "law", "judgement",
    ]

    init(_ form: Form) throws(KnowledgeFault) {
        id = try form.id()
        name = try form.text("name")
        address = try form.text("address")
        grade = try form.word("grade", of: Source.grades)
        read = try form.text("read")
    }
}

extension Principle {
    init(_ form: Form) throws(KnowledgeFault) {
        id = try form.id()
        name = try form.text("name")
        claim = try form.text("claim")
        presentIf = try form.text("present-if")
        absentIf = try form.text("absent-if")
        keywords = try form.texts("keywords")
        footing = try form.footing()
        var disputed: [Dispute] = []
        for dispute in try form.forms("disputed") {
            disputed.append(
                Dispute(source: try dispute.reference("source", to: .source), says: try dispute.text("says")))
            try dispute.finish()
        }
        self.disputed = disputed
    }
}

extension Term {
    init(_ form: Form) throws(KnowledgeFault) {
        id = try form.id()
        name = try form.text("name")
        also = try form.texts("also")
        means = try form.text("means")
        trap = try form.optionalText("trap")
        see = try form.references("see", to: .entry)
        footing = try form.footing()
    }
}

extension Threshold {
    static let units =
        Indicator.Unit.allCases.map(\.rawValue) + [
            "standard-errors", "standard-deviations", "people", "decibans", "words",
        ]

    init(_ form: Form) throws(KnowledgeFault) {
        id = try form.id()
        value = try form.number("value")
        unit = try form.word("unit", of: Threshold.units)
        says = try form.text("says")
        footing = try form.footing()
        try checkUnit(form)
    }

    /// A bound of another unit than the mechanism compares it with would be met always, or never.
    private func checkUnit(_ form: Form) throws(KnowledgeFault) {
        if let wanted = ThresholdID(rawValue: id)?.unit, wanted != unit {
            throw form.fault(at: "unit", "\(id) is counted in \(wanted), not in \(unit)", "write \"unit: \(wanted)\"")
        }
        if unit == "share", !(0...1).contains(value) {
            throw form.fault(at: "value", "a share lies from 0 to 1", "half is 0.5, and 50 % is 0.5 too")
        }
        if value < 0 { throw form.fault(at: "value", "no threshold lies under 0", "write 0 or more") }
    }
}

extension VerdictEntry {
    init(_ form: Form) throws(KnowledgeFault) {
        id = try form.id()
        name = try form.text("name")
        says = try form.text("says")
        isHealthy = try form.flag(form.required("healthy"))
        midYear = try form.optionalText("mid-year")
        footing = try form.footing()
    }
}
