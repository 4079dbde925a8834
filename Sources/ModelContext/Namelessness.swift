import Vocabulary

/// Takes names of people out of what goes to an assistant, which may be a machine in another place: an office stands for whoever
/// holds it.
struct Namelessness: Sendable {
    /// Longest first, so that a whole name goes before a part of it.
    private let offices: [(name: String, office: String)]

    /// - Parameter seats: Events of seats, as the ledger has them.
    init(seats: [JSON]) {
        var offices: [String: String] = [:]
        for event in seats {
            guard let holder = event["holder"]?.text, !holder.isEmpty else { continue }
            let role = event["role"]?.text ?? event["seat"]?.text ?? "person"
            offices[holder] = "the \(role.replacing("-", with: " "))"
        }
        self.offices = offices.map { ($0.key, $0.value) }.sorted {
            ($1.name.count, $0.name) < ($0.name.count, $1.name)
        }
    }

    func cleaned(_ text: String) -> String {
        let offices = offices.reduce(text) { text, one in text.replacing(one.name, with: one.office) }
        // Who told something stands in its source.
        return offices.replacing(/said by [^\s\];,]+/, with: "said by a person")
    }
}

extension String {
    /// Without what could steer whoever shows it; line ends stay.
    var harmless: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map { scalar in
                    scalar == "\n" || scalar.properties.generalCategory != .control ? scalar : " "
                }))
    }
}
