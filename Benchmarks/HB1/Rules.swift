import Knowledge

/// The knowledge of the workload as entries of a knowledge base: each sign weighs for one cause, in a group of its own.
struct Rules {
    let signs: [Sign]
    let findings: [Finding]

    /// - Parameter text: Lines `prior C P` and `sign K C PRESENT ABSENT N (INDICATOR OP THRESHOLD)*N`.
    init?(_ text: String) {
        let footing = Footing(basis: .judgement, sources: [])
        var priors: [(cause: String, prior: Int)] = []
        var weights: [String: [Finding.Weight]] = [:]
        var signs: [Sign] = []
        for line in text.split(separator: "\n") {
            let words = line.split(separator: "\t").map(String.init)
            switch words.first {
            case "prior":
                guard words.count == 3, let prior = Int(words[2]) else { return nil }
                priors.append((words[1], prior))
            case "sign":
                guard words.count >= 6, let present = Int(words[3]), let absent = Int(words[4]),
                    let condition = Condition(words.dropFirst(6))
                else { return nil }
                weights[words[2], default: []].append(
                    Finding.Weight(sign: words[1], present: present, absent: absent, strength: ""))
                signs.append(
                    Sign(
                        id: words[1], name: words[1], group: words[1], condition: condition, present: "", absent: "",
                        footing: footing))
            default: return nil
            }
        }
        self.signs = signs
        findings = priors.map { cause, prior in
            Finding(
                id: cause, name: cause, says: "", prior: prior, severity: 1, signs: weights[cause] ?? [],
                footing: footing)
        }
    }
}

extension Condition {
    /// One test, or several that must all hold.
    fileprivate init?(_ words: ArraySlice<String>) {
        let words = Array(words)
        guard !words.isEmpty, words.count % 3 == 0 else { return nil }
        var tests: [Condition] = []
        for start in stride(from: 0, to: words.count, by: 3) {
            guard let limit = Double(words[start + 2]) else { return nil }
            tests.append(
                .test(indicator: words[start], words[start + 1] == "<" ? .below(limit) : .atLeast(limit)))
        }
        self = tests.count == 1 ? tests[0] : .all(tests)
    }
}
