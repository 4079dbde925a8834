import Foundation
import Testing
import Vocabulary

@testable import Intake

struct RosterTests {
    /// Reads a set that lies in a folder, or in a ZIP that is made of it.
    private func read(
        _ files: [String: String], district: String? = nil, at: String? = nil, places: KnownPlaces = KnownPlaces()
    ) throws -> (reading: Reading, remarks: [String]) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "roster-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
        for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
        let words = try Shipped.read("oneroster") { try RosterWords(reading: $0) }
        var source = try RosterEvents(
            .file(path: folder.path), words, district: district, at: at, places: places)
        return (try source.all(), source.remarks)
    }

    private let small = [
        "orgs.csv":
            "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\r\nd1,,2025-08-01T00:00:00.000Z,Riverbend Unified,district,,\r\ns1,active,2025-08-02,Lincoln,school,12,d1\r\ns2,tobedeleted,\"2025-08-03 08:01:05\",Grant,school,,d1\r\ns3,,,Lincoln,school,13,d1\r\nx1,,,Science,department,,s1",
        "academicSessions.csv":
            "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear\ny1,active,,Year,schoolYear,2025-08-13,2026-06-05,,2026\nt1,active,,Fall,term,2025-08-13,2025-12-19,y1,2026\nt2,inactive,,Old,term,2020-08-13,2025-12-19,y1,2026\n",
        "courses.csv": "sourcedId,status,title\nc1,,Algebra\nc2,tobedeleted,Latin\n",
        "classes.csv":
            "sourcedId,status,title,courseSourcedId,schoolSourcedId,termSourcedIds\nk1,,A,c1,s1,\"t9,t1\"\nk2,active,B,c1,s1,t1\nk3,tobedeleted,C,c1,s1,t1\nk4,,D,c1,x1,\n",
    ]

    @Test func `schools, school years and counts of classes are taken, and what is gone is not counted`() throws {
        let read = try read(small)
        #expect(
            read.reading.lines == [
                #"{"kind": "district", "at": "2025-08-01", "district": "riverbend-unified", "name": "Riverbend Unified", "source": "OneRoster"}"#,
                #"{"kind": "site", "at": "2025-08-02", "district": "riverbend-unified", "site": "lincoln-12", "name": "Lincoln", "status": "open", "source": "OneRoster"}"#,
                #"{"kind": "site", "at": "2025-08-03", "district": "riverbend-unified", "site": "grant", "name": "Grant", "status": "closed", "source": "OneRoster"}"#,
                #"{"kind": "site", "at": "2025-08-03", "district": "riverbend-unified", "site": "lincoln-13", "name": "Lincoln", "status": "open", "source": "OneRoster"}"#,
                #"{"kind": "note", "at": "sy2025-26", "district": "riverbend-unified", "note": "The school year 2025-26 runs from 2025-08-13 to 2026-06-05, in 2 sessions.", "source": "OneRoster"}"#,
                #"{"kind": "note", "at": "2025-08-03", "district": "riverbend-unified", "note": "The roster has 1 course.", "source": "OneRoster"}"#,
                #"{"kind": "note", "at": "sy2025-26", "district": "riverbend-unified", "site": "lincoln-12", "note": "The roster has 2 classes.", "source": "OneRoster"}"#,
                #"{"kind": "note", "at": "2025-08-03", "district": "riverbend-unified", "note": "The roster has 1 class for Science.", "source": "OneRoster"}"#,
            ])
        #expect(read.reading.read == 14)
        #expect(read.reading.passedOver == 5)
        #expect(read.remarks == [])
    }

    @Test func `files of persons are named with their column, and nothing of them comes in`() throws {
        let persons = [
            "users.csv": "sourcedId,givenName,password\nu1,Rosa,secret\n",
            "userProfiles.csv": "\"sourcedId\",\"userSourcedId\"\nu1,u2\n", "roles.csv": "a\n", "enrollments.csv": "",
            "demographics.csv": "userSourcedId,birthDate\n", "results.csv": "sourcedId,studentSourcedId\n",
            "manifest.csv": "propertyName,value\n",
        ]
        let read = try read(small.merging(persons) { first, _ in first })
        #expect(
            read.remarks == [
                #"demographics.csv was refused: its column "userSourcedId" is of single persons, and nothing beyond its header was read"#,
                #"enrollments.csv was refused: it is of single persons, and nothing beyond its header was read"#,
                #"results.csv was refused: its column "studentSourcedId" is of single persons, and nothing beyond its header was read"#,
                #"roles.csv was refused: it is of single persons, and nothing beyond its header was read"#,
                #"userProfiles.csv was refused: its column "userSourcedId" is of single persons, and nothing beyond its header was read"#,
                #"users.csv was refused: its column "password" is of single persons, and nothing beyond its header was read"#,
            ])
        #expect(!read.reading.lines.joined().contains("Rosa"))
    }

    @Test func `a school that the ledger has is the same school`() throws {
        var places = KnownPlaces()
        places.add(["kind": "district", "district": "riverbend", "name": "Riverbend Unified"])
        places.add(["kind": "site", "district": "riverbend", "site": "gms", "name": "Grant"])
        let sites = try read(small, places: places).reading.events.compactMap { $0.event.text("site") }
        #expect(sites.contains("gms"))
        #expect(Set(try read(small, places: places).reading.events.map(\.event.district)) == ["riverbend"])
    }

    @Test func `a set with persons' columns among its schools is refused`() {
        #expect(
            throws: FileFault(
                .wrong(
                    #"orgs.csv, the column "SSID" carries data of single students, and Holdfast holds none: give totals by school or team instead"#
                ))
        ) { try read(["orgs.csv": "sourcedId,name,SSID\n"]) }
    }

    @Test func `a folder without a roster is refused`() {
        #expect(
            throws: FileFault(
                .wrong("no roster is in it: orgs.csv, academicSessions.csv, courses.csv or classes.csv"))
        ) { try read(["users.csv": "a\n"]) }
    }

    @Test func `a roster without any date needs one`() throws {
        let orgs = ["orgs.csv": "sourcedId,name,type\ns1,Lincoln,school\n"]
        #expect(
            try read(orgs, district: "riverbend").reading.refused == [
                RefusedRow(line: 2, reason: "the file says of no date that it was so; give it with --at")
            ])
        #expect(try read(orgs, district: "riverbend", at: "2025").reading.events.map(\.event.at.text) == ["2025"])
    }
}
