import Specimens
import Vocabulary

/// Writes down what a district would leave on record, before any of it is lost.
struct Teller {
    let district: District
    let practice: Practice
    var chance: Chance
    private(set) var records: [Record] = []

    struct Record {
        /// What is kept, or lost, together: minutes of one body, one survey, one sort of structure.
        let register: String
        let json: JSON
        /// Without it nothing could be said at all: the district, its schools, the launch.
        let isFrame: Bool
    }

    static let initiative = "work"

    init(_ district: District, _ chance: inout Chance) {
        self.district = district
        practice = Practice(district, &chance)
        self.chance = chance
        tellFrame()
        tellTeam()
        tellDecisions()
        tellPriorities()
        tellPractice()
        tellOwnership()
        tellReviews()
        tellTeaching()
        tellStructures()
        tellLeaders()
        tellStaff()
        tellMoney()
        tellBoard()
        tellLabor()
        tellSurveys()
        tellOddities()
        chance = self.chance
    }

    func has(_ fact: Fact.Name) -> Bool { district.has(fact) }

    mutating func note(
        _ register: String, _ day: Day, _ kind: String, _ fields: KeyValuePairs<String, JSON?>, isFrame: Bool = false
    ) {
        var members = [JSON.Member("kind", .string(kind)), JSON.Member("at", .string("\(min(day, District.today))"))]
        for (name, value) in fields { if let value { members.append(JSON.Member(name, value)) } }
        records.append(Record(register: register, json: .object(members), isFrame: isFrame))
    }

    /// A record about the initiative.
    mutating func tell(_ register: String, _ day: Day, _ kind: String, _ fields: KeyValuePairs<String, JSON?>) {
        note(register, day, kind, fields)
        guard let last = records.popLast(), let members = last.json.members else { return }
        let named = members + [JSON.Member("initiative", .string(Teller.initiative))]
        records.append(Record(register: last.register, json: .object(named), isFrame: false))
    }

    func ago(_ days: Int) -> Day { District.today - days }

    /// What somebody answered within the last months.
    mutating func report(_ indicator: String, _ value: JSON) {
        tell(
            "report \(indicator)", ago(chance.number(5...120)), "report",
            ["indicator": .string(indicator), "value": value, "confidence": "report"])
    }

    /// A structure that stands since some time after the launch.
    mutating func stands(_ type: String, _ numbers: KeyValuePairs<String, JSON?> = [:]) {
        let members: [JSON.Member] = numbers.compactMap { name, value in value.map { JSON.Member(name, $0) } }
        tell(
            "structure \(type)", ago(chance.number(60...max(61, min(600, district.age)))), "structure",
            ["structure": .string(type), "status": "in-place"])
        guard let last = records.popLast(), let told = last.json.members else { return }
        records.append(Record(register: last.register, json: .object(told + members), isFrame: false))
    }

    /// A structure that is not there. Half of the time somebody says so, at times a record of what was planned or given
    /// up does; else nothing is written about what is not.
    mutating func lacks(_ type: String) {
        if chance.happens(0.5) {
            report("has-\(type)", false)
        } else if chance.happens(0.5) {
            tell(
                "structure \(type)", ago(chance.number(60...400)), "structure",
                ["structure": .string(type), "status": .string(chance.one(of: ["planned", "eroded", "removed"]))])
        }
    }
}
