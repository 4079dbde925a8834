/// A mapping of a settings file, read as strictly as the knowledge base: by name, with every fault at its place.
package struct Settings {
    let form: Form

    /// A file of nothing but remarks sets nothing.
    ///
    /// - Throws: `KnowledgeFault` where the text is no YAML mapping.
    package init(reading text: SourceText) throws(KnowledgeFault) {
        let isBlank = text.text.split(whereSeparator: \.isNewline).allSatisfy { line in
            line.drop { $0 == " " }.first.map { $0 == "#" } ?? true
        }
        form = try Form(document: isBlank ? SourceText(file: text.file, text: "{}") : text, References())
    }

    private init(_ form: Form) {
        self.form = form
    }

    package func text(_ key: String) throws(KnowledgeFault) -> String? { try form.optionalText(key) }
    package func whole(_ key: String) throws(KnowledgeFault) -> Int? { try form.optionalWhole(key) }
    package func flag(_ key: String) throws(KnowledgeFault) -> Bool? { try form.optionalFlag(key) }
    /// In the order of the file, for a mapping whose keys are data.
    package var keys: [String] { form.entries().map(\.name) }
    package func texts(_ key: String) throws(KnowledgeFault) -> [String] { try form.texts(key) }

    /// A mapping within this one; `nil` where the key is left out.
    package func section(_ key: String) throws(KnowledgeFault) -> Settings? {
        guard let node = form.value(key) else { return nil }
        return Settings(try form.form(node))
    }

    /// The mappings of a list within this one; none where the key is left out.
    package func sections(_ key: String) throws(KnowledgeFault) -> [Settings] {
        try form.forms(key).map(Settings.init)
    }

    /// A fault at the value of a key.
    package func fault(at key: String, _ reason: String, _ remedy: String) -> KnowledgeFault {
        form.fault(at: key, reason, remedy)
    }

    /// To be called when all has been asked for: a key that nobody asked for is a fault.
    package func finish() throws(KnowledgeFault) { try form.finish() }
}
