import Diagnosis
import Foundation
import Inquiry
import Knowledge
import Projection
import Rendering
import Specimens
import Vocabulary
import Watch

// A simulated school year of digests: how many messages each reader gets, how long they are, and how often something is
// told again. `digest-year --events` prints the district's events instead, `digest-year --show WEEK` one reader's text.

let arguments = CommandLine.arguments.dropFirst()
let year = Year(seed: 2026)
if arguments.first == "--events" {
    for line in year.lines { print(line.line) }
    exit(0)
}

let base = try Bases.shipped()
let entries = try year.lines.enumerated().map { index, line in
    Entry(
        seq: index + 1, recordedAt: "2026-06-30T12:00:00Z",
        event: try Event(checking: line, district: "riverbend", indicators: base.reportable))
}
guard let first = Day("2025-08-18") else { preconditionFailure("this is a day") }
let readers = [
    Reader(.superintendent), Reader(.board), Reader(.principal, site: "school-3"), Reader(.countyCoach),
]
let watch = ContinuousClock()
let whole = Snapshot(of: "riverbend", ledger: entries, knowledge: base, today: first + 7 * 51)
let scenes = (0..<52).map { whole.scene(View(asOf: first + 7 * $0)) }

print("\(Year.schools) schools, \(entries.count) events, 12 initiatives, 52 weeks")
for reader in readers {
    var told: Told?
    var from = first - 6
    var (messages, heartbeats, items, repeats, most) = (0, 0, 0, 0, 0)
    var words: [Int] = []
    var last: [String: Day] = [:]
    let start = watch.now
    for (week, scene) in scenes.enumerated() {
        let edition = Edition(for: reader, in: scene, from: from, told: told)
        told = edition.told
        guard edition.isNews || edition.isHeartbeat else { continue }
        from = scene.state.day + 1
        let letter = Letter(edition, district: "Riverbend Unified", contact: "office@riverbend.example")
        messages += 1
        heartbeats += edition.isHeartbeat ? 1 : 0
        words.append(letter.words)
        for change in edition.changes {
            for initiative in change.initiatives {
                items += 1
                guard case .verdict(_, let verdict) = change.what else { continue }
                let key = "\(initiative.slug) \(verdict.rawValue)"
                if let before = last[key], scene.state.day - before < 56 { repeats += 1 }
                last[key] = scene.state.day
            }
        }
        most = max(most, edition.changes.count)
        if arguments.first == "--show", arguments.dropFirst().first == String(week), reader.audience == .superintendent
        {
            print(letter.plain)
        }
    }
    let took = (watch.now - start).components
    let milliseconds = Double(took.seconds) * 1000 + Double(took.attoseconds) / 1e15
    words.sort()
    print(
        """
        \(reader.audience.rawValue): \(messages) messages of 52 weeks (\(heartbeats) that say that all is quiet); words \
        \(words.first ?? 0) to \(words.last ?? 0), middle \(words.isEmpty ? 0 : words[words.count / 2]); \(items) items, at most \(most) in one; \
        \(repeats) told again within eight weeks; \(String(format: "%.1f", milliseconds / 52)) ms a digest
        """)
}
