/// A message as it is sent: plain text first, then the same as HTML with its pictures, and dates for a calendar.
///
/// The same values give the same bytes, boundaries among them, so that a message that is sent again is the same message.
package struct Message: Sendable {
    package let from: Mailbox
    package let to: Mailbox
    package let subject: String
    /// The instant of its `Date`, in seconds since 1970, and the offset from UTC in which it is written.
    package let date: Int
    package let offset: Int
    /// What its `Message-ID` and boundaries are made of: the same for the same period and reader.
    package let key: String
    /// What the id begins with, such as `weekly-2026-W48`; letters, digits, `-` and `.`.
    package let label: String
    package let text: String
    package let html: String
    package let images: [Image]
    /// An iCalendar file, and its name; `nil`: no dates.
    package let calendar: String?
    /// Who reads what readers answer, and ends their digests.
    package let contact: Mailbox

    package struct Image: Sendable, Hashable {
        /// By which the HTML calls it, less the domain.
        package let name: String
        package let bytes: [UInt8]

        package init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    package init(
        from: Mailbox, to: Mailbox, subject: String, date: Int, offset: Int, key: String, label: String, text: String,
        html: String, images: [Image], calendar: String?, contact: Mailbox
    ) {
        self.from = from
        self.to = to
        self.subject = subject
        self.date = date
        self.offset = offset
        self.key = key
        self.label = label
        self.text = text
        self.html = html
        self.images = images
        self.calendar = calendar
        self.contact = contact
    }

    package var id: String { "<\(label).\(Encodings.name(of: key))@\(from.domain)>" }

    /// How the HTML calls an image of this name.
    package static func contentID(_ name: String, from: Mailbox) -> String { "\(name)@\(from.domain)" }

    package var bytes: [UInt8] {
        let headers = [
            Header(name: "From", value: Header.mailbox(from)), Header(name: "To", value: Header.mailbox(to)),
            Header(name: "Reply-To", value: Header.mailbox(contact)),
            Header(name: "Subject", value: Header.text(subject)),
            Header(name: "Date", value: MailDate.text(date, offset: offset)), Header(name: "Message-ID", value: id),
            Header(name: "MIME-Version", value: "1.0"), Header(name: "Auto-Submitted", value: "auto-generated"),
            Header(name: "List-Id", value: "Holdfast digests <digests.holdfast.\(from.domain)>"),
            Header(
                name: "List-Unsubscribe", value: "<mailto:\(contact.address)?subject=stop>"),
        ].map(\.written).joined()
        return Array((headers + body.written).utf8)
    }

    private var body: Part {
        let plain = Part.text("plain", text)
        let page = Part.text("html", html)
        let rich =
            images.isEmpty
            ? page
            : Part.many(
                "related; type=\"text/html\"",
                [page] + images.map { .image($0, Message.contentID($0.name, from: from)) },
                boundary: boundary("related"))
        let alternative = Part.many("alternative", [plain, rich], boundary: boundary("alternative"))
        guard let calendar else { return alternative }
        return .many("mixed", [alternative, .calendar(calendar)], boundary: boundary("mixed"))
    }

    /// "=_" stands in no encoded text.
    private func boundary(_ sort: String) -> String { "=_\(Encodings.name(of: sort + key))" }
}
