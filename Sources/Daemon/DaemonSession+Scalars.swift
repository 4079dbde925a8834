import Synchronization
import Vocabulary
import Wire

extension DaemonSession {
    /// A client that has spoken JSON-RPC and sends what is JSON and no request, or nothing at all, is told so in
    /// JSON-RPC; on any other connection such a line is text, or ignored.
    func scalarReply(to line: [UInt8]) -> [UInt8]? {
        let isRPC = DaemonSession.isRPC(line)
        let before = memory.withLock { memory in
            defer { if isRPC || !(memory.speaksRPC && DaemonSession.isScalar(line)) { memory.speaksRPC = isRPC } }
            return memory.speaksRPC
        }
        guard before, !isRPC, DaemonSession.isScalar(line) else { return nil }
        do throws(Refusal) {
            let message = try RPC.message(line, in: desk.methods, batchLimit: 1)
            return framing.reply(to: .rpc(message), executing: read)
        } catch {
            return RPC.refused(error)
        }
    }

    static func isRPC(_ line: [UInt8]) -> Bool {
        line.first == UInt8(ascii: "{") || line.first == UInt8(ascii: "[")
    }

    private static func isScalar(_ line: [UInt8]) -> Bool {
        guard let first = line.first else { return true }
        guard
            first == UInt8(ascii: "\"") || first == UInt8(ascii: "-") || (0x30...0x39).contains(first)
                || ["null", "true", "false"].contains(String(decoding: line, as: UTF8.self))
        else { return false }
        do throws(JSONFault) {
            _ = try JSON(parsing: line)
            return true
        } catch {
            return false
        }
    }
}
