extension Weighing {
    init(_ form: Form) throws(KnowledgeFault) {
        _ = try form.id()
        weights = try form.wholes("weights")
        priors = try form.wholes("priors")
        relief = try form.wholes("relief")
        belief = try form.standings("belief")
        justifies = try form.standings("justifies")
        damping = try form.whole("damping")
        enoughKnown = try form.whole("enough-known")
        robustLead = try form.whole("robust-lead")
        var levels: [String: Double] = [:]
        let map = try form.form(form.required("levels"))
        for (_, name, value) in map.entries() { levels[name] = try map.number(value) }
        self.levels = levels
        loadPrice = try form.whole("load-price")
        capacity = try form.whole("capacity")
        mostMoves = try form.whole("most-moves")
        var actsFor: [String: String] = [:]
        if let node = form.value("acts-for") {
            let map = try form.form(node)
            for (_, name, value) in map.entries() { actsFor[name] = try map.scalar(value, "a body") }
        }
        self.actsFor = actsFor
        footing = try form.footing()
    }
}

extension Form {
    fileprivate func wholes(_ key: String) throws(KnowledgeFault) -> [String: Int] {
        let map = try form(required(key))
        var wholes: [String: Int] = [:]
        for (_, name, value) in map.entries() { wholes[name] = try map.whole(value) }
        return wholes
    }

    /// A figure for each graded standing, none missing and none else.
    fileprivate func standings(_ key: String) throws(KnowledgeFault) -> [Standing: Int] {
        let map = try form(required(key))
        var figures: [Standing: Int] = [:]
        for standing in Standing.graded { figures[standing] = try map.whole(standing.rawValue) }
        try map.finish()
        return figures
    }
}
