import Vocabulary

/// What one step through a file gave.
package struct Reading: Sendable, Hashable {
    /// Rows, meetings or entries that were looked at.
    package var read = 0
    package var events: [Found] = []
    /// Rows whose figure is hidden because it is of few: nothing is recorded of them, and never a 0.
    package var suppressed = 0
    /// Rows that are whole and not wanted, such as those of another district.
    package var passedOver = 0
    package var refused: [RefusedRow] = []

    package init() {}
}

/// An event, with where it was found.
package struct Found: Sendable, Hashable {
    package let event: Event
    package let line: Int
    /// It names no district, and none was given to mean: the daemon's default is meant.
    package let isUnplaced: Bool
}

/// A row of which no event can be made.
package struct RefusedRow: Sendable, Hashable, CustomStringConvertible {
    package let line: Int
    package let reason: String

    package var description: String { "line \(line): \(reason)" }
}

/// A file as the events that it gives, in the same order each time it is gone through.
package protocol EventSource {
    /// The next step, `nil` at the end.
    mutating func next() throws(FileFault) -> Reading?
    /// Back to the start.
    mutating func rewind() throws(FileFault)
    /// What else there is to tell of it, when it is gone through.
    var remarks: [String] { get }
}
