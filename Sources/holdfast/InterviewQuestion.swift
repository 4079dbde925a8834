import Foundation
import Vocabulary

/// One question of an interview, and what a person may answer to it.
struct InterviewQuestion {
    let indicator: String
    let day: String
    private let words: String
    private let why: String
    private let unit: String
    private let roles: [String]
    /// Words to pick from by number; empty where any may be said.
    private let choices: [String]

    enum Heard {
        case answer(JSON)
        case passed, ended
    }

    init?(_ json: JSON, on day: String) {
        guard let indicator = json["indicator"]?.text, let words = json["question"]?.text else { return nil }
        self.indicator = indicator
        self.words = words
        self.day = day
        why = json["why_it_matters"]?.text ?? ""
        unit = json["unit"]?.text ?? "word"
        roles = json["ask"]?.elements?.compactMap(\.text) ?? []
        choices = json["choices"]?.elements?.compactMap(\.text) ?? []
    }

    /// Asks until the answer can be taken. The end of input ends the interview.
    func heard(_ number: Int, of limit: Int) -> Heard {
        print("\(number) of at most \(limit). \(words)")
        if !why.isEmpty { print("   Why: \(why).") }
        if !roles.isEmpty { print("   Who knows: \(roles.joined(separator: ", ")).") }
        for (index, choice) in choices.enumerated() { print("   [\(index + 1)] \(choice.replacing("-", with: " "))") }
        while true {
            print("   \(form) > ", terminator: "")
            fflush(nil)
            guard let line = readLine() else { return .ended }
            let said = line.trimmingCharacters(in: .whitespaces).lowercased()
            if said.isEmpty || said == "?" { return .passed }
            if said == "q" || said == "quit" { return .ended }
            if let value = value(said) { return .answer(value) }
            print("   That is not \(form). An empty line passes the question over.")
        }
    }

    private var form: String {
        if !choices.isEmpty { return "a number from 1 to \(choices.count), or the words" }
        return switch unit {
        case "flag": "yes or no"
        case "share": "a percentage, or a share such as 0.6"
        case "word": "a word"
        default: "a number (\(unit))"
        }
    }

    private func value(_ said: String) -> JSON? {
        if !choices.isEmpty {
            let word = said.replacing(" ", with: "-")
            if choices.contains(word) { return .string(word) }
            return Int(said).flatMap { choices.indices.contains($0 - 1) ? .string(choices[$0 - 1]) : nil }
        }
        switch unit {
        case "flag":
            if ["yes", "y", "true"].contains(said) { return true }
            return ["no", "n", "false"].contains(said) ? false : nil
        case "share":
            let isPercent = said.hasSuffix("%")
            guard let number = Double(isPercent ? String(said.dropLast()) : said) else { return nil }
            let share = isPercent || number > 1 ? number / 100 : number
            return (0...1).contains(share) ? .double(share) : nil
        case "word": return .string(said.replacing(" ", with: "-"))
        default:
            guard let number = Double(said), number.isFinite else { return nil }
            return Int(exactly: number).map(JSON.int) ?? .double(number)
        }
    }
}
