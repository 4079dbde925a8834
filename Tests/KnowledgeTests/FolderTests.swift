import Foundation
import Testing
import Vocabulary

@testable import Knowledge

/// Knowledge on disk.
struct FolderTests {
    /// A folder of one test, gone when the test lets go of it.
    private final class Folder {
        let url = FileManager.default.temporaryDirectory.appending(path: "knowledge-\(UUID().uuidString)")

        init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

        deinit {
            do { try FileManager.default.removeItem(at: url) } catch { Issue.record(error) }
        }

        func put(_ bytes: some Sequence<UInt8>, _ file: String) throws {
            let place = url.appending(path: file)
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: place)
        }

        func faults() throws -> [KnowledgeFault] {
            let folder = KnowledgeFolder(path: url.path)
            return try #require(throws: KnowledgeFaults.self) { _ = try folder.texts() }.faults
        }
    }

    private let folder: Folder
    init() throws { folder = try Folder() }

    private func fault(_ file: String, _ reason: String, _ remedy: String) -> KnowledgeFault {
        KnowledgeFault(place: Place(file: file, line: 1, column: 1), excerpt: "", reason: reason, remedy: remedy)
    }

    @Test func `every yaml file below the folder is read, in the order of the names, and cases are not`() throws {
        try folder.put("b: ä".utf8, "signs/b.yaml")
        try folder.put("a: 1".utf8, "causes/a.yaml")
        try folder.put("{}".utf8, "cases/river.yaml")
        try folder.put("{}".utf8, "cases/river.jsonl")
        try folder.put("# Readme".utf8, "README.md")
        try folder.put("w: 1".utf8, "weighing.yaml")
        #expect(
            try KnowledgeFolder(path: folder.url.path).texts() == [
                SourceText(file: "causes/a.yaml", text: "a: 1"), SourceText(file: "signs/b.yaml", text: "b: ä"),
                SourceText(file: "weighing.yaml", text: "w: 1"),
            ])
    }

    @Test func `what is on disk is read as it stands`() throws {
        for (file, text) in SmallBase.files { try folder.put(text.utf8, file) }
        let read = try KnowledgeBase(reading: KnowledgeFolder(path: folder.url.path).texts())
        #expect(try read.version == SmallBase.read().version)
    }

    @Test func `published cases are told of beside the base, and make it another one`() throws {
        for (file, text) in SmallBase.files { try folder.put(text.utf8, file) }
        let folder = KnowledgeFolder(path: folder.url.path)
        #expect(try KnowledgeBase(in: folder).version == SmallBase.read().version)
        let line = #"{"kind": "note", "at": "2020", "district": "valley", "note": "a"}"#
        try self.folder.put((line + "\n").utf8, "cases/valley.jsonl")
        let base = try KnowledgeBase(in: folder)
        #expect(base.cases.map(\.id) == ["valley"])
        #expect(base.cases.flatMap(\.events).map(\.line) == [line])
        #expect(try base.version != SmallBase.read().version)
        try self.folder.put("\(line)\n{}\n".utf8, "cases/valley.jsonl")
        let faults = try #require(throws: KnowledgeFaults.self) { _ = try KnowledgeBase(in: folder) }.faults
        #expect(faults.map(\.place) == [Place(file: "cases/valley.jsonl", line: 2, column: 1)])
    }

    @Test func `a file of the largest size is read`() throws {
        try folder.put(Array(repeating: UInt8(ascii: "#"), count: KnowledgeFolder.largestFile), "signs/large.yaml")
        #expect(try KnowledgeFolder(path: folder.url.path).texts().map(\.text.count) == [262_144])
    }

    @Test func `a file one byte larger is not`() throws {
        try folder.put(Array(repeating: UInt8(ascii: "#"), count: KnowledgeFolder.largestFile + 1), "signs/large.yaml")
        #expect(
            try folder.faults() == [
                fault("signs/large.yaml", "the file has 262145 bytes, more than 262144", "keep one entry in a file")
            ])
    }

    @Test func `the folder itself may be a link`() throws {
        try folder.put("a: 1".utf8, "signs/a.yaml")
        let link = folder.url.path + "-link"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder.url.path)
        defer { #expect(throws: Never.self) { try FileManager.default.removeItem(atPath: link) } }
        #expect(try KnowledgeFolder(path: link).texts().map(\.file) == ["signs/a.yaml"])
    }

    @Test(arguments: ["nowhere", "file"])
    func `a link to no folder is refused, as no folder is`(target: String) throws {
        try folder.put("a: 1".utf8, "file")
        let link = folder.url.path + "/link"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
        let refused = #expect(throws: KnowledgeFaults.self) { try KnowledgeFolder(path: link).texts() }
        #expect(
            refused?.faults == [
                SourceText(file: link, text: "").fault(
                    line: 1, column: 1, "the folder cannot be read", "check --knowledge, and who may read the folder")
            ])
    }

    @Test func `a link is not followed, to a file nor to a folder`() throws {
        try folder.put("a: 1".utf8, "elsewhere.txt")
        try folder.put("b: 1".utf8, "outside/b.txt")
        try FileManager.default.createSymbolicLink(
            atPath: folder.url.path + "/a.yaml", withDestinationPath: "elsewhere.txt")
        try FileManager.default.createSymbolicLink(
            atPath: folder.url.path + "/signs.yaml", withDestinationPath: "outside")
        #expect(
            try folder.faults()
                == ["a.yaml", "signs.yaml"].map {
                    fault($0, "this is not a plain file", "put a copy here: links are not followed")
                })
    }

    @Test func `what stands behind a linked folder does not come in`() throws {
        let other = try Folder()
        try other.put("b: 1".utf8, "b.yaml")
        try folder.put("a: 1".utf8, "signs/a.yaml")
        try FileManager.default.createSymbolicLink(
            atPath: folder.url.path + "/causes", withDestinationPath: other.url.path)
        #expect(try KnowledgeFolder(path: folder.url.path).texts() == [SourceText(file: "signs/a.yaml", text: "a: 1")])
    }

    @Test func `a folder named like an entry is no file`() throws {
        try folder.put("a: 1".utf8, "signs.yaml/a.txt")
        #expect(
            try folder.faults() == [
                fault("signs.yaml", "this is not a plain file", "put a copy here: links are not followed")
            ])
    }

    @Test func `a file that is not UTF-8 is refused, and every such file is told`() throws {
        try folder.put([0x61, 0x3A, 0x20, 0xE4], "signs/latin.yaml")
        try folder.put([0xFF, 0xFE, 0x61, 0x00], "causes/wide.yaml")
        try folder.put("a: 1".utf8, "signs/a.yaml")
        #expect(
            try folder.faults()
                == ["causes/wide.yaml", "signs/latin.yaml"].map {
                    fault($0, "the file is not UTF-8", "save it anew as UTF-8")
                })
    }

    @Test func `a folder that is not there is told by its path`() throws {
        let path = folder.url.path + "/none"
        let faults = try #require(throws: KnowledgeFaults.self) { _ = try KnowledgeFolder(path: path).texts() }.faults
        #expect(
            faults == [fault(path, "the folder cannot be read", "check --knowledge, and who may read the folder")])
    }
}
