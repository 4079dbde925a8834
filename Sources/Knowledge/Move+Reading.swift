import Vocabulary

extension Move {
    init(_ form: Form, _ weighing: Weighing) throws(KnowledgeFault) {
        id = try form.id()
        guard MoveID.all.contains(id) else {
            throw form.fault(
                at: "id", "the contract has no move \"\(id)\"",
                "use one of its ids: \(MoveID.all.joined(separator: ", "))")
        }
        name = try form.text("name")
        verb = try form.word("verb", of: Move.verbs)
        authority = try form.texts("authority")
        needsAgreement = try form.texts("needs-agreement")
        firstStep = try form.text("first-step")
        leadingIndicator = try form.reference("leading-indicator", to: .indicator)
        dueSignDays = try form.whole("due-sign-days", in: Form.days)
        var repairs: [Repair] = []
        for repair in try form.forms("repairs") {
            let cause = try repair.reference("cause", to: .finding)
            let relief = try repair.word("relief", of: weighing.relief.keys.sorted())
            repairs.append(Repair(cause: cause, relief: weighing.relief[relief] ?? 0))
            try repair.finish()
        }
        self.repairs = repairs
        needs = try form.references("needs", to: .move)
        if let node = form.value("done-when") {
            doneWhen = try Condition(form.form(node))
        } else {
            doneWhen = nil
        }
        cost = try form.words("cost", of: Move.costs)
        load = try form.whole("load", in: 0...3)
        isReversible = try form.flag(form.required("reversible"))
        risks = try form.text("risks")
        because = try form.text("because")
        footing = try form.footing()
        guard !authority.isEmpty else {
            throw form.fault(at: "authority", "somebody must be able to make this move", "name at least one role")
        }
    }
}
