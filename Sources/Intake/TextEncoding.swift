import Foundation

/// How the bytes of a file are letters. Districts' files are UTF-8, with or without a mark at the start, or Windows-1252.
enum TextEncoding: Hashable {
    case utf8, windows1252

    /// Goes through the whole file: a single row that is not UTF-8 makes it Windows-1252.
    ///
    /// - Throws: `.notText` for UTF-16, which Excel calls "Unicode text", and for files with a NUL, such as workbooks.
    static func found(in file: FileBytes) throws(FileFault) -> TextEncoding {
        var blocks = try file.blocks()
        var carried: [UInt8] = []
        var encoding = TextEncoding.utf8
        while let block = try blocks.next() {
            guard !block.contains(0), !block.starts(with: [0xFF, 0xFE]), !block.starts(with: [0xFE, 0xFF]) else {
                throw FileFault(.notText)
            }
            guard encoding == .utf8 else { continue }
            let bytes = carried + block
            // A character of UTF-8 has at most three bytes after its first.
            let start = bytes.lastIndex { $0 & 0xC0 != 0x80 } ?? 0
            let kept = bytes.count - start <= 4 ? start : bytes.count
            if String(validating: bytes[..<kept], as: UTF8.self) == nil { encoding = .windows1252 }
            carried = Array(bytes[kept...])
        }
        return String(validating: carried, as: UTF8.self) == nil ? .windows1252 : encoding
    }

    func text(_ bytes: some Collection<UInt8>) -> String? {
        switch self {
        case .utf8: String(validating: bytes, as: UTF8.self)
        case .windows1252: String(bytes: bytes, encoding: .windowsCP1252)
        }
    }
}
