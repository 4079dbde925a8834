import CArchive

/// The files of a ZIP, read by libarchive without anything being unpacked to disk.
enum ZipArchive {
    /// How much of a file is wanted.
    enum Wanted {
        /// Up to the largest size that is held.
        case whole
        /// Its beginning, for its header.
        case head
        case nothing
    }

    static let most = 1000
    /// Bytes that are held of all files together: a small ZIP may unpack to any size.
    static let largest = 1 << 26
    static let head = 1 << 16

    /// - Returns: What was wanted of each file, by its name without folders, in the order of the archive.
    /// - Throws: `.wrong` where the archive is damaged or encrypted, has files outside itself, or is larger than is held.
    static func files(
        of path: String, wanting wanted: (String) -> Wanted
    ) throws(FileFault) -> [(name: String, bytes: [UInt8])] {
        guard let archive = archive_read_new() else { throw FileFault(.unreadable("out of memory")) }
        defer { archive_read_free(archive) }
        archive_read_support_format_zip(archive)
        guard archive_read_open_filename(archive, path, FileBytes.block) == ARCHIVE_OK else { throw fault(archive) }
        var files: [(name: String, bytes: [UInt8])] = []
        var count = 0
        var held = 0
        var entry: OpaquePointer?
        while true {
            let state = archive_read_next_header(archive, &entry)
            if state == ARCHIVE_EOF { return files }
            guard state == ARCHIVE_OK || state == ARCHIVE_WARN, let entry else { throw fault(archive) }
            count += 1
            guard count <= most else {
                throw FileFault(.wrong("it holds more than \(most) files, which no roster does"))
            }
            guard archive_entry_is_encrypted(entry) == 0 else {
                throw FileFault(.wrong("it is encrypted; unpack it and import the folder"))
            }
            guard let pointer = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry) else {
                throw FileFault(.wrong("the name of one of its files cannot be read"))
            }
            let name = String(cString: pointer)
            let parts = name.split(separator: "/", omittingEmptySubsequences: false)
            guard !name.hasPrefix("/"), !parts.contains(".."), !name.contains("\\"), !name.contains(":") else {
                throw FileFault(.wrong("one of its files would lie outside of it; nothing of such an archive is taken"))
            }
            let kind = archive_entry_filetype(entry)
            guard kind == 0o100000 || kind == 0o040000 else {
                throw FileFault(.wrong("\"\(name)\" in it is no plain file; nothing of such an archive is taken"))
            }
            guard kind == 0o100000, let last = parts.last, !last.isEmpty else { continue }
            guard archive_entry_size_is_set(entry) == 0 || archive_entry_size(entry) <= largest else { throw tooLarge }
            let limit: Int
            switch wanted(String(last)) {
            case .nothing: limit = 0
            case .head: limit = head
            case .whole: limit = largest
            }
            let bytes = try read(archive, limit: limit)
            held += bytes.count
            guard held <= largest else { throw tooLarge }
            files.append((String(last), bytes))
        }
    }

    private static let tooLarge = FileFault(
        .wrong("its files are of more than \(largest) bytes; unpack it and import the folder"))

    /// The first bytes of a file, at most one block more than the limit.
    private static func read(_ archive: OpaquePointer, limit: Int) throws(FileFault) -> [UInt8] {
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= limit, limit > 0 {
            let count = block.withUnsafeMutableBytes { archive_read_data(archive, $0.baseAddress, $0.count) }
            guard count >= 0 else { throw fault(archive) }
            if count == 0 { break }
            bytes += block[..<count]
        }
        return bytes
    }

    private static func fault(_ archive: OpaquePointer) -> FileFault {
        if archive_format(archive) == 0 {
            return FileFault(.wrong("this is no ZIP; give the folder or the ZIP of the whole set"))
        }
        let words = archive_error_string(archive).map { String(cString: $0) } ?? "no reason is given"
        return FileFault(.wrong("this ZIP cannot be read (\(words)); is it whole?"))
    }
}
