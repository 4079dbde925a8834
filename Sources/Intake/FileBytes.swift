import Foundation

/// Where the bytes of a file come from; they can be gone through more than once.
package enum FileBytes: Sendable, Hashable {
    case file(path: String)
    case bytes([UInt8])

    /// How many bytes are held at a time.
    static let block = 1 << 18
    /// What comes through a pipe can be had only once, so it is held whole: so many bytes of it at most.
    static let piped = 1 << 26

    /// A file, or what comes through a pipe.
    ///
    /// - Throws: `.wrong` where a pipe has more than is held.
    package static func given(path: String) throws(FileFault) -> FileBytes {
        guard kind(of: path) == S_IFIFO else { return .file(path: path) }
        var bytes: [UInt8] = []
        var blocks = try FileBytes.open(path)
        while let block = try blocks.next() {
            bytes += block
            guard bytes.count <= piped else {
                throw FileFault(.wrong("more than \(piped) bytes come through this pipe; save them as a file first"))
            }
        }
        return .bytes(bytes)
    }

    /// Of what kind the file is, links followed; `nil` where there is none.
    private static func kind(of path: String) -> mode_t? {
        var found = stat()
        return stat(path, &found) == 0 ? found.st_mode & S_IFMT : nil
    }

    func blocks() throws(FileFault) -> Blocks {
        switch self {
        case .bytes(let bytes): return .held(bytes[...])
        case .file(let path):
            switch FileBytes.kind(of: path) {
            case nil: throw FileFault(.unreadable("there is no such file"))
            case S_IFDIR: throw FileFault(.unreadable("it is a folder"))
            case S_IFREG: return try FileBytes.open(path)
            default: throw FileFault(.unreadable("it is no plain file"))
            }
        }
    }

    private static func open(_ path: String) throws(FileFault) -> Blocks {
        do {
            return .open(try FileHandle(forReadingFrom: URL(fileURLWithPath: path)))
        } catch {
            throw FileFault(.unreadable((error as NSError).localizedDescription))
        }
    }

    /// One going through.
    enum Blocks {
        case held(ArraySlice<UInt8>)
        case open(FileHandle)

        /// The next bytes, `nil` at the end.
        mutating func next() throws(FileFault) -> [UInt8]? {
            switch self {
            case .held(let bytes):
                self = .held(bytes.dropFirst(FileBytes.block))
                return bytes.isEmpty ? nil : Array(bytes.prefix(FileBytes.block))
            case .open(let handle):
                do {
                    return try handle.read(upToCount: FileBytes.block).flatMap { $0.isEmpty ? nil : Array($0) }
                } catch {
                    throw FileFault(.unreadable((error as NSError).localizedDescription))
                }
            }
        }
    }
}
