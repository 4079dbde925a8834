import Vocabulary
import Watch

extension Letter {
    /// - Parameters:
    ///   - district: What it is called.
    ///   - contact: To whom a reader writes.
    package init(_ edition: Edition, district: String, contact: String) {
        self = EditionText(edition: edition, district: district, contact: contact).letter()
    }

    package init(_ report: MidYear, district: String, contact: String) {
        self = MidYearText(report: report, district: district, contact: contact).letter()
    }

    /// The text with its parts, for scripts.
    package var json: JSON {
        .members([
            "title": .string(title), "words": .int(words), "text": .string(plain),
            "pictures": .array(
                pictures.map { picture in
                    [
                        "name": .string(picture.name), "words": .string(picture.words),
                        "values": .array(picture.values.map { .double($0) }),
                    ]
                }),
        ])
    }
}

extension Letter {
    /// Shows that a message arrives, and nothing of a district.
    package init(testTo recipient: String, contact: String) {
        self.init(title: "Holdfast: a test message")
        add(
            "Digests for \(recipient) arrive as this did. It was asked for by an administrator, and tells of no district."
        )
        close(["Answers go to \(contact)."])
    }
}
