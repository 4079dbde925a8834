extension SwiftSource {
    /// What the house does not allow in this source, in the order of the lines.
    var trespasses: [Trespass] {
        let found = nameless + importing + words + declaring
        return found.sorted { ($0.line, $0.what) < ($1.line, $1.what) }
    }

    private func trespass(_ line: Int, _ what: String) -> Trespass { Trespass(file: file, line: line, what: what) }

    private var importing: [Trespass] {
        let functions = importedFunctions
        return imports.compactMap { line, imported in
            if let function = functions[line], House.computing[module]?.contains(function) == true { return nil }
            return refusal(of: imported).map { trespass(line, $0) }
        }
    }

    private func refusal(of imported: String) -> String? {
        if House.permitted.keys.contains(imported) {
            guard House.permitted[module]?.contains(imported) != true else { return nil }
            return "\(module) may not import \(imported)"
        }
        if let owners = House.libraries[imported] {
            return owners.contains(module) ? nil : "\(imported) belongs to \(owners.sorted().joined(separator: ", "))"
        }
        guard House.system.contains(imported) else { return "the house does not know \(imported)" }
        return House.pure.contains(module) ? "\(module) is pure and may not import \(imported)" : nil
    }

    private var words: [Trespass] {
        numbered.flatMap { line, code in
            var found: [String] = []
            if code.contains(/\bpublic\b/) { found.append("public: modules share with package") }
            if code.contains(/\btry!/) { found.append("try! hides a fault") }
            if code.contains(/\bas!/) { found.append("as! hides a fault") }
            if code.contains(/@unchecked\b/) { found.append("@unchecked is not proven") }
            if House.pure.contains(module) {
                let known = Set(code.matches(of: /\w+/).map { String($0.output) })
                found += known.intersection(House.impure).map { "\(module) is pure and has no \($0)" }
            }
            return found.map { trespass(line, $0) }
        }
    }

    private var declaring: [Trespass] {
        types.flatMap { line, name in
            var found: [Trespass] = []
            if House.permitted.keys.contains(name) { found.append(trespass(line, "\(name) is the name of a module")) }
            if SwiftSource.isVague(name) { found.append(trespass(line, "\(name) says nothing")) }
            return found
        }
    }

    /// The file's own name, where it says nothing.
    private var nameless: [Trespass] {
        let names = (file.split(separator: "/").last ?? "").split { $0 == "." || $0 == "+" }.map(String.init)
        return names.filter(SwiftSource.isVague).map { trespass(0, "\($0) says nothing") }
    }

    /// Whether a vague word is one of the words of a name: `CoreStore`, and not `Score` or `Commonest`.
    private static func isVague(_ name: String) -> Bool {
        let words = name.matches(of: /[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])/).map { String($0.output).lowercased() }
        return House.vague.contains { words.contains($0.lowercased()) }
    }
}
