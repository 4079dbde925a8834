import Testing

@testable import Knowledge

/// Every way to measure that an indicator may name, and every test that a condition may put.
struct MeasureTests {
    private static let cabinet = Filter(fields: [Filter.Clause(field: "body", words: ["cabinet"])])

    @Test(arguments: [
        ("by: practice-share, of: observation", Measure.practiceShare(of: "observation")),
        ("by: gap, of: spread, less: spread", .gap(of: "spread", less: "spread")),
        ("by: between-sites, of: observation, least-sites: 3", .betweenSites(of: "observation", leastSites: 3)),
        ("by: held-after-exit, of: adoption", .heldAfterExit(of: "adoption")),
        (
            "by: ratio, of: meeting, count: attended, out-of: members, where: {body: [cabinet]}",
            .ratio(of: "meeting", count: "attended", outOf: "members", where: cabinet)
        ),
        (
            "by: ratio, of: ownership, count: led_locally, out-of: sessions",
            .ratio(of: "ownership", count: "led_locally", outOf: "sessions", where: .everything)
        ),
        (
            "by: share-of-records, of: meeting, where: {body: [cabinet]}, true: as_intended",
            .shareOfRecords(of: "meeting", where: cabinet, isTrue: "as_intended", atLeastOne: nil)
        ),
        (
            "by: share-of-records, of: meeting, at-least-one: trials",
            .shareOfRecords(of: "meeting", where: .everything, isTrue: nil, atLeastOne: "trials")
        ),
        ("by: count, of: review", .count(of: "review", where: .everything)),
        ("by: days-since, of: meeting, where: {body: [cabinet]}", .daysSince(of: "meeting", where: cabinet)),
        (
            "by: median-days, of: decision, from: requested, to: decided",
            .medianDays(of: "decision", from: "requested", to: "decided")
        ),
        (
            "by: latest, of: survey, where: {item: [trust]}, field: agree",
            .latest(
                of: "survey", where: Filter(fields: [Filter.Clause(field: "item", words: ["trust"])]), field: "agree")
        ),
        (
            "by: last-said, of: labor, where: {subject: [practice]}, yes: {act: [strike]}, no: {act: [agreement, settled]}",
            .lastSaid(
                of: "labor", where: Filter(fields: [Filter.Clause(field: "subject", words: ["practice"])]),
                yes: Filter(fields: [Filter.Clause(field: "act", words: ["strike"])]),
                no: Filter(fields: [Filter.Clause(field: "act", words: ["agreement", "settled"])]))
        ),
        (
            "by: presence, of: sponsor, at: meeting, where: {body: [cabinet]}",
            .presence(of: "sponsor", at: "meeting", where: cabinet)
        ),
        ("by: structure, type: shared-rubric", .structure(type: "shared-rubric")),
        (
            "by: structure-number, type: collaboration-time, field: minutes_per_week",
            .structureNumber(type: "collaboration-time", field: "minutes_per_week")
        ),
        (
            "by: structure-word, type: collaboration-time, field: anchor",
            .structureWord(type: "collaboration-time", field: "anchor")
        ),
        ("by: attribute, field: status", .attribute(field: "status")),
        ("by: active-initiatives, priority: top", .activeInitiatives(priority: "top")),
        ("by: starts-without-stops", .startsWithoutStops),
        ("by: focal-share, of: training", .focalShare(of: "training")),
        ("by: recurring-share", .recurringShare),
        ("by: runway", .runway),
        ("by: leader-changes, roles: [superintendent, cao]", .leaderChanges(roles: ["superintendent", "cao"])),
        ("by: months-since-leader-change, roles: [principal]", .monthsSinceLeaderChange(roles: ["principal"])),
        ("by: last-handoff, roles: [lead]", .lastHandoff(roles: ["lead"])),
        ("by: successor-origin, roles: [superintendent]", .successorOrigin(roles: ["superintendent"])),
        ("by: age", .age),
        ("by: points, of: observation", .points(of: "observation")),
        ("by: trend, of: observation", .trend(of: "observation")), ("by: outcome-direction", .outcomeDirection),
        ("by: evidence-age, of: [adoption, observation]", .evidenceAge(of: ["adoption", "observation"])),
        ("by: reported", .reported),
    ])
    func `reads a measure`(text: String, expected: Measure) throws {
        let entry = try SmallBase.text("indicators/spread.yaml", "by: practice-share, of: adoption", text)
        #expect(try SmallBase.read(["indicators/spread.yaml": entry]).indicators.map(\.measure) == [expected])
    }

    @Test(arguments: [
        ("share", "below: 0.5", Condition.Test.below(0.5)), ("share", "below: 1", .below(1)),
        ("share", "above: 0", .above(0)), ("count", "at-most: 3", .atMost(3)), ("correlation", "above: -1", .above(-1)),
        ("days", "at-least: 1e2", .atLeast(100)), ("flag", "is: true", .isFlag(true)),
        ("flag", "is: false", .isFlag(false)), ("word", "is: outside", .isWord(["outside"])),
        ("share", "one-of: [pockets, some]", .isWord(["pockets", "some"])), ("flag", "known: true", .known(true)),
        ("hours", "known: false", .known(false)),
    ])
    func `reads a test of one indicator`(unit: String, text: String, expected: Condition.Test) throws {
        let conditions = try SmallBase.read(ofUnit: unit, asking: text).signs.map(\.condition)
        #expect(conditions == [.test(indicator: "spread", expected)])
    }

    @Test func `reads conditions within conditions, and names each indicator once`() throws {
        let entry = try SmallBase.text(
            "signs/pockets.yaml", "when: {indicator: spread, below: 0.5}",
            """
            when:
              any:
                - all:
                    - {indicator: spread, below: 0.5}
                    - {indicator: depth, known: true}
                - {indicator: spread, is: none}
            """)
        let depth = try SmallBase.text("indicators/spread.yaml", "id: spread", "id: depth")
        let base = try SmallBase.read(["signs/pockets.yaml": entry, "indicators/depth.yaml": depth])
        let condition = try #require(base.signs.first).condition
        #expect(
            condition
                == .any([
                    .all([.test(indicator: "spread", .below(0.5)), .test(indicator: "depth", .known(true))]),
                    .test(indicator: "spread", .isWord(["none"])),
                ]))
        #expect(condition.indicators == ["spread", "depth"])
    }
}
