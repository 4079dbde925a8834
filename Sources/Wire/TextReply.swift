/// The counted replies of the text form: whatever they say, exactly the lines they announce.
package enum TextReply {
    /// `[@tag] OK n code=200 key=value…`, then n lines. The last one ends with a line end too.
    package static func answered(_ answer: Answer, tag: String?) -> [UInt8] {
        let lines = answer.lines()
        var text = head(tag) + "OK \(lines.count) code=\(answer.code.rawValue)"
        for fact in answer.facts { text += " \(Printable.word(fact.name))=\(Printable.word(fact.value))" }
        text += "\n"
        for line in lines { text += Printable(line).text + "\n" }
        return Array(text.utf8)
    }

    /// `[@tag] ERR CODE SLUG MESSAGE`, one line with its line end.
    package static func refused(_ refusal: Refusal, tag: String?) -> [UInt8] {
        let slug = Printable.word(refusal.slug)
        let text = head(tag) + "ERR \(refusal.code.rawValue) \(slug) \(Printable(refusal.description).text)\n"
        return Array(text.utf8)
    }

    private static func head(_ tag: String?) -> String {
        tag.map { "@\(Printable.word($0)) " } ?? ""
    }
}
