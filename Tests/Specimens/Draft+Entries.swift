/// Entries as short as a test can write them: names are ids, and everything rests on the one source.
extension Draft {
    /// - Parameters:
    ///   - measure: As the file writes it: `by: count, of: board`.
    ///   - shelfLife: Days.
    package mutating func indicator(
        _ id: String, _ unit: String = "flag", by measure: String = "by: reported", shelfLife: Int? = nil
    ) {
        let age = shelfLife.map { "shelf-life: \($0)\n" } ?? ""
        self["indicators/\(id).yaml"] = """
            id: \(id)
            name: \(id)
            says: it is measured
            unit: \(unit)
            \(age)measure: {\(measure)}
            question: How is \(id)?
            ask: [principal]
            \(Draft.footing)
            """
    }

    /// - Parameters:
    ///   - group: Its own where left out.
    ///   - condition: As the file writes it: `indicator: spread, below: 0.5`. Left out, the sign has an indicator of its
    ///     own name, told by reports of true and false.
    package mutating func sign(_ id: String, in group: String? = nil, when condition: String? = nil) {
        if condition == nil { indicator(id) }
        self["signs/\(id).yaml"] = """
            id: \(id)
            name: \(id)
            group: \(group ?? id)
            when: {\(condition ?? "indicator: \(id), is: true")}
            says: {present: "\(id) shows.", absent: "\(id) does not show."}
            \(Draft.footing)
            """
    }

    /// - Parameter signs: As the file writes each: `sign: late, present: strong, absent: hint`.
    package mutating func cause(
        _ id: String, prior: String = "uncommon", severity: Int = 2, signs: [String], isAlternative: Bool = false,
        heardAs: String? = nil, explainedBy: [String] = []
    ) {
        let explained = explainedBy.isEmpty ? "" : "explained-by: [\(explainedBy.joined(separator: ", "))]\n"
        let heard = explained + (heardAs.map { "heard-as: \($0)\n" } ?? "")
        self["\(isAlternative ? "alternatives" : "causes")/\(id).yaml"] = """
            id: \(id)
            name: \(id)
            says: it happens
            prior: \(prior)
            severity: \(severity)
            \(heard)signs: [\(signs.map { "{\($0)}" }.joined(separator: ", "))]
            \(Draft.footing)
            """
    }

    /// - Parameter repairs: The word for how much of each cause it takes away.
    package mutating func move(
        _ id: String, repairs: KeyValuePairs<String, String>, load: Int = 1, needs: [String] = [],
        authority: [String] = ["superintendent"], isReversible: Bool = true, dueSignDays: Int = 60,
        doneWhen condition: String? = nil
    ) {
        let lines = repairs.map { "{cause: \($0), relief: \($1)}" }.joined(separator: ", ")
        if self["indicators/shows.yaml"] == nil { indicator("shows") }
        self["moves/\(id).yaml"] = """
            id: \(id)
            name: \(id)
            verb: CREATE
            authority: [\(authority.joined(separator: ", "))]
            needs-agreement: []
            first-step: begin
            leading-indicator: shows
            due-sign-days: \(dueSignDays)
            repairs: [\(lines)]
            needs: [\(needs.joined(separator: ", "))]
            \(condition.map { "done-when: {\($0)}\n" } ?? "")cost: [time]
            load: \(load)
            reversible: \(isReversible)
            risks: few
            because: it helps
            \(Draft.footing)
            """
    }

    /// The weighing with a sounding question: the word for what people say stands in the way.
    package mutating func sound(by indicator: String) {
        self.indicator(indicator, "word")
        self["weighing.yaml"] = (self["weighing.yaml"] ?? "") + "\nsounding: \(indicator)"
    }

    /// The weighing with another figure: `weigh("capacity", 3)`.
    package mutating func weigh(_ key: String, _ figure: Int) {
        let lines = (self["weighing.yaml"] ?? "").split(separator: "\n")
        self["weighing.yaml"] = lines.map { $0.hasPrefix("\(key):") ? "\(key): \(figure)" : String($0) }
            .joined(separator: "\n")
    }
}
