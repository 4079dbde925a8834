import Vocabulary
import Wire

extension Framing {
    /// What a line asks for, as `method {params}`, with `@tag ` before it; otherwise the reply that refuses it.
    func reading(_ line: String) -> String {
        switch decode(Array(line.utf8), hears: { $0 == "math-plc" }) {
        case .ignored: "ignored"
        case .text(let tag, let call): (tag.map { "@\($0) " } ?? "") + "\(call.method.name) \(call.params.line)"
        case .rpc(let message): "\(message.entries.count) of JSON-RPC"
        case .refused(let reply, let closes): String(decoding: reply, as: UTF8.self) + (closes ? "(closes)" : "")
        }
    }

    /// The reply to a line where every call is answered with its own arguments.
    func answering(_ line: String) -> String? {
        reply(to: decode(Array(line.utf8))) { call in
            .success(Answer(json: { call.params }, lines: { [call.params.line] }))
        }
        .map { String(decoding: $0, as: UTF8.self) }
    }
}
