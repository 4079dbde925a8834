import Foundation
import Vocabulary

/// What a person saw when they last looked, so that only what changed is told.
struct Seen {
    private let folder: KeptFolder?

    init(_ folder: KeptFolder?) { self.folder = folder }

    /// How the initiatives of a district stand.
    struct Standing {
        let district: String
        let position: Int
        /// In the order in which the daemon tells them.
        let initiatives: [(slug: String, name: String, verdict: String)]

        /// - Parameter status: The answer to `status`.
        init(_ status: JSON) {
            district = status["district"]?.text ?? ""
            position = status["ledger_seq"]?.whole ?? 0
            initiatives = (status["initiatives"]?.elements ?? []).compactMap { entry in
                guard let slug = entry["initiative"]?.text, let verdict = entry["verdict"]?.text else { return nil }
                return (slug, entry["name"]?.text ?? slug, verdict)
            }
        }

        var names: [String] { initiatives.flatMap { [$0.slug, $0.name] } }
    }

    private var file: String? { folder?.path(of: "seen.json") }

    private func kept() -> JSON {
        guard let file, let bytes = FileManager.default.contents(atPath: file) else { return .null }
        do {
            return try JSON(parsing: bytes)
        } catch {
            // A file that cannot be read is as good as none: all is told anew.
            return .null
        }
    }

    /// What to say first, and what could be asked.
    func news(_ now: Standing) -> (lines: [String], questions: [String]) {
        let before = kept()[now.district] ?? .null
        let recorded = before["seq"]?.whole.map { now.position - $0 }
        let changes = now.initiatives.compactMap { initiative -> String? in
            guard let verdict = before["verdicts"]?[initiative.slug]?.text, verdict != initiative.verdict else {
                return nil
            }
            return "\(initiative.name): \(initiative.verdict), was \(verdict)."
        }
        let troubled = now.initiatives.filter { ["stalling", "fading", "reversed", "thin"].contains($0.verdict) }
        let first = troubled.first ?? now.initiatives.first
        let questions =
            first.map { ["Why is \($0.name) \(troubled.isEmpty ? "going as it goes" : $0.verdict)?"] } ?? []
        return (
            told(recorded, changes, now),
            now.initiatives.isEmpty ? [] : questions + ["Who owes what?", "What should I find out this week?"]
        )
    }

    private func told(_ recorded: Int?, _ changes: [String], _ now: Standing) -> [String] {
        guard !now.initiatives.isEmpty else {
            return ["No initiative is on record yet. Tell me of one, or import a file."]
        }
        guard let recorded else {
            return ["\(now.initiatives.count) initiatives are on record."]
                + now.initiatives.prefix(8).map { "  \($0.name): \($0.verdict)" }
        }
        let events = recorded == 1 ? "1 event was" : "\(recorded) events were"
        if recorded == 0, changes.isEmpty {
            return ["Nothing was recorded, and nothing changed, since you last looked."]
        }
        return ["\(events) recorded since you last looked."]
            + (changes.isEmpty ? ["No initiative stands otherwise than before."] : changes.map { "  \($0)" })
    }

    func keep(_ now: Standing) {
        guard let file, !now.district.isEmpty else { return }
        let verdicts = now.initiatives.map { JSON.Member($0.slug, .string($0.verdict)) }
        let entry: JSON = ["seq": .int(now.position), "verdicts": .object(verdicts)]
        let others = (kept().members ?? []).filter { $0.name != now.district }
        let all = JSON.object(others + [JSON.Member(now.district, entry)])
        // A disk that takes nothing is no reason to stop a conversation: then all is told again next time.
        _ = FileManager.default.createFile(
            atPath: file, contents: Data(all.line.utf8), attributes: [.posixPermissions: 0o600])
    }
}
