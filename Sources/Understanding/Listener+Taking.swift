import Inquiry
import Knowledge

extension Listener {
    /// What a question takes as given: each entry whose words follow a word such as "since", in the order of the entries.
    package func taken(in text: String) -> [Given] { given(in: Words.of(text)).map(\.given) }

    func given(in words: [String]) -> [(given: Given, places: Range<Int>)] {
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
