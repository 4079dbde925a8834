extension Weighing {
    init(_ form: Form) throws(KnowledgeFault) {
        _ = try form.id()
        weights = try form.wholes("weights", in: 0...200)
        priors = try form.wholes("priors", in: Form.decibans)
        relief = try form.wholes("relief", in: Form.percent)
        belief = try form.standings("belief", in: Form.decibans)
        justifies = try form.standings("justifies", in: Form.percent)
        damping = try form.whole("damping", in: Form.percent)
        enoughKnown = try form.whole("enough-known", in: Form.percent)
        robustLead = try form.whole("robust-lead", in: 0...200)
        var levels: [String: Double] = [:]
        let map = try form.form(form.required("levels"))
        for (_, name, value) in map.entries() { levels[name] = try map.number(value) }
        self.levels = levels
        loadPrice = try form.whole("load-price", in: 0...1000)
        capacity = try form.whole("capacity", in: 0...100)
        mostMoves = try form.whole("most-moves", in: 1...3)
        var actsFor: [String: String] = [:]
        if let node = form.value("acts-for") {
            let map = try form.form(node)
            for (_, name, value) in map.entries() { actsFor[name] = try map.scalar(value, "a body") }
        }
        self.actsFor = actsFor
        sounding = form.has("sounding") ? try form.reference("sounding", to: .indicator) : nil
        footing = try form.footing()
    }
}

extension Form {
    fileprivate static let percent = 0...100
    fileprivate static let decibans = -200...200

    fileprivate func wholes(_ key: String, in range: ClosedRange<Int>) throws(KnowledgeFault) -> [String: Int] {
        let map = try form(required(key))
        var wholes: [String: Int] = [:]
        for (_, name, value) in map.entries() { wholes[name] = try map.whole(value, in: range) }
        return wholes
    }

    /// A figure for each graded standing, none missing and none else.
    fileprivate func standings(
        _ key: String, in range: ClosedRange<Int>
    ) throws(KnowledgeFault) -> [Standing: Int] {
        let map = try form(required(key))
        var figures: [Standing: Int] = [:]
        for standing in Standing.graded { figures[standing] = try map.whole(standing.rawValue, in: range) }
        try map.finish()
        return figures
    }
}
