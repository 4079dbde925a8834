/// A `key=value` word of a text request: a key of lower-case letters and `_`, then a value that is not empty.
struct Assignment {
    let name: String
    let value: Substring

    init?(_ word: Substring) {
        guard let sign = word.firstIndex(of: "=") else { return nil }
        let key = word[..<sign]
        let isKey = key.unicodeScalars.allSatisfy { ("a"..."z").contains($0) || $0 == "_" }
        value = word[word.index(after: sign)...]
        guard !key.isEmpty, isKey, !value.isEmpty else { return nil }
        name = String(key)
    }
}
