import Glibc

/// Which file a path or a descriptor means, whatever it is called.
struct FileIdentity: Sendable, Hashable {
    let device: UInt
    let inode: UInt
    let isSocket: Bool

    /// Of the path itself, where a symbolic link is not followed. `nil` where there is nothing.
    init?(path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    init?(descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        self.init(status)
    }

    private init(_ status: stat) {
        device = UInt(status.st_dev)
        inode = UInt(status.st_ino)
        isSocket = status.st_mode & S_IFMT == S_IFSOCK
    }
}
