import Foundation

extension SourceText {
    /// Reads a settings file.
    ///
    /// - Throws: `KnowledgeFault` where it cannot be read, or is not UTF-8.
    package init(settings path: String) throws(KnowledgeFault) {
        let nothing = SourceText(file: path, text: "")
        guard let data = FileManager.default.contents(atPath: path) else {
            throw nothing.fault(line: 1, column: 1, "the file cannot be read", "check its path, and who may read it")
        }
        guard let text = String(data: data, encoding: .utf8) else {
            throw nothing.fault(line: 1, column: 1, "the file is not UTF-8", "save it anew as UTF-8")
        }
        self.init(file: path, text: text)
    }
}
