/// The lines of a file, some at a time. They end in LF, CRLF or CR, also mixed; the mark of UTF-8 at the start is dropped.
struct Lines {
    struct Line {
        /// From 1.
        let number: Int
        /// Without its end; empty where it is longer than is held.
        let bytes: ArraySlice<UInt8>
        let count: Int
    }

    private let longest: Int
    private var blocks: FileBytes.Blocks
    private var pending: [UInt8] = []
    private var count = 0
    private var number = 1
    private var isAtStart = true
    private var isAfterCR = false
    private var isAtEnd = false

    /// - Parameter longest: Of a line with more bytes only their number is kept.
    init(_ file: FileBytes, longest: Int) throws(FileFault) {
        self.longest = longest
        blocks = try file.blocks()
    }

    /// Never none; `nil` at the end.
    mutating func next() throws(FileFault) -> [Line]? {
        while !isAtEnd {
            guard let block = try blocks.next() else {
                isAtEnd = true
                return count > 0 ? [ended()] : nil
            }
            let hasMark = isAtStart && block.starts(with: [0xEF, 0xBB, 0xBF])
            isAtStart = false
            let lines = cut(block.dropFirst(hasMark ? 3 : 0))
            if !lines.isEmpty { return lines }
        }
        return nil
    }

    private mutating func cut(_ block: ArraySlice<UInt8>) -> [Line] {
        var lines: [Line] = []
        var start = block.startIndex
        for index in block.indices {
            let byte = block[index]
            if byte == UInt8(ascii: "\n"), isAfterCR {
                isAfterCR = false
                start = index + 1
                continue
            }
            isAfterCR = byte == UInt8(ascii: "\r")
            guard byte == UInt8(ascii: "\n") || isAfterCR else { continue }
            hold(block[start..<index])
            lines.append(ended())
            start = index + 1
        }
        hold(block[start...])
        return lines
    }

    private mutating func hold(_ bytes: ArraySlice<UInt8>) {
        count += bytes.count
        if count <= longest { pending += bytes } else { pending = [] }
    }

    private mutating func ended() -> Line {
        defer {
            pending = []
            count = 0
            number += 1
        }
        return Line(number: number, bytes: pending[...], count: count)
    }
}
