import Glibc
import NIOCore

/// Cuts a stream of bytes into lines, keeping no more than one line and what came with it.
package struct LineSplitter {
    /// Bytes of a line, without its line end.
    let limit: Int

    private static let startLength = 128
    private var buffer = ByteBuffer()
    /// How many of the readable bytes are known to hold no line end.
    private var searched = 0
    /// Whether bytes are dropped up to the next line end.
    private var isSkipping = false
    private var isEnded = false

    package init(limit: Int) {
        self.limit = limit
    }

    /// Whether a line has begun and not ended. Only meaningful once `next()` has returned `nil`.
    package var hasBegunLine: Bool { buffer.readableBytes > 0 }

    package mutating func append(_ bytes: ByteBuffer) {
        var bytes = bytes
        if isSkipping {
            guard let end = LineSplitter.lineEnd(in: bytes, from: 0) else { return }
            bytes.moveReaderIndex(forwardBy: end + 1)
            isSkipping = false
        }
        if buffer.readableBytes == 0 {
            buffer = bytes
        } else {
            buffer.discardReadBytes()
            buffer.writeBuffer(&bytes)
        }
    }

    /// No more bytes will come.
    package mutating func end() {
        isEnded = true
    }

    /// The next line, or `nil` until more bytes come.
    package mutating func next() -> LineEvent? {
        if let length = LineSplitter.lineEnd(in: buffer, from: searched) {
            defer { take(length + 1) }
            let start = buffer.readerIndex
            let endsWithCR = length > 0 && buffer.getInteger(at: start + length - 1) == UInt8(ascii: "\r")
            let count = endsWithCR ? length - 1 : length
            if count > limit { return tooLong() }
            guard let line = buffer.getBytes(at: start, length: count) else {
                preconditionFailure("what was searched can be read")
            }
            return .line(line)
        }
        searched = buffer.readableBytes
        // One byte more than the limit can still be the CR of a line end.
        if searched > limit + 1 {
            defer { skip() }
            return tooLong()
        }
        if isEnded, searched > 0 {
            defer { take(searched) }
            return .unterminated(Array(buffer.readableBytesView))
        }
        return nil
    }

    /// Gives up the line that has begun: the rest of it will be skipped.
    ///
    /// - Returns: Its first bytes, at most 128.
    mutating func abandonLine() -> [UInt8] {
        defer { skip() }
        return start
    }

    private var start: [UInt8] { Array(buffer.readableBytesView.prefix(LineSplitter.startLength)) }

    private func tooLong() -> LineEvent {
        .tooLong(start: start, limit: limit)
    }

    private mutating func skip() {
        take(buffer.readableBytes)
        isSkipping = true
    }

    private mutating func take(_ count: Int) {
        buffer.moveReaderIndex(forwardBy: count)
        searched = 0
        if buffer.readableBytes == 0 { buffer = ByteBuffer() }
    }

    /// Where the first line end at or after `offset` is, counted from the first readable byte.
    private static func lineEnd(in buffer: ByteBuffer, from offset: Int) -> Int? {
        buffer.withUnsafeReadableBytes { bytes in
            guard offset < bytes.count, let base = bytes.baseAddress,
                let found = memchr(base + offset, Int32(UInt8(ascii: "\n")), bytes.count - offset)
            else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }
}
