extension Letter {
    /// A page as mail programs show it, those that lay out by Word's rules among them: one column of 600 px in a table,
    /// every style where it is used, pictures by `cid:`.
    ///
    /// - Parameter source: How a picture of that name is called; `nil`: there are none, only their words.
    package func html(pictures source: ((String) -> String)? = nil) -> String {
        let rows = blocks.map { Letter.row($0, source) }.joined(separator: "\n")
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title.htmlEscaped)</title>
            </head>
            <body style="margin:0;padding:0;background-color:#f4f4f2;">
            <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
            <tr><td align="center" style="padding:16px 8px;">
            <table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px;background-color:#ffffff;">
            <tr><td style="padding:24px 24px 4px 24px;">
            <h1 style="\(Letter.face)margin:0;font-size:22px;line-height:28px;color:#1a1a1a;">\(title.htmlEscaped)</h1>
            </td></tr>
            \(rows)
            </table>
            </td></tr>
            </table>
            </body>
            </html>

            """
    }

    private static let face = "font-family:Arial,Helvetica,sans-serif;"
    private static let body = face + "margin:0;font-size:16px;line-height:24px;color:#1a1a1a;"

    private static func row(_ block: Block, _ source: ((String) -> String)?) -> String {
        switch block {
        case .heading(let text):
            cell(
                "<h2 style=\"\(face)margin:0;font-size:17px;line-height:24px;color:#0b4f6c;\">\(text.htmlEscaped)</h2>",
                "20px 24px 4px 24px")
        case .line(let text): cell("<p style=\"\(body)\">\(text.htmlEscaped)</p>", "6px 24px")
        case .decision(let texts):
            cell(
                texts.map { "<p style=\"\(body)padding:2px 0;\">\($0.htmlEscaped)</p>" }.joined(separator: "\n"),
                "10px 16px 10px 20px;border-left:4px solid #0b4f6c;background-color:#eef4f7")
        case .items(let items): items.map { cell(self.item($0, source), "6px 24px") }.joined(separator: "\n")
        case .footer(let texts):
            cell(
                texts.map { text in
                    "<p style=\"\(face)margin:0;padding:2px 0;font-size:13px;line-height:19px;color:#555555;\">\(text.htmlEscaped)</p>"
                }.joined(separator: "\n"), "20px 24px 24px 24px")
        }
    }

    private static func cell(_ content: String, _ padding: String) -> String {
        "<tr><td style=\"padding:\(padding);\">\n\(content)\n</td></tr>"
    }

    /// The words of a picture stand beside it, so that nothing is lost where it is not shown.
    private static func item(_ item: Item, _ source: ((String) -> String)?) -> String {
        let text =
            "<p style=\"\(body)\"><strong>\(item.lead.htmlEscaped):</strong> \(item.text.htmlEscaped)</p>"
        guard let picture = item.picture else { return text }
        let words =
            "<span style=\"\(face)font-size:14px;line-height:20px;color:#444444;\">\(picture.words.htmlEscaped)</span>"
        guard let source else { return text + "\n<p style=\"margin:0;\">\(words)</p>" }
        return text + """

            <p style="margin:0;padding:2px 0;"><img src="cid:\(source(picture.name))" width="120" height="28" alt="\(picture.words.htmlEscaped)" style="border:0;vertical-align:middle;"> \(words)</p>
            """
    }
}
