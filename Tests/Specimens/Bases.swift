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
    /// The shipped base; with other limits and weights, so that indicators read alike; and with another threshold, so that
    /// they need not.
    package static func variants() throws -> [KnowledgeBase] {
        let shipped = try shipped()
        let others = [
            """
                - {on: 2026-03-01, sign: six-priorities, limit: 2}
                - {on: 2026-03-01, cause: too-many-priorities, sign: six-priorities, present: telling}
            """,
            "    - {on: 2026-03-01, threshold: chance, value: 0.5}",
        ]
        return [shipped]
            + (try others.map { lines in
                let settings = try Settings(
                    reading: SourceText(file: "holdfast.yaml", text: "districts:\n  riverbend:\n" + lines))
                return try Library(shipped, adjustments: settings.adjustments("districts"))["riverbend"]
            })
    }

    /// A file of this project.
    package static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: project + "/" + path)))
    }
}
