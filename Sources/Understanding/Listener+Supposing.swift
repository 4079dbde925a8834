import Inquiry
import Knowledge
import Vocabulary

extension Listener {
    /// What a question supposes, and the words that are left to name an initiative.
    struct Supposed {
        let supposition: Supposition
        /// The places of the words that said it.
        let taken: [Int]
    }

    /// The premise with the longest cue in the words, its date and its number; of equals the first by id.
    ///
    /// - Returns: Nothing supposed yet where no premise is meant: then what can be is listed.
    func supposed(_ words: [String]) -> Supposed {
        var best: (premise: Premise, places: [Int])?
        for premise in premises {
            for cue in premise.cues.map(Words.of) {
                guard let places = words.places(of: cue), places.count > best?.places.count ?? 0 else { continue }
                best = (premise, places)
            }
        }
        guard let best else { return Supposed(supposition: .open, taken: []) }
        var taken = Set(best.places)
        let when = best.premise.when == nil ? nil : date(in: words, &taken)
        let number = best.premise.number == nil ? nil : number(in: words, &taken)
        return Supposed(supposition: .premise(best.premise.id, when: when, number: number), taken: taken.sorted())
    }

    /// A month, a season or a day, with its year where one follows.
    private func date(in words: [String], _ taken: inout Set<Int>) -> String? {
        for place in words.indices where !taken.contains(place) {
            // `2027-06-30` and `2027-06` come apart into their figures.
            for length in [3, 2] where place + length <= words.count {
                let text = words[place..<(place + length)].joined(separator: "-")
                guard words[place].count == 4, words[place].allSatisfy(\.isNumber), Moment(text) != nil else {
                    continue
                }
                taken.formUnion(place..<(place + length))
                return text
            }
            guard SaidDate.names(words[place]) else { continue }
            // "may" is a month only where it is not a verb: after "in", "by", "next" and the like.
            if words[place] == "may", place == 0 || !Self.beforeDates.contains(words[place - 1]) { continue }
            taken.insert(place)
            if place + 1 < words.count, words[place + 1].count == 4, Int(words[place + 1]) != nil {
                taken.insert(place + 1)
                return "\(words[place]) \(words[place + 1])"
            }
            return words[place]
        }
        return nil
    }

    private func number(in words: [String], _ taken: inout Set<Int>) -> Int? {
        for place in words.indices where !taken.contains(place) {
            guard let number = Int(words[place]) ?? SaidTime.number(of: words[place]), number >= 0 else {
                continue
            }
            taken.insert(place)
            return number
        }
        return nil
    }

    private static let beforeDates: Set<String> = ["in", "by", "from", "until", "this", "next", "late", "early", "on"]
}

extension [String] {
    /// Where the words of a cue stand, in their order, others between them; `nil` where one is missing.
    fileprivate func places(of cue: [String]) -> [Int]? {
        var places: [Int] = []
        for word in cue {
            let start = (places.last ?? -1) + 1
            guard let place = self[start...].firstIndex(of: word) else { return nil }
            places.append(place)
        }
        return places
    }
}
