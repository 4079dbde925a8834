import Knowledge
import Understanding

/// Ears for tests: to learn takes a while, so that each is taught once.
package enum Ears {
    /// What the shipped examples teach.
    package static let shipped: Ear = {
        do {
            return Ear(Ear.Lessons(try Bases.shipped()))
        } catch {
            preconditionFailure("the shipped knowledge base cannot be read: \(error)")
        }
    }()
}
