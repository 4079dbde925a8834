import Foundation
import Intake
import Vocabulary

/// Where the mappings that ship are: JSON files that say what the columns of known files are.
struct MappingFolder {
    /// The first of these that there is.
    private static let candidates: [String] = {
        let program = Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent()
        var found = [program?.appending(path: "mappings"), program?.appending(path: "../share/holdfast/mappings")]
        found.append(URL(fileURLWithPath: "/usr/share/holdfast/mappings"))
        // Where the program runs from the folder that it was built in.
        var above = program
        for _ in 0..<5 {
            found.append(above?.appending(path: "config/mappings"))
            above = above?.deletingLastPathComponent()
        }
        return found.compactMap { $0?.standardizedFileURL.path }
    }()

    let path: String

    /// - Throws: `Ending` 1 where there is no such folder.
    init(given: String?) throws {
        guard
            let path = given
                ?? MappingFolder.candidates.first(where: { FileManager.default.fileExists(atPath: $0 + "/cells.json") })
        else {
            throw Ending(
                code: 1,
                words: "the mappings that ship are not found; name their folder with --mappings. Nothing was sent.")
        }
        self.path = path
    }

    /// What a file of the folder says.
    ///
    /// - Throws: `Ending` 1 naming the file and what is wrong in it.
    func read<Value>(_ name: String, _ form: (JSON) throws(FileFault) -> Value) throws -> Value {
        try MappingFolder.read("\(path)/\(name).json", form)
    }

    static func read<Value>(_ path: String, _ form: (JSON) throws(FileFault) -> Value) throws -> Value {
        let bytes = try Batch.bytes(of: path)
        let json: JSON
        do throws(JSONFault) {
            json = try JSON(parsing: bytes)
        } catch {
            throw Ending(code: 1, words: "\(path) is not JSON: \(error). Nothing was sent.")
        }
        do throws(FileFault) {
            return try form(json)
        } catch {
            throw Ending(code: 1, words: "\(path): \(Batch.stopped("\(error)")) Nothing was sent.")
        }
    }
}
