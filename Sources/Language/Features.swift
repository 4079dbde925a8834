/// What of a text can be told from what of another: its words, which words stand together, and pieces of its words.
struct Features {
    /// By block, the numbers of its features in the order in which they are met, with how often.
    let blocks: [[(feature: UInt64, times: Int)]]

    /// The share that each block has of the whole.
    static let weights: [Float] = [1, 0.7, 1]
    /// How many letters a piece of a word has.
    private static let pieces = 2...5

    init(_ tokens: [String]) {
        blocks = [
            Features.counted(tokens.map { Features.number(0, $0.utf8) }),
            Features.counted(Features.pairs(tokens)),
            Features.counted(Features.fragments(tokens)),
        ]
    }

    /// Neighbours, and words with one between them; the beginning and the end are words too.
    private static func pairs(_ tokens: [String]) -> [UInt64] {
        let words = ["^"] + tokens + ["$"]
        var pairs: [UInt64] = []
        for place in words.indices {
            if place + 1 < words.count { pairs.append(number(1, words[place].utf8, words[place + 1].utf8)) }
            if place + 2 < words.count { pairs.append(number(2, words[place].utf8, words[place + 2].utf8)) }
        }
        return pairs
    }

    /// Runs of letters within a word, its beginning and its end counting as letters.
    private static func fragments(_ tokens: [String]) -> [UInt64] {
        var fragments: [UInt64] = []
        for token in tokens {
            let letters = [UInt8(ascii: "<")] + Array(token.utf8) + [UInt8(ascii: ">")]
            for start in letters.indices {
                var hash = Hash()
                hash.take(3)
                for (length, place) in zip(1..., start..<min(start + pieces.upperBound, letters.count)) {
                    hash.take(letters[place])
                    if pieces.contains(length) { fragments.append(hash.value) }
                }
            }
        }
        return fragments
    }

    private static func number(_ block: UInt8, _ words: String.UTF8View...) -> UInt64 {
        var hash = Hash()
        hash.take(block)
        for word in words {
            for byte in word { hash.take(byte) }
            hash.take(0)
        }
        return hash.value
    }

    private static func counted(_ features: [UInt64]) -> [(feature: UInt64, times: Int)] {
        // Sorted so that the same are neighbours: cheaper than a table for the few there are.
        let sorted = features.sorted()
        var counted: [(feature: UInt64, times: Int)] = []
        counted.reserveCapacity(sorted.count)
        for feature in sorted {
            if let last = counted.last, last.feature == feature {
                counted[counted.count - 1].times += 1
            } else {
                counted.append((feature, 1))
            }
        }
        return counted
    }
}
