import Wire

extension Framing {
    /// The reply to a line read, with its calls executed one after the other, each taking its time.
    ///
    /// - Returns: `nil` where no reply is due.
    func reply(to decoded: Decoded, executing execute: (Call) async -> Outcome) async -> [UInt8]? {
        switch decoded {
        case .ignored: return nil
        case .refused(let reply, _): return reply
        case .text(let tag, let call): return encode(await execute(call), tag: tag)
        case .rpc(let message):
            var outcomes: [Outcome] = []
            for entry in message.entries {
                switch entry.request {
                case .success(let call): outcomes.append(await execute(call))
                case .failure(let refusal): outcomes.append(.failure(refusal))
                }
            }
            return encode(message, outcomes)
        }
    }
}
