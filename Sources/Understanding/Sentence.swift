import Knowledge
import Language

/// What somebody said, with the names and dates in it found.
struct Sentence {
    let text: String
    let tokens: [String]
    /// In the order of the words; none overlaps another.
    let mentions: [Mention]
    let dates: [SaidTime.Found]

    /// Something that is named.
    struct Mention {
        enum Sort: String {
            case initiative, site, person, story
        }

        let sort: Sort
        /// Those that may be meant, in the order of their slugs; several where the words do not part them.
        let slugs: [String]
        let range: Range<Int>
        /// All of a name stands there.
        let isWhole: Bool
        /// Only words that people use anyhow.
        let isWeak: Bool
    }

    /// The words, with a mark in place of each name, date and number.
    var masked: [String] {
        var masks: [Int: (end: Int, mark: String)] = [:]
        for mention in mentions where !mention.isWeak {
            masks[mention.range.lowerBound] = (mention.range.upperBound, Sentence.mark(mention.sort))
        }
        for date in dates where masks[date.range.lowerBound] == nil {
            masks[date.range.lowerBound] = (date.range.upperBound, "<date>")
        }
        return Sentence.masked(tokens, masks)
    }

    /// A published story is masked like the name of a district that an example spells out.
    private static func mark(_ sort: Mention.Sort) -> String { "<\(sort.rawValue)>" }

    private static func masked(_ tokens: [String], _ masks: [Int: (end: Int, mark: String)]) -> [String] {
        var masked: [String] = []
        var place = 0
        while place < tokens.count {
            if let (end, mark) = masks[place] {
                masked.append(mark)
                place = end
            } else {
                masked.append(tokens[place].allSatisfy(\.isNumber) ? "<number>" : tokens[place])
                place += 1
            }
        }
        return masked
    }

    /// An example, in which places in braces stand for names.
    static func masked(_ example: String) -> [String] {
        var tokens: [String] = []
        for (index, part) in example.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
            var text = part
            if index > 0, let end = part.firstIndex(of: "}") {
                tokens.append("<\(part[..<end])>")
                text = part[part.index(after: end)...]
            }
            tokens += Tokens.of(String(text))
        }
        let dates = SaidTime.found(in: tokens)
        return masked(
            tokens,
            Dictionary(dates.map { ($0.range.lowerBound, ($0.range.upperBound, "<date>")) }) { first, _ in first })
    }

    /// The words that are neither part of a name nor of a date, with their places.
    var rest: [(place: Int, word: String)] {
        let taken = Set(mentions.flatMap { Array($0.range) } + dates.flatMap { Array($0.range) })
        return tokens.enumerated().filter { !taken.contains($0.offset) }.map { ($0.offset, $0.element) }
    }

    /// The numbers that are said, in their order, dates left out.
    var numbers: [Int] { rest.compactMap { Int($0.word) ?? SaidTime.number(of: $0.word) } }
}
