/// Cuts the bytes of a table into whole records, so that the reader of cells is given some of them at a time, and the line
/// of each is known. A line end within quotes is no end of a record.
struct RecordCutter {
    /// Whole records, with the line that each begins in.
    struct Chunk {
        let bytes: [UInt8]
        let lines: [Int]
        /// Where each record begins in `bytes`.
        let starts: [Int]
    }

    /// The longest record, in bytes.
    static let longest = 1 << 20

    private var blocks: FileBytes.Blocks
    private var pending: [UInt8] = []
    private var scanned = 0
    private var line = 1
    private var startLine = 1
    private var isQuoted = false
    private var isAtEnd = false
    /// The line of the last record, where it has no line end; `nil` before the file is gone through.
    private(set) var openLine: Int?

    init(_ file: FileBytes) throws(FileFault) {
        blocks = try file.blocks()
        if let first = try blocks.next() {
            pending = first.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(first.dropFirst(3)) : first
        }
    }

    /// - Throws: `.openQuote` after all records before it were given.
    mutating func next() throws(FileFault) -> Chunk? {
        while true {
            if let chunk = cut() { return chunk }
            if isAtEnd { return try rest() }
            guard pending.count <= RecordCutter.longest else {
                throw FileFault(line: startLine, .longRow(bytes: RecordCutter.longest))
            }
            if let block = try blocks.next() { pending += block } else { isAtEnd = true }
        }
    }

    /// The records that end in what is pending.
    private mutating func cut() -> Chunk? {
        var lines: [Int] = []
        var starts: [Int] = []
        var start = 0
        var index = scanned
        while index < pending.count {
            let byte = pending[index]
            index += 1
            if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                if byte == UInt8(ascii: "\r") {
                    if index == pending.count, !isAtEnd {
                        index -= 1
                        break
                    }
                    if index < pending.count, pending[index] == UInt8(ascii: "\n") { index += 1 }
                }
                line += 1
                guard !isQuoted else { continue }
                lines.append(startLine)
                starts.append(start)
                start = index
                startLine = line
            }
        }
        scanned = index - start
        guard start > 0 else { return nil }
        let bytes = Array(pending[..<start])
        pending.removeFirst(start)
        return Chunk(bytes: bytes, lines: lines, starts: starts)
    }

    /// The last record, which needs no line end.
    private mutating func rest() throws(FileFault) -> Chunk? {
        guard !pending.isEmpty else { return nil }
        guard !isQuoted else { throw FileFault(line: startLine, .openQuote) }
        if pending.contains(where: { $0 > UInt8(ascii: " ") }) { openLine = startLine }
        let bytes = pending + [UInt8(ascii: "\n")]
        pending = []
        return Chunk(bytes: bytes, lines: [startLine], starts: [0])
    }
}
