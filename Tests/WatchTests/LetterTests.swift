import Foundation
import Inquiry
import Knowledge
import Projection
import Rendering
import Specimens
import Testing
import Vocabulary
import Watch

/// A digest in words.
struct LetterTests {
    /// What is on record of thirty initiatives, read once for all of these tests.
    private static let scene = Result {
        let base = try NewsTests.base.get()
        let day = try #require(Day("2026-02-02"))
        let entries = try Ledgers.entries(crowded, indicators: base.reportable)
        return Snapshot(of: "riverbend", ledger: entries, knowledge: base, today: day).scene(View())
    }

    private static let edition = Result {
        let scene = try Self.scene.get()
        return Edition(for: Reader(.superintendent), in: scene, from: scene.state.day - 6, told: nil)
    }

    private func letter(district: String = "Riverbend Unified") throws -> Letter {
        Letter(try Self.edition.get(), district: district, contact: "office@d.example")
    }

    /// Thirty initiatives with long names, all of them in trouble, and promises that are late.
    private static let crowded =
        Ledgers.launch
        + (1...30).map { number in
            """
            {"kind": "initiative", "at": "2023-09-01", "initiative": "effort-\(number)", "name": "An effort <b>with</b> a very long & winding name \(number)", "sponsor": "sup", "lead": "math-lead", "scope": "all"}
            {"kind": "observation", "at": "2025-09-\(number < 10 ? "0" : "")\(number)", "initiative": "effort-\(number)", "proficient": 30, "observed": 40, "unit": "teachers"}
            {"kind": "observation", "at": "2025-11-\(number < 10 ? "0" : "")\(number)", "initiative": "effort-\(number)", "proficient": 10, "observed": 40, "unit": "teachers"}
            {"kind": "observation", "at": "2025-12-\(number < 10 ? "0" : "")\(number)", "initiative": "effort-\(number)", "proficient": 5, "observed": 40, "unit": "teachers"}
            {"kind": "commitment", "at": "2025-11-20", "initiative": "effort-\(number)", "move": "fund-coaches", "owner": "sup", "due": "2026-01-10", "status": "committed"}
            """
        }.joined(separator: "\n") + "\n"

    @Test(arguments: Reader.Audience.allCases)
    func `however much there is to tell, it is at most 250 words in lines of at most 78`(audience: Reader.Audience)
        throws
    {
        let scene = try Self.scene.get()
        let letter = Letter(
            Edition(for: Reader(audience), in: scene, from: scene.state.day - 6, told: nil),
            district: "Riverbend Unified", contact: "office@d.example")
        #expect(letter.words <= 250 && letter.words > 40)
        #expect(letter.plain.split(separator: "\n").allSatisfy { $0.count <= 78 })
        #expect(letter.title.count <= 70)
        #expect(letter.plain.contains("more: holdfast"))
    }

    @Test func `every number of the HTML stands in the text, and nothing of a name is markup`() throws {
        let letter = try letter()
        let html = letter.html { "\($0)@d.example" }
        let shown = html.replacing(/<[^>]*>/, with: " ").replacing(/&[a-z]+;/, with: " ")
        let told = Set(letter.plain.matches(of: /[0-9][0-9.,]*%?/).map { String($0.output) })
        for number in shown.matches(of: /[0-9][0-9.,]*%?/).map({ String($0.output) }) {
            #expect(told.contains(number), "\(number)")
        }
        #expect(html.contains("&lt;b&gt;with&lt;/b&gt;") && !html.contains("<b>"))
        #expect(letter.pictures.allSatisfy { html.contains("alt=\"\($0.words)\"") })
        #expect(letter.markdown.contains("\\<b\\>"))
    }

    @Test(arguments: ["\u{1B}[31mred", "line\u{2028}line", "back\u{202E}wards", "bell\u{7}", "tab\tbed"])
    func `what steers a terminal or turns a text round does not get through`(name: String) throws {
        let letter = try letter(district: name)
        for text in [letter.plain, letter.markdown, letter.html()] {
            #expect(
                !text.unicodeScalars.contains {
                    $0.value == 0x1B || $0.value == 7 || $0.value == 9 || (0x2028...0x202E).contains($0.value)
                })
        }
    }

    @Test(arguments: ["مبادرة", "数学", "Ñandú", "e\u{301}"])
    func `a name of any script stands in every form`(name: String) throws {
        let letter = try letter(district: name)
        #expect(letter.title.contains(name) && letter.plain.contains(name) && letter.html().contains(name))
    }

    @Test func `the report in the middle of the year tells each effort by the words of the form`() throws {
        let base = try NewsTests.base.get()
        let day = try #require(Day("2026-02-15"))
        let lines =
            Self.crowded + """
                {"kind": "money", "at": "2025-09-01", "initiative": "effort-1", "act": "award", "amount": 120000, "fund": "one-time", "source": "budget"}
                {"kind": "outcome", "at": "2025-10-10", "measure": "smarter-balanced-math", "value": 41.5, "unit": "percent", "better": "higher"}

                """
        let entries = try Ledgers.entries(lines, indicators: base.reportable)
        let scene = Snapshot(of: "riverbend", ledger: entries, knowledge: base, today: day).scene(View())
        let text = Letter(
            MidYear(for: Reader(.board), in: scene), district: "Riverbend", contact: "office@d.example"
        ).plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains("28 February"))
        #expect(text.contains("Not on Track"))
        #expect(text.contains("award of 120000 USD a year in one time money"))
        #expect(text.contains("smarter-balanced-math: 41.5 percent"))
    }
}
