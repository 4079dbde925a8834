import Diagnosis
import Indicators
import Knowledge
import Projection
import Vocabulary

/// Two initiatives, schools, days or histories, held against each other in what is known of both.
package struct Comparison: Sendable {
    package let left: Side
    package let right: Side
    /// Of two schools: what they are compared in.
    package let initiative: Subject?
    /// What is known of either, that which parts them most first.
    package let points: [Point]
    /// Causes and alternatives of which enough is known on both sides, and that stand otherwise, strongest first.
    package let findings: [Standings]
    /// How much is known of neither.
    package let knownOfNeither: Int

    /// One thing that is read on both sides.
    package struct Point: Sendable, Hashable {
        package let id: String
        package let name: String
        package let unit: Indicator.Unit
        package let left: Known<Value>
        package let right: Known<Value>
        package let relation: Relation
        /// Signs that are present on one side and absent on the other, what weighs most first.
        package let parting: [Parting]
    }

    /// A sign that is present on one side and absent on the other.
    package struct Parting: Sendable, Hashable {
        package let sign: String
        package let isPresentLeft: Bool
        /// Findings for which it speaks where it is present, what it weighs most for first.
        package let speaksFor: [String]
    }

    package enum Relation: Sendable, Hashable {
        case different, alike
        /// Two shares that differ by no more than chance gives, or of too few to say.
        case withinChance
        /// One of the two is only known to be at least so much.
        case atLeast
        case onlyLeft, onlyRight
    }

    package struct Standings: Sendable, Hashable {
        package let finding: Finding
        package let left: Standing
        package let right: Standing
    }

    package func points(_ relation: Relation) -> [Point] { points.filter { $0.relation == relation } }
}

extension Comparison {
    /// Two initiatives, indicator by indicator.
    init(_ left: Side, _ right: Side, _ first: InitiativeDiagnosis, _ second: InitiativeDiagnosis) {
        let knowledge = left.scene.knowledge
        let gauges = (left.gauge(of: first.initiative), right.gauge(of: second.initiative))
        let points = knowledge.indicators.map { indicator -> (reach: Int, point: Point?) in
            let parting = knowledge.parting(on: indicator.id, first.readings, second.readings)
            let counts = gauges.0.counted(indicator).flatMap { one in
                gauges.1.counted(indicator).map { (one, $0) }
            }
            let point = Point(
                indicator.id, indicator.name, indicator.unit, first.readings[indicator.id],
                second.readings[indicator.id], counts, parting.map(\.parting), knowledge)
            return (parting.map(\.reach).max() ?? 0, point)
        }
        self.left = left
        self.right = right
        initiative = nil
        self.points = points.filter { $0.point != nil }.enumerated().sorted { one, other in
            (-one.element.reach, one.offset) < (-other.element.reach, other.offset)
        }.compactMap(\.element.point)
        findings = (first.causes + first.alternatives).compactMap { weighed in
            guard let other = second.finding(weighed.finding.id), weighed.standing != other.standing,
                weighed.standing != .notKnown, other.standing != .notKnown
            else { return nil }
            return Standings(finding: weighed.finding, left: weighed.standing, right: other.standing)
        }
        knownOfNeither = knowledge.indicators.count - self.points.count
    }

    /// Two schools, in one initiative.
    init(_ left: Side, _ right: Side, in initiative: Subject) {
        let knowledge = left.scene.knowledge
        func standing(_ side: Side) -> SiteStanding? {
            side.gauge(of: initiative).siteStandings().first { $0.site.slug == side.subject.slug }
        }
        let (first, second) = (standing(left), standing(right))
        let practices = ["depth", "spread"].map { name in
            Point(practice: name, first?.practice(name), second?.practice(name), knowledge)
        }
        let structures = StructureType.all.map(\.name).map { type in
            Point(
                "has-" + type, knowledge.indicator("has-" + type)?.name ?? type.replacing("-", with: " "), .flag,
                left.equipment(type, first), right.equipment(type, second), nil, [], knowledge)
        }
        self.left = left
        self.right = right
        self.initiative = initiative
        points = (practices + structures).compactMap { $0 }
        findings = []
        knownOfNeither = practices.count + structures.count - points.count
    }
}
