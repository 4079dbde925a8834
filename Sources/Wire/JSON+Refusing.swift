import Vocabulary

extension JSON {
    /// Reads one JSON text, with a 400 `bad-json` for what is none.
    static func reading(_ bytes: some Sequence<UInt8>) throws(Refusal) -> JSON {
        do {
            return try JSON(parsing: bytes)
        } catch {
            throw .badJSON(error.description)
        }
    }
}
