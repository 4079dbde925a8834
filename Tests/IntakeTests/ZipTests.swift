import Foundation
import Testing

@testable import Intake

/// Archives as they come, made here byte by byte: stored, not packed.
struct ZipTests {
    private struct Entry {
        let name: String
        let bytes: [UInt8]
        var mode = 0o100644
        /// What the archive says of its size.
        var size: Int?
        var flags = 0
    }

    private static func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }

    /// CRC-32 of IEEE 802.3.
    private static func crc(_ bytes: [UInt8]) -> Int {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return Int(~crc)
    }

    private static func archive(_ entries: [Entry]) -> [UInt8] {
        var whole: [UInt8] = []
        var central: [UInt8] = []
        for entry in entries {
            let size = entry.size ?? entry.bytes.count
            let form =
                little(20, 2) + little(entry.flags, 2) + little(0, 2) + little(0, 4) + little(crc(entry.bytes), 4)
                + little(size, 4) + little(size, 4) + little(entry.name.utf8.count, 2) + little(0, 2)
            central +=
                [0x50, 0x4B, 1, 2] + little(0x031E, 2) + form + little(0, 2) + little(0, 2) + little(0, 2)
                + little(entry.mode << 16, 4) + little(whole.count, 4) + Array(entry.name.utf8)
            whole += [0x50, 0x4B, 3, 4] + form + Array(entry.name.utf8) + entry.bytes
        }
        let end =
            [0x50, 0x4B, 5, 6] + little(0, 4) + little(entries.count, 2) + little(entries.count, 2)
            + little(central.count, 4) + little(whole.count, 4) + little(0, 2)
        return whole + central + end
    }

    private func files(
        _ bytes: [UInt8], wanting wanted: ZipArchive.Wanted = .whole
    ) throws -> [(name: String, bytes: [UInt8])] {
        let path = FileManager.default.temporaryDirectory.appending(path: "zip-\(UUID().uuidString.prefix(8))")
        try Data(bytes).write(to: path)
        defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: path) } }
        return try ZipArchive.files(of: path.path) { _ in wanted }
    }

    private let orgs = Entry(name: "orgs.csv", bytes: Array("sourcedId,name\n".utf8))

    @Test func `files come by their names, in folders or not`() throws {
        let read = try files(
            Self.archive([
                orgs, Entry(name: "set/", bytes: [], mode: 0o040755), Entry(name: "set/b.csv", bytes: [0x41]),
            ]))
        #expect(read.map(\.name) == ["orgs.csv", "b.csv"])
        #expect(read.map(\.bytes) == [orgs.bytes, [0x41]])
    }

    @Test func `of a file that is not wanted nothing is read, and of a header a block`() throws {
        let long = Entry(name: "users.csv", bytes: [UInt8](repeating: 0x41, count: 300_000))
        #expect(try files(Self.archive([long]), wanting: .nothing).map(\.bytes) == [[]])
        let head = try files(Self.archive([long]), wanting: .head)[0].bytes.count
        #expect((ZipArchive.head...ZipArchive.head + 1 << 17).contains(head))
    }

    @Test(arguments: ["../orgs.csv", "/orgs.csv", "a/../../orgs.csv", "..\\orgs.csv", "C:orgs.csv"])
    func `an archive with a file that would lie outside of it is refused`(name: String) {
        let fault = FileFault(.wrong("one of its files would lie outside of it; nothing of such an archive is taken"))
        #expect(throws: fault) { try files(Self.archive([orgs, Entry(name: name, bytes: [])])) }
    }

    @Test func `an archive with a link in it is refused`() {
        let link = Entry(name: "courses.csv", bytes: Array("/etc/hostname".utf8), mode: 0o120777)
        #expect(
            throws: FileFault(
                .wrong("\"courses.csv\" in it is no plain file; nothing of such an archive is taken"))
        ) { try files(Self.archive([orgs, link])) }
    }

    @Test func `an archive that would unpack to more than is held is refused`() {
        let fault = FileFault(.wrong("its files are of more than 67108864 bytes; unpack it and import the folder"))
        let small = Entry(name: "orgs.csv", bytes: [0x41], size: ZipArchive.largest + 1)
        #expect(throws: fault) { try files(Self.archive([small])) }
    }

    @Test func `an archive of too many files is refused`() {
        let many = (0...ZipArchive.most).map { Entry(name: "\($0).csv", bytes: []) }
        #expect(throws: FileFault(.wrong("it holds more than 1000 files, which no roster does"))) {
            try files(Self.archive(many), wanting: .nothing)
        }
        #expect(throws: Never.self) { try files(Self.archive(Array(many.dropLast())), wanting: .nothing) }
    }

    @Test func `an encrypted archive is refused`() {
        let secret = Entry(name: "orgs.csv", bytes: [UInt8](repeating: 0x41, count: 20), flags: 1)
        #expect(throws: FileFault(.wrong("it is encrypted; unpack it and import the folder"))) {
            try files(Self.archive([secret]))
        }
    }

    @Test func `an archive that is cut short, and what is no archive, are refused`() throws {
        let whole = Self.archive([orgs])
        let fault = try #require(throws: FileFault.self) { try files(Array(whole.prefix(40))) }
        #expect(fault.description.hasPrefix("this ZIP cannot be read ("))
        #expect(fault.description.hasSuffix("; is it whole?"))
        #expect(throws: FileFault(.wrong("this is no ZIP; give the folder or the ZIP of the whole set"))) {
            try files(Array("sourcedId,name\n".utf8))
        }
    }
}
