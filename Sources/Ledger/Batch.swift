import Vocabulary

/// Events that are written together or not at all, in their order.
package struct Batch: Sendable, Hashable {
    package let events: [Event]

    package init(_ events: [Event]) {
        self.events = events
    }
}
