import Picture
import Testing

struct SparklineTests {
    @Test func `a series is a small PNG, the same each time`() throws {
        let bytes = try #require(Sparkline([0.6, 0.5, 0.4]).png)
        #expect(bytes.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        #expect(bytes[16..<24] == [0, 0, 0, UInt8(Sparkline.width), 0, 0, 0, UInt8(Sparkline.height)])
        #expect(bytes.count < 600)
        #expect(Sparkline([0.6, 0.5, 0.4]).png == bytes)
        #expect(Sparkline([0.4, 0.5, 0.6]).png != bytes)
    }

    @Test(arguments: [[], [0.5], [Double.nan, 0.2], [-3, 7], [0, 1]])
    func `whatever is drawn stays within the picture`(values: [Double]) {
        let known = values.map { $0.isNaN ? 0 : $0 }
        #expect(Sparkline(known).pixels.count == Sparkline.width * Sparkline.height)
    }

    @Test func `what falls is drawn downwards`() {
        let pixels = Sparkline([1, 0]).pixels
        func inkedRows(_ column: Int) -> [Int] {
            (0..<Sparkline.height).filter { pixels[$0 * Sparkline.width + column] < 255 }
        }
        let (start, end) = (inkedRows(10), inkedRows(Sparkline.width - 20))
        #expect((start.first ?? 0) < (end.first ?? 0))
    }
}
