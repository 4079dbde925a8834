import Testing

@testable import Knowledge

/// Texts that are not YAML, and ids that lead nowhere.
struct TextFaultTests {
    @Test(arguments: [
        FaultCase(
            "a tab", "signs/pockets.yaml", "  absent:", "\tabsent:",
            """
            signs/pockets.yaml:7:1: while scanning a plain scalar found a tab character that violates indentation
                7 | \tabsent: Already {value} use it.
                  | ^
                mend the YAML: check indentation (blanks, no tabs), quotes and colons
            """),
        FaultCase(
            "an open quote", "sources/field-notes.yaml", "notes\"", "notes",
            """
            sources/field-notes.yaml:3:10: while scanning a quoted scalar found unexpected end of stream
                3 | address: "https://example.org/notes
                  |          ^
                mend the YAML: check indentation (blanks, no tabs), quotes and colons
            """),
        FaultCase(
            "a colon in a plain text", "sources/field-notes.yaml", "name: Notes", "name: Notes: those",
            """
            sources/field-notes.yaml:2:12: mapping values are not allowed in this context
                2 | name: Notes: those from the field
                  |            ^
                mend the YAML: check indentation (blanks, no tabs), quotes and colons
            """),
        FaultCase(
            "two documents", "verdicts/thin.yaml", "healthy: false", "healthy: false\n---\nid: thin",
            """
            verdicts/thin.yaml:5:1: expected a single document in the stream but found another document
                5 | ---
                  | ^
                mend the YAML: check indentation (blanks, no tabs), quotes and colons
            """),
        FaultCase(
            "an unprintable character", "verdicts/thin.yaml", "name: Thin", "name: Th\u{1}in",
            """
            verdicts/thin.yaml:2:9: control characters are not allowed
                2 | name: Th\u{1}in
                  |         ^
                mend the YAML: check indentation (blanks, no tabs), quotes and colons
            """),
        FaultCase(
            "an alias", "verdicts/thin.yaml", "name: Thin", "name: *thin",
            """
            verdicts/thin.yaml:2:7: an anchor or alias of YAML is not used here
                2 | name: *thin
                  |       ^
                write the value out; put quotes around a text that begins a word with & or *
            """),
        FaultCase(
            "lists of aliases that stand for millions", "verdicts/thin.yaml", "name: Thin",
            "a: &a [x, x]\nb: &b [*a, *a]\n? [*b, *b]\n: x",
            """
            verdicts/thin.yaml:2:4: an anchor or alias of YAML is not used here
                2 | a: &a [x, x]
                  |    ^
                write the value out; put quotes around a text that begins a word with & or *
            """),
        FaultCase(
            "an id that is not the name of the file", "signs/pockets.yaml", "id: pockets", "id: pocket",
            """
            signs/pockets.yaml:1:5: the id "pocket" is not the name of its file
                1 | id: pocket
                  |     ^
                rename the file or write "id: pockets"
            """),
        FaultCase(
            "a mention near an entry", "signs/pockets.yaml", "indicator: spread", "indicator: spraed",
            """
            signs/pockets.yaml:4:19: indicators has no "spraed"
                4 | when: {indicator: spraed, below: 0.5}
                  |                   ^
                did you mean "spread"?
            """),
        FaultCase(
            "a mention like none", "causes/informal-spread.yaml", "sign: pockets", "sign: weather",
            """
            causes/informal-spread.yaml:7:11: signs has no "weather"
                7 |   - sign: weather
                  |           ^
                add an entry of that id, or take the mention out
            """),
        FaultCase(
            "a finding to be told apart that there is not", "causes/informal-spread.yaml", "from: too-soon",
            "from: to-soon",
            """
            causes/informal-spread.yaml:12:11: causes or alternatives has no "to-soon"
                12 |   - from: to-soon
                   |           ^
                did you mean "too-soon"?
            """),
    ])
    func `is told with its place, its line and what to do`(fault: FaultCase) throws {
        let told = try fault.told()
        #expect(told == [fault.said])
    }
}
