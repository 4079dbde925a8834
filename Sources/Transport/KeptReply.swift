import NIOCore

/// A whole reply that is kept, in the form in which it goes out: to give it again copies nothing.
package struct KeptReply: Sendable, Hashable {
    let buffer: ByteBuffer

    package init(_ bytes: [UInt8]) { buffer = ByteBuffer(bytes: bytes) }

    /// In bytes.
    package var count: Int { buffer.readableBytes }
}
