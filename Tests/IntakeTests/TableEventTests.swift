import Testing
import Vocabulary

@testable import Intake

struct TableEventTests {
    private func mapping(_ text: String) throws -> Mapping { try Mapping(reading: JSON(parsing: text.utf8)) }

    private func read(
        _ rows: String, by text: String, district: String? = "riverbend", places: KnownPlaces = KnownPlaces()
    ) throws -> Reading {
        var source = try TableEvents(
            .bytes(Array(rows.utf8)), named: "a.csv", by: mapping(text), Shipped.cells(), district: district,
            places: places)
        return try source.all()
    }

    private let observations = """
        {"kind": "observation", "columns": {"site": ["Site", "School"], "at": "Date", "proficient": "Met", "observed": "Seen"},
         "constants": {"initiative": "math-plc", "source": "walkthroughs"}}
        """

    @Test func `a row becomes an event, with what is the same in all of them`() throws {
        let reading = try read("School,Date,Met,Seen\nLincoln Elementary,9/14/2025,4,\"1,009\"\n", by: observations)
        #expect(
            reading.lines == [
                #"{"kind": "observation", "at": "2025-09-14", "district": "riverbend", "initiative": "math-plc", "site": "lincoln-elementary", "proficient": 4, "observed": 1009, "source": "walkthroughs"}"#
            ])
        #expect(reading.events[0].line == 2)
        #expect(!reading.events[0].isUnplaced)
    }

    @Test(arguments: ["*", "--", "", " ", "n<11", "N < 11", "<=10", "**"])
    func `a hidden or blank figure is no event and no 0`(cell: String) throws {
        let reading = try read(
            "School,Date,Met,Seen\nLincoln,9/14/2025,\(cell),9\nGrant,9/14/2025,0,9\n", by: observations)
        #expect(reading.suppressed == 1)
        #expect(reading.events.map { $0.event.text("site") } == ["grant"])
        #expect(reading.events.map { $0.event.count("proficient") } == [0])
    }

    private let outcomes = """
        {"kind": "outcome", "columns": {"value": "Rate", "n": "N"}, "constants": {"measure": "absence", "at": "sy2024-25"}}
        """

    @Test(arguments: [("10", true), ("0", true), ("11", false), ("12", false), ("*", true), ("", false)])
    func `an outcome of ten students or fewer is hidden`(n: String, isHidden: Bool) throws {
        let reading = try read("Rate,N\n12.5,\(n)\n", by: outcomes)
        #expect(reading.suppressed == (isHidden ? 1 : 0))
        #expect(reading.events.map { $0.event.number("value") } == (isHidden ? [] : [12.5]))
    }

    @Test func `ten adults or fewer are not hidden`() throws {
        let survey =
            #"{"kind": "survey", "columns": {"agree": "Agree", "n": "N"}, "constants": {"item": "trust", "at": "2025"}}"#
        #expect(try read("Agree,N\n60%,10\n", by: survey).events.map { $0.event.number("agree") } == [0.6])
    }

    @Test func `a blank of what happened is unknown, and left out`() throws {
        let log = #"{"kind": "coaching-log", "columns": {"at": "Day", "cycles": "Cycles", "hours": "Hours"}}"#
        let reading = try read("Day,Cycles,Hours\n2025-10-01,2,\n", by: log)
        #expect(
            reading.lines == [#"{"kind": "coaching-log", "at": "2025-10-01", "district": "riverbend", "cycles": 2}"#])
    }

    @Test func `words of a file stand for words of the field`() throws {
        let meetings = """
            {"kind": "meeting", "columns": {"at": "Day", "body": "Team", "held": "Met", "attended": "There", "members": "Of"},
             "words": {"body": {"PLC": "plc-team", "Cabinet mtg": "cabinet"}}}
            """
        let reading = try read(
            "Day,Team,Met,There,Of\n10/1/25,plc,Y,4,5\n10/2/25,Cabinet Mtg,no,,\n10/3/25,PLC Team,X,5,5\n10/4/25,band,x,1,2\n",
            by: meetings)
        #expect(reading.events.map { $0.event.text("body") } == ["plc-team", "cabinet", "plc-team"])
        #expect(reading.events.map { $0.event.flag("held") } == [true, false, true])
        #expect(
            reading.refused == [
                RefusedRow(
                    line: 5,
                    reason:
                        #"column "Team" must be one of cabinet, improvement-team, guiding-coalition, site-coalition, plc-team for "body""#
                )
            ])
    }

    @Test func `rows that are not asked for are passed over`() throws {
        let text = """
            {"kind": "outcome", "columns": {"value": "Rate", "site": {"join": ["C", "D", "S"], "widths": [2, 5, 7]}},
             "constants": {"measure": "absence", "at": "2025"}, "only": {"Level": ["S", "D"], "Group": "TA"}}
            """
        var places = KnownPlaces()
        places.add(["kind": "district", "district": "oakdale", "cds": "01999990000000"])
        places.add(["kind": "site", "district": "oakdale", "site": "lincoln", "cds": "01999990000011"])
        let reading = try read(
            "Level,Group,C,D,S,Rate\nS,TA,1,99999,11,5\nD,TA,1,99999,0,6\nT,TA,0,0,0,7\nS,RB,1,99999,11,8\nS,TA,2,1,1,9\n",
            by: text, district: nil, places: places)
        #expect(
            reading.lines == [
                #"{"kind": "outcome", "at": "2025", "district": "oakdale", "measure": "absence", "site": "lincoln", "value": 5}"#,
                #"{"kind": "outcome", "at": "2025", "district": "oakdale", "measure": "absence", "value": 6}"#,
            ])
        #expect(reading.passedOver == 2)
        #expect(
            reading.refused == [
                RefusedRow(
                    line: 6,
                    reason:
                        #"column "C" names a school by a CDS code that is not on record; import the school directory first"#
                )
            ])
    }

    @Test func `a school is found by the name that the ledger has for it`() throws {
        var places = KnownPlaces()
        places.add([
            "kind": "site", "district": "riverbend", "site": "les", "name": "Lincoln Elementary",
            "aliases": ["Lincoln El."],
        ])
        let reading = try read(
            "School,Date,Met,Seen\nlincoln elementary,1/2/2025,1,2\nLincoln El,1/2/2025,1,2\nles,1/2/2025,1,2\n",
            by: observations, places: places)
        #expect(Set(reading.events.map { $0.event.text("site") }) == ["les"])
    }

    @Test(arguments: [
        ("0.45", "[]", 0.45), ("45%", "[]", 0.45), ("45", #"["agree"]"#, 0.45), ("100", #"["agree"]"#, 1),
        ("1", "[]", 1),
        ("45", "[]", nil), ("-1%", "[]", nil), ("much", "[]", nil), ("101%", "[]", nil),
    ])
    func `a share is from 0 to 1, or a percent that says so`(cell: String, percents: String, share: Double?) throws {
        let text =
            #"{"kind": "survey", "columns": {"agree": "A"}, "constants": {"item": "trust", "at": "2025"}, "percents": \#(percents)}"#
        let reading = try read("A\n\(cell)\n", by: text)
        #expect(reading.events.map { $0.event.number("agree") } == (share.map { [$0] } ?? []))
        #expect(reading.refused.count == (share == nil ? 1 : 0))
    }

    @Test func `rows that are the same are one event, unless a column tells them apart`() throws {
        let log = #"{"kind": "coaching-log", "columns": {"at": "Day", "cycles": "Cycles"}}"#
        let rows = "Day,Cycles,Number\n2025-10-01,2,a\n2025-10-01,2,b\n"
        #expect(Set(try read(rows, by: log).events.compactMap(\.event.id)).count == 1)
        let keyed = #"{"kind": "coaching-log", "columns": {"at": "Day", "cycles": "Cycles"}, "keys": ["Number"]}"#
        #expect(Set(try read(rows, by: keyed).events.compactMap(\.event.id)).count == 2)
    }

    @Test func `where no district is meant, rows are left to the daemon's own`() throws {
        let reading = try read("School,Date,Met,Seen\nLincoln,1/2/2025,1,2\n", by: observations, district: nil)
        #expect(reading.events.map(\.isUnplaced) == [true])
    }

    @Test func `an event that does not hold is refused by its line, without what the cells say`() throws {
        let reading = try read(
            "School,Date,Met,Seen\nLincoln,1/2/2025,5,4\nGrant,31/2/2025,1,2\nGrant,1/2/2025,some,2\n", by: observations
        )
        #expect(
            reading.refused.map(\.description) == [
                #"line 2: field "proficient" 5 is more than observed, which is 4"#,
                #"line 3: column "Date" must be a date as yyyy-MM-dd, M/d/yyyy, M/d/yy, school-year, MMM d, yyyy for "at"; name other forms in "dates""#,
                #"line 4: column "Met" must be a whole number, 0 or more for "proficient""#,
            ])
    }

    @Test(arguments: [
        (
            #"{"kind": "observatoin", "columns": {"at": "A"}}"#,
            #"the mapping: there is no kind "observatoin"; did you mean "observation"?"#
        ),
        (#"{"kind": "note", "colums": {"at": "A"}}"#, #"the mapping: "columns" names no column"#),
        (
            #"{"kind": "note", "columns": {"att": "A"}}"#,
            #"the mapping: note has no such field; did you mean "at"? ("att")"#
        ),
        (
            #"{"kind": "note", "columns": {"at": "A"}, "constant": {}}"#,
            #"the mapping: there is no "constant"; did you mean "constants"?"#
        ),
        (
            #"{"kind": "note", "columns": {"at": 3}}"#,
            #"the mapping, "at": "at" must be a list of texts, not a whole number"#
        ),
        (
            #"{"kind": "note", "columns": {"at": "A"}, "dates": ["M/d"]}"#,
            #""M/d" is no form of dates; such are yyyy-MM-dd, M/d/yyyy and school-year"#
        ),
        (
            #"{"kind": "note", "columns": {"at": "A"}, "constants": {"ssid": "1"}}"#,
            #"the mapping: carries data of single students, and Holdfast holds none: give aggregate figures only ("ssid")"#
        ),
    ])
    func `a mapping that is wrong says where`(text: String, says: String) {
        #expect(throws: FileFault(.wrong(says))) { try mapping(text) }
    }

    @Test func `a column that the mapping names and the table lacks is told`() {
        #expect(throws: FileFault(.missingColumn(#""Site" or "School""#, among: ["Date", "Met", "Seen"]))) {
            try read("Date,Met,Seen\n1/2/2025,1,2\n", by: observations)
        }
    }
}
