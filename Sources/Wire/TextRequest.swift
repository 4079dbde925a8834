import Vocabulary

/// A line of the text form: `[@tag] verb arguments`, or a sentence.
package struct TextRequest: Sendable {
    /// What the client wants back in front of the reply, without its `@`.
    package let tag: String?
    /// The rest of the line without the blanks around it.
    private let words: [Substring]
    private let rest: Substring

    /// - Parameter line: Without its line end.
    /// - Throws: A 400 for a line of blanks, a tag without a request, and a tag that is not 1 to 64 printable ASCII
    ///   characters.
    package init(_ line: some StringProtocol) throws(Refusal) {
        var rest = TextRequest.trimmed(Substring(line))
        if rest.first == "@" {
            let word = rest.prefix { !TextRequest.isBlank($0) }.dropFirst()
            guard (1...64).contains(word.utf8.count), word.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
                throw Refusal(.badRequest, "a tag is @ and 1 to 64 printable ASCII characters", slug: "bad-tag")
            }
            tag = String(word)
            rest = TextRequest.trimmed(rest.dropFirst(word.count + 1))
        } else {
            tag = nil
        }
        self.rest = rest
        words = rest.split(whereSeparator: TextRequest.isBlank)
    }

    /// What is asked for: a verb when all of the line fits that verb's grammar, otherwise a question.
    ///
    /// - Parameter hears: Whether a single word that is no verb means something all the same: the name of an
    ///   initiative, or a number chosen from the list of the reply before.
    /// - Throws: A 405 for a single word that means nothing, a 422 for a verb whose words are in their places with
    ///   one of them wrong, a 400 for JSON that cannot be read or for no request at all.
    package func call(
        in table: MethodTable, hears: (String) -> Bool = { _ in false }
    ) throws(Refusal) -> Call {
        guard let first = words.first else {
            throw Refusal(.badRequest, "there is no request in this line", slug: "no-request")
        }
        if let method = table.method(verb: first) {
            let tail = TextRequest.trimmed(rest.dropFirst(first.count))
            switch method.form {
            case .sentence(let name):
                return try sentence(method, name, tail)
            case .objects(let name):
                if let call = try objects(method, name, tail) { return call }
            case .wordsOrObjects(let places, let name):
                if let call = try placedObjects(method, places, name, tail) { return call }
                if let call = try phrase(method, places, isAlias: false) { return call }
            case .words(let places):
                if let call = try phrase(method, places, isAlias: first.lowercased() != method.name) { return call }
            }
        } else if words.count == 1, !speaks(first), !hears(String(first)) {
            throw table.unknownVerb(first)
        }
        return try question(in: table)
    }

    private func sentence(_ method: Method, _ name: String, _ tail: Substring) throws(Refusal) -> Call {
        var arguments = Arguments(for: method)
        if !tail.isEmpty { try arguments.put(name, .string(String(tail))) }
        return try arguments.call()
    }

    /// `nil` where what follows the verb is no JSON but a sentence.
    private func objects(_ method: Method, _ name: String, _ tail: Substring) throws(Refusal) -> Call? {
        guard let first = tail.first else { return try Arguments(for: method).call() }
        guard first == "{" || first == "[" else { return nil }
        var arguments = Arguments(for: method)
        let value = try JSON.reading(tail.utf8)
        try arguments.put(name, value.elements == nil ? .array([value]) : value)
        return try arguments.call()
    }

    /// A word, then arguments by name, then JSON; `nil` where no JSON follows.
    private func placedObjects(
        _ method: Method, _ places: [String], _ name: String, _ tail: Substring
    ) throws(Refusal) -> Call? {
        var rest = tail
        var named: [Substring] = []
        while let first = rest.first, first != "{", first != "[" {
            let word = rest.prefix { !TextRequest.isBlank($0) }
            named.append(word)
            rest = TextRequest.trimmed(rest.dropFirst(word.count))
        }
        let assignments = named.dropFirst().compactMap { Assignment($0) }
        guard !rest.isEmpty, let place = places.first, let word = named.first, assignments.count == named.count - 1
        else { return nil }
        var arguments = Arguments(for: method)
        try arguments.put(place, word: word)
        for assignment in assignments { try arguments.put(assignment.name, word: assignment.value) }
        let value = try JSON.reading(rest.utf8)
        try arguments.put(name, value.elements == nil ? .array([value]) : value)
        return try arguments.call()
    }

    /// `nil` where the words do not have the form of the verb's grammar.
    private func phrase(_ method: Method, _ places: [String], isAlias: Bool) throws(Refusal) -> Call? {
        let arguments = words.dropFirst()
        let named = arguments.drop { Assignment($0) == nil }
        let assignments = named.compactMap { Assignment($0) }
        let placed = arguments.prefix(arguments.count - named.count)
        guard placed.count <= places.count, assignments.count == named.count else { return nil }

        var collected = Arguments(for: method)
        for (name, word) in zip(places, placed) {
            guard method.parameter(name)?.kind.value(of: word) != nil else { return nil }
            try collected.put(name, word: word)
        }
        // "why?" and "why" are things people say; the name of a method alone is a script that lost its argument.
        if arguments.isEmpty, isAlias, method.parameters.contains(where: \.isRequired) { return nil }
        for assignment in assignments { try collected.put(assignment.name, word: assignment.value) }
        return try collected.call()
    }

    private func question(in table: MethodTable) throws(Refusal) -> Call {
        let ask = try table.method(named: "ask")
        return Call(ask, ["text": .string(String(rest))])
    }

    /// Whether one word is plainly said to the advisor, as "why?" is.
    private func speaks(_ word: Substring) -> Bool {
        word.last.map("?!.…".contains) ?? false
    }

    private static func isBlank(_ character: Character) -> Bool {
        character == " " || character == "\t"
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text.drop(while: isBlank)
        while let last = text.last, isBlank(last) { text.removeLast() }
        return text
    }
}
