import Vocabulary

/// What the columns of an action table are called.
package struct LCAPWords: Sendable {
    let columns: [String: [String]]
    let required: [String]
    /// Which act of money a planned action is.
    let act: String
    let source: String?

    package init(reading json: JSON) throws(FileFault) {
        var form = MappingForm(json, of: "the mapping of the LCAP")
        columns = try form.names("columns")
        required = try form.texts("required")
        act = try form.text("act") ?? ""
        source = try form.text("source")
        try form.end()
    }

    var wanted: [[String]] { required.compactMap { columns[$0] } }
}
