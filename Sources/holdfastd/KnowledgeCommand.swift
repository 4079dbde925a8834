import ArgumentParser
import Foundation
import Inquiry
import Knowledge
import Proving
import Rendering
import Vocabulary

/// `holdfastd knowledge`: for those who write the knowledge base. No daemon is needed.
struct KnowledgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "knowledge", abstract: "Check, try and read a knowledge base, without a daemon.",
        discussion: """
            Exit codes: 0 all is well; 1 something was found, and printed; 78 a file cannot be read as an entry.
            """,
        subcommands: [
            CheckKnowledge.self, TestKnowledge.self, CoverKnowledge.self, MutateKnowledge.self, DiffKnowledge.self,
            ShowKnowledge.self, RenderKnowledge.self, KnowledgeSchemas.self, EvaluateUnderstanding.self,
        ])
}

/// The folder that a command works on.
struct FolderArgument: ParsableArguments {
    @Argument(help: "The folder of the knowledge base.")
    var folder = "/usr/share/holdfast/knowledge"

    func open() throws -> Workbench { try Workbench(folder) }
}

/// A knowledge base with all that belongs to it, read from its folder.
struct Workbench {
    let texts: [SourceText]
    let base: KnowledgeBase
    private let folder: KnowledgeFolder

    /// - Throws: `ExitCode` 78 after the faults were told.
    init(_ path: String) throws {
        let folder = KnowledgeFolder(path: path)
        let texts = try Holdfastd.orExit(78) { try folder.texts() }
        base = try Holdfastd.orExit(78) { try KnowledgeBase(reading: texts) }
        self.texts = texts
        self.folder = folder
    }

    func cases() throws -> [PublishedCase] {
        try Holdfastd.orExit(78) {
            try folder.cases().map { try PublishedCase(reading: $0, indicators: base.reportable) }
        }
    }

    func scenarios() throws -> [Scenario] {
        let cases = Dictionary(try cases().map { ($0.id, $0) }) { first, _ in first }
        return try Holdfastd.orExit(78) {
            try folder.scenarios().map { try Scenario(reading: $0, for: base, cases: cases) }
        }
    }

    func trials() throws -> [Trial] {
        let scenarios = try scenarios()
        return try Holdfastd.orExit(78) { try Trial.all(scenarios, by: base) }
    }
}

struct CheckKnowledge: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Look for entries that cannot do what they are there for.")
    @OptionGroup var folder: FolderArgument

    func run() throws {
        let bench = try folder.open()
        let faults = Lint(bench.base, reading: bench.texts).faults()
        for fault in faults { print(fault) }
        print("\(bench.texts.count) files, \(bench.base.signs.count) signs, \(faults.count) found")
        if !faults.isEmpty { throw ExitCode(1) }
    }
}

struct TestKnowledge: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Play all scenarios, and tell what was expected and not found.")
    @OptionGroup var folder: FolderArgument

    func run() throws {
        let trials = try folder.open().trials()
        let faults = trials.flatMap(\.shortfalls)
        for fault in faults { print(fault) }
        let scenarios = Set(trials.map(\.scenario.id)).count
        print("\(scenarios) scenarios in \(trials.count) steps, \(faults.count) expectations not met")
        if !faults.isEmpty { throw ExitCode(1) }
    }
}

struct CoverKnowledge: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cover", abstract: "Tell which signs and causes no scenario has tried.")
    @OptionGroup var folder: FolderArgument

    func run() throws {
        let bench = try folder.open()
        let coverage = Coverage(of: try bench.trials(), by: bench.base)
        for line in coverage.lines { print(line) }
        if !coverage.isWhole { throw ExitCode(1) }
    }
}

struct MutateKnowledge: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mutate", abstract: "Make each weight wrong in turn, and tell which of them no scenario notices.")
    @OptionGroup var folder: FolderArgument
    @Option(help: "Per cent that must be noticed.") var least = 95

    func run() throws {
        let bench = try folder.open()
        let report = MutationReport(of: bench.base, try bench.trials(), reading: bench.texts)
        for fault in report.faults { print(fault) }
        print(report.summary)
        if report.noticed * 100 < least * report.tried { throw ExitCode(1) }
    }
}

struct DiffKnowledge: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Tell what two knowledge bases conclude otherwise of the same ledgers.")
    @Argument(help: "The folder of the one.") var before: String
    @Argument(help: "The folder of the other.") var after: String
    @Argument(help: "Files of events, as export writes them; none: the published cases of the other.")
    var ledgers: [String] = []

    func run() throws {
        let old = try Workbench(before)
        let new = try Workbench(after)
        let histories = try ledgers.isEmpty ? new.cases() : ledgers.map { try history($0, new.base) }
        let differences = histories.flatMap {
            Difference.between(old.base, new.base, on: $0.events, named: $0.id)
        }
        for difference in differences { print(difference.words) }
        print("\(histories.count) ledgers, \(differences.count) conclusions differ")
        if !differences.isEmpty { throw ExitCode(1) }
    }

    private func history(_ file: String, _ knowledge: KnowledgeBase) throws -> PublishedCase {
        let text = SourceText(file: file, text: try Holdfastd.text(of: file))
        return try Holdfastd.orExit(1) { try PublishedCase(reading: text, indicators: knowledge.reportable) }
    }
}

struct ShowKnowledge: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print one entry with all that hangs together with it.")
    @Argument(help: "Its id; a term also by any of its names.") var id: String
    @OptionGroup var folder: FolderArgument

    func run() throws {
        let bench = try folder.open()
        guard let page = Chapters(bench.base).page(of: id) else {
            let nearest = Nearness.nearest(to: id, among: bench.base.citable)
            throw ValidationError(
                "no entry is called \"\(id)\"" + (nearest.first.map { "; did you mean \"\($0)\"?" } ?? ""))
        }
        print(page.plain, terminator: "")
    }
}

struct RenderKnowledge: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render", abstract: "Write the whole as one text, in Markdown or HTML.")
    @OptionGroup var folder: FolderArgument
    @Flag(help: "Write HTML instead of Markdown.") var html = false

    func run() throws {
        let document = Chapters(try folder.open().base).whole()
        print(html ? document.html : document.markdown, terminator: "")
    }
}
