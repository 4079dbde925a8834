import Glibc
import Testing

/// A directory of its own for one test, gone after it.
struct Scratch {
    let directory: String

    /// A path for a socket in it.
    var socket: String { directory + "/s" }

    static func with<Value>(_ act: (Scratch) async throws -> Value) async throws -> Value {
        var template = Array("/tmp/holdfast-XXXXXX".utf8CString)
        _ = try #require(mkdtemp(&template))
        let scratch = Scratch(
            directory: String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self))
        defer {
            for name in scratch.names { unlink(scratch.directory + "/" + name) }
            rmdir(scratch.directory)
        }
        return try await act(scratch)
    }

    /// The names of what is in the directory, sorted.
    var names: [String] {
        guard let stream = opendir(directory) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// The permission bits of the socket, or `nil` where there is none.
    var mode: UInt32? {
        var status = stat()
        return lstat(socket, &status) == 0 && status.st_mode & S_IFMT == S_IFSOCK ? status.st_mode & 0o7777 : nil
    }
}
