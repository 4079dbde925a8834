import Testing
import Vocabulary

@testable import Intake

struct SchoolTests {
    private func read(
        _ text: String, named name: String = "schools_2024.csv", only: String? = nil, slug: String? = nil,
        at: String? = nil, places: KnownPlaces = KnownPlaces()
    ) throws -> Reading {
        var source = try SchoolEvents(
            .bytes(Array(text.utf8)), named: name, Shipped.schools(), only: only, slug: slug, at: at, places: places)
        return try source.all()
    }

    private let small = """
        cds,county,district,school
        01999990000011,Alder,Riverbend Unified,Lincoln Elementary
        01999990000029,Alder,Riverbend Unified,Lincoln Elementary
        01999990000037,Alder,Riverbend Unified,"Peña Middle, North"
        02888880000011,Birch,Oakdale High,Oakdale High
        """

    @Test func `each district and each school is an event, and schools of one name are told apart by their code`()
        throws
    {
        #expect(
            try read(small).lines == [
                #"{"kind": "district", "at": "2024", "district": "riverbend-unified", "name": "Riverbend Unified", "state": "CA", "cds": "01999990000000", "source": "California school directory"}"#,
                #"{"kind": "district", "at": "2024", "district": "oakdale-high", "name": "Oakdale High", "state": "CA", "cds": "02888880000000", "source": "California school directory"}"#,
                #"{"kind": "site", "at": "2024", "district": "riverbend-unified", "site": "lincoln-elementary-0000011", "name": "Lincoln Elementary", "cds": "01999990000011", "source": "California school directory"}"#,
                #"{"kind": "site", "at": "2024", "district": "riverbend-unified", "site": "lincoln-elementary-0000029", "name": "Lincoln Elementary", "cds": "01999990000029", "source": "California school directory"}"#,
                #"{"kind": "site", "at": "2024", "district": "riverbend-unified", "site": "pena-middle-north", "name": "Peña Middle, North", "cds": "01999990000037", "source": "California school directory"}"#,
                #"{"kind": "site", "at": "2024", "district": "oakdale-high", "site": "oakdale-high", "name": "Oakdale High", "cds": "02888880000011", "source": "California school directory"}"#,
            ])
    }

    private let full = """
        CDSCode\tNCESDist\tStatusType\tCounty\tDistrict\tSchool\tClosedDate\tEILCode\tAdmFName\tLastUpDate
        01999990000000\t0699999\tActive\tAlder\tRiverbend Unified\tNo Data\tNo Data\tNo Data\tNo Data\t03/08/2023
        01999990000011\t0699999\tActive\tAlder\tRiverbend Unified\tLincoln\tNo Data\tELEMHIGH\tRosa\t06/23/2024
        01999990000029\t0699999\tMerged\tAlder\tRiverbend Unified\tGrant\t07/31/2015\tHS\tNo Data\t09/01/2015
        """

    @Test func `the form of the directory with many columns gives level, status and the date of each row`() throws {
        let reading = try read(full, named: "pubschls.txt")
        #expect(
            reading.lines == [
                #"{"kind": "district", "at": "2023-03-08", "district": "riverbend-unified", "name": "Riverbend Unified", "state": "CA", "cds": "01999990000000", "nces": "0699999", "source": "California school directory"}"#,
                #"{"kind": "site", "at": "2024-06-23", "district": "riverbend-unified", "site": "lincoln", "name": "Lincoln", "level": "k12", "cds": "01999990000011", "status": "open", "source": "California school directory"}"#,
                #"{"kind": "site", "at": "2015-07-31", "district": "riverbend-unified", "site": "grant", "name": "Grant", "level": "high", "cds": "01999990000029", "status": "closed", "source": "California school directory"}"#,
            ])
        #expect(reading.read == 3)
        #expect(!reading.lines.joined().contains("Rosa"))
    }

    @Test func `the same file gives the same ids, and a row that changed another`() throws {
        let ids = try read(small).events.compactMap(\.event.id)
        #expect(try read(small).events.compactMap(\.event.id) == ids)
        #expect(Set(ids).count == 6)
        #expect(ids[5].hasPrefix("cds-02888880000011-"))
        let changed = try read(
            small.replacing("Oakdale High\n", with: "Oakdale\n").replacing(",Oakdale High", with: ",Oak"))
        #expect(Set(changed.events.compactMap(\.event.id)).intersection(ids).count == 4)
    }

    @Test(arguments: ["Oakdale High", "oakdale high", "0288888", "02888880000000"])
    func `one district can be taken, by name or code`(only: String) throws {
        let reading = try read(small, only: only, slug: "oakdale")
        #expect(reading.events.map(\.event.district) == ["oakdale", "oakdale"])
        #expect(reading.passedOver == 3)
    }

    @Test func `districts of one name are told apart by their county, and by their code within one`() throws {
        let text = """
            cds,county,district,school
            01111110000011,Alder,Washington,A
            02222220000011,Birch,Washington,A
            02333330000011,Birch,Washington,A
            """
        #expect(
            try read(text).events.prefix(3).map(\.event.district) == [
                "washington-alder", "washington-0222222", "washington-0233333",
            ])
        #expect(
            throws: FileFault(
                .wrong(
                    "\"Washington\" is the name of Washington (0111111) and of Washington (0222222) and of Washington (0233333); give the code"
                ))
        ) { try read(text, only: "Washington") }
    }

    @Test func `a school that the ledger has keeps its short name and its district`() throws {
        var places = KnownPlaces()
        places.add(["kind": "district", "district": "riverbend", "cds": "01999990000000"])
        places.add([
            "kind": "site", "district": "riverbend", "site": "lincoln", "cds": "01999990000011", "name": "Lincoln",
        ])
        places.add(["kind": "site", "district": "riverbend", "site": "pena-middle-north", "name": "Another"])
        let sites = try read(small, places: places).events.dropFirst(2).compactMap { $0.event.text("site") }
        #expect(sites == ["lincoln", "lincoln-elementary-0000029", "pena-middle-north-0000037", "oakdale-high"])
    }

    @Test(arguments: [
        (
            "1999990000011,Alder,Riverbend,Lincoln",
            "the CDS code must be 14 digits; a spreadsheet drops the zero in front, so save the column as text"
        ),
        (
            "1.9E+12,Alder,Riverbend,Lincoln",
            "the CDS code must be 14 digits; a spreadsheet drops the zero in front, so save the column as text"
        ),
        ("01999990000011,Alder,No Data,Lincoln", "it names no district"),
        ("01999990000011,Alder,Riverbend,No Data", "it names no school"),
    ])
    func `a row that is no school is refused by its line`(row: String, reason: String) throws {
        let reading = try read("cds,county,district,school\n01999990000029,Alder,Riverbend,Grant\n\(row)\n")
        #expect(reading.refused == [RefusedRow(line: 3, reason: reason)])
        #expect(reading.events.count == 2)
    }

    @Test func `rows of no date need one`() throws {
        #expect(
            Set(try read(small, named: "schools.csv").refused.map(\.reason)) == [
                "the file says of no date that it was so; give it with --at"
            ])
        #expect(Set(try read(small, named: "schools.csv", at: "2025-08").events.map(\.event.at.text)) == ["2025-08"])
    }

    @Test func `a file without the columns of a directory is refused`() {
        #expect(
            throws: FileFault(
                .missingColumn(
                    #""CDSCode" or "cds" or "CDS_CODE" or "CDS Code""#, among: ["code", "district", "school"]))
        ) { try read("code,district,school\n1,2,3\n") }
    }
}
