import Testing
import Vocabulary

struct StudentDataTests {
    @Test(arguments: [
        "ssid", "SSID", "state_student_id", "Student ID", "student-id", "studentName", "student_name", "last_name",
        "first name", "birth_date", "Birth Date", "dob", "date_of_birth", "IEP Status", "gpa", "student",
    ])
    func `a field of a single student is refused with the reason and never with a value`(name: String) throws {
        let fault = EventFault(
            field: name,
            reason: "carries data of single students, and Holdfast holds none: give aggregate figures only")
        for (kind, own, _) in Requirements.all {
            let json = try json(Requirements.smallest(kind, own)).with(name, "9876543210")
            #expect(throws: fault) { try Event(checking: json) }
        }
        #expect(!fault.description.contains("9876543210"))
    }

    @Test func `no field of the vocabulary carries a student's data`() {
        let names = Set(EventKind.all.flatMap(\.allFields).map(\.name))
        #expect(names.filter(StudentData.carries) == [])
    }

    @Test func `an unknown field is refused without its value`() {
        let fault = #expect(throws: EventFault.self) {
            try event(Requirements.smallest("note", #""note": "x", "pupil": "Maria Lopez""#))
        }
        #expect(fault == EventFault(field: "pupil", reason: "note has no such field"))
    }
}
