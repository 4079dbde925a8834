import Vocabulary

extension Framing {
    /// The reply to a line read, with its calls executed one after the other.
    ///
    /// - Returns: `nil` where no reply is due.
    package func reply(to decoded: Decoded, executing execute: (Call) -> Outcome) -> [UInt8]? {
        switch decoded {
        case .ignored: return nil
        case .refused(let reply, _): return reply
        case .text(let tag, let call): return encode(execute(call), tag: tag)
        case .rpc(let message): return encode(message, message.entries.map { $0.request.flatMap(execute) })
        }
    }

    /// The counted reply of the text form, or a 414 in its place where it is over the limit and no receipt.
    package func encode(_ outcome: Outcome, tag: String?) -> [UInt8] {
        switch outcome {
        case .failure(let refusal): return TextReply.refused(refusal, tag: tag)
        case .success(let answer):
            let reply = TextReply.answered(answer, tag: tag)
            return reply.count <= replyLimit || answer.isReceipt
                ? reply : TextReply.refused(tooLarge(reply.count), tag: tag)
        }
    }

    /// The line of reply to a message. Where it is over the limit, a 414 for each request of it that only reads.
    ///
    /// - Parameter outcomes: One for each entry of the message, in their order.
    /// - Returns: `nil` where only notifications came.
    package func encode(_ message: RPC.Message, _ outcomes: [Outcome]) -> [UInt8]? {
        guard let reply = RPC.line(message, outcomes) else { return nil }
        if reply.count <= replyLimit { return reply }
        let refusal = tooLarge(reply.count)
        return RPC.line(
            message, outcomes.map { outcome in outcome.flatMap { $0.isReceipt ? .success($0) : .failure(refusal) } })
    }

    private func tooLarge(_ count: Int) -> Refusal {
        Refusal(.replyTooLarge, "the reply has \(count) bytes, over the limit of \(replyLimit); ask for less at a time")
    }
}
