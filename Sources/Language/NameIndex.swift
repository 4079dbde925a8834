import func Glibc.logf

/// Names that may stand in a text, found despite errors of typing, words left out and words in another order.
package struct NameIndex: Sendable {
    /// A name, of something that may have several.
    package struct Name: Sendable, Hashable {
        /// Which thing it names, as the owner of the index counts them.
        package let owner: Int
        package let tokens: [String]

        package init(owner: Int, _ text: String) {
            self.owner = owner
            tokens = Tokens.of(text)
        }
    }

    /// Where a name stands in a text.
    package struct Mention: Sendable, Hashable {
        package let owner: Int
        package let range: Range<Int>
        /// Which of its words stand there, by how much they tell: 0...1.
        package let coverage: Float
        /// All of its words stand there.
        package let isWhole: Bool
        /// How many of the text's words are words of it.
        package let count: Int
    }

    let names: [Name]
    /// Where each word stands in names.
    private let places: [String: [Place]]
    /// How telling each word is.
    private let telling: [String: Float]
    private let speller: Speller
    /// How telling all words of each name are together.
    private let whole: [Float]
    private let pieces: [Set<UInt64>]

    private struct Place: Sendable {
        let name: Int
        let position: Int
    }

    /// How alike a word of the text is to a word of a name.
    struct Likeness {
        let place: Int
        let position: Int
        let likeness: Float
    }

    package init(_ names: [Name]) {
        let names = names.filter { !$0.tokens.isEmpty }
        self.names = names
        var places: [String: [Place]] = [:]
        for (index, name) in names.enumerated() {
            for (position, token) in name.tokens.enumerated() {
                places[token, default: []].append(Place(name: index, position: position))
            }
        }
        self.places = places
        let all = Float(names.count)
        let telling = places.mapValues { logf((1 + all) / (0.5 + Float($0.count))) + 0.3 }
        self.telling = telling
        speller = Speller(places.mapValues(\.count))
        whole = names.map { $0.tokens.reduce(0) { $0 + (telling[$1] ?? 0) } }
        pieces = names.map { NameIndex.pieces(of: $0.tokens) }
    }

    /// The words of names that a word can be, with how alike they are: 0...1.
    ///
    /// - Parameter isPlain: It is a word of the language, which is nobody's error of typing.
    private func matches(of token: String, isPlain: Bool) -> [(word: String, likeness: Float)] {
        if places[token] != nil { return [(token, 1)] }
        if token.count > 3, token.hasSuffix("s"), places[String(token.dropLast())] != nil {
            return [(String(token.dropLast()), 0.95)]
        }
        if places[token + "s"] != nil { return [(token + "s", 0.95)] }
        guard !isPlain else { return [] }
        let near = speller.near(token).map { (word: $0.word, likeness: $0.errors == 1 ? Float(0.85) : 0.7) }
        guard near.isEmpty, token.count >= 4 else { return near }
        // "elem" for "elementary".
        return places.keys.filter { $0.hasPrefix(token) && $0.count >= token.count + 3 }.map { ($0, 0.8) }
    }

    /// - Returns: By name, where its words are met in the text.
    private func likenesses(in tokens: [String], _ isPlain: (String) -> Bool) -> [Int: [Likeness]] {
        var found: [Int: [Likeness]] = [:]
        for (place, token) in tokens.enumerated() {
            for (word, likeness) in matches(of: token, isPlain: isPlain(token)) {
                for spot in places[word] ?? [] {
                    found[spot.name, default: []].append(
                        Likeness(place: place, position: spot.position, likeness: likeness))
                }
            }
        }
        return found
    }

    /// Every place where a name, or a telling part of it, stands.
    ///
    /// - Parameters:
    ///   - least: Names of which less stands there are left out.
    ///   - isPlain: Whether a word is one of the language, which is nobody's error of typing.
    /// - Returns: Best first: whole names before parts, longer before shorter, then by coverage.
    package func mentions(in tokens: [String], least: Float = 0.12, isPlain: (String) -> Bool = { _ in false })
        -> [Mention]
    {
        likenesses(in: tokens, isPlain).compactMap { name, likenesses in
            best(of: name, likenesses)
        }.filter { $0.coverage >= least }.sorted {
            let (left, right) = (NameIndex.rank($0), NameIndex.rank($1))
            if left != right { return left > right }
            return ($0.range.lowerBound, $0.owner) < ($1.range.lowerBound, $1.owner)
        }
    }

    private static func rank(_ mention: Mention) -> (Int, Int, Float, Int) {
        (mention.isWhole ? 1 : 0, mention.count, mention.coverage, -mention.range.count)
    }

    /// The stretch of the text in which most of a name stands; no longer than the name and two words more.
    private func best(of name: Int, _ likenesses: [Likeness]) -> Mention? {
        let tokens = names[name].tokens
        var best: Mention?
        for start in Set(likenesses.map(\.place)) {
            let window = likenesses.filter { (start..<(start + tokens.count + 2)).contains($0.place) }
            var taken: [Int: Likeness] = [:]
            var used: Set<Int> = []
            for likeness in window.sorted(by: { ($1.likeness, $0.place) < ($0.likeness, $1.place) })
            where taken[likeness.position] == nil && used.insert(likeness.place).inserted {
                taken[likeness.position] = likeness
            }
            let sum = taken.sorted { $0.key < $1.key }.reduce(Float(0)) {
                $0 + $1.value.likeness * (telling[tokens[$1.key]] ?? 0)
            }
            let spots = taken.values.map(\.place)
            guard let first = spots.min(), let last = spots.max(), whole[name] > 0 else { continue }
            let mention = Mention(
                owner: names[name].owner, range: first..<(last + 1), coverage: sum / whole[name],
                isWhole: taken.count == tokens.count, count: taken.count)
            if let found = best, NameIndex.rank(found) >= NameIndex.rank(mention) { continue }
            best = mention
        }
        return best
    }

    /// The names that a text alone may mean, best first, with how alike they are: 0...1.
    ///
    /// > Source: half the share of words in common, by how telling they are, half the pieces of three letters in common
    /// > (Dice 1945)
    package func nearest(to text: String, limit: Int = 5) -> [(owner: Int, likeness: Float)] {
        let tokens = Tokens.of(text, limit: 12)
        let meant = tokens.map { matches(of: $0, isPlain: false) }
        let weighed = candidates(of: meant).map { ($0, aligned($0, meant)) }
        // Of the most alike by words, the pieces decide.
        let first = weighed.sorted { $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 > $1.1 }.prefix(32)
        let own = NameIndex.pieces(of: tokens)
        var best: [Int: Float] = [:]
        for (name, alike) in first {
            let common = pieces[name].intersection(own).count
            let dice = 2 * Float(common) / Float(max(pieces[name].count + own.count, 1))
            best[names[name].owner] = max(best[names[name].owner] ?? 0, (alike + dice) / 2)
        }
        return best.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }.prefix(limit)
            .map { (owner: $0.key, likeness: $0.value) }
    }

    /// A word that stands in more names tells none of them by itself.
    private static let common = 200

    /// The names that share a word with a text: by rare words alone, where it has such.
    private func candidates(of meant: [[(word: String, likeness: Float)]]) -> [Int] {
        let words = Set(meant.joined().map(\.word)).sorted()
        let rare = words.filter { (places[$0]?.count ?? 0) <= NameIndex.common }
        return Set((rare.isEmpty ? words : rare).flatMap { places[$0] ?? [] }.map(\.name)).sorted()
    }

    /// The share of what both tell that is in common.
    private func aligned(_ name: Int, _ meant: [[(word: String, likeness: Float)]]) -> Float {
        let tokens = names[name].tokens
        var isTaken = Array(repeating: false, count: tokens.count)
        var common: Float = 0
        // What of the text is in no name counts against every name alike.
        var strange: Float = 0
        for matches in meant {
            var best: (position: Int, weight: Float)?
            for (position, token) in tokens.enumerated() where !isTaken[position] {
                for (word, likeness) in matches where word == token && likeness > best?.weight ?? 0 {
                    best = (position, likeness)
                }
            }
            guard let best else {
                strange += 1
                continue
            }
            isTaken[best.position] = true
            common += best.weight * (telling[tokens[best.position]] ?? 0)
        }
        return 2 * common / (whole[name] + common + strange)
    }

    private static func pieces(of tokens: [String]) -> Set<UInt64> {
        let letters = Array(" ".utf8) + tokens.joined(separator: " ").utf8 + Array(" ".utf8)
        guard letters.count > 2 else { return [] }
        return Set((0..<(letters.count - 2)).map { Hash.of(letters[$0..<($0 + 3)]) })
    }
}
