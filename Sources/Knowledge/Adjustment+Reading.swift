import Vocabulary
import Yams

extension Settings {
    /// What districts have set otherwise: a mapping from the district to a list of adjustments.
    ///
    /// The ids are held against a knowledge base only when they are applied to it.
    package func adjustments(_ key: String) throws(KnowledgeFault) -> [String: [Adjustment]] {
        guard let node = form.value(key) else { return [:] }
        let districts = try form.form(node)
        var adjustments: [String: [Adjustment]] = [:]
        for (_, district, _) in districts.entries() {
            var list: [Adjustment] = []
            for form in try districts.forms(district) { list.append(try Adjustment(form)) }
            adjustments[district] = list
        }
        return adjustments
    }
}

extension Adjustment {
    fileprivate init(_ form: Form) throws(KnowledgeFault) {
        let day = try form.text("on")
        guard let on = Day(day) else { throw form.fault(at: "on", "\"\(day)\" is no day", "write it as 2026-03-01") }
        self.on = on
        if form.has("threshold") {
            what = .threshold(try form.text("threshold"), try form.number("value"))
        } else if form.has("limit") {
            what = .limit(
                sign: try form.text("sign"), indicator: try form.optionalText("indicator"), try form.number("limit"))
        } else {
            what = .weight(
                finding: try form.text("cause"), sign: try form.text("sign"),
                present: try form.optionalText("present"), absent: try form.optionalText("absent"))
        }
        spot = Scenario.Spot(form)
        try form.finish()
    }
}

extension Scenario.Spot {
    fileprivate init(_ form: Form) {
        self.init(source: form.source, line: form.start.line, column: form.start.column)
    }
}
