import Testing
import Vocabulary

@testable import Intake

struct DashboardTests {
    private static let places: KnownPlaces = {
        var places = KnownPlaces()
        places.add(["kind": "district", "district": "riverbend", "cds": "01999990000000"])
        for (site, code) in [("lincoln", "0000011"), ("grant", "0000029"), ("pena", "0000037"), ("north", "0000045")] {
            places.add([
                "kind": "site", "district": "riverbend", "site": .string(site), "cds": .string("0199999" + code),
            ])
        }
        return places
    }()

    private func read(
        _ rows: String, header: String = "cds,rtype,charter_flag,studentgroup,currdenom,currstatus,ReportingYear",
        named name: String = "math_2019.csv", measure: String? = nil, places: KnownPlaces = Self.places
    ) throws -> (reading: Reading, remarks: [String]) {
        let text = header + "\n" + rows + "\n"
        var source = try DashboardEvents(
            .bytes(Array(text.utf8)), named: name, Shipped.dashboard(), Shipped.cells(), measure: measure,
            places: places)
        return (try source.all(), source.remarks)
    }

    @Test func `schools and districts that are on record give outcomes of all their students`() throws {
        let (reading, remarks) = try read(
            """
            01999990000011,S,,ALL,412,-12.5,2019
            01999990000011,S,,EL,80,-60,2019
            01999990000029,S,,ALL,"1,012",3,2019
            01999990000000,D,,ALL,1424,-1.5,2019
            02888880000011,S,,ALL,100,5,2019
            00000000000000,X,,ALL,3000000,-33.5,2019
            """)
        #expect(
            reading.lines == [
                #"{"kind": "outcome", "at": "2019", "district": "riverbend", "measure": "mathematics, distance from standard", "site": "lincoln", "value": -12.5, "unit": "points", "better": "higher", "n": 412, "source": "California School Dashboard"}"#,
                #"{"kind": "outcome", "at": "2019", "district": "riverbend", "measure": "mathematics, distance from standard", "site": "grant", "value": 3, "unit": "points", "better": "higher", "n": 1012, "source": "California School Dashboard"}"#,
                #"{"kind": "outcome", "at": "2019", "district": "riverbend", "measure": "mathematics, distance from standard", "value": -1.5, "unit": "points", "better": "higher", "n": 1424, "source": "California School Dashboard"}"#,
            ])
        #expect(reading.read == 6)
        #expect(reading.passedOver == 3)
        #expect(remarks == [])
    }

    @Test func `a file of the form without counts is read by the names of its columns`() throws {
        let (reading, _) = try read(
            "2018,ALL,01999990000011,Lincoln,-85,S",
            header: "ReportingYear,studentgroup,CDS,schoolname,currstatus,rtype",
            named: "head.csv", measure: "ela")
        #expect(
            reading.lines == [
                #"{"kind": "outcome", "at": "2018", "district": "riverbend", "measure": "English language arts, distance from standard", "site": "lincoln", "value": -85, "unit": "points", "better": "higher", "source": "California School Dashboard"}"#
            ])
    }

    @Test(arguments: [
        ("10", "-12.5"), ("1", "0"), ("0", ""), ("0", "0"), ("", ""), ("412", ""), ("412", "*"), ("*", "-12.5"),
        ("412", "--"), ("<11", ""), ("412", "No Data"),
    ])
    func `a figure that is hidden, missing or of ten and fewer is suppressed and never a value`(
        count: String, value: String
    ) throws {
        let (reading, _) = try read("01999990000011,S,,ALL,\(count),\(value),2019")
        #expect(reading.suppressed == 1)
        #expect(reading.events == [])
        #expect(reading.refused == [])
    }

    @Test(arguments: ["11", ""])
    func `a figure of eleven or of a count not told is taken, and a zero is a zero`(count: String) throws {
        #expect(
            try read("01999990000011,S,,ALL,\(count),0,2019").reading.events.map { $0.event.fields.count } == [
                count.isEmpty ? 10 : 11
            ])
    }

    @Test(arguments: [
        ("1999990000011,S,,ALL,412,5,2019", SchoolRow.badCode),
        (
            "01999990000099,S,,ALL,412,5,2019",
            "its CDS code is of a school that is not on record; import the school directory first"
        ),
        ("01999990000011,S,,ALL,412,high,2019", "its status is no number"),
        ("01999990000011,S,,ALL,many,5,2019", "its count of students is no whole number"),
        ("01999990000011,S,,ALL,412,5,", "it names no year"),
        (
            "01999990000011,S,,ALL,412,5,soon",
            "field \"at\" must be a date: 2026-03-02, an RFC 3339 instant, 2026-03, 2026 or sy2025-26, not \"soon\""
        ),
        ("01999990000029,S,,ALL,412,5,2019", "its school or district stands in line 2 already, for the same year"),
    ])
    func `a row that can not be taken is refused by its line`(row: String, reason: String) throws {
        let (reading, _) = try read("01999990000029,S,,ALL,412,5,2019\n\(row)")
        #expect(reading.refused == [RefusedRow(line: 3, reason: reason)])
        #expect(reading.events.count == 1)
    }

    @Test func `an empty ledger is told`() throws {
        let (reading, remarks) = try read("01999990000011,S,,ALL,412,5,2019", places: KnownPlaces())
        #expect(reading.passedOver == 1)
        #expect(remarks == ["No district is on record, so nothing is taken; import the school directory first."])
    }

    @Test(arguments: [
        ("2019.csv", nil, "its name does not tell what it measures; give it with --measure, one of \(Self.keys)"),
        ("delano.csv", nil, "its name does not tell what it measures; give it with --measure, one of \(Self.keys)"),
        ("math.csv", "maths", "there is no measure \"maths\"; it must be one of \(Self.keys)"),
    ])
    func `a measure that is not told is asked for`(name: String, given: String?, says: String) {
        #expect(throws: FileFault(.wrong(says))) { try read("", named: name, measure: given) }
    }

    private static let keys = "cci, chron, ela, elpi, grad, math, susp"

    // What a total would give away. Of each case: whether the total of the district is recorded, and its count.
    @Test(
        arguments: [
            ("two hidden", ["0000011,S,,ALL,8,", "0000029,S,,ALL,9,", "0000037,S,,ALL,100,20"], "117,22", true, false),
            ("one hidden", ["0000011,S,,ALL,8,", "0000037,S,,ALL,100,20"], "108,22", false, false),
            (
                "one hidden, and one of nobody", ["0000011,S,,ALL,8,", "0000029,S,,ALL,0,", "0000037,S,,ALL,100,20"],
                "108,22", false, false
            ),
            (
                "one hidden that is no charter", ["0000011,S,,ALL,8,", "0000029,S,Y,ALL,9,", "0000037,S,,ALL,100,20"],
                "108,22", false, false
            ),
            ("one hidden that is a charter", ["0000011,S,Y,ALL,8,", "0000037,S,,ALL,100,20"], "108,22", false, false),
            ("none hidden", ["0000011,S,,ALL,80,30", "0000037,S,,ALL,100,20"], "180,24.4", true, true),
            (
                "none hidden, ten in no school", ["0000011,S,,ALL,80,30", "0000037,S,,ALL,100,20"], "190,25", false,
                false
            ),
            (
                "none hidden, eleven in no school", ["0000011,S,,ALL,80,30", "0000037,S,,ALL,100,20"], "191,25", true,
                true
            ),
            (
                "two hidden of whom it holds of none",
                ["0000011,S,,ALL,8,", "0000029,S,,ALL,9,", "0000037,S,,ALL,100,20"], "117,17.1", false, false
            ),
            (
                "two hidden of whom it holds of all",
                ["0000011,S,,ALL,8,", "0000029,S,,ALL,9,", "0000037,S,,ALL,100,20"], "117,31.6", false, false
            ),
            (
                "two hidden of ten", ["0000011,S,,ALL,4,", "0000029,S,,ALL,6,", "0000037,S,,ALL,100,20"], "110,22",
                false, false
            ),
            (
                "two hidden, no counts, of none", ["0000011,S,,ALL,,", "0000029,S,,ALL,,", "0000037,S,,ALL,,0"], ",0",
                false, false
            ),
            (
                "two hidden, no counts", ["0000011,S,,ALL,,", "0000029,S,,ALL,,", "0000037,S,,ALL,,20"], ",22", true,
                false
            ),
            ("no school in the file", [], "180,24.4", false, false),
        ] as [(String, [String], String, Bool, Bool)])
    func `a total is withheld where it gives away a school that is hidden`(
        name: String, schools: [String], total: String, isRecorded: Bool, hasCount: Bool
    ) throws {
        let rows = (schools + ["0000000,D,,ALL,\(total)"]).map { "0199999\($0),2019" }
        // The order of rows is nothing to go by.
        for rows in [rows, rows.reversed()] {
            let (reading, remarks) = try read(rows.joined(separator: "\n"), named: "chron.csv")
            let found = reading.events.map(\.event).filter { $0.text("site") == nil }
            #expect(found.count == (isRecorded ? 1 : 0))
            #expect(found.allSatisfy { ($0["n"] != nil) == hasCount })
            #expect(remarks.count == (isRecorded ? 0 : 1))
        }
    }

    @Test func `a total of points is withheld only where one school alone is hidden`() throws {
        let rows = "01999990000011,S,,ALL,8,,2019\n01999990000029,S,,ALL,9,,2019\n01999990000000,D,,ALL,17,-20,2019"
        let (reading, remarks) = try read(rows)
        #expect(reading.events.map { $0.event.text("site") } == [nil])
        #expect(reading.suppressed == 2)
        #expect(remarks == [])
    }
}
