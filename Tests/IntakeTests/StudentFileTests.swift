import Testing
import Vocabulary

@testable import Intake

/// Files of single students, which are refused whole, and those that only look like them.
struct StudentFileTests {
    private func refused(_ header: String, _ rows: [String] = [], named name: String = "a.csv") -> FileFault? {
        do {
            _ = try Table.rows(([header] + rows).joined(separator: "\n"), named: name)
            return nil
        } catch {
            return error as? FileFault
        }
    }

    @Test(arguments: [
        ("School,SSID,Score", "SSID"), ("School,State_Student_ID", "State_Student_ID"), ("Perm #,School", "Perm #"),
        ("School,Birth Date", "Birth Date"), ("First Name,Grade", "First Name"), ("Last-Name,Score", "Last-Name"),
        ("Guardian 1 Email,School", "Guardian 1 Email"), ("Parent Phone,School", "Parent Phone"),
        ("ID,Scale Score", "Scale Score"), ("id,Lexile", "Lexile"), ("Street Address,Grade Level", "Street Address"),
        ("Student Group Code,Phone", "Phone"), ("username,School", "username"), ("School,password", "password"),
        ("School,Gender,Grade", "Gender"), ("504,School", "504"), ("School,studentSourcedId", "studentSourcedId"),
    ])
    func `a header that names single students is refused by its column`(header: String, column: String) {
        #expect(refused(header) == FileFault(.students(column: column)))
    }

    @Test(arguments: [
        "CDSCode,School,AdmFName,AdmLName,Phone", "sourcedId,name,type,identifier,parentSourcedId",
        "cds,studentgroup,currdenom,currstatus", "Student Group ID,Grade,Students Tested,Mean Scale Score",
        "School,Phone,Street,GSoffered", "First Name,Last Name,Coaching Hours", "School,Grade,Gender,Total Enrolled",
        "id,Mean Scale Score", "Student Group ID,Phone,Students Tested",
    ])
    func `a header of totals, of officials or of a directory is not refused`(header: String) {
        #expect(refused(header) == nil)
    }

    @Test func `a number of ten digits that each row has its own is a student's, whatever it is called`() {
        let rows = (0..<5).map { "Lincoln,900000000\($0)" }
        #expect(refused("School,Code", rows) == FileFault(.students(column: "Code")))
        #expect(refused("School,Code", Array(rows.prefix(4))) == nil)
        #expect(refused("School,Code", rows + [rows[0]]) == nil)
        #expect(refused("School,Phone number", rows) == nil)
        #expect(refused("School,Code", rows + ["Lincoln,12"]) == nil)
    }

    @Test(arguments: [("ana@students.riverbend.example", true), ("ana@riverbend.example", false), ("n/a", false)])
    func `mail of a students' domain is refused`(cell: String, isRefused: Bool) {
        #expect(
            refused("School,Contact", ["Lincoln,\(cell)"])
                == (isRefused ? FileFault(.students(column: "Contact")) : nil))
    }

    @Test func `a refusal tells no value`() throws {
        let fault = try #require(refused("School,Code", (0..<5).map { "Lincoln,900000000\($0)" }))
        #expect(!fault.description.contains("900000000"))
    }

    @Test func `an extract without a header and the file of single students that a test vendor gives are refused`() {
        #expect(refused("SENR^36676780000000^2025") == FileFault(.students(column: "")))
        #expect(refused("A,B", named: "CAASPP_Student_Data_File_2025.csv") == FileFault(.students(column: "")))
    }
}
