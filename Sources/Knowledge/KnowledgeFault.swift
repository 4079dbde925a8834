/// Why an entry of the knowledge base cannot be taken.
package struct KnowledgeFault: Error, Hashable, CustomStringConvertible {
    package let place: Place
    /// The line at fault, as it stands in the file; empty where the file could not be read as text.
    package let excerpt: String
    package let reason: String
    /// What to do about it.
    package let remedy: String

    /// `file:line:column`, what is wrong, the line with a mark under the spot, and what to do.
    package var description: String {
        var lines = ["\(place): \(reason)"]
        if !excerpt.isEmpty {
            let number = String(place.line)
            let blank = String(repeating: " ", count: number.count)
            lines.append("    \(number) | \(excerpt)")
            lines.append("    \(blank) | \(String(repeating: " ", count: max(0, place.column - 1)))^")
        }
        lines.append("    \(remedy)")
        return lines.joined(separator: "\n")
    }
}

/// A spot in a file of the knowledge base; lines and columns count from 1.
package struct Place: Sendable, Hashable, CustomStringConvertible {
    /// Relative to the folder of the knowledge base.
    package let file: String
    package let line: Int
    package let column: Int

    package var description: String { "\(file):\(line):\(column)" }
}

/// All that is wrong with a knowledge base: at most one fault a file, and every reference that leads nowhere.
package struct KnowledgeFaults: Error, CustomStringConvertible {
    /// In the order of the files.
    package let faults: [KnowledgeFault]

    package init(faults: [KnowledgeFault]) {
        self.faults = faults
    }

    package var description: String { faults.map(\.description).joined(separator: "\n") }
}
