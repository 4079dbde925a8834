/// Revisions of the Model Context Protocol that are spoken here.
///
/// > Source: the specification's schemas, 2024-11-05 to 2026-07-28
enum Revision {
    /// In which every request brings its own envelope, and nothing is agreed before.
    static let stateless = "2026-07-28"
    /// In which `initialize` agrees on one, newest first.
    static let agreed = ["2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"]

    static let prefix = "io.modelcontextprotocol/"
}
