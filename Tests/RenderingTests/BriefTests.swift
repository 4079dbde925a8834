import Inquiry
import Rendering
import Testing
import Understanding

/// An answer put for somebody, or shorter.
struct BriefTests {
    private func answer() throws -> Answer { try Specimen.snapshot().answer(.diagnose(initiative: "math-plc")) }

    /// The positions in the ledger that a text cites.
    private func cited(_ lines: [String]) -> Set<Substring> {
        Set(lines.joined(separator: " ").matches(of: /#([0-9]+)/).map { $0.output.1 })
    }

    @Test(arguments: Understood.Style.allCases)
    func `nothing is cited that the whole does not cite`(style: Understood.Style) throws {
        let answer = try answer()
        let brief = answer.lines(put: style)
        #expect(!brief.isEmpty)
        #expect(cited(brief).isSubset(of: cited(answer.lines)))
    }

    @Test(arguments: Understood.Style.allCases.filter { $0 != .whole })
    func `each sentence cites a record or says that it is judgement, and fewer are said`(style: Understood.Style) throws
    {
        let answer = try answer()
        let brief = answer.lines(put: style)
        #expect(brief.count < answer.lines.count)
        // A point is a line that begins at the edge or with a mark, and the lines under it.
        var points: [String] = []
        for line in brief {
            if line.hasPrefix("    ")
                || points.last.map({ !line.hasPrefix("  - ") && !$0.hasSuffix(")") && !$0.hasSuffix("]") }) == true,
                let last = points.popLast()
            {
                points.append(last + " " + line)
            } else {
                points.append(line)
            }
        }
        let bare = points.filter { !$0.contains("#") && !$0.contains("judgement") }
        #expect(bare == [])
    }

    @Test func `shorter leaves a few lines`() throws {
        #expect(try answer().lines(put: .shorter).count <= 8)
    }
}
