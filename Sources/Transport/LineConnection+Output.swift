import NIOCore

extension LineConnection {
    /// Replies that go out together, in their order.
    struct Output {
        /// The first of them while it is the only one, as it is kept.
        private var lone: ByteBuffer?
        private var buffer = ByteBuffer()

        var count: Int { buffer.readableBytes + (lone?.readableBytes ?? 0) }

        mutating func add(_ bytes: [UInt8]) {
            join()
            buffer.writeBytes(bytes)
        }

        mutating func add(_ reply: KeptReply) {
            guard count > 0 else {
                lone = reply.buffer
                return
            }
            join()
            buffer.writeImmutableBuffer(reply.buffer)
        }

        /// All of them; `nil` where there are none.
        mutating func take() -> ByteBuffer? {
            if let lone {
                self.lone = nil
                return lone
            }
            guard buffer.readableBytes > 0 else { return nil }
            let taken = buffer
            buffer.clear()
            return taken
        }

        private mutating func join() {
            guard let lone else { return }
            self.lone = nil
            buffer.writeImmutableBuffer(lone)
        }
    }
}
