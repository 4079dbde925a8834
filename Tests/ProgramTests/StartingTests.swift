import Foundation
import Testing

/// How the daemon starts, and what it says where it cannot.
@Suite(.timeLimit(.minutes(5)))
struct StartingTests {
    @Test func `a knowledge base that is broken is refused with every file, line and column`() async throws {
        try await Camp.with { camp in
            try camp.write("id: house\nname: [\n", to: "knowledge/sources/house.yaml")
            try camp.write("id: young\nname: young\n", to: "knowledge/signs/young.yaml")
            let ran = try await Program.holdfastd.run(camp.arguments())
            #expect(
                ran
                    == Program.Ran(
                        code: 78, out: "",
                        err: """
                            holdfastd: signs/young.yaml:1:1: the key "group" is missing
                                1 | id: young
                                  | ^
                                add "group:"; the README of this folder says what it holds
                            sources/house.yaml:3:1: while parsing a flow node did not find expected node content
                                mend the YAML: check indentation (blanks, no tabs), quotes and colons

                            """))
            #expect(!FileManager.default.fileExists(atPath: camp.state))
        }
    }

    @Test func `a reference that leads nowhere is refused with its place`() async throws {
        try await Camp.with { camp in
            try camp.write(
                "id: house-2\nname: n\naddress: a\ngrade: law\nread: r\n", to: "knowledge/sources/house.yaml")
            let ran = try await Program.holdfastd.run(camp.arguments())
            #expect(ran.code == 78)
            #expect(
                ran.err == """
                    holdfastd: sources/house.yaml:1:5: the id "house-2" is not the name of its file
                        1 | id: house-2
                          |     ^
                        rename the file or write "id: house"

                    """)
        }
    }

    @Test(arguments: [
        (
            "socket: /tmp/s\nmode: \"99\"\n",
            "%:2:7: \"99\" are no permissions\n    2 | mode: \"99\"\n      |       ^\n    write three octal digits: \"660\"\n"
        ),
        (
            "limit: {}\n",
            "%:1:1: unknown key \"limit\"\n    1 | limit: {}\n      | ^\n    did you mean \"limits\"?\n"
        ),
        (
            "access: {readers: [no-such-user-here]}\n",
            "access: there is no user \"no-such-user-here\" on this machine; mend the settings or create it\n"
        ),
    ])
    func `settings that are wrong are refused with their place`(settings: String, says: String) async throws {
        try await Camp.with { camp in
            let file = try camp.write(settings, to: "holdfast.yaml")
            let ran = try await Program.holdfastd.run(camp.arguments())
            #expect(ran == Program.Ran(code: 78, out: "", err: "holdfastd: " + says.replacing("%", with: file)))
        }
    }

    @Test(arguments: [("XDG_CONFIG_HOME", ""), ("HOME", "/.config")])
    func `without a settings file those of the user count`(variable: String, under: String) async throws {
        try await Camp.with { camp in
            let file = try camp.write("no-such-key: 1\n", to: "own\(under)/holdfast/holdfast.yaml")
            let ran = try await Program.holdfastd.run(
                ["--state", camp.state], environment: [variable: camp.folder + "/own"])
            #expect(ran.code == 78 && ran.err.hasPrefix("holdfastd: \(file):1:1:"), "\(ran.err)")
        }
    }

    @Test func `settings that cannot be read are refused with their path`() async throws {
        try await Camp.with { camp in
            let missing = camp.folder + "/none.yaml"
            let ran = try await Program.holdfastd.run(camp.arguments(["--config": missing]))
            #expect(ran.code == 78)
            #expect(ran.err == "holdfastd: \(missing) cannot be read: No such file or directory\n")
            let folder = try await Program.holdfastd.run(camp.arguments(["--config": camp.folder]))
            #expect(folder.code == 78 && folder.err == "holdfastd: \(camp.folder) cannot be read: Is a directory\n")
            let latin = try camp.write([0x73, 0xE9, 0x0A], to: "latin.yaml")
            let other = try await Program.holdfastd.run(camp.arguments(["--config": latin]))
            #expect(other.code == 78)
            #expect(other.err == "holdfastd: \(latin) is not UTF-8\n")
        }
    }

    @Test func `a state folder that cannot be made is told with its path`() async throws {
        try await Camp.with { camp in
            let file = try camp.write("", to: "file")
            let ran = try await Program.holdfastd.run(camp.arguments(["--state": file + "/state"]))
            #expect(ran.code == 73)
            #expect(ran.out == "")
            #expect(ran.err.hasPrefix("holdfastd: the state folder cannot be written: \(file)/state: "))
            #expect(ran.err.hasSuffix("; name another with --state, or mend its permissions\n"))
        }
    }

    @Test func `a ledger that is none is left as it is, and the daemon says so`() async throws {
        try await Camp.with { camp in
            let file = try camp.write("my notes, not a ledger\n", to: "state/ledger.sqlite")
            let daemon = try await camp.daemon()
            let refused = try await camp.holdfast("record", #"{"kind":"note","at":"2026","note":"a"}"#)
            #expect(refused.code == 1)
            #expect(refused.err.contains("the ledger cannot be written (it is not a database"))
            daemon.signal(SIGTERM)
            #expect(await daemon.end() == 0)
            #expect(try daemon.err().contains("it is not a database, and nothing of it can be read"))
            #expect(try String(contentsOfFile: file, encoding: .utf8) == "my notes, not a ledger\n")
        }
    }

    @Test func `a day that is none is a fault of usage`() async throws {
        try await Camp.with { camp in
            let ran = try await Program.holdfastd.run(camp.arguments(["--today": "soon"]))
            #expect(ran.code == 64)
            #expect(ran.err.hasPrefix("Error: --today: \"soon\" is no day; write it as 2026-03-02\n"))
        }
    }
}
