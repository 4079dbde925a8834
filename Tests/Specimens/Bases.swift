import Foundation
import Knowledge

/// Knowledge bases for tests.
package enum Bases {
    /// The folder of this project.
    package static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// The knowledge base that ships with this project.
    package static func shipped() throws -> KnowledgeBase {
        try KnowledgeBase(reading: KnowledgeFolder(path: project + "/knowledge").texts())
    }
}

extension Bases {
    /// A file of this project.
    package static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: project + "/" + path)))
    }
}
