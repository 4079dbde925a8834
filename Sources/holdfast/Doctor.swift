import ArgumentParser
import Foundation
import Terminal
import Transport
import Vocabulary

/// `doctor`: whether all is there for an answer, and what to do where it is not.
struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Look whether the daemon is there, lets you in and is well; say what to do where not.")
    @OptionGroup var connection: Connection

    func run() async throws {
        var findings: [Finding] = [Finding(about: "client", says: "holdfast \(Release.version)")]
        do {
            try await connection.open { client in
                let hello = try await connection.call(
                    client, "hello", ["client": .string("holdfast \(Release.version)")])
                let server = hello["server"]?.text ?? "?"
                findings.append(Finding(about: "daemon", says: "holdfastd \(server) answers"))
                let role = hello["caller"]?["role"]?.text ?? "reader"
                findings.append(Finding(about: "you", says: "you are let in as \(role)"))
                let health = try await connection.call(client, "health", .object([]))
                let condition = health["health"]?.text ?? "?"
                let reasons = health["reasons"]?.elements?.compactMap(\.text) ?? []
                findings.append(
                    Finding(
                        about: "health",
                        says: condition + (reasons.isEmpty ? "" : ": " + reasons.joined(separator: "; ")),
                        isWell: condition == "ok"))
                let districts = try await connection.call(client, "districts", .object([]))
                let count = districts["districts"]?.elements?.count ?? 0
                findings.append(
                    Finding(
                        about: "records",
                        says: count == 0
                            ? "no district is on record; begin with: holdfast import" : "\(count) on record"))
            }
        } catch let ending as Ending {
            findings.append(Finding(about: "daemon", says: ending.words ?? "it does not answer", isWell: false))
            show(findings)
            throw Ending(code: ending.code, words: nil)
        }
        show(findings)
        if findings.contains(where: { !$0.isWell }) { throw Ending(code: 1, words: nil) }
    }

    private struct Finding {
        let about: String
        let says: String
        var isWell = true
    }

    private func show(_ findings: [Finding]) {
        if connection.json {
            let all = findings.map { finding -> JSON in
                ["about": .string(finding.about), "well": .bool(finding.isWell), "says": .string(finding.says)]
            }
            let json: JSON = ["schema": "holdfast.doctor/1", "findings": .array(all)]
            return print(json.line)
        }
        for finding in findings { print("\(finding.isWell ? "ok  " : "NOT ") \(finding.about): \(finding.says)") }
    }
}
