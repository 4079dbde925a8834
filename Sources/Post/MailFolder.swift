import Foundation
import Glibc

/// A maildir: each message a file of its own, which is there whole or not at all.
///
/// > Source: maildir(5)
package struct MailFolder: Sendable, Hashable {
    package let path: String

    package init(path: String) { self.path = path }

    /// - Parameter name: By which the same message is the same file, however often it is delivered.
    package func deliver(_ bytes: [UInt8], as name: String) -> Fate {
        do {
            for sort in ["tmp", "new", "cur"] {
                try FileManager.default.createDirectory(
                    atPath: "\(path)/\(sort)", withIntermediateDirectories: true,
                    attributes: [.posixPermissions: 0o700])
            }
        } catch {
            return Fate(.misconfigured, reply: "\(path) cannot be made: \((error as NSError).localizedDescription)")
        }
        return MailFolder.place(bytes, rough: "\(path)/tmp/\(name)", at: "\(path)/new/\(name)", in: "\(path)/new")
    }

    /// A single file, with the same care.
    package static func write(_ bytes: [UInt8], to file: String) -> Fate {
        let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
        return place(bytes, rough: file + ".partial", at: file, in: folder)
    }

    private static func place(_ bytes: [UInt8], rough: String, at final: String, in folder: String) -> Fate {
        func failed(_ step: String) -> Fate {
            let reason = "\(final): \(step): \(String(cString: strerror(errno)))"
            let outcome: Fate.Outcome = errno == ENOSPC || errno == EDQUOT || errno == EIO ? .deferred : .misconfigured
            unlink(rough)
            return Fate(outcome, reply: reason)
        }
        let descriptor = open(rough, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return failed("it cannot be opened") }
        guard Bytes.write(bytes, to: descriptor), fsync(descriptor) == 0 else {
            let fate = failed("it cannot be written")
            close(descriptor)
            return fate
        }
        close(descriptor)
        guard rename(rough, final) == 0 else { return failed("it cannot be put in its place") }
        let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if directory >= 0 {
            fsync(directory)
            close(directory)
        }
        return Fate(.accepted, reply: final)
    }
}
