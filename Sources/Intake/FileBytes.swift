import Foundation

/// Where the bytes of a file come from; they can be gone through more than once.
package enum FileBytes: Sendable, Hashable {
    case file(path: String)
    case bytes([UInt8])

    /// How many bytes are held at a time.
    static let block = 1 << 18

    func blocks() throws(FileFault) -> Blocks {
        switch self {
        case .bytes(let bytes): return .held(bytes[...])
        case .file(let path):
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                throw FileFault(.unreadable("there is no such file"))
            }
            guard !isFolder.boolValue else { throw FileFault(.unreadable("it is a folder")) }
            do {
                return .open(try FileHandle(forReadingFrom: URL(fileURLWithPath: path)))
            } catch {
                throw FileFault(.unreadable((error as NSError).localizedDescription))
            }
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
