import Vocabulary

/// Something in the records that speaks for or against a cause.
package struct Sign: Sendable, Hashable {
    package let id: String
    package let name: String
    /// Signs that measure the same thing share one, and of each group only the strongest counts.
    package let group: String
    package internal(set) var condition: Condition
    /// Sentences, with `{value}` and `{threshold}` where those go.
    package let present: String
    package let absent: String
    package let footing: Footing
    /// When the district set its limit otherwise; `nil`: it is as the knowledge base has it.
    package internal(set) var setOn: Day?

    package init(
        id: String, name: String, group: String, condition: Condition, present: String, absent: String,
        footing: Footing
    ) {
        self.id = id
        self.name = name
        self.group = group
        self.condition = condition
        self.present = present
        self.absent = absent
        self.footing = footing
    }

    func set(to condition: Condition, on day: Day) -> Sign {
        var copy = self
        (copy.condition, copy.setOn) = (condition, day)
        return copy
    }
}

/// What must hold of the indicators for a sign to be present.
package indirect enum Condition: Sendable, Hashable {
    case test(indicator: String, Test)
    case all([Condition])
    case any([Condition])

    package enum Test: Sendable, Hashable {
        case below(Double)
        case atMost(Double)
        case above(Double)
        case atLeast(Double)
        case isFlag(Bool)
        case isWord([String])
        case known(Bool)
    }

    /// Every indicator it looks at, in the order written, each once.
    package var indicators: [String] {
        switch self {
        case .test(let indicator, _): [indicator]
        case .all(let parts), .any(let parts):
            parts.flatMap(\.indicators).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        }
    }
}

/// A cause of stalling, or another explanation to rule out first.
package struct Finding: Sendable, Hashable {
    package let id: String
    package let name: String
    package let says: String
    package let isAlternative: Bool
    /// Decibans before any evidence.
    package let prior: Int
    /// 1 to 3: how much harm it does where it holds.
    package let severity: Int
    package internal(set) var signs: [Weight]
    package let toldApart: [Distinction]
    package let cites: [String]
    /// The word under which people name it when they are asked what stands most in the way: the sounding question's.
    package var heardAs: String?
    /// Causes of which this one is a consequence, where they are likely too: then it yields to them.
    package var explainedBy: [String] = []
    package let footing: Footing

    package init(
        id: String, name: String, says: String, isAlternative: Bool = false, prior: Int, severity: Int,
        signs: [Weight], toldApart: [Distinction] = [], cites: [String] = [], footing: Footing
    ) {
        self.id = id
        self.name = name
        self.says = says
        self.isAlternative = isAlternative
        self.prior = prior
        self.severity = severity
        self.signs = signs
        self.toldApart = toldApart
        self.cites = cites
        self.footing = footing
    }

    /// What a sign weighs for this finding.
    package struct Weight: Sendable, Hashable {
        package let sign: String
        /// Decibans when present: above 0 speaks for the finding.
        package let present: Int
        /// Decibans when known absent, of the other direction.
        package let absent: Int
        /// The word of the larger of the two.
        package let strength: String
        package let why: String?
        /// When the district set it otherwise; `nil`: it is as the knowledge base has it.
        package internal(set) var setOn: Day?

        package init(sign: String, present: Int, absent: Int, strength: String, why: String? = nil) {
            self.sign = sign
            self.present = present
            self.absent = absent
            self.strength = strength
            self.why = why
        }

        /// The larger of the two magnitudes.
        package var reach: Int { max(abs(present), abs(absent)) }

        /// With other words, the direction kept.
        func set(_ presentWord: String?, _ absentWord: String?, _ weighing: Weighing, on day: Day) -> Weight {
            let isFor = present > 0 || absent < 0
            let sizes = (
                present: presentWord.flatMap { weighing.weights[$0] } ?? abs(present),
                absent: absentWord.flatMap { weighing.weights[$0] } ?? abs(absent)
            )
            var copy = Weight(
                sign: sign, present: isFor ? sizes.present : -sizes.present,
                absent: isFor ? -sizes.absent : sizes.absent,
                strength: (sizes.present >= sizes.absent ? presentWord : absentWord) ?? strength, why: why)
            copy.setOn = day
            return copy
        }

        /// The same sign with other weights.
        package func weighing(present: Int? = nil, absent: Int? = nil) -> Weight {
            Weight(
                sign: sign, present: present ?? self.present, absent: absent ?? self.absent, strength: strength,
                why: why)
        }
    }

    /// The finding with one of its signs weighing otherwise.
    package func replacing(_ weight: Weight) -> Finding {
        var copy = self
        copy.signs = signs.map { $0.sign == weight.sign ? weight : $0 }
        return copy
    }

    package struct Distinction: Sendable, Hashable {
        package let from: String
        package let question: String
    }
}
