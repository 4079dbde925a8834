/// The names nearest to a mistyped one.
package enum Nearness {
    /// - Returns: At most `limit` names within a third of the word's length in edits (one at the least), nearest first,
    ///   and among equals in the order given.
    package static func nearest(to word: String, among names: some Sequence<String>, limit: Int = 3) -> [String] {
        let word = word.lowercased()
        let reach = max(1, word.count / 3)
        // Words whose lengths differ by more cannot be nearer, and a very long one would take long to compare.
        return names.map { (name: $0, small: $0.lowercased()) }
            .filter {
                abs($0.small.unicodeScalars.count - word.unicodeScalars.count) <= reach || begins($0.small, word)
            }
            .map { (name: $0.name, small: $0.small, edits: distance(word, $0.small)) }
            .enumerated()
            .filter { $0.element.edits <= reach || begins($0.element.small, word) }
            .sorted { ($0.element.edits, $0.offset) < ($1.element.edits, $1.offset) }
            .prefix(limit).map(\.element.name)
    }

    private static func begins(_ name: String, _ word: String) -> Bool { word.count > 2 && name.hasPrefix(word) }

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
