import Specimens
import Vocabulary

/// How use and quality of the practice went, school by school.
struct Practice {
    /// When a leader, partner or grant went; the fall begins there.
    let exit: Day?
    private let district: District
    private let spread: [Double]
    private let depth: [Double]

    init(_ district: District, _ chance: inout Chance) {
        self.district = district
        let isThin = district.planted.contains(.shallowSpread)
        let wide = district.isHealthy ? 0.8...0.95 : isThin ? 0.75...0.95 : 0.4...0.75
        let deep = district.isHealthy ? 0.52...0.75 : isThin ? 0.05...0.2 : 0.2...0.42
        let (use, quality) = (chance.between(wide), chance.between(deep))
        var spread: [Double] = []
        var depth: [Double] = []
        for index in district.sites.indices {
            var (here, well) = (use + chance.between(-0.08...0.08), quality + chance.between(-0.06...0.06))
            // Schools that go their own ways: some well up, some hardly begun.
            if district.has(.wideRange) { well *= index.isMultiple(of: 2) ? 1.5 : 0.35 }
            if district.has(.fewUse) { here = index < 2 ? chance.between(0.4...0.8) : chance.between(0...0.1) }
            if district.has(.onlyPilotDeep) {
                well = index == 0 ? chance.between(0.65...0.85) : chance.between(0...0.12)
            }
            spread.append(min(0.98, max(0, here)))
            depth.append(min(0.95, max(0, well)))
        }
        if district.has(.practiceFell) { depth = depth.map { max($0, 0.5) } }
        (self.spread, self.depth) = (spread, depth)
        exit =
            district.has(.practiceFell)
            ? District.today - chance.number(180...max(181, district.age * 2 / 3))
            : nil
    }

    /// The share of teachers of a school who use it on a day, and of those seen who do it well.
    func at(_ day: Day, _ site: Int) -> (use: Double, quality: Double) {
        let passed = Double(day - district.launch) / Double(district.age)
        // Where something is wrong it rises for the first half and then no more.
        let risen = min(1, district.isHealthy ? passed : passed * 2)
        var level = (use: spread[site] * risen, quality: depth[site] * (0.15 + 0.85 * risen))
        if let exit, day > exit {
            let kept = max(0.3, 1 - Double(day - exit) / 200)
            level = (level.use * max(kept, 0.5), level.quality * kept)
        }
        return level
    }
}
