import Specimens
import Testing
import Vocabulary

@testable import Intake

/// What is recorded of a district and its schools, looked at by somebody who would have a hidden figure back.
struct SiblingTests {
    /// A school: how many students it has, of how many of them it holds, and whether the file tells.
    private struct School {
        let students: Int
        let share: Int
        let isCharter: Bool
        let isLeftOut: Bool
        var isHidden: Bool { students < 11 }
    }

    private struct District {
        let code: String
        let schools: [School]
        /// Whether the total counts charters.
        let isWhole: Bool

        init(number: Int, _ chance: inout Chance) {
            code = "01" + String(10000 + number)
            isWhole = Bool.random(using: &chance)
            let extreme = Int.random(in: 0...3, using: &chance)
            schools = (0..<Int.random(in: 1...5, using: &chance)).map { _ in
                let isSmall = Bool.random(using: &chance)
                let students = Int.random(in: isSmall ? 1...10 : 11...90, using: &chance)
                let share = [0, students, Int.random(in: 0...students, using: &chance)]
                return School(
                    students: students, share: share[min(extreme, 2)],
                    isCharter: Int.random(in: 0...5, using: &chance) == 0,
                    isLeftOut: isSmall && Int.random(in: 0...7, using: &chance) == 0)
            }
        }

        var counted: [School] { schools.filter { isWhole || !$0.isCharter } }
        var n: Int { counted.map(\.students).reduce(0, +) }
        var rate: String { District.rate(counted.map(\.share).reduce(0, +), of: n) }

        static func rate(_ share: Int, of students: Int) -> String {
            let tenths = students == 0 ? 0 : (Double(share) * 1000 / Double(students)).rounded()
            return String(tenths / 10)
        }

        func cds(_ place: Int) -> String { code + String(1_000_000 + place) }

        func rows(counts: Bool) -> [String] {
            let shown = schools.enumerated().filter { !$1.isLeftOut }.map { place, school in
                let n = counts ? "\(school.students)" : ""
                let rate = school.isHidden ? "" : District.rate(school.share, of: school.students)
                return "\(cds(place)),S,\(school.isCharter ? "Y" : ""),ALL,\(n),\(rate),2019"
            }
            return shown + ["\(code)0000000,D,,ALL,\(counts ? "\(n)" : ""),\(rate),2019"]
        }

        /// Hidden schools of which the total, known to one decimal, leaves one figure possible. Who looks knows more than is
        /// recorded: the counts of all schools, and of those that are shown the very number of whom it holds.
        var givenAway: Int {
            let hidden = counted.filter(\.isHidden)
            let known = counted.filter { !$0.isHidden }.map(\.share).reduce(0, +)
            var possible = hidden.map { _ in Set<Int>() }
            func go(_ chosen: [Int]) {
                guard chosen.count < hidden.count else {
                    if District.rate(known + chosen.reduce(0, +), of: n) == rate {
                        for (place, share) in chosen.enumerated() { possible[place].insert(share) }
                    }
                    return
                }
                for share in 0...hidden[chosen.count].students { go(chosen + [share]) }
            }
            go([])
            return possible.count { $0.count < 2 }
        }
    }

    @Test(arguments: [true, false])
    func `no total that is recorded gives a hidden school away`(counts: Bool) throws {
        var chance = Chance(seed: counts ? 11 : 12)
        let districts = (0..<1500).map { District(number: $0, &chance) }.filter { $0.n > 0 }
        var places = KnownPlaces()
        for district in districts {
            let slug: JSON = .string("d\(district.code)")
            places.add(["kind": "district", "district": slug, "cds": .string(district.code + "0000000")])
            for place in district.schools.indices {
                places.add([
                    "kind": "site", "district": slug, "site": .string("s\(place)"), "cds": .string(district.cds(place)),
                ])
            }
        }
        let text =
            "cds,rtype,charter_flag,studentgroup,currdenom,currstatus,ReportingYear\n"
            + districts.flatMap { $0.rows(counts: counts) }.joined(separator: "\n")
        var source = try DashboardEvents(
            .bytes(Array(text.utf8)), named: "chron.csv", Shipped.dashboard(), Shipped.cells(), measure: nil,
            places: places)
        let reading = try source.all()
        let told = Set(reading.events.filter { $0.event.text("site") == nil }.map(\.event.district))
        let hiding = districts.filter { $0.counted.contains(where: \.isHidden) }
        let totals = hiding.filter { told.contains("d\($0.code)") }
        #expect(reading.refused == [])
        // Were none of them recorded, or all, nothing would be tried here.
        #expect(totals.count > 20)
        #expect(hiding.count { $0.givenAway > 0 } > 20)
        if counts {
            #expect(totals.filter { $0.givenAway > 0 }.map { $0.rows(counts: true) } == [])
        } else {
            // Without counts on record, the share alone of a school of one size gives nothing but at its ends.
            #expect(totals.filter { ["0.0", "100.0"].contains($0.rate) }.map { $0.rows(counts: false) } == [])
        }
        let hidden = districts.flatMap { district in
            district.schools.indices.filter { district.schools[$0].isHidden }.map { district.cds($0) }
        }
        let recorded = Set(reading.events.compactMap { $0.event.id.map { String($0.dropFirst(5).prefix(14)) } })
        #expect(recorded.intersection(hidden) == [])
    }
}
