import Foundation
import GRDB
import Testing
import Vocabulary

@testable import Ledger

struct RefusedFileTests {
    let drawer: Drawer

    init() throws { drawer = try Drawer() }

    /// Expects the file to be refused with this fault and to hold the same bytes afterwards.
    private func expectRefusal(_ fault: OpeningFault) throws {
        let before = try drawer.bytes()
        #expect(throws: fault) { try Book(at: drawer.path) }
        #expect(try drawer.bytes() == before)
    }

    @Test(arguments: [
        ("missing/ledger.sqlite", "No such file or directory"), ("file/ledger.sqlite", "Not a directory"),
        ("folder", "it is not a regular file"),
    ])
    func `a place where no ledger can be`(name: String, reason: String) throws {
        try drawer.put(Data("x".utf8), "file")
        let folder = drawer.directory.appending(path: "folder")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        let path = drawer.place(name)
        #expect(throws: OpeningFault.unwritable(path: path, reason: reason)) { try Book(at: path) }
        #expect(try drawer.permissions("folder") != 0o600)
    }

    @Test func `a directory that nobody may write`() {
        let fault = OpeningFault.unwritable(path: "/proc/ledger.sqlite", reason: "No such file or directory")
        #expect(throws: fault) { try Book(at: "/proc/ledger.sqlite") }
    }

    @Test(arguments: [1, 10, 4096, 100_000])
    func `a file that is not a database, long or short`(size: Int) throws {
        try drawer.put(Data(repeating: UInt8(ascii: "n"), count: size))
        try expectRefusal(.notADatabase(path: drawer.path))
    }

    @Test func `a database of another program`() throws {
        let queue = try drawer.stranger()
        try queue.write { db in try db.execute(sql: "CREATE TABLE recipe (name TEXT)") }
        try queue.close()
        try expectRefusal(.anotherDatabase(path: drawer.path))
    }

    @Test func `a database that calls itself another program's`() throws {
        try Book(at: drawer.path).close()
        let queue = try drawer.stranger()
        try queue.write { db in try db.execute(sql: "PRAGMA application_id = 7") }
        try queue.close()
        try expectRefusal(.anotherDatabase(path: drawer.path))
    }

    @Test func `a ledger of a later release`() throws {
        try Book(at: drawer.path).close()
        let queue = try drawer.stranger()
        try queue.write { db in try db.execute(sql: "PRAGMA user_version = 4") }
        try queue.close()
        try expectRefusal(.newer(path: drawer.path, version: 4, known: 3))
    }

    @Test func `a ledger that was cut off`() throws {
        try Book(at: drawer.path).close()
        let whole = try drawer.bytes()
        try drawer.put(whole.prefix(whole.count / 2))
        try expectRefusal(
            .damaged(path: drawer.path, reason: "database disk image is malformed, SQLite code 11"))
    }

    @Test func `a ledger whose first page is damaged`() throws {
        try Book(at: drawer.path).close()
        var bytes = try drawer.bytes()
        bytes.replaceSubrange(100..<200, with: Data(repeating: 0xFF, count: 100))
        try drawer.put(bytes)
        try expectRefusal(
            .damaged(path: drawer.path, reason: "database disk image is malformed, SQLite code 11"))
    }

    @Test(arguments: [
        (OpeningFault.notADatabase(path: "/l"), "/l is not a database"),
        (.anotherDatabase(path: "/l"), "/l is a database of another program"),
        (.unwritable(path: "/l", reason: "Permission denied"), "the ledger /l cannot be written: Permission denied"),
        (.damaged(path: "/l", reason: "malformed"), "the ledger /l is damaged (malformed)"),
        (.newer(path: "/l", version: 3, known: 1), "the ledger /l has schema version 3"),
        (.failed(path: "/l", reason: "database is locked"), "the ledger /l could not be opened: database is locked"),
    ])
    func `a refusal says what is wrong, where and what to do`(fault: OpeningFault, opening: String) {
        let (said, todo) = fault.description.split(at: opening.count)
        #expect(said == opening)
        #expect(["name ", "put a backup", "run the release", "try again"].contains { todo.contains($0) })
    }
}

extension String {
    fileprivate func split(at count: Int) -> (String, String) { (String(prefix(count)), String(dropFirst(count))) }
}
