/// The names nearest to a mistyped one.
package enum Nearness {
    /// - Returns: At most `limit` names within a third of the word's length in edits (one at the least), nearest first,
    ///   and among equals in the order given.
    package static func nearest(to word: String, among names: some Sequence<String>, limit: Int = 3) -> [String] {
        let reach = max(1, word.count / 3)
        return names.map { (name: $0, edits: distance(word.lowercased(), $0.lowercased())) }
            .enumerated()
            .filter {
                $0.element.edits <= reach || $0.element.name.lowercased().hasPrefix(word.lowercased()) && word.count > 2
            }
            .sorted { ($0.element.edits, $0.offset) < ($1.element.edits, $1.offset) }
            .prefix(limit).map(\.element.name)
    }

    /// Edits of one letter (insert, drop, replace, swap of neighbours) between two words: the optimal string alignment.
    package static func distance(_ left: String, _ right: String) -> Int {
        let left = Array(left.unicodeScalars)
        let right = Array(right.unicodeScalars)
        var beforeLast = [Int]()
        var last = Array(0...right.count)
        for row in 0..<left.count {
            var current = [row + 1]
            for column in 0..<right.count {
                let replaced = last[column] + (left[row] == right[column] ? 0 : 1)
                var best = min(replaced, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    best = min(best, beforeLast[column - 1] + 1)
                }
                current.append(best)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
