import Testing
import Vocabulary

struct SlugTests {
    @Test(arguments: ["a", "0", "math-plc", "oak_ms.2", "a-", "1st", String(repeating: "a", count: 64)])
    func `a slug`(text: String) {
        #expect(Slug.admits(text))
    }

    @Test(arguments: [
        "", "-a", ".a", "_a", "A", "oakMS", "oak ms", "oak/ms", "é", "oak\n", "０", String(repeating: "a", count: 65),
    ])
    func `no slug`(text: String) {
        #expect(!Slug.admits(text))
    }
}
