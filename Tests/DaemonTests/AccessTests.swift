import Foundation
import Testing
import Transport
import Wire

@testable import Daemon

struct AccessTests {
    /// Numbers that no machine gives to anybody.
    private func caller(_ uid: UInt32, group: UInt32 = 4_100_000) -> Caller {
        Caller(Peer(uid: uid, gid: group))
    }

    private func access(
        readers: [String] = [], recorders: [String] = [], administrators: [String] = []
    ) throws -> Access {
        var configuration = Configuration()
        configuration.readers = readers
        configuration.recorders = recorders
        configuration.administrators = administrators
        return try Access(configuration)
    }

    @Test func `root and the user of the daemon are administrators, and nobody else is anything`() throws {
        let access = try access()
        #expect(access.standing(of: caller(0))?.role == .administrator)
        #expect(access.standing(of: caller(getuid()))?.role == .administrator)
        #expect(access.standing(of: caller(4_200_000))?.role == nil)
    }

    @Test func `users are listed by number and by name`() throws {
        let access = try access(readers: ["4200001"], recorders: ["4200002"], administrators: ["4200003", "root"])
        #expect(access.standing(of: caller(4_200_001))?.role == .reader)
        #expect(access.standing(of: caller(4_200_002))?.role == .recorder)
        #expect(access.standing(of: caller(4_200_003))?.role == .administrator)
        #expect(access.standing(of: caller(4_200_004))?.role == nil)
    }

    @Test func `groups are listed by number and by name`() throws {
        let access = try access(readers: ["@4100001"], recorders: ["@root"])
        #expect(access.standing(of: caller(4_200_001, group: 4_100_001))?.role == .reader)
        #expect(access.standing(of: caller(4_200_001, group: 0))?.role == .recorder)
        // The number of a group is not the number of a user.
        #expect(access.standing(of: caller(4_100_001))?.role == nil)
    }

    @Test func `a district that is limited is kept from all but those named for it, and administrators`() throws {
        var configuration = Configuration()
        configuration.readers = ["4200001", "4200002", "@4100001"]
        configuration.administrators = ["4200003"]
        configuration.limited = ["elmwood": ["4200001", "@4100001"], "oak": []]
        let access = try Access(configuration)
        #expect(access.standing(of: caller(4_200_001)) == Standing(role: .reader, barred: ["oak"]))
        #expect(access.standing(of: caller(4_200_002)) == Standing(role: .reader, barred: ["elmwood", "oak"]))
        #expect(access.standing(of: caller(4_200_009, group: 4_100_001)) == Standing(role: .reader, barred: ["oak"]))
        #expect(access.standing(of: caller(4_200_003)) == Standing(role: .administrator))
        // To be named for a district alone lets nobody in.
        configuration.limited = ["elmwood": ["4200005"]]
        #expect(try Access(configuration).standing(of: caller(4_200_005)) == nil)
    }

    @Test func `of several rules the one that gives most holds`() throws {
        let access = try access(readers: ["4200001"], recorders: ["@4100001"], administrators: ["4200002"])
        #expect(access.standing(of: caller(4_200_001, group: 4_100_001))?.role == .recorder)
        #expect(access.standing(of: caller(4_200_002, group: 4_100_001))?.role == .administrator)
    }

    @Test(arguments: [
        (
            "no-such-user-here",
            #"access: there is no user "no-such-user-here" on this machine; mend the settings or create it"#
        ),
        (
            "@no-such-group-here",
            #"access: there is no group "@no-such-group-here" on this machine; mend the settings or create it"#
        ),
    ])
    func `a name that the machine does not know is refused`(name: String, says: String) {
        let fault = #expect(throws: Access.UnknownName.self) { try access(readers: [name]) }
        #expect(fault?.description == says)
    }

    @Test func `a caller without a name is called by the number`() {
        #expect(caller(4_200_001).name == "uid 4200001")
        #expect(caller(0).name == "root")
        #expect(caller(4_200_001, group: 7).groups == [7])
        #expect(caller(0, group: 4_100_001).groups.isSuperset(of: [0, 4_100_001]))
    }
}
