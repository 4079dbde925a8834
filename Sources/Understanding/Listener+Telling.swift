import Knowledge
import Language
import Projection
import Vocabulary

extension Listener {
    /// What was told, as events that could be put on record.
    func told(_ heard: Heard) -> Told {
        let sentence = heard.asking
        let when = when(sentence)
        if let role = heard.entry.vacates, let seat = seat(of: role, sentence) {
            return vacated(seat, role: role, when)
        }
        if let person = sentence.mentions.first(where: { $0.sort == .person && $0.slugs.count == 1 }),
            heard.entry.records.contains(where: { $0.value == "{seat}" }), let slug = person.slugs.first,
            let seat = roster.seats.first(where: { $0.slug == slug })
        {
            return vacated(seat, role: seat.text("role") ?? "other", when)
        }
        var fields: [JSON.Member] = []
        for field in heard.entry.records {
            switch value(of: field.value, heard) {
            case .success(let value?): fields.append(JSON.Member(field.name, value))
            case .success(nil): break
            case .failure(let lacking): return .lacking(lacking.sentence)
            }
            if field.name == "kind" { fields.append(JSON.Member("at", .string(when.text))) }
        }
        return .events([.object(fields)])
    }

    private struct Lacking: Error {
        let sentence: String
    }

    /// What stands in a place of a template; `nil` where it may stay empty.
    private func value(of template: String, _ heard: Heard) -> Result<JSON?, Lacking> {
        guard template.hasPrefix("{"), template.hasSuffix("}") else { return .success(JSON(plain: template)) }
        let place = template.dropFirst().dropLast()
        let name = place.prefix { $0 != "?" && $0 != "|" }
        let isOptional = place.hasSuffix("?")
        let fallback = place.split(separator: "|").dropFirst().first.flatMap { JSON(plain: String($0)) }
        if let value = found(String(name), heard, isOptional: isOptional) { return .success(value) }
        if let fallback { return .success(fallback) }
        if isOptional { return .success(nil) }
        let wanted = ["initiative": "which initiative", "site": "which school", "structure": "which structure"]
        return .failure(
            Lacking(
                sentence:
                    "I could put that on record if I knew \(wanted[String(name)] ?? "the \(name)"). Say it once more with that, by its name."
            ))
    }

    private func found(_ place: String, _ heard: Heard, isOptional: Bool) -> JSON? {
        let sentence = heard.asking
        switch place {
        case "initiative":
            let named = sentence.initiatives.first { !$0.isWeak || $0.isWhole }
            if let named { return named.slugs.count == 1 ? named.slugs.first.map(JSON.string) : nil }
            // What is named and not known is not what the conversation was about.
            guard !isOptional, !sentence.rest.contains(where: { $0.word.count > 2 && !ear.knows($0.word) }) else {
                return nil
            }
            let known = roster.initiatives.first { $0.slug == heard.before.initiative }
            return (known ?? (roster.initiatives.count == 1 ? roster.initiatives.first : nil)).map { .string($0.slug) }
        case "site":
            let named = sentence.mentions.first { $0.sort == .site && !$0.isWeak }
            return named.flatMap { $0.slugs.count == 1 ? $0.slugs.first.map(JSON.string) : nil }
        case "number": return sentence.numbers.first.map(JSON.int)
        case "second": return sentence.numbers.dropFirst().first.map(JSON.int)
        case "structure": return structure(in: sentence.tokens).map(JSON.string)
        case "text":
            let text = sentence.text.reversed().drop { ".! ".contains($0) }
            return .string(String(text.reversed()))
        default: return nil
        }
    }

    private func structure(in tokens: [String]) -> String? {
        ear.structures.first { tokens.firstRange(of: $0.words) != nil }?.type
    }

    /// The one seat of a role, at the school that is named or anywhere.
    private func seat(of role: String, _ sentence: Sentence) -> Subject? {
        let site = sentence.mentions.first { $0.sort == .site && !$0.isWeak }?.slugs.first
        let seats = roster.seats.filter { seat in
            seat.text("role") == role && (site == nil || seat.text("site") == site) && seat.text("holder") != nil
        }
        return seats.count == 1 && (sentence.numbers.first ?? 1) == 1 ? seats.first : nil
    }

    private func vacated(_ seat: Subject, role: String, _ when: Moment) -> Told {
        .events([
            [
                "kind": "seat", "at": .string(when.text), "seat": .string(seat.slug), "role": .string(role),
                "holder": .null,
            ]
        ])
    }

    /// When it was so: the date that is said, or today.
    private func when(_ sentence: Sentence) -> Moment {
        sentence.dates.lazy.compactMap { $0.time.span(on: today)?.moment }.first { $0.first <= today } ?? Moment(today)
    }

    // MARK: What was put down wrong

    /// What was put down wrong, as a correction of the newest record that says so.
    func corrected(_ heard: Heard) -> Told {
        let dates = heard.asking.dates
        let tokens = heard.asking.tokens
        let wrong = dates.first { ["not", "and"].contains($0.preposition) || isDenied($0.range, tokens) }
        let right = dates.first { $0 != wrong }
        guard let right, let wrong, let moment = right.time.span(on: today)?.moment,
            let said = wrong.time.span(on: today)
        else {
            return .lacking(
                "Say what is wrong and what is right, as in \"the MOU was signed in March, not May\"; or correct the event itself: record {\"kind\":\"correction\",\"at\":\"\(today)\",\"corrects\":SEQ,…}."
            )
        }
        let month = Moment("\(said.first.description.prefix(7))")
        return .correcting(
            Correction(
                structure: structure(in: tokens), initiative: meant(heard.asking), from: said.first,
                to: month?.last ?? said.last, right: moment, isYearless: wrong.time.isYearless))
    }

    private func isDenied(_ range: Range<Int>, _ tokens: [String]) -> Bool {
        tokens[..<range.lowerBound].suffix(3).contains("not")
    }
}
