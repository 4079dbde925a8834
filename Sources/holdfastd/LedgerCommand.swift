import ArgumentParser
import Daemon
import Foundation
import Ledger

/// `holdfastd ledger`: for those who keep the record, while no daemon runs.
struct LedgerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "Check the record, or bring a backup back, while no daemon runs.",
        discussion: """
            Exit codes: 0 all is well; 1 something was found, and printed; 73 a file cannot be had; 75 a daemon holds the folder.
            """,
        subcommands: [CheckLedger.self, RestoreLedger.self])
}

struct CheckLedger: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Look through a ledger or a backup: SQLite's pages, the positions, and every seal.")
    @Argument(help: "The file: the ledger.sqlite of a state folder, or a backup.") var file: String

    func run() throws {
        let survey = Book.look(through: file)
        for problem in survey.problems { print(problem) }
        print("\(survey.position) events; the last seal is \(survey.seal).")
        if !survey.problems.isEmpty { throw ExitCode(1) }
        print("The ledger is sound.")
    }
}

struct RestoreLedger: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Put a backup into a state folder that has no ledger, after looking through it.")
    @Argument(help: "The backup.") var file: String
    @Argument(help: "The state folder, such as /var/lib/holdfast.") var folder: String

    func run() throws {
        do throws(RestoreFault) {
            let survey = try StateFolder.restore(file, into: folder)
            print("\(survey.position) events are in \(folder); the last seal is \(survey.seal).")
        } catch {
            FileHandle.standardError.write(Data("holdfastd: \(error)\n".utf8))
            throw ExitCode(error.code)
        }
    }
}
