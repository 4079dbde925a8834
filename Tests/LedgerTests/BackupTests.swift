import Foundation
import GRDB
import Testing
import Vocabulary

@testable import Ledger

struct BackupTests {
    let drawer: Drawer

    init() throws { drawer = try Drawer() }

    private func files() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: drawer.directory.path).sorted()
    }

    @Test func `a backup is a whole ledger, for its owner alone, with the seal of the original`() throws {
        let book = try Book(at: drawer.path)
        try book.take([note("one", id: "a"), note("two")])
        let made = try book.backup(to: drawer.place("copy.sqlite"))
        #expect(made == Backup(path: drawer.place("copy.sqlite"), position: 2, seal: book.survey().seal))
        #expect(try drawer.permissions("copy.sqlite") == 0o600)
        #expect(try files() == ["copy.sqlite", "ledger.sqlite", "ledger.sqlite-shm", "ledger.sqlite-wal"])
        try book.take([note("three")])
        let copy = try Book(at: drawer.place("copy.sqlite"))
        #expect(try copy.entries(limit: 9).map(\.seq) == [1, 2])
        #expect(try copy.take([note("one", id: "a"), note("another")]) == [duplicate(1), recorded(3)])
    }

    @Test func `a backup waits for no writer, and holds what was committed`() throws {
        let book = try Book(at: drawer.path)
        try book.take([note("one")])
        try book.pool.writeWithoutTransaction { db in
            try db.inTransaction(.immediate) {
                let made = try book.backup(to: drawer.place("copy.sqlite"))
                #expect(made.position == 1)
                return .rollback
            }
        }
    }

    @Test func `a file that is there is never written over`() throws {
        let book = try Book(at: drawer.path)
        try drawer.put(Data("mine".utf8), "copy.sqlite")
        let path = drawer.place("copy.sqlite")
        #expect(throws: BackupFault.exists(path: path)) { try book.backup(to: path) }
        #expect(try drawer.bytes("copy.sqlite") == Data("mine".utf8))
    }

    @Test func `a folder that is not there is named, and nothing is made`() throws {
        let book = try Book(at: drawer.path)
        let path = drawer.place("missing/copy.sqlite")
        #expect(throws: BackupFault.failed(path: path, reason: "No such file or directory")) {
            try book.backup(to: path)
        }
    }

    @Test func `what a copy that was broken off left behind is in nobody's way`() throws {
        let book = try Book(at: drawer.path)
        try drawer.put(Data("half".utf8), "copy.sqlite.partial")
        #expect(try book.backup(to: drawer.place("copy.sqlite")).position == 0)
        #expect(try !files().contains("copy.sqlite.partial"))
    }

    @Test func `of a ledger that was changed behind its back no backup is made`() throws {
        let book = try Book(at: drawer.path)
        try book.take([note("one"), note("two")])
        try book.pool.writeWithoutTransaction { db in
            try db.execute(
                sql: "DROP TRIGGER seal_is_never_changed; UPDATE seal SET seal = randomblob(32) WHERE seq = 2")
        }
        let path = drawer.place("copy.sqlite")
        let problem = "event 2 does not fit its seal: it, or what stood before it, is not what was recorded"
        #expect(throws: BackupFault.unsound(path: path, [problem])) { try book.backup(to: path) }
        #expect(try files() == ["ledger.sqlite", "ledger.sqlite-shm", "ledger.sqlite-wal"])
    }
}
