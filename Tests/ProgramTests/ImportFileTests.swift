import Foundation
import Testing
import Vocabulary

/// Files as districts have them, brought in by the real programs.
@Suite(.timeLimit(.minutes(5)))
struct ImportFileTests {
    private static let schools = """
        cds,county,district,school
        01999990000011,Alder,Riverbend Unified,Lincoln Elementary
        01999990000029,Alder,Riverbend Unified,Grant Middle
        02888880000011,Birch,Oakdale High,Oakdale High

        """

    @Test func `a directory of schools that is imported again is there already`() async throws {
        try await Camp.served { camp in
            let file = try camp.write(Self.schools, to: "schools_2024.csv")
            #expect(
                try await camp.holdfast("import", "schools", file)
                    == Program.Ran(code: 0, out: "3 read, 5 recorded, 0 duplicate, 0 suppressed, 0 refused\n", err: ""))
            #expect(
                try await camp.holdfast("import", "schools", file)
                    == Program.Ran(
                        code: 0,
                        out:
                            "3 read, 0 recorded, 5 duplicate, 0 suppressed, 0 refused\nNothing is new: all of it is on record already.\n",
                        err: ""))
            #expect(try await camp.position() == 5)
            #expect(
                try await camp.json("import", "schools", file)
                    == JSON(
                        parsing:
                            #"{"schema":"holdfast.import/1","read":3,"recorded":0,"duplicate":5,"suppressed":0,"passed_over":0,"refused":[],"refused_count":0,"remarks":[],"seq":5}"#
                            .utf8))
        }
    }

    @Test func `a table is recorded by its mapping, at the schools that the ledger has`() async throws {
        try await Camp.served { camp in
            _ = try await camp.holdfast("import", "schools", try camp.write(Self.schools, to: "schools_2024.csv"))
            let mapping = try camp.write(
                #"{"kind": "survey", "columns": {"site": "School", "agree": "Agree", "at": "Day"}, "constants": {"item": "trust"}}"#,
                to: "survey.json")
            let file = try camp.write(
                "School,Agree,Day\nlincoln elementary,60%,1/2/2025\nGrant Middle,*,1/2/2025\n", to: "survey.csv")
            #expect(
                try await camp.holdfast(
                    "import", "table", file, "--mapping", mapping, "--district", "riverbend-unified")
                    == Program.Ran(
                        code: 0,
                        out: """
                            2 read, 1 recorded, 0 duplicate, 1 suppressed, 0 refused
                            Of what is suppressed, being of few, nothing is recorded, and never a 0.

                            """, err: ""))
            let export = try await camp.holdfast("export", "--district", "riverbend-unified").out
            #expect(export.contains(#""site": "lincoln-elementary", "agree": 0.6"#))
        }
    }

    @Test func `a row that can not be taken stops the file, or is left out where that is said`() async throws {
        try await Camp.served { camp in
            let file = try camp.write(Self.schools + "123,Alder,Riverbend Unified,Short\n", to: "schools_2024.csv")
            let refused = try await camp.holdfast("import", "schools", file)
            let reason =
                "  \(file), line 5: the CDS code must be 14 digits; a spreadsheet drops the zero in front, so save the column as text\n"
            #expect(
                refused
                    == Program.Ran(
                        code: 1, out: "",
                        err:
                            "holdfast: \(file): of 4 rows 1 can not be taken. Nothing was recorded. Put them right, or take the rest with --skip-refused.\n"
                            + reason))
            #expect(try await camp.position() == 0)
            #expect(
                try await camp.holdfast("import", "schools", file, "--skip-refused")
                    == Program.Ran(
                        code: 0, out: "4 read, 5 recorded, 0 duplicate, 0 suppressed, 1 refused\nRefused:\n" + reason,
                        err: ""))
        }
    }

    @Test func `a file of single students is refused before anything of any file is sent`() async throws {
        try await Camp.served { camp in
            let good = try camp.write(Self.schools, to: "schools_2024.csv")
            let bad = try camp.write("cds,district,school,SSID\n01999990000011,A,B,9000000001\n", to: "b_2024.csv")
            #expect(
                try await camp.holdfast("import", "schools", good, bad)
                    == Program.Ran(
                        code: 1, out: "",
                        err:
                            "holdfast: \(bad): the column \"SSID\" carries data of single students, and Holdfast holds none: give totals by school or team instead. Nothing was recorded.\n"
                    ))
            #expect(try await camp.position() == 0)
        }
    }

    @Test func `a rehearsal prints the events and records nothing`() async throws {
        try await Camp.served { camp in
            let file = try camp.write(Self.schools, to: "schools_2024.csv")
            let ran = try await camp.holdfast("import", "schools", file, "--dry-run", "--only-district", "Oakdale High")
            #expect(ran.code == 0)
            #expect(ran.out.split(separator: "\n").count == 2)
            #expect(
                ran.err
                    == "3 read, 2 would be recorded, 0 suppressed, 0 refused\n2 passed over: not what was asked for\n")
            #expect(try await camp.position() == 0)
        }
    }

    @Test func `a Dashboard file is recorded at the schools on record, and what is hidden is counted and left out`()
        async throws
    {
        try await Camp.served { camp in
            _ = try await camp.holdfast("import", "schools", try camp.write(Self.schools, to: "schools_2024.csv"))
            let file = try camp.write(
                """
                cds,rtype,studentgroup,currdenom,currstatus,ReportingYear
                01999990000011,S,ALL,400,5.5,2024
                01999990000029,S,ALL,9,,2024
                01999990000000,D,ALL,409,6.1,2024
                03999990000000,D,ALL,409,6.1,2024

                """, to: "susp_2024.csv")
            let rest = """
                Of what is suppressed, being of few, nothing is recorded, and never a 0.
                1 passed over: not what was asked for
                1 of the suppressed: district totals that would give a hidden school away.

                """
            #expect(
                try await camp.holdfast("import", "dashboard", file)
                    == Program.Ran(
                        code: 0, out: "4 read, 1 recorded, 0 duplicate, 2 suppressed, 0 refused\n" + rest, err: ""))
            #expect(
                try await camp.holdfast("import", "dashboard", file)
                    == Program.Ran(
                        code: 0,
                        out: "4 read, 0 recorded, 1 duplicate, 2 suppressed, 0 refused\n"
                            + "Nothing is new: all of it is on record already.\n" + rest, err: ""))
            let export = try await camp.holdfast("export", "--district", "riverbend-unified").out
            #expect(export.contains(#""site": "lincoln-elementary", "value": 5.5"#))
            #expect(!export.contains("6.1"))
        }
    }

    @Test func `the actions of a plan are money for an initiative, which must be on record`() async throws {
        try await Camp.served { camp in
            let file = try camp.write(
                "Goal #,Action #,Action Title,Total Funds\n1,1,Coaching,\"$120,000\"\n1,2,Time,$0\n", to: "plan.csv")
            let arguments = ["import", "lcap", file, "--at", "sy2025-26", "--initiative", "math-plc"]
            let unknown = try await camp.run(arguments)
            #expect(unknown.code == 1)
            #expect(unknown.err.contains("\(file), line 2: "))
            #expect(try await camp.position() == 0)
            _ = try await camp.holdfast(
                "record", #"{"kind": "initiative", "at": "2025", "initiative": "math-plc", "name": "Math PLC"}"#)
            let rest = " 0 suppressed, 0 refused\n"
            let passed = "1 passed over: not what was asked for\n"
            #expect(
                try await camp.run(arguments)
                    == Program.Ran(code: 0, out: "2 read, 1 recorded, 0 duplicate,\(rest)\(passed)", err: ""))
            #expect(
                try await camp.run(arguments)
                    == Program.Ran(
                        code: 0,
                        out: "2 read, 0 recorded, 1 duplicate,\(rest)Nothing is new: all of it is on record already.\n"
                            + passed, err: ""))
        }
    }
}
