import Diagnosis
import Inquiry
import Knowledge
import Projection
import Rendering
import Specimens
import Testing
import Vocabulary

struct LineTests {
    private static let long = (1...40).map { "word\($0)" }.joined(separator: " ")
    private static let unbroken = String(repeating: "unbroken", count: 20)

    private let questions: [Question] = [
        .diagnose(initiative: "math-plc"), .recommend(initiative: "math-plc", limit: nil, role: "principal"),
        .status(initiative: nil), .explain(initiative: "math-plc", claim: "no-protected-time"),
        .explain(initiative: "math-plc", claim: "little-time"), .explain(initiative: "math-plc", claim: "verdict"),
        .explain(initiative: "math-plc", claim: "protect-collaboration-time"), .cite(id: "time-first"),
        .principles(query: "time"), .principles(query: "robots"),
    ]

    @Test(arguments: [long, unbroken, "Math PLC"])
    func `a line has at most 96 columns, unless it is one word`(name: String) throws {
        var draft = Specimen.draft()
        for file in ["principles/time-first", "signs/little-time", "moves/protect-collaboration-time"] {
            let text = draft["\(file).yaml"]
            draft["\(file).yaml"] = text?.replacing(/name: .*/, with: "name: \(name)")
        }
        let lines = Specimen.lines.replacing("Math PLC", with: name).replacing("bell schedule", with: name)
        let snapshot = try Specimen.snapshot(lines, draft)
        for question in questions {
            for line in try snapshot.answer(question).lines where line.count > 96 {
                // A lead is made of blanks, a mark or a number, and the name of a dimension.
                let words = line.split(separator: " ").filter { $0.count > 2 }
                #expect(words.count == 1, "\(line)")
            }
        }
        #expect(try snapshot.answer(.status(initiative: nil)).lines.joined(separator: " ").contains(name))
    }

    @Test func `no line ends in a blank or holds a line end`() throws {
        let snapshot = try Specimen.snapshot()
        for question in questions {
            for line in try snapshot.answer(question).lines {
                #expect(line.last != " " && !line.contains(where: \.isNewline), "\(line)")
            }
        }
    }

    @Test func `whatever is said to be seen carries the day and the source of its records`() throws {
        let answer = try Specimen.snapshot().answer(.diagnose(initiative: "math-plc"))
        guard case .diagnosis(let diagnosis, _, let scene) = answer else { throw Unexpected() }
        let text = answer.lines.flatMap { $0.split(separator: " ") }.joined(separator: " ")
        let json = answer.json
        var seen = 0
        for cause in diagnosis.causes {
            let shown = json["causes"]?.elements?.first { $0["id"]?.text == cause.finding.id }
            for sign in shown?["signs"]?.elements ?? [] where sign["state"] == "present" {
                let says = try #require(sign["says"]?.text)
                let newest = try #require(sign["evidence"]?.elements?.last?.whole)
                let entry = try #require(scene.state.entry(newest))
                let source = entry.event.text("source") ?? "no source given"
                #expect(
                    text.contains(
                        "+ \(says) [\(entry.event.at), \(source) #\(newest)] (\(sign["strength"]?.text ?? ""))"))
                seen += 1
            }
        }
        #expect(seen == 3)
    }

    @Test func `of many records the three newest are written out, and the rest is counted`() throws {
        let logs = (1...5).map {
            #"{"kind": "coaching-log", "at": "2026-0\#($0)-01", "initiative": "math-plc", "direct_hours": 1, "hours": 4, "source": "log \#($0)", "confidence": "estimate"}"#
        }
        let lines = Specimen.lines + logs.joined(separator: "\n")
        let text = try Specimen.snapshot(lines).answer(.explain(initiative: "math-plc", claim: "diluted-coaching"))
            .lines
            .flatMap { $0.split(separator: " ") }.joined(separator: " ")
        #expect(
            text.contains(
                "Coaches spend 25 % of their time with teachers. [2026-05-01, log 5 (an estimate) #17; "
                    + "2026-04-01, log 4 (an estimate) #16; 2026-03-01, log 3 (an estimate) #15; and 3 more] "
                    + "(coaches-elsewhere, strong: 10)"))
    }
}

/// The answer was of another sort than the question.
struct Unexpected: Error {}
