import Foundation

/// Rows of walkthroughs in twenty schools, no two alike, and what an import of them needs.
struct Visits {
    let folder: String

    private static let schools = 20

    var rows: String { folder + "/visits.csv" }
    var mapping: String { folder + "/mapping.json" }
    var before: String { folder + "/before.jsonl" }

    /// Writes all files.
    func write(_ count: Int) throws {
        try write(
            """
            {"kind": "observation", "keys": ["Visit"], "constants": {"initiative": "math-plc", "unit": "classrooms"},
             "columns": {"site": "School", "at": "Day", "proficient": "Proficient", "observed": "Observed"}}

            """, to: mapping)
        let sites = (1...Visits.schools).map { school in
            #"{"kind": "site", "at": "2020", "site": "school-\#(school)", "name": "School \#(school)"}"#
        }
        let initiative = #"{"kind": "initiative", "at": "2020", "initiative": "math-plc", "name": "Math PLC"}"#
        try write((sites + [initiative]).joined(separator: "\n") + "\n", to: before)
        try write("", to: rows)
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: rows))
        try file.write(contentsOf: Data("Visit,School,Day,Proficient,Observed\n".utf8))
        var text = ""
        for visit in 0..<count {
            let day = "20\(20 + visit / 336 % 6)-\(Visits.two(1 + visit / 28 % 12))-\(Visits.two(1 + visit % 28))"
            text += "\(visit),School \(1 + visit % Visits.schools),\(day),\(visit % 9),\(9 + visit % 12)\n"
            if text.utf8.count > 1 << 20 || visit == count - 1 {
                try file.write(contentsOf: Data(text.utf8))
                text = ""
            }
        }
        try file.close()
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private func write(_ text: String, to path: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }
}
