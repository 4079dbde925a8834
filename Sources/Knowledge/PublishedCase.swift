import Vocabulary

/// A history that was published, as the events of one district.
package struct PublishedCase: Sendable {
    /// The name of its file.
    package let id: String
    /// In the order of the lines.
    package let events: [Event]

    /// Reads a file of events, one JSON object a line; empty lines are passed over.
    ///
    /// - Throws: `KnowledgeFault` at the first line that is no event.
    package init(reading text: SourceText, indicators: Set<String>) throws(KnowledgeFault) {
        var events: [Event] = []
        let lines = text.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
            do {
                events.append(try Event(checking: JSON(parsing: line.utf8), indicators: indicators))
            } catch {
                throw text.fault(line: index + 1, column: 1, "\(error)", "an event is one JSON object on one line")
            }
        }
        id = text.stem
        self.events = events
    }
}
