import Foundation
import Testing
import Vocabulary

/// 4 is that the caller is not let in, or not let do it.
@Suite(.timeLimit(.minutes(5)))
struct NotAllowedTests {
    /// Only root can be somebody else for a test, and root is let in everywhere.
    private static let canBeAnother =
        getuid() == 0 && FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv") && isOpenToAll

    /// Whether every folder above the programs lets others pass.
    private static var isOpenToAll: Bool {
        var folder = Program.holdfast.url
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            do {
                let mode = try FileManager.default.attributesOfItem(atPath: folder.path)[.posixPermissions] as? Int
                guard let mode, mode & 0o005 == 0o005 else { return false }
            } catch {
                return false
            }
        }
        return true
    }

    private func asAnother(_ camp: Camp, _ arguments: [String]) async throws -> Program.Ran {
        try await Program.holdfast.run(
            arguments, environment: ["HOLDFAST_SOCKET": camp.socket],
            through: ["/usr/bin/setpriv", "--reuid=4200001", "--regid=4100001", "--clear-groups", "--"])
    }

    private func served(_ settings: String, _ act: (Camp) async throws -> Void) async throws {
        try await Camp.with { camp async throws in
            try camp.write("district: riverbend\n" + settings, to: "holdfast.yaml")
            let daemon = try await camp.daemon()
            do {
                try await act(camp)
            } catch {
                daemon.signal(SIGKILL)
                throw error
            }
            daemon.signal(SIGTERM)
            #expect(await daemon.end() == 0)
        }
    }

    @Test(.enabled(if: canBeAnother))
    func `a socket that does not let the caller in is named`() async throws {
        try await served("") { camp async throws in
            #expect(
                try await asAnother(camp, ["stats"])
                    == Program.Ran(
                        code: 4, out: "",
                        err: "holdfast: \(camp.socket): permission denied; ask its administrator to let you in\n"))
        }
    }

    @Test(.enabled(if: canBeAnother))
    func `a caller in no list is told so`() async throws {
        try await served("mode: \"666\"\n") { camp async throws in
            let says =
                "holdfast: user \"uid 4200001\" is in no list of access; an administrator can add it to the settings"
            #expect(
                try await asAnother(camp, ["stats"]) == Program.Ran(code: 4, out: "", err: says + " (403)\n"))
            #expect(
                try await asAnother(camp, ["export"]) == Program.Ran(code: 4, out: "", err: says + "\n"))
        }
    }

    @Test(.enabled(if: canBeAnother))
    func `a reader may ask and not record`() async throws {
        try await served("mode: \"666\"\naccess: {readers: [\"4200001\"]}\n") { camp async throws in
            #expect(try await asAnother(camp, ["stats"]).code == 0)
            #expect(
                try await asAnother(camp, ["record", #"{"kind":"note","at":"2026","note":"a"}"#])
                    == Program.Ran(
                        code: 4, out: "",
                        err:
                            "holdfast: the events: user \"uid 4200001\" is a reader, and record needs a recorder. Nothing was recorded.\n"
                    ))
        }
    }

    @Test(
        .enabled(if: canBeAnother),
        arguments: [
            ["commit", "math-plc", "fund-coaches", "--owner", "cao", "--due", "2026-04-01"], ["why", "nothing"],
            ["ask", "why is the PLC stalling?"], ["backup", "/tmp/nothing"], ["check-ledger"], ["reload"],
        ])
    func `a caller in no list learns nothing, whatever is asked`(arguments: [String]) async throws {
        try await served("mode: \"666\"\n") { camp async throws in
            let ran = try await asAnother(camp, arguments)
            #expect(ran.code == 4)
            #expect(ran.out == "")
            #expect(ran.err.contains("is in no list of access"))
        }
    }

    @Test(.enabled(if: canBeAnother))
    func `a district that is limited is kept from a reader who is not named for it`() async throws {
        let access =
            "access: {recorders: [\"4200001\"], districts: {elmwood: [\"4200002\"], oak: [\"4200001\"]}}\n"
        try await served("mode: \"666\"\n" + access) { camp async throws in
            for district in ["riverbend", "elmwood", "oak"] {
                let note = #"{"kind":"note","at":"2026","district":"\#(district)","note":"of \#(district)"}"#
                #expect(try await camp.holdfast("record", note).code == 0)
            }
            #expect(try await camp.json("districts")["districts"] == ["elmwood", "oak", "riverbend"])
            let kept =
                "holdfast: the district \"elmwood\" is limited to others; an administrator can add you to it, under access in the settings"
            #expect(try await asAnother(camp, ["districts"]).out == "oak\nriverbend\n")
            #expect(
                try await asAnother(camp, ["status", "--district", "elmwood"])
                    == Program.Ran(code: 4, out: "", err: kept + " (403)\n"))
            let export = try await asAnother(camp, ["export"])
            #expect(export.out.contains("of oak") && !export.out.contains("elmwood"))
            let note = #"{"kind":"note","at":"2026","district":"elmwood","note":"mine"}"#
            let refused = try await asAnother(camp, ["record", note])
            #expect(refused.code == 4)
            #expect(refused.err.contains("is limited to others"))
            #expect(try await camp.position() == 3)
        }
    }

    @Test(.enabled(if: canBeAnother))
    func `a recorder signs with its own name`() async throws {
        try await served("mode: \"666\"\naccess: {recorders: [\"@4100001\"]}\n") { camp async throws in
            let event = #"{"kind":"note","at":"2026","note":"a","by":"the board"}"#
            #expect(try await asAnother(camp, ["record", event]).code == 0)
            #expect(try await asAnother(camp, ["export"]).out.contains(#""by": "uid 4200001""#))
        }
    }

    @Test(.enabled(if: getuid() != 0))
    func `a socket that lets nobody in is named`() async throws {
        try await served("mode: \"000\"\n") { camp async throws in
            #expect(
                try await camp.holdfast("stats")
                    == Program.Ran(
                        code: 4, out: "",
                        err: "holdfast: \(camp.socket): permission denied; ask its administrator to let you in\n"))
        }
    }
}
