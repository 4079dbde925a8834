import Testing

@testable import Knowledge

struct VersionTests {
    @Test func `the same texts in any order are the same knowledge`() throws {
        let texts = SmallBase.texts()
        let forward = try KnowledgeBase(reading: texts)
        let backward = try KnowledgeBase(reading: texts.reversed())
        let turned = try KnowledgeBase(reading: Array(texts[7...] + texts[..<7]))
        #expect(forward.version == backward.version && forward.version == turned.version)
        #expect(forward.version.count == 16 && forward.version.allSatisfy(\.isHexDigit))
        #expect(forward.thresholds == backward.thresholds && forward.findings == backward.findings)
    }

    @Test func `one changed text is other knowledge, even where only a comment changed`() throws {
        let version = try SmallBase.read().version
        let comment = try SmallBase.read(["verdicts/thin.yaml": SmallBase.verdict + "# seen\n"])
        let figure = try SmallBase.read([
            "thresholds/chance.yaml": SmallBase.text("thresholds/chance.yaml", "0.5", "0.6")
        ])
        let added = try SmallBase.read(["thresholds/patience.yaml": SmallBase.threshold("patience")])
        #expect(Set([version, comment.version, figure.version, added.version]).count == 4)
    }
}
