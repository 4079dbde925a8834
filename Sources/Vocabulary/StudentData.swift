/// The names under which files carry data of single students. Holdfast holds none, so a field of such a name is refused
/// with the reason, before it is looked at as a mere mistyping.
///
/// > Source: FERPA, 34 CFR 99.3 (personally identifiable information); the names are those of California's extracts
/// > and of OneRoster.
package enum StudentData {
    private static let names: Set<String> = [
        "ssid", "statestudentid", "studentid", "stuid", "studentnumber", "localstudentid", "permid", "usersourcedid",
        "studentuniqueid", "studentname", "studentfirstname", "studentlastname", "lastname", "firstname", "givenname",
        "familyname", "legalname", "dob", "birthdate", "dateofbirth", "birthplace", "cityofbirth", "ssn", "homeaddress",
        "studentemail", "iepstatus", "primarydisability", "lunchstatus", "frlstatus", "homelessstatus", "eldate",
        "rfepdate", "attendancecode", "absencedate", "disciplinecode", "gpa", "student", "studentidentifier",
    ]

    /// Compared in small letters, without blanks, `_` and `-`.
    package static func carries(_ name: String) -> Bool {
        names.contains(name.lowercased().filter { $0.isLetter || $0.isNumber })
    }
}
