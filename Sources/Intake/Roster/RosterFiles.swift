import Foundation
import Vocabulary

/// The files of a OneRoster set, from a folder or a ZIP.
struct RosterFiles {
    /// Those that districts and schools are read from, by their names in small letters.
    private(set) var needed: [String: FileBytes] = [:]
    /// Why each other file was left alone.
    private(set) var left: [String] = []

    private static let names: Set<String> = ["orgs", "academicsessions", "courses", "classes"]

    /// - Throws: where there is no such folder or ZIP, or none of the files that are needed in it.
    init(_ path: String) throws(FileFault) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw FileFault(.unreadable("there is no such file or folder"))
        }
        if isFolder.boolValue { try readFolder(path) } else { try readZip(path) }
        guard !needed.isEmpty else {
            throw FileFault(.wrong("no roster is in it: orgs.csv, academicSessions.csv, courses.csv or classes.csv"))
        }
        left.sort()
    }

    private mutating func readFolder(_ path: String) throws(FileFault) {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        } catch {
            throw FileFault(.unreadable((error as NSError).localizedDescription))
        }
        for name in names {
            let file = FileBytes.file(path: path + "/" + name)
            let stem = RosterFiles.stem(name)
            if RosterFiles.names.contains(stem) {
                needed[stem] = file
            } else if StudentData.isRosterFile(named: stem) {
                var blocks = try file.blocks()
                leave(name, try blocks.next() ?? [])
            }
        }
    }

    private mutating func readZip(_ path: String) throws(FileFault) {
        let files = try ZipArchive.files(of: path) { name in
            let stem = RosterFiles.stem(name)
            if RosterFiles.names.contains(stem) { return .whole }
            return StudentData.isRosterFile(named: stem) ? .head : .nothing
        }
        for (name, bytes) in files {
            let stem = RosterFiles.stem(name)
            if RosterFiles.names.contains(stem) {
                guard needed[stem] == nil else { throw FileFault(.wrong("two files in it are called \(name)")) }
                needed[stem] = .bytes(bytes)
            } else if StudentData.isRosterFile(named: stem) {
                leave(name, bytes)
            }
        }
    }

    /// Tells by which column a file is of single persons; nothing beyond its header is looked at.
    private mutating func leave(_ name: String, _ bytes: [UInt8]) {
        let line = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        let text = TextEncoding.utf8.text(line) ?? TextEncoding.windows1252.text(line) ?? ""
        let header = text.split(separator: ",", omittingEmptySubsequences: false).map { cell in
            cell.filter { $0 != "\"" && $0 != "\u{FEFF}" }.trimmed
        }
        let column = StudentData.column(of: header)
        left.append(
            "\(name) was refused: " + (column.map { "its column \"\($0)\" is" } ?? "it is")
                + " of single persons, and nothing beyond its header was read")
    }

    private static func stem(_ name: String) -> String {
        let small = name.lowercased()
        return small.hasSuffix(".csv") ? String(small.dropLast(4)) : small
    }
}
