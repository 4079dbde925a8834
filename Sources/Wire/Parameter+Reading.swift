import Vocabulary

extension Parameter.Kind {
    /// Whether that value of a JSON request is one of these.
    func accepts(_ value: JSON) -> Bool {
        switch self {
        case .slug: value.text.map(Slug.admits) ?? false
        case .name: value.text.map(isName) ?? false
        case .text: value.text.map { !$0.isEmpty } ?? false
        case .whole(let range): value.whole.map(range.contains) ?? false
        case .day: value.text.map { Day($0) != nil } ?? false
        case .instant: value.text.map { Moment($0)?.instant != nil } ?? false
        case .choice(let choices): value.text.map(choices.contains) ?? false
        case .choices(let choices):
            value.elements.map { !$0.isEmpty && $0.allSatisfy { $0.text.map(choices.contains) ?? false } } ?? false
        case .wholes: value.elements?.allSatisfy { $0.whole != nil } ?? false
        case .objects: value.elements?.allSatisfy { $0.members != nil } ?? false
        case .flag: value.flag != nil
        }
    }

    /// The value that a word of a text request stands for; `nil` where it fits none.
    func value(of word: Substring) -> JSON? {
        guard let value = reading(word), accepts(value) else { return nil }
        return value
    }

    private func reading(_ word: Substring) -> JSON? {
        switch self {
        case .slug, .name, .text, .day, .instant, .choice: return .string(String(word))
        case .whole: return Int(word).map(JSON.int)
        case .choices:
            let words = word.split(separator: ",", omittingEmptySubsequences: false)
            return .array(words.map { .string(String($0)) })
        case .wholes:
            let parts = word.split(separator: ",", omittingEmptySubsequences: false)
            let wholes = parts.compactMap { Int($0) }
            guard wholes.count == parts.count else { return nil }
            return .array(wholes.map(JSON.int))
        case .flag: return ["true": true, "false": false][word].map(JSON.bool)
        case .objects: return nil
        }
    }

    private func isName(_ word: String) -> Bool {
        !word.isEmpty && word.utf8.count <= 128 && word.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    }
}
