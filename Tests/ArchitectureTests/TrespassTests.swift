import Testing

/// The checks themselves, on sources that break them.
struct TrespassTests {
    private func trespasses(_ module: String, _ file: String, _ text: String) -> [String] {
        SwiftSource(module: module, file: file, text: text).trespasses.map(\.description)
    }

    @Test(arguments: [
        ("Vocabulary", "import Wire", "Vocabulary may not import Wire"),
        ("Knowledge", "import Projection", "Knowledge may not import Projection"),
        ("Wire", "@testable import Knowledge", "Wire may not import Knowledge"),
        ("Diagnosis", "  package import Advice", "Diagnosis may not import Advice"),
        ("Inquiry", "import struct Rendering.Page", "Inquiry may not import Rendering"),
        ("Projection", "@preconcurrency @_exported import Indicators", "Projection may not import Indicators"),
        ("Ledger", "@_spi(Inner) import Daemon", "Ledger may not import Daemon"),
        ("Vocabulary", "import Vocabulary", "Vocabulary may not import Vocabulary"),
        ("Daemon", "import Intake", "Daemon may not import Intake"),
        ("holdfast", "import Ledger", "holdfast may not import Ledger"),
        ("holdfastd", "import Advice", "holdfastd may not import Advice"),
        ("Daemon", "import Yams", "Yams belongs to Knowledge"),
        ("holdfast", "import GRDB", "GRDB belongs to Ledger"),
        ("Daemon", "import NIOCore", "NIOCore belongs to Transport"),
        ("Transport", "import Logging", "Logging belongs to Daemon, holdfastd"),
        ("Daemon", "import ArgumentParser", "ArgumentParser belongs to holdfast, holdfastd"),
        ("Daemon", "import UnixSocketry", "the house does not know UnixSocketry"),
        ("Indicators", "import Foundation", "Indicators is pure and may not import Foundation"),
        ("Indicators", "import Glibc", "Indicators is pure and may not import Glibc"),
        ("Indicators", "import func Glibc.time", "Indicators is pure and may not import Glibc"),
        ("Diagnosis", "import func Glibc.erfc", "Diagnosis is pure and may not import Glibc"),
        ("Wire", "import Synchronization", "Wire is pure and may not import Synchronization"),
    ])
    func `an import that the house does not allow is found`(module: String, text: String, what: String) {
        #expect(trespasses(module, "Page.swift", "// A page.\n\(text)\n") == ["Page.swift:2: \(what)"])
    }

    @Test(arguments: [
        ("Transport", "import NIOPosix\nimport Glibc\nimport Wire"),
        ("Knowledge", "import Foundation\nimport Yams\nimport Vocabulary"),
        ("Rendering", "import Understanding\nimport Inquiry"),
        ("Indicators", "import func Glibc.erfc\nimport func Glibc.exp\nimport Vocabulary"),
        ("Wire", "// import GRDB\n/* import Yams /* import NIOCore */ import Ledger */ import Vocabulary"),
        ("Wire", "let text = \"\"\"\n    import GRDB\n    \"\"\""),
        ("Wire", "important(Ledger)"),
    ])
    func `an import that the house allows passes`(module: String, text: String) {
        #expect(trespasses(module, "Page.swift", text) == [])
    }

    @Test(arguments: [
        ("func read() async {}", ["Page.swift:1: Indicators is pure and has no async"]),
        ("let value = await read()", ["Page.swift:1: Indicators is pure and has no await"]),
        ("let now = Date()", ["Page.swift:1: Indicators is pure and has no Date"]),
        ("FileManager.default", ["Page.swift:1: Indicators is pure and has no FileManager"]),
        (
            "\n\nTask { await read() }",
            [
                "Page.swift:3: Indicators is pure and has no Task", "Page.swift:3: Indicators is pure and has no await",
            ]
        ),
        (#"let text = "since \(Date())""#, ["Page.swift:1: Indicators is pure and has no Date"]),
        (##"let text = #"since \#(name(Date()) + ")")"#"##, ["Page.swift:1: Indicators is pure and has no Date"]),
    ])
    func `a pure module that waits or looks at a clock or a file is found`(text: String, found: [String]) {
        #expect(trespasses("Indicators", "Page.swift", text) == found)
        #expect(trespasses("Daemon", "Page.swift", text) == [])
    }

    @Test(arguments: [
        "// await Date() async", "/// FileManager", #"let text = "await Task { Date() } \(dates) \"async\"""#,
        ##"let text = #"async "await" \(Date())"#"##, "let text = \"\"\"\n  async \"await\"\n  \"\"\"",
        "func awaiting() {}",
        "let updatedDates = tasks", #"let text = "\\" // async"#, "let quote: Character = \"\\\"\" /* await */",
    ])
    func `words in comments, in texts and within other words are no trespass`(text: String) {
        #expect(trespasses("Wire", "Page.swift", text) == [])
    }

    @Test(arguments: [
        ("Page.swift", "public struct Page {}", ["Page.swift:1: public: modules share with package"]),
        ("Page.swift", "let page = try! read()", ["Page.swift:1: try! hides a fault"]),
        ("Page.swift", #"let page = "\(try! read())""#, ["Page.swift:1: try! hides a fault"]),
        ("Page.swift", "let page = value as! Page", ["Page.swift:1: as! hides a fault"]),
        ("Page.swift", "final class Page: @unchecked Sendable {}", ["Page.swift:1: @unchecked is not proven"]),
        ("Page.swift", "struct Daemon {}", ["Page.swift:1: Daemon is the name of a module"]),
        ("Page.swift", "package enum Wire {}", ["Page.swift:1: Wire is the name of a module"]),
        ("Page.swift", "actor LedgerManager {}", ["Page.swift:1: LedgerManager says nothing"]),
        ("Page.swift", "enum PageUtils {}", ["Page.swift:1: PageUtils says nothing"]),
        ("Page.swift", "protocol TimeHelper {}", ["Page.swift:1: TimeHelper says nothing"]),
        ("Page.swift", "typealias CommonPage = Page", ["Page.swift:1: CommonPage says nothing"]),
        ("Core.swift", "", ["Core.swift:0: Core says nothing"]),
        ("Sources/Daemon/Page+Helpers.swift", "", ["Sources/Daemon/Page+Helpers.swift:0: Helpers says nothing"]),
        ("Score.swift", "struct Score { class func commonest(_ page: DaemonPage) {} }", []),
        ("Manager.md.swift", "let manager: FileManager = core", ["Manager.md.swift:0: Manager says nothing"]),
        ("Page.swift", "struct Page { let republic = try read() as? Page }", []),
    ])
    func `a word or name that the house does not allow is found`(file: String, text: String, found: [String]) {
        #expect(trespasses("Daemon", file, text) == found)
    }
}
