import Foundation
import Testing

@testable import Intake

/// What is no plain file, such as a pipe that nobody writes into, which would be waited for without end.
struct FileBytesTests {
    private func with(_ act: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "hf-\(UUID().uuidString.prefix(8))").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer {
            do {
                try FileManager.default.removeItem(atPath: folder)
            } catch {
                Issue.record("\(folder) stays: \(error)")
            }
        }
        try act(folder)
    }

    @Test(arguments: [
        ("/dev/zero", "it is no plain file"), ("/dev", "it is a folder"), ("/dev/no-such", "there is no such file"),
    ])
    func `what is no file is not waited for`(path: String, says: String) {
        #expect(throws: FileFault(.unreadable(says))) { try FileBytes.given(path: path).blocks() }
    }

    @Test func `a pipe in a folder of a roster is refused`() throws {
        try with { folder in
            let pipe = folder + "/orgs.csv"
            #expect(mkfifo(pipe, 0o600) == 0)
            #expect(throws: FileFault(.unreadable("it is no plain file"))) { try FileBytes.file(path: pipe).blocks() }
        }
    }

    @Test func `what comes through a pipe is held, and can be gone through twice`() throws {
        try with { folder in
            let pipe = folder + "/pipe"
            #expect(mkfifo(pipe, 0o600) == 0)
            let writer = Thread {
                do {
                    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: pipe))
                    try handle.write(contentsOf: Data("a,b\n".utf8))
                    try handle.close()
                } catch {
                    Issue.record(error)
                }
            }
            writer.start()
            let file = try FileBytes.given(path: pipe)
            #expect(file == .bytes(Array("a,b\n".utf8)))
        }
    }
}
