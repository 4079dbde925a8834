import Vocabulary
import Yams

extension Sign {
    init(_ form: Form) throws(KnowledgeFault) {
        id = try form.id()
        name = try form.text("name")
        group = try form.text("group")
        let condition = try form.form(form.required("when"))
        self.condition = try Condition(condition)
        let says = try form.form(form.required("says"))
        present = try says.text("present")
        absent = try says.text("absent")
        try says.finish()
        footing = try form.footing()
    }
}

extension Condition {
    init(_ form: Form) throws(KnowledgeFault) {
        if form.has("all") {
            self = .all(try Condition.parts("all", of: form))
        } else if form.has("any") {
            self = .any(try Condition.parts("any", of: form))
        } else {
            let indicator = try form.reference("indicator", to: .indicator)
            let test = try Test(form)
            form.ask(test, of: indicator)
            self = .test(indicator: indicator, test)
        }
        try form.finish()
    }

    private static func parts(_ key: String, of form: Form) throws(KnowledgeFault) -> [Condition] {
        var parts: [Condition] = []
        for part in try form.forms(key) { parts.append(try Condition(part)) }
        guard !parts.isEmpty else { throw form.fault(at: key, "there is no condition in this list", "write one") }
        return parts
    }
}

extension Condition.Test {
    init(_ form: Form) throws(KnowledgeFault) {
        if form.has("below") {
            self = .below(try form.number("below"))
        } else if form.has("at-most") {
            self = .atMost(try form.number("at-most"))
        } else if form.has("above") {
            self = .above(try form.number("above"))
        } else if form.has("at-least") {
            self = .atLeast(try form.number("at-least"))
        } else if form.has("known") {
            self = .known(try form.flag(form.required("known")))
        } else if form.has("one-of") {
            let words = try form.texts("one-of")
            guard !words.isEmpty else { throw form.fault(at: "one-of", "there is no word in this list", "write one") }
            self = .isWord(words)
        } else {
            let node = try form.required("is")
            let word = try form.scalar(node, "true, false or a word")
            self = ["true", "false"].contains(word) ? .isFlag(word == "true") : .isWord([word])
        }
    }
}

extension Finding {
    init(_ form: Form, isAlternative: Bool, _ weighing: Weighing) throws(KnowledgeFault) {
        id = try form.id()
        name = try form.text("name")
        says = try form.text("says")
        self.isAlternative = isAlternative
        prior = weighing.priors[try form.word("prior", of: weighing.priors.keys.sorted())] ?? 0
        severity = try form.whole("severity", in: 1...3)
        var signs: [Weight] = []
        for weight in try form.forms("signs") {
            signs.append(try Weight(weight, weighing))
            try weight.finish()
        }
        self.signs = signs
        var toldApart: [Distinction] = []
        for distinction in try form.forms("told-apart") {
            toldApart.append(
                Distinction(
                    from: try distinction.reference("from", to: .finding), question: try distinction.text("question")))
            try distinction.finish()
        }
        self.toldApart = toldApart
        cites = try form.references("cites", to: .principle)
        explainedBy =
            isAlternative || !form.has("explained-by") ? [] : try form.references("explained-by", to: .finding)
        heardAs = isAlternative || !form.has("heard-as") ? nil : try form.text("heard-as")
        footing = try form.footing()
    }
}

extension Finding.Weight {
    init(_ form: Form, _ weighing: Weighing) throws(KnowledgeFault) {
        sign = try form.reference("sign", to: .sign)
        let words = weighing.weights.keys.sorted()
        let presentWord = try form.word("present", of: words)
        let absentWord = try form.word("absent", of: words)
        let against = form.has("counts") ? try form.word("counts", of: ["for", "against"]) == "against" : false
        let sizes = (present: weighing.weights[presentWord] ?? 0, absent: weighing.weights[absentWord] ?? 0)
        present = against ? -sizes.present : sizes.present
        absent = against ? sizes.absent : -sizes.absent
        strength = sizes.present >= sizes.absent ? presentWord : absentWord
        why = try form.optionalText("why")
        guard sizes.present > 0 || sizes.absent > 0 else {
            throw form.fault(at: "present", "a sign that weighs nothing either way", "give one of the two a weight")
        }
    }
}
