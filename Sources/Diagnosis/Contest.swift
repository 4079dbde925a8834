import Indicators
import Knowledge
import Vocabulary

/// The causes of one diagnosis held against each other, with every indicator free to read otherwise.
///
/// All states of a sign are worked out beforehand, by what reads the records (`Readings`), and are only looked up while
/// sets of changes are tried. A choice gives each indicator one of its options; option 0 is what is read now.
package struct Contest: Sendable {
    let columns: [Column]
    let signs: [Table]
    /// As ranked now.
    let entrants: [Entrant]
    /// Per cent of what matters that must be known.
    let enoughKnown: Int

    /// One indicator.
    struct Column: Sendable {
        let indicator: Indicator
        let now: Known<Value>
        /// What it could read instead, nearest first; none where nothing would make a difference.
        let flips: [Flip]
    }

    /// One sign, in all its states.
    struct Table: Sendable {
        /// Its indicators, and how far apart their options stand in `states`.
        let columns: [(column: Int, stride: Int, options: Int)]
        let states: [SignState]

        func state(_ choice: [Int]) -> SignState {
            var place = 0
            for (column, stride, _) in columns { place += choice[column] * stride }
            return states[place]
        }
    }

    /// One cause.
    struct Entrant: Sendable {
        let id: String
        let prior: Int
        let severity: Int
        /// Place among the ids: what parts two causes that are alike in all else.
        let place: Int
        /// By group.
        let groups: [[Stake]]
        /// Columns that its signs look at, ascending.
        let columns: [Int]
        /// The same, by column.
        let touches: [Bool]
    }

    /// What a sign weighs for a cause.
    struct Stake: Sendable {
        let sign: Int
        let present: Int
        let absent: Int
        let reach: Int

        func weight(of state: SignState) -> Int { state == .present ? present : state == .absent ? absent : 0 }
    }
}

extension Contest {
    /// - Parameter causes: As ranked on these readings.
    package init(_ causes: [Weighed], _ readings: Readings, _ knowledge: KnowledgeBase) {
        let weighing = knowledge.weighing
        func held(_ values: [String: Known<Value>]) -> Readings {
            Readings(values, launch: .hearsay, by: weighing)
        }
        let used = Set(causes.flatMap { $0.finding.signs.map(\.sign) })
        let signs = knowledge.signs.filter { used.contains($0.id) }
        var tests: [String: [Condition.Test]] = [:]
        for sign in signs { sign.condition.collect(into: &tests) }
        let cells = Cells(knowledge)
        let columns = tests.keys.sorted().compactMap { id in
            knowledge.indicator(id).map { Column($0, readings[id], tests[id] ?? [], cells[id], held, weighing) }
        }
        let places = Dictionary(columns.enumerated().map { ($0.element.indicator.id, $0.offset) }) { first, _ in first }
        self.columns = columns
        self.signs = signs.map { Table($0.condition, columns, places, held) }
        enoughKnown = weighing.enoughKnown
        let rows = Dictionary(signs.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
        let ids = causes.map(\.finding.id).sorted()
        entrants = causes.map { weighed in
            let known = weighed.finding.signs.compactMap { words in
                rows[words.sign].map {
                    Stake(sign: $0, present: words.present, absent: words.absent, reach: words.reach)
                }
            }
            let touched = Set(known.flatMap { signs[$0.sign].condition.indicators }.compactMap { places[$0] })
            return Entrant(
                id: weighed.finding.id, prior: weighed.finding.prior, severity: weighed.finding.severity,
                place: ids.firstIndex(of: weighed.finding.id) ?? 0,
                groups: Dictionary(grouping: known) { signs[$0.sign].group }.sorted { $0.key < $1.key }.map(\.value),
                columns: touched.sorted(), touches: columns.indices.map(touched.contains))
        }
    }
}

extension Contest.Column {
    fileprivate init(
        _ indicator: Indicator, _ now: Known<Value>, _ tests: [Condition.Test], _ cells: [Value],
        _ held: ([String: Known<Value>]) -> Readings, _ weighing: Weighing
    ) {
        func told(_ reading: Known<Value>, _ test: Condition.Test) -> SignState {
            held([indicator.id: reading]).state(of: .test(indicator: indicator.id, test))
        }
        let number = now.current.flatMap { value in
            if case .word(let word) = value { weighing.levels[word] } else { value.number }
        }
        let present = tests.map { told(now, $0) }
        let isOfAnyWord = indicator.unit == .word && indicator.words.isEmpty
        let values = cells + (isOfAnyWord ? [.word(Span.anotherWord)] : [])
        let spans = Span.all(of: values, asked: tests, from: number) { told(.supposed($1), $0) }.filter { span in
            // Time does not run back.
            if indicator.measure == .age, let number, let then = span.value.number, then < number { return false }
            return tests.map { told(.supposed(span.value), $0) } != present
        }
        let doesNotApply = now == .unknown(.notApplicable)
        self.indicator = indicator
        self.now = now
        let near =
            doesNotApply
            ? []
            : spans.enumerated().sorted { left, right in
                func distance(_ span: Span) -> Double { abs((span.value.number ?? 0) - (number ?? 0)) }
                return number == nil || distance(left.element) == distance(right.element)
                    ? left.offset < right.offset : distance(left.element) < distance(right.element)
            }.map(\.element)
        flips = near.map { Flip(indicator: indicator, now: now, span: $0) }
    }

    fileprivate func reading(_ option: Int) -> Known<Value> {
        option == 0 ? now : .supposed(flips[option - 1].span.value)
    }
}

extension Contest.Table {
    fileprivate init(
        _ condition: Condition, _ all: [Contest.Column], _ places: [String: Int],
        _ held: ([String: Known<Value>]) -> Readings
    ) {
        var columns: [(column: Int, stride: Int, options: Int)] = []
        var size = 1
        for place in condition.indicators.compactMap({ places[$0] }) {
            columns.append((place, size, all[place].flips.count + 1))
            size *= all[place].flips.count + 1
        }
        self.columns = columns
        states = (0..<size).map { index in
            let values = columns.map { ($0.column, all[$0.column].reading(index / $0.stride % $0.options)) }
            return held(Dictionary(values.map { (all[$0.0].indicator.id, $0.1) }) { first, _ in first })
                .state(of: condition)
        }
    }
}

extension Known where Value == Indicators.Value {
    /// As if a person had told it.
    package static func supposed(_ value: Value) -> Known { .known(value, .hearsay) }
}

extension Evidence {
    /// What nobody recorded.
    package static let hearsay = Evidence(positions: [], observed: Moment(Day(number: 0)), confidence: .report)
}
