/// Letters as they are compared.
enum Letters {
    /// A character in small letters and without its marks ("É" is "e"), as far as the Latin script has them; an
    /// apostrophe of any kind is `'`.
    static func plain(_ character: Character) -> String {
        if let ascii = character.asciiValue {
            let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(ascii)
            return String(UnicodeScalar(isCapital ? ascii + 32 : ascii))
        }
        let small = character.lowercased()
        guard let first = small.unicodeScalars.first else { return small }
        if let plain = marked[first] { return plain }
        // A letter and the marks that follow it on their own.
        return first.isASCII ? String(first) : small
    }

    private static let marked: [UnicodeScalar: String] = {
        let rows: KeyValuePairs = [
            "a": "àáâãäåāăą", "ae": "æ", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥħ",
            "i": "ìíîïĩīĭįı", "j": "ĵ", "k": "ķ", "l": "ĺļľŀł", "n": "ñńņňŉ", "o": "òóôõöøōŏő", "oe": "œ",
            "r": "ŕŗř", "s": "śŝşšș", "ss": "ß", "t": "ţťŧț", "th": "þ", "u": "ùúûüũūŭůűų", "w": "ŵ", "y": "ýÿŷ",
            "z": "źżž", "'": "’‘ʼ",
        ]
        var marked: [UnicodeScalar: String] = [:]
        for (plain, letters) in rows {
            for scalar in letters.unicodeScalars { marked[scalar] = plain }
        }
        return marked
    }()
}
