extension Framing {
    /// The reply to a line longer than the limit, of which the rest is skipped.
    ///
    /// - Parameters:
    ///   - start: As much of the line as was kept.
    ///   - limit: In bytes, without the line end.
    package static func tooLong(_ start: some Collection<UInt8>, limit: Int) -> [UInt8] {
        refused(Refusal(.lineTooLong, "a line has at most \(limit) bytes"), lineStarting: start)
    }

    /// The reply to a last line without its line end, which may be cut off and so is never executed.
    ///
    /// - Returns: `nil` for a remark.
    package static func unterminated(_ line: some Collection<UInt8>) -> [UInt8]? {
        if line.first == UInt8(ascii: "#") || line.isEmpty { return nil }
        let reason = "the last line has no line end and was not executed"
        return refused(Refusal(.badRequest, reason, slug: "unterminated", reason: reason), lineStarting: line)
    }

    /// The reply to a line that did not come to its end in time.
    package static func timedOut(_ start: some Collection<UInt8>) -> [UInt8] {
        refused(Refusal(.timedOut, "the line did not come to its end in time"), lineStarting: start)
    }
}
