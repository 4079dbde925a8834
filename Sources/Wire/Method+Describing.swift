import Vocabulary

extension Method {
    /// The text form: `why INITIATIVE [district=SLUG]`, with the first alias where there is one.
    package var usage: String {
        let verb = aliases.first ?? name
        switch form {
        case .objects(let rest): return "\(verb) \(rest.uppercased()) as JSON"
        case .sentence(let rest):
            let isRequired = parameter(rest)?.isRequired == true
            return "\(verb) \(isRequired ? rest.uppercased() : "[\(rest.uppercased())]")"
        case .words(let places), .wordsOrObjects(let places, _):
            let placed = places.map { parameter($0)?.isRequired == true ? $0.uppercased() : "[\($0.uppercased())]" }
            let named = parameters.filter { !places.contains($0.name) }.map { "[\($0.name)=\($0.kind.word)]" }
            return ([verb] + placed + named).joined(separator: " ")
        }
    }

    /// This method as the machine-readable description gives it.
    package var schema: JSON {
        .members([
            "name": .string(name),
            "verbs": .array(verbs.map(JSON.string)),
            "usage": .string(usage),
            "meaning": .string(meaning),
            "params": .array(parameters.map(\.schema)),
            "writes": .bool(writes),
            "role": .string(role.rawValue),
            "text_only": .bool(isTextOnly),
        ])
    }
}

extension Parameter {
    var schema: JSON {
        var choices: JSON?
        var range: ClosedRange<Int>?
        switch kind {
        case .choice(let words), .choices(let words): choices = .array(words.map(JSON.string))
        case .whole(let numbers): range = numbers
        case .slug, .name, .text, .day, .instant, .wholes, .objects, .flag: break
        }
        return .members([
            "name": .string(name),
            "type": .string(kind.word),
            "required": .bool(isRequired),
            "choices": choices,
            "least": range.map { .int($0.lowerBound) },
            "most": range.map { .int($0.upperBound) },
            "meaning": .string(meaning),
        ])
    }
}

extension Code {
    /// This code as the machine-readable description gives it.
    package var schema: JSON {
        ["code": .int(rawValue), "slug": .string(slug), "retry": .bool(retryCanHelp), "meaning": .string(meaning)]
    }
}
