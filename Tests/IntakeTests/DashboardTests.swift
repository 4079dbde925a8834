import Specimens
import Testing
import Vocabulary

@testable import Intake

struct DashboardTests {
    /// Riverbend Unified with three schools, known by their codes.
    private func places() throws -> KnownPlaces {
        var places = KnownPlaces()
        for line in [
            #"{"kind": "district", "at": "2017", "district": "riverbend", "name": "Riverbend", "cds": "01999990000000"}"#,
            #"{"kind": "site", "at": "2017", "district": "riverbend", "site": "oak", "name": "Oak", "cds": "01999990000011"}"#,
            #"{"kind": "site", "at": "2017", "district": "riverbend", "site": "elm", "name": "Elm", "cds": "01999990000022"}"#,
            #"{"kind": "site", "at": "2017", "district": "riverbend", "site": "ash", "name": "Ash", "cds": "01999990000033"}"#,
        ] { places.add(try JSON(parsing: line.utf8)) }
        return places
    }

    private func read(
        _ rows: String, header: String = "cds,rtype,studentgroup,currstatus,currdenom,ReportingYear",
        named name: String = "math_2018.csv", measure: String? = nil, places: KnownPlaces? = nil
    ) throws -> Reading {
        let words = try Shipped.read("dashboard") { try DashboardWords(reading: $0) }
        var source = try DashboardEvents(
            .bytes(Array((header + "\n" + rows).utf8)), named: name, words, Shipped.cells(), measure: measure,
            places: places ?? self.places())
        return try source.all()
    }

    @Test func `schools and the district give an outcome each, of all students`() throws {
        let reading = try read(
            """
            01999990000000,D,ALL,-12.5,900,2018
            01999990000011,S,ALL,7,300,2018
            01999990000011,S,AA,3,40,2018
            02999990000011,S,ALL,7,300,2018
            00000000000000,X,ALL,-36.4,3000000,2018
            """)
        #expect(
            reading.lines == [
                #"{"kind": "outcome", "at": "2018", "district": "riverbend", "measure": "mathematics, distance from standard", "value": -12.5, "unit": "points", "better": "higher", "n": 900, "source": "California School Dashboard"}"#,
                #"{"kind": "outcome", "at": "2018", "district": "riverbend", "measure": "mathematics, distance from standard", "site": "oak", "value": 7, "unit": "points", "better": "higher", "n": 300, "source": "California School Dashboard"}"#,
            ])
        #expect(reading.read == 5)
        #expect(reading.passedOver == 3)
    }

    @Test(arguments: [
        "01999990000011,S,ALL,,40,2018", "01999990000011,S,ALL,*,40,2018", "01999990000011,S,ALL,7,10,2018",
        "01999990000011,S,ALL,7,*,2018",
    ])
    func `what is hidden or of few is counted, and never recorded`(row: String) throws {
        let reading = try read(row)
        #expect(reading.lines == [])
        #expect(reading.suppressed == 1)
        #expect(reading.refused == [])
    }

    @Test func `beside one hidden school that of the fewest students is kept back`() throws {
        let reading = try read(
            """
            01999990000000,D,ALL,-12.5,600,2018
            01999990000011,S,ALL,*,9,2018
            01999990000022,S,ALL,7,300,2018
            01999990000033,S,ALL,9,291,2018
            """)
        #expect(reading.events.map { $0.event.text("site") } == [nil, "elm"])
        #expect(reading.suppressed == 2)
    }

    @Test func `where no number of students stands in the file, the figure of the district is kept back`() throws {
        let reading = try read(
            """
            01999990000000,D,ALL,-12.5,2018
            01999990000011,S,ALL,,2018
            01999990000022,S,ALL,7,2018
            """, header: "cds,rtype,studentgroup,currstatus,ReportingYear")
        #expect(reading.events.map { $0.event.text("site") } == ["elm"])
    }

    @Test func `two hidden schools leave only their sum, and nothing more is kept back`() throws {
        let reading = try read(
            """
            01999990000000,D,ALL,-12.5,600,2018
            01999990000011,S,ALL,*,9,2018
            01999990000022,S,ALL,*,8,2018
            01999990000033,S,ALL,9,583,2018
            """)
        #expect(reading.events.map { $0.event.text("site") } == [nil, "ash"])
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `no hidden school can be had back from what is recorded`(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let codes = (1...Int.random(in: 1...6, using: &chance)).map { "0199999000001\($0)" }
        var places = KnownPlaces()
        let district =
            #"{"kind": "district", "at": "2017", "district": "riverbend", "name": "R", "cds": "01999990000000"}"#
        places.add(try JSON(parsing: district.utf8))
        for (index, code) in codes.enumerated() {
            let line =
                #"{"kind": "site", "at": "2017", "district": "riverbend", "site": "s\#(index)", "name": "S\#(index)", "cds": "\#(code)"}"#
            places.add(try JSON(parsing: line.utf8))
        }
        let tellsNumbers = Bool.random(using: &chance)
        var students = 0
        let schools = codes.map { code in
            let n = Int.random(in: 5...40, using: &chance)
            students += n
            let value = Int.random(in: 0...3, using: &chance) == 0 ? "*" : "\(Int.random(in: -90...90, using: &chance))"
            return "\(code),S,ALL,\(value),\(tellsNumbers ? "\(n)" : ""),2018"
        }
        let total = "01999990000000,D,ALL,1,\(tellsNumbers ? "\(students)" : ""),2018"
        let reading = try read((schools + [total]).joined(separator: "\n"), places: places)
        let told = reading.events.filter { $0.event.text("site") != nil }.count
        let tellsTotal = reading.events.contains { $0.event.text("site") == nil }
        // With the total told, one school missing would be what is left.
        #expect(!tellsTotal || codes.count - told != 1)
    }

    @Test(
        arguments: [("results.csv", nil), ("math_ela_2018.csv", nil), ("math.csv", "reading")] as [(String, String?)])
    func `a file whose measure is not clear is refused with the ones there are`(name: String, measure: String?) throws {
        #expect(
            throws: FileFault(
                .wrong(
                    "its name does not tell what it measures; give --measure, one of cci, chron, ela, elpi, grad, math, susp"
                ))
        ) { try read("01999990000011,S,ALL,7,300,2018", named: name, measure: measure) }
    }

    @Test func `a school that is not on record, and a status that is no number, are refused by line`() throws {
        let reading = try read(
            """
            01999990000099,S,ALL,7,300,2018
            01999990000011,S,ALL,seven,300,2018
            """)
        #expect(
            reading.refused.map(\.description) == [
                "line 2: its CDS code is of a school that is not on record; import the school directory first",
                "line 3: its status is no number",
            ])
    }
}
