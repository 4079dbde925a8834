import Foundation

/// The folder in which a knowledge base stands.
package struct KnowledgeFolder: Sendable {
    package let path: String

    package init(path: String) {
        self.path = path
    }

    /// No file may be larger, in bytes: an entry is a page, not a book.
    package static let largestFile = 256 * 1024

    /// Reads every `.yaml` file below the folder.
    ///
    /// The folder itself may be a link; in it links are not followed, so that nothing outside comes in. `cases/` holds events,
    /// and `scenarios/` what the entries are tried on: neither is part of the knowledge base.
    ///
    /// - Throws: `KnowledgeFaults` for a folder that cannot be read, a file that is too large, a link, or a file that is
    ///   not UTF-8.
    package func texts() throws(KnowledgeFaults) -> [SourceText] {
        try read { $0.hasSuffix(".yaml") && !$0.hasPrefix("cases/") && !$0.hasPrefix("scenarios/") }
    }

    /// Reads every file of `scenarios/`; none where there is no such folder.
    package func scenarios() throws(KnowledgeFaults) -> [SourceText] {
        try read { $0.hasPrefix("scenarios/") && $0.hasSuffix(".yaml") }
    }

    /// Reads every published case: a file of events, one JSON object a line.
    package func cases() throws(KnowledgeFaults) -> [SourceText] {
        try read { $0.hasPrefix("cases/") && $0.hasSuffix(".jsonl") }
    }

    private func read(_ isWanted: (String) -> Bool) throws(KnowledgeFaults) -> [SourceText] {
        var texts: [SourceText] = []
        var faults: [KnowledgeFault] = []
        for file in try files() where isWanted(file) {
            do throws(KnowledgeFault) {
                texts.append(try read(file))
            } catch {
                faults.append(error)
            }
        }
        guard faults.isEmpty else { throw KnowledgeFaults(faults: faults) }
        return texts
    }

    private func files() throws(KnowledgeFaults) -> [String] {
        let folder = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        var isFolder: ObjCBool = false
        // Of a link that leads nowhere it is told that it has no files.
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
            throw unreadable
        }
        do {
            return try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
        } catch {
            throw unreadable
        }
    }

    private var unreadable: KnowledgeFaults {
        let fault = SourceText(file: path, text: "").fault(
            line: 1, column: 1, "the folder cannot be read", "check --knowledge, and who may read the folder")
        return KnowledgeFaults(faults: [fault])
    }

    private func read(_ file: String) throws(KnowledgeFault) -> SourceText {
        let nothing = SourceText(file: file, text: "")
        let whole = path + "/" + file
        let attributes: [FileAttributeKey: Any]
        let data: Data
        do {
            attributes = try FileManager.default.attributesOfItem(atPath: whole)
            guard attributes[.type] as? FileAttributeType == .typeRegular else {
                throw nothing.fault(
                    line: 1, column: 1, "this is not a plain file", "put a copy here: links are not followed")
            }
            if let size = attributes[.size] as? Int, size > KnowledgeFolder.largestFile {
                throw nothing.fault(
                    line: 1, column: 1, "the file has \(size) bytes, more than \(KnowledgeFolder.largestFile)",
                    "keep one entry in a file")
            }
            data = try Data(contentsOf: URL(fileURLWithPath: whole))
        } catch let fault as KnowledgeFault {
            throw fault
        } catch {
            throw nothing.fault(line: 1, column: 1, "the file cannot be read", "check who may read it")
        }
        guard let text = String(data: data, encoding: .utf8) else {
            throw nothing.fault(line: 1, column: 1, "the file is not UTF-8", "save it anew as UTF-8")
        }
        return SourceText(file: file, text: text)
    }
}
