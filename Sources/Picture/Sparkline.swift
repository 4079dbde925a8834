/// A series drawn small: a line that falls or rises, with a dot at its newest point.
package struct Sparkline: Sendable, Hashable {
    package static let width = 120
    package static let height = 28

    /// Rows from the top, 0 black and 255 white.
    package let pixels: [UInt8]

    /// - Parameter values: At least two shares; the whole height stands for 0 to 1, so that two pictures can be compared.
    package init(_ values: [Double]) {
        var canvas = Canvas(width: Sparkline.width, height: Sparkline.height)
        let margin = 4
        let places = values.enumerated().map { index, value in
            let along = values.count > 1 ? Double(index) / Double(values.count - 1) : 1
            let up = min(max(value, 0), 1)
            return (
                x: margin + Int((along * Double(Sparkline.width - 2 * margin - 1)).rounded()),
                y: margin + Int(((1 - up) * Double(Sparkline.height - 2 * margin - 1)).rounded())
            )
        }
        for (start, end) in zip(places, places.dropFirst()) { canvas.line(from: start, to: end) }
        if let last = places.last { canvas.dot(at: last, radius: 2) }
        pixels = canvas.pixels
    }
}

/// Points are set in ink on white.
private struct Canvas {
    let width: Int
    let height: Int
    private(set) var pixels: [UInt8]

    private static let ink: UInt8 = 40

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        pixels = Array(repeating: 255, count: width * height)
    }

    mutating func set(_ x: Int, _ y: Int) {
        guard (0..<width).contains(x), (0..<height).contains(y) else { return }
        pixels[y * width + x] = Canvas.ink
    }

    /// Two points thick, by Bresenham's steps.
    mutating func line(from start: (x: Int, y: Int), to end: (x: Int, y: Int)) {
        let (across, down) = (abs(end.x - start.x), -abs(end.y - start.y))
        let (stepX, stepY) = (start.x < end.x ? 1 : -1, start.y < end.y ? 1 : -1)
        var (x, y, error) = (start.x, start.y, across + down)
        while true {
            set(x, y)
            set(x, y + 1)
            if x == end.x, y == end.y { return }
            let doubled = 2 * error
            if doubled >= down {
                error += down
                x += stepX
            }
            if doubled <= across {
                error += across
                y += stepY
            }
        }
    }

    mutating func dot(at place: (x: Int, y: Int), radius: Int) {
        for y in -radius...radius {
            for x in -radius...radius where x * x + y * y <= radius * radius + 1 { set(place.x + x, place.y + y) }
        }
    }
}
