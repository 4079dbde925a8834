/// Words that are known, found despite an error of typing.
///
/// An error is a letter left out, added or changed, or two neighbours swapped. Each known word stands under what is left
/// of it when letters are left out, so that a look-up takes as long as the word and not the dictionary.
package struct Speller: Sendable {
    private var counts: [String: Int] = [:]
    /// Known words by what is left of them without one letter, or two of a long word; in the order of the words.
    private var shortened: [UInt64: [Int32]] = [:]
    private var words: [String] = []

    /// - Parameter counts: The words that are known, and how often they were met.
    package init(_ counts: [String: Int]) {
        self.counts = counts
        words = counts.keys.filter { $0.utf8.count >= Speller.shortest - 1 }.sorted()
        for (index, word) in words.enumerated() {
            for rest in Speller.shortenings(of: Array(word.utf8)) {
                shortened[rest, default: []].append(Int32(index))
            }
        }
    }

    /// The fewest letters of a word that is looked for.
    private static let shortest = 4
    /// From how many letters on two errors are forgiven.
    private static let long = 8
    private static let longest = 24

    package func knows(_ word: String) -> Bool { counts[word] != nil }

    /// The known word that is most likely meant by one that is not: with the fewest errors, then with the same first
    /// letter, then the one met most often, then the first by its letters.
    ///
    /// - Returns: `nil` where the word is known, too short to tell, or like none.
    package func repaired(_ word: String) -> String? {
        guard counts[word] == nil, word.utf8.count >= Speller.shortest else { return nil }
        let first = word.utf8.first
        return near(word).min { left, right in
            let ranks = [left, right].map { ($0.errors, $0.word.utf8.first == first ? 0 : 1, -(counts[$0.word] ?? 0)) }
            return ranks[0] == ranks[1] ? left.word < right.word : ranks[0] < ranks[1]
        }?.word
    }

    /// The known words that could be meant by one with errors; in no order.
    ///
    /// - Returns: None for a word that is too short to tell, or a number.
    func near(_ word: String) -> [(word: String, errors: Int)] {
        let letters = Array(word.utf8)
        guard letters.count >= Speller.shortest - 1, letters.count <= Speller.longest,
            letters.contains(where: { !(0x30...0x39).contains($0) })
        else { return [] }
        let allowed = letters.count >= Speller.long ? 2 : 1
        var near: [(word: String, errors: Int)] = []
        var seen: Set<Int32> = []
        for rest in Speller.shortenings(of: letters) {
            for index in shortened[rest] ?? [] where seen.insert(index).inserted {
                let known = words[Int(index)]
                let other = Array(known.utf8)
                guard max(letters.count, other.count) >= Speller.shortest else { continue }
                guard abs(other.count - letters.count) <= allowed else { continue }
                let errors = Speller.errors(letters, other)
                if errors <= allowed { near.append((known, errors)) }
            }
        }
        return near
    }

    /// The word itself, and what is left without one letter; without two where it is long.
    private static func shortenings(of letters: [UInt8]) -> Set<UInt64> {
        guard letters.count <= longest else { return [] }
        var rests: Set<UInt64> = [Hash.of(letters)]
        for first in letters.indices {
            var one = letters
            one.remove(at: first)
            rests.insert(Hash.of(one))
            guard letters.count >= long - 1 else { continue }
            for second in first..<one.count {
                var two = one
                two.remove(at: second)
                rests.insert(Hash.of(two))
            }
        }
        return rests
    }

    /// How many errors part two words, each stretch of letters being touched once.
    ///
    /// > Source: the optimal string alignment distance, Boytsov 2011, "Indexing methods for approximate dictionary searching"
    static func errors(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var before: [Int] = []
        var last = Array(0...right.count)
        for row in 0..<left.count {
            var next = [row + 1]
            next.reserveCapacity(right.count + 1)
            for column in 0..<right.count {
                let isSame = left[row] == right[column]
                var least = min(last[column + 1] + 1, next[column] + 1, last[column] + (isSame ? 0 : 1))
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    least = min(least, before[column - 1] + 1)
                }
                next.append(least)
            }
            before = last
            last = next
        }
        return last[right.count]
    }
}
