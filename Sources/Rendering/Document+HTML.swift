extension Document {
    /// One page that needs nothing else: no script, no picture, nothing from another place.
    package var html: String {
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(title.htmlEscaped)</title>
        <style>
        body { font: 1rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
        h2 { margin-top: 3rem; border-bottom: 1px solid #767676; }
        h3 { margin-top: 2rem; }
        table { border-collapse: collapse; width: 100%; }
        th, td { border: 1px solid #767676; padding: .25rem .5rem; text-align: left; vertical-align: top; }
        a { color: #0b5394; }
        code { font-family: ui-monospace, monospace; }
        </style>
        </head>
        <body>
        <h1>\(title.htmlEscaped)</h1>
        \(blocks.map(\.html).joined(separator: "\n"))
        </body>
        </html>

        """
    }
}

extension Document.Block {
    fileprivate var html: String {
        switch self {
        case .heading(let level, let text, let anchor):
            "<h\(level) id=\"\(anchor.htmlEscaped)\">\(text.htmlEscaped)</h\(level)>"
        case .paragraph(let runs): "<p>\(runs.html)</p>"
        case .bullets(let items): "<ul>\n\(items.map { "<li>\($0.html)</li>" }.joined(separator: "\n"))\n</ul>"
        case .table(let rows): Document.Block.table(rows)
        }
    }

    private static func table(_ rows: [[[Document.Run]]]) -> String {
        let head = rows.prefix(1).map { row in
            "<thead><tr>" + row.map { "<th scope=\"col\">\($0.html)</th>" }.joined() + "</tr></thead>"
        }
        let body = rows.dropFirst().map { row in "<tr>" + row.map { "<td>\($0.html)</td>" }.joined() + "</tr>" }
        return (["<table>"] + head + ["<tbody>"] + body + ["</tbody>", "</table>"]).joined(separator: "\n")
    }
}

extension [Document.Run] {
    fileprivate var html: String {
        map { run in
            switch run {
            case .plain(let text): text.htmlEscaped
            case .strong(let text): "<strong>\(text.htmlEscaped)</strong>"
            case .link(let text, let anchor): "<a href=\"#\(anchor.htmlEscaped)\">\(text.htmlEscaped)</a>"
            case .code(let text): "<code>\(text.htmlEscaped)</code>"
            }
        }.joined()
    }
}

extension String {
    var htmlEscaped: String {
        replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
