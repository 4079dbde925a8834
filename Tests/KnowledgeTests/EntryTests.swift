import Testing

@testable import Knowledge

/// Each sort of entry, read whole.
struct EntryTests {
    private let base: KnowledgeBase
    private let judgement = Footing(basis: .judgement, sources: ["field-notes"])

    init() throws { base = try SmallBase.read() }

    @Test func `a source`() {
        #expect(
            base.sources == [
                Source(
                    id: "field-notes", name: "Notes from the field", address: "https://example.org/notes",
                    grade: "practitioner", read: "All of it.")
            ])
        #expect(base.source("field-notes") == base.sources.first)
    }

    @Test func `a principle, and who disputes it`() {
        #expect(
            base.principles == [
                Principle(
                    id: "spread-is-not-scale", name: "Spread is not scale", claim: "Many may use what few use well.",
                    presentIf: "Depth is measured.", absentIf: "Only attendance is counted.",
                    keywords: ["spread", "depth"], footing: Footing(basis: .published, sources: ["field-notes"]),
                    disputed: [Principle.Dispute(source: "field-notes", says: "Spread comes first.")])
            ])
        #expect(base.principle("spread-is-not-scale") == base.principles.first)
    }

    @Test func `an indicator`() {
        #expect(
            base.indicators == [
                Indicator(
                    id: "spread", name: "Spread", says: "How many use it.", unit: .share, window: 365, shelfLife: 400,
                    least: 2, measure: .practiceShare(of: "adoption"), question: "How many use it?",
                    ask: ["lead", "principal"], footing: Footing(basis: .anchored, sources: ["field-notes"]),
                    better: nil)
            ])
        #expect(base.indicator("spread") == base.indicators.first)
    }

    @Test func `an indicator without window, shelf life and least takes every record, for ever, from the first`() throws
    {
        let text = try SmallBase.text("indicators/spread.yaml", "window: 365\nshelf-life: 400\nleast: 2\n", "")
        let read = try SmallBase.read(["indicators/spread.yaml": text]).indicators.first
        #expect(read?.window == nil && read?.shelfLife == nil && read?.least == 1)
    }

    @Test func `a sign`() {
        #expect(
            base.signs == [
                Sign(
                    id: "pockets", name: "In pockets", group: "reach",
                    condition: .test(indicator: "spread", .below(0.5)), present: "Only {value} use it.",
                    absent: "Already {value} use it.", footing: judgement)
            ])
        #expect(base.sign("pockets") == base.signs.first)
    }

    @Test func `a cause, then an alternative whose sign counts against it`() {
        #expect(
            base.findings == [
                Finding(
                    id: "informal-spread", name: "It spreads by itself", says: "Nobody plans the next schools.",
                    isAlternative: false, prior: -4, severity: 2,
                    signs: [
                        Finding.Weight(
                            sign: "pockets", present: 10, absent: -3, strength: "strong",
                            why: "a plan would have reached more")
                    ],
                    toldApart: [Finding.Distinction(from: "too-soon", question: "Is it younger than two years?")],
                    cites: ["spread-is-not-scale"], footing: judgement),
                Finding(
                    id: "too-soon", name: "Too soon to tell", says: "It has not had the time.", isAlternative: true,
                    prior: -9, severity: 1,
                    signs: [Finding.Weight(sign: "pockets", present: -3, absent: 10, strength: "strong", why: nil)],
                    toldApart: [], cites: [], footing: judgement),
            ])
        #expect(base.findings.map(\.id).map(base.finding) == base.findings)
    }

    @Test func `a move`() {
        #expect(
            base.moves == [
                Move(
                    id: "plan-scaling-waves", name: "Plan the waves", verb: "CREATE", authority: ["superintendent"],
                    needsAgreement: ["union-president"], firstStep: "Name the schools of the next wave.",
                    leadingIndicator: "spread", dueSignDays: 90,
                    repairs: [Move.Repair(cause: "informal-spread", relief: 80)], needs: [],
                    doneWhen: .test(indicator: "spread", .atLeast(0.9)), cost: ["time", "political"], load: 2,
                    isReversible: true, risks: "Too many schools at once.",
                    because: "What nobody plans happens where it is easy.",
                    footing: Footing(basis: .anchored, sources: ["field-notes"]))
            ])
        #expect(base.move("plan-scaling-waves") == base.moves.first)
    }

    @Test func `a verdict and a question`() {
        #expect(
            base.verdicts == [
                VerdictEntry(
                    id: "thin", name: "Thin", says: "{initiative} is wide and shallow.", isHealthy: false, midYear: nil,
                    footing: Footing(basis: .judgement, sources: ["field-notes"]))
            ])
        #expect(base.verdict("thin") == base.verdicts.first)
        #expect(
            base.questions == [
                QuestionEntry(id: "diagnose", asks: .diagnose, examples: ["Why does it stall?"])
            ])
    }

    @Test func `a threshold for each that verdicts are drawn by, in the order of their ids`() {
        #expect(
            base.thresholds
                == ThresholdID.allCases.sorted { $0.rawValue < $1.rawValue }.map {
                    Threshold(id: $0.rawValue, value: 0.5, unit: $0.unit, says: "Half.", footing: judgement)
                })
        #expect(ThresholdID.allCases.map(base.threshold) == ThresholdID.allCases.map { _ in 0.5 })
    }

    @Test func `the weighing`() {
        #expect(
            base.weighing
                == Weighing(
                    weights: ["none": 0, "hint": 3, "strong": 10], priors: ["common": -4, "rare": -9],
                    relief: ["little": 20, "most": 80],
                    belief: [.possible: -10, .aboutEven: -3, .likely: 3, .stronglyIndicated: 8],
                    justifies: [.possible: 0, .aboutEven: 25, .likely: 60, .stronglyIndicated: 90], damping: 70,
                    enoughKnown: 40, robustLead: 6, levels: ["none": 0, "some": 0.35, "all": 1], loadPrice: 10,
                    capacity: 6, mostMoves: 3, actsFor: ["trustee": "board"], sounding: nil, footing: judgement))
    }

    @Test func `an id that no entry has leads to nothing`() {
        #expect(base.source("pockets") == nil && base.principle("pockets") == nil && base.indicator("pockets") == nil)
        #expect(base.sign("spread") == nil && base.finding("spread") == nil && base.move("spread") == nil)
        #expect(base.verdict("spread") == nil)
    }
}
