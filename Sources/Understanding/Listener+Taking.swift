import Inquiry
import Knowledge

extension Listener {
    /// What a question takes as given: each entry whose words follow a word such as "since", in the order of the entries.
    package func taken(in text: String) -> [Given] { given(in: Words.of(text)).map(\.given) }

    /// The words of a question without those of what it takes as given, which name nothing that is asked about.
    func withoutGiven(_ words: [String]) -> [String] {
        let taken = given(in: words)
        guard let first = taken.map(\.places.lowerBound).min() else { return words }
        let last = taken.map(\.places.upperBound).max() ?? first
        return Array(words[..<first] + words[last...])
    }

    private func given(in words: [String]) -> [(given: Given, places: Range<Int>)] {
        guard let start = words.firstIndex(where: Self.openings.contains) else { return [] }
        return givens.compactMap { given in
            given.cues.compactMap { words[(start + 1)...].places(of: Words.of($0))?.last }.max()
                .map { (given, start..<($0 + 1)) }
        }
    }

    /// Words after which something is said as if it were known.
    private static let openings: Set<String> = ["after", "because", "given", "now", "seeing", "since", "when"]
}

extension ArraySlice<String> {
    /// Where the words of a cue stand, in their order, others between them; `nil` where one is missing.
    fileprivate func places(of cue: [String]) -> [Int]? {
        var places: [Int] = []
        for word in cue {
            let start = places.last.map { $0 + 1 } ?? startIndex
            guard let place = self[start...].firstIndex(of: word) else { return nil }
            places.append(place)
        }
        return places
    }
}
