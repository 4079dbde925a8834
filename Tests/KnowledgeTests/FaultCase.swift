import Testing

@testable import Knowledge

/// One wrong spot of a small knowledge base, and all that is said of it.
struct FaultCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let file: String
    /// What stands there in the sound base.
    let spot: String
    let change: String
    let said: String

    init(_ name: String, _ file: String, _ spot: String, _ change: String, _ said: String) {
        testDescription = name
        self.file = file
        self.spot = spot
        self.change = change
        self.said = said
    }

    func told() throws -> [String] { try SmallBase.faults(file, spot, change).map(\.description) }
}
