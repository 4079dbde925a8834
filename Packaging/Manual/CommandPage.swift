import Vocabulary

/// The page of a command, from what its program says of itself (`--experimental-dump-help`).
struct CommandPage {
    let name: String
    let section: Int
    /// As the program describes it.
    let command: JSON
    let extra: Extra
    let date: String

    func text() -> String {
        var page = Roff()
        page.macro("Dd", date)
        page.macro("Dt", "\(name.uppercased()) \(section)")
        page.macro("Os")
        page.section("NAME")
        page.macro("Nm", name)
        page.macro("Nd", Roff.quoted(command["abstract"]?.text?.withoutStop ?? ""))
        page.section("SYNOPSIS")
        page.macro("Nm", Roff.quoted(name.replacing("-", with: " ")))
        let shown = (command["arguments"]?.elements ?? []).filter { $0["shouldDisplay"] != false }
        for argument in shown { synopsis(argument, to: &page) }
        let commands = (command["subcommands"]?.elements ?? []).filter { $0["commandName"] != "help" }
        if !commands.isEmpty { page.macro("Ar", "command") }
        page.section("DESCRIPTION")
        page.say(command["abstract"]?.text ?? "")
        page.say(extra.text("DESCRIPTION"))
        if !shown.isEmpty { page.items(shown.map(item)) }
        if !commands.isEmpty {
            page.section("COMMANDS")
            page.items(commands.flatMap { listed($0, before: "") })
        }
        extra.add(to: &page)
        return page.text
    }

    private func synopsis(_ argument: JSON, to page: inout Roff) {
        let value = argument["valueName"]?.text ?? "value"
        let words: String
        switch argument["kind"]?.text {
        case "positional": words = "Ar \(value)"
        case "flag": words = "Fl \(CommandPage.flag(argument))"
        default: words = "Fl \(CommandPage.flag(argument)) Ar \(value)"
        }
        page.macro(
            argument["isOptional"] == true ? "Op" : words.hasPrefix("Ar") ? "Ar" : "Fl",
            argument["isOptional"] == true ? words : String(words.dropFirst(3)))
    }

    /// `-socket` for `--socket`, since mdoc puts the first hyphen.
    private static func flag(_ argument: JSON) -> String {
        let name = argument["preferredName"]?["name"]?.text ?? ""
        return argument["preferredName"]?["kind"] == "short" ? name : "-" + name
    }

    private func item(_ argument: JSON) -> (name: String, words: String) {
        let value = argument["valueName"]?.text ?? "value"
        let words = (argument["abstract"]?.text ?? "")
        switch argument["kind"]?.text {
        case "positional": return ("Ar \(value)", words)
        case "flag": return ("Fl \(CommandPage.flag(argument))", words)
        default: return ("Fl \(CommandPage.flag(argument)) Ar \(value)", words)
        }
    }

    /// A command and those within it, each with its arguments.
    private func listed(_ command: JSON, before: String) -> [(name: String, words: String)] {
        let name = before + (command["commandName"]?.text ?? "")
        let nested = (command["subcommands"]?.elements ?? []).filter { $0["commandName"] != "help" }
        guard nested.isEmpty else { return nested.flatMap { listed($0, before: name + " ") } }
        let places = (command["arguments"]?.elements ?? []).filter { $0["kind"] == "positional" }
            .compactMap { $0["valueName"]?.text.map { "<\($0)>" } }
        return [(Roff.quoted(([name] + places).joined(separator: " ")), command["abstract"]?.text ?? "")]
    }
}

extension String {
    var withoutStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
