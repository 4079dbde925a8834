import NIOCore
import Transport
import Wire

private let framing = Framing()
private let limit = 64

private func events(of bytes: UnsafeRawBufferPointer, inPortionsOf size: Int) -> [LineEvent] {
    var splitter = LineSplitter(limit: limit)
    var events: [LineEvent] = []
    func take() {
        while let event = splitter.next() {
            switch event {
            // How much there is of it when it is seen to be too long is up to the cut.
            case .tooLong(let start, let limit):
                precondition(start.count <= 128, "more than its start")
                events.append(.tooLong(start: Array(start.prefix(limit)), limit: limit))
            default: events.append(event)
            }
        }
    }
    var rest = bytes[...]
    while !rest.isEmpty {
        splitter.append(ByteBuffer(bytes: rest.prefix(size)))
        rest = rest.dropFirst(size)
        take()
    }
    splitter.end()
    take()
    return events
}

/// Bytes of a client: however they are cut on their way, they come to the same lines, and each line is understood or refused.
///
/// The first byte says where they are cut.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let bytes = UnsafeRawBufferPointer(start: data, count: size)
    guard let first = bytes.first else { return 0 }
    let stream = UnsafeRawBufferPointer(rebasing: bytes.dropFirst())
    let whole = events(of: stream, inPortionsOf: max(1, stream.count))
    precondition(whole == events(of: stream, inPortionsOf: Int(first % 16) + 1), "the cut shows")
    for event in whole {
        switch event {
        case .line(let line):
            precondition(line.count <= limit, "a line over the limit")
            if case .refused(let reply, _) = framing.decode(line) {
                precondition(reply.last == UInt8(ascii: "\n"), "a reply without an end")
            }
        case .tooLong, .unterminated, .late, .idle: break
        }
    }
    // A line may be longer than it takes to see where lines end.
    if case .refused(let reply, _) = framing.decode(stream) {
        precondition(reply.last == UInt8(ascii: "\n"), "a reply without an end")
    }
    return 0
}
