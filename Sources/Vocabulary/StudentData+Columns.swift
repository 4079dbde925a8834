extension StudentData {
    private static let grades: Set<String> = ["grade", "gradelevel", "grades", "currentgrade"]
    private static let scores: Set<String> = ["score", "scalescore", "scaledscore", "testscore", "lexile"]
    private static let scoresOfOne: Set<String> = ["scalescore", "scaledscore", "lexile"]
    private static let keysOfOne: Set<String> = ["id", "localid", "pupilid", "sourcedid", "identifier"]
    private static let contacts: Set<String> = ["phone", "sms", "mobile", "cellphone"]
    private static let addresses: Set<String> = ["address", "street", "streetaddress", "mailingaddress"]
    private static let sexes: Set<String> = ["gender", "sex"]
    /// Where a column of these is, a row stands for many.
    private static let countings = [
        "count", "total", "number", "percent", "share", "rate", "enrol", "enr", "tested", "denom", "students",
    ]
    /// Which org is above which, and no parent of anybody.
    private static let innocent: Set<String> = ["parentsourcedid", "parentorgsourcedid"]

    /// The column of a header that carries data of single students, alone or by what stands beside it: the first, in the
    /// order of the header. `nil` where there is none.
    package static func column(of header: [String]) -> String? {
        let plain = header.map(plain)
        let all = Set(plain)
        func stands(_ names: Set<String>) -> Bool { !all.isDisjoint(with: names) }
        let counts = plain.contains { name in name == "n" || countings.contains { name.contains($0) } }
        for (name, shown) in zip(plain, header) where !innocent.contains(name) {
            if names.contains(name) || name.hasPrefix("guardian") || name.hasPrefix("parent") { return shown }
            if persons.contains(name), stands(grades) || stands(scores) { return shown }
            if scoresOfOne.contains(name), stands(keysOfOne) { return shown }
            if contacts.contains(name), all.contains(where: { $0.hasPrefix("student") }), !counts { return shown }
            if addresses.contains(name), stands(grades) { return shown }
            if sexes.contains(name), stands(grades), !counts { return shown }
        }
        return nil
    }

    /// A column whose values are those of single students, whatever it is called: a number of ten digits that no other
    /// row has, as California's student numbers are, or e-mail addresses of a students' domain.
    ///
    /// - Parameters:
    ///   - rows: The first rows of a file, each with its cells in the order of the header.
    ///   - least: Fewer rows than that show nothing by their numbers.
    package static func column(of header: [String], holding rows: [[String]], least: Int = 5) -> String? {
        for (index, shown) in header.enumerated() {
            let cells = rows.compactMap { $0.indices.contains(index) && !$0[index].isEmpty ? $0[index] : nil }
            if cells.contains(where: isStudentMail) { return shown }
            let name = plain(shown)
            guard !["phone", "fax", "sms", "mobile"].contains(where: name.contains), cells.count >= least else {
                continue
            }
            if cells.allSatisfy(isTenDigits), Set(cells).count == cells.count { return shown }
        }
        return nil
    }

    private static func isStudentMail(_ cell: String) -> Bool {
        guard let at = cell.firstIndex(of: "@"), cell.contains(".") else { return false }
        let labels = cell[cell.index(after: at)...].lowercased().split(separator: ".")
        return labels.contains("students") || labels.contains("student")
    }

    private static func isTenDigits(_ cell: String) -> Bool {
        cell.utf8.count == 10 && cell.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    /// The record codes that begin each row of an extract of California's student system, which has no header.
    private static let records: Set<String> = [
        "SENR", "SINF", "SELA", "SPRG", "SDIS", "SCSC", "SCSE", "STAS", "SSRV", "SWDS", "PLAN", "MEET", "CTE", "SIRS",
        "SOFF", "SRES", "PSTS",
    ]

    /// The files of a OneRoster set that are of single persons: students among them.
    private static let rosterFiles: Set<String> = [
        "users", "userprofiles", "roles", "enrollments", "demographics", "results", "resultscorescales",
        "resultlearningobjectiveids", "assessmentresults", "assessmentresultscorescales",
        "assessmentresultlearningobjectiveids",
    ]

    /// - Parameter name: Of a file of a OneRoster set, without `.csv`.
    package static func isRosterFile(named name: String) -> Bool { rosterFiles.contains(plain(name)) }

    /// Whether a file is of single students by its name or by the first cell of its first row.
    package static func isFile(named name: String, firstCell: String) -> Bool {
        plain(name).contains("studentdatafile") || records.contains(firstCell)
    }
}
