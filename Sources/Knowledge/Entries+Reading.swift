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

extension Threshold {
    init(_ form: Form) throws(KnowledgeFault) {
        id = try form.id()
        value = try form.number("value")
        unit = try form.text("unit")
        says = try form.text("says")
        footing = try form.footing()
    }
}

extension VerdictEntry {
    init(_ form: Form) throws(KnowledgeFault) {
        id = try form.id()
        name = try form.text("name")
        says = try form.text("says")
        isHealthy = try form.flag(form.required("healthy"))
    }
}

extension QuestionEntry {
    init(_ form: Form) throws(KnowledgeFault) {
        id = try form.id()
        cues = try form.texts("cues")
        examples = try form.texts("examples")
    }
}
