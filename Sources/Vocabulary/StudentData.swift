/// The names under which files carry data of single students. Holdfast holds none, so a field of such a name is refused
/// with the reason, before it is looked at as a mere mistyping.
///
/// > Source: FERPA, 34 CFR 99.3 (personally identifiable information); the names are those of California's extracts
/// > and of OneRoster.
package enum StudentData {
    /// Whatever stands beside them.
    static let names: Set<String> = [
        "ssid", "statestudentid", "studentid", "stuid", "studentnumber", "localstudentid", "perm", "permid",
        "usersourcedid", "studentsourcedid", "studentuniqueid", "studentname", "studentfirstname", "studentlastname",
        "studentphone", "legalname", "dob", "birthdate", "dateofbirth", "birthplace", "cityofbirth", "ssn",
        "homeaddress", "studentemail", "username", "password", "iepstatus", "primarydisability", "504", "504status",
        "504plan", "lunchstatus", "frlstatus", "fosteryouth", "fosterstatus", "homelessstatus", "eldate", "rfepdate",
        "attendancecode", "absencedate", "disciplinecode", "gpa", "student", "studentidentifier",
    ]

    /// Names of persons: of a student where a grade or a score stands beside them, and of staff otherwise.
    static let persons: Set<String> = ["lastname", "firstname", "givenname", "familyname"]

    /// Compared in small letters, without blanks, `_` and `-`.
    package static func carries(_ name: String) -> Bool {
        let plain = plain(name)
        return names.contains(plain) || persons.contains(plain)
    }

    /// A name as it is compared: its letters and digits, in small letters.
    package static func plain(_ name: String) -> String {
        name.lowercased().filter { $0.isLetter || $0.isNumber }
    }
}
