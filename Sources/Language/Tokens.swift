/// A text as the words that understanding looks at.
package enum Tokens {
    /// Small letters or digits in runs, in order; what apostrophes shorten is written out ("don't" is "do not").
    ///
    /// - Parameter limit: Words after so many are left out, so that no text takes longer than it is worth.
    package static func of(_ text: String, limit: Int = 200) -> [String] {
        var tokens: [String] = []
        for word in chunks(of: text) {
            guard tokens.count < limit else { break }
            tokens += written(word)
        }
        return Array(tokens.prefix(limit))
    }

    /// The most letters that a word keeps.
    private static let longest = 40

    /// Runs of letters with the apostrophes within them, and runs of digits.
    private static func chunks(of text: String) -> [String] {
        var chunks: [String] = []
        var chunk = ""
        var isNumber = false
        func close() {
            if !chunk.isEmpty { chunks.append(chunk) }
            chunk = ""
        }
        for character in text {
            if character.isNumber {
                if !isNumber { close() }
                isNumber = true
            } else if character.isLetter || !chunk.isEmpty && !isNumber && apostrophes.contains(character) {
                if isNumber { close() }
                isNumber = false
            } else {
                close()
                continue
            }
            if chunk.count < longest { chunk += Letters.plain(character) }
        }
        close()
        return chunks
    }

    private static let apostrophes: Set<Character> = ["'", "\u{2019}", "\u{2018}", "\u{02BC}"]

    /// One word without its apostrophes, and the words that those stand for.
    private static func written(_ word: String) -> [String] {
        guard word.contains("'") else { return [word] }
        if let whole = whole[word] { return whole }
        for (ending, added) in endings where word.hasSuffix(ending) && word.count > ending.count {
            return parts(of: String(word.dropLast(ending.count))) + added
        }
        return parts(of: word)
    }

    private static func parts(of word: String) -> [String] { word.split(separator: "'").map(String.init) }

    private static let whole: [String: [String]] = [
        "can't": ["can", "not"], "won't": ["will", "not"], "shan't": ["shall", "not"], "let's": ["let", "us"],
        "what's": ["what", "is"], "who's": ["who", "is"], "how's": ["how", "is"], "where's": ["where", "is"],
        "that's": ["that", "is"], "it's": ["it", "is"], "there's": ["there", "is"], "here's": ["here", "is"],
        "when's": ["when", "is"], "why's": ["why", "is"], "nothing's": ["nothing", "is"], "he's": ["he", "is"],
        "she's": ["she", "is"],
    ]
    private static let endings: [(String, [String])] = [
        ("n't", ["not"]), ("'re", ["are"]), ("'ll", ["will"]), ("'ve", ["have"]), ("'m", ["am"]), ("'d", ["would"]),
        ("'s", ["s"]),
    ]
}
