import Transport

/// Runs a server on a path of its own for the time of `act`.
func serving<Value>(
    _ service: Script, limits: TransportLimits = TransportLimits(),
    _ act: (String, LineServer) async throws -> Value
) async throws -> Value {
    try await Scratch.with { scratch in
        let server = try await LineServer.start(at: .path(scratch.socket), limits: limits, service: service)
        do {
            let value = try await act(scratch.socket, server)
            await server.stop()
            return value
        } catch {
            await server.stop()
            throw error
        }
    }
}

extension LineClient {
    func say(_ text: String) async throws {
        try await send(Array(text.utf8))
    }

    func hear() async throws -> String? {
        try await readLine().map { String(decoding: $0, as: UTF8.self) }
    }

    /// Every line up to the end of the connection.
    func hearAll() async throws -> [String] {
        var lines: [String] = []
        while let line = try await hear() { lines.append(line) }
        return lines
    }
}
