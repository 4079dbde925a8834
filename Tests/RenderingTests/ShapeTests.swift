import Inquiry
import Knowledge
import Rendering
import Testing
import Vocabulary

/// The JSON of a diagnosis, field by field, as it is promised.
struct ShapeTests {
    /// `name: sort` of each member, in order; a list with the sort of its first element.
    private func shape(_ json: JSON?) throws -> [String] {
        try #require(json?.members).map { member in
            let inner = member.value.elements.map { " of \($0.first?.sort ?? "nothing")" } ?? ""
            return "\(member.name): \(member.value.sort)\(inner)"
        }
    }

    private func diagnosis() throws -> JSON {
        try Specimen.snapshot().answer(.diagnose(initiative: "math-plc")).json
    }

    @Test func `a diagnosis has every field it promises`() throws {
        #expect(
            try shape(diagnosis()) == [
                "schema: text", "initiative: text", "name: text", "as_of: text", "ledger_seq: a whole number",
                "knowledge_version: text", "verdict: text", "grounds: a list of an object", "scale: an object",
                "signals: a list of an object", "plans: a list of nothing", "alternatives: a list of an object",
                "causes: a list of an object", "would_lose: an object",
                "moves: a list of an object", "stop: a list of nothing", "unknowns: a list of an object",
            ])
        #expect(try diagnosis()["verdict"] == "fading")
        #expect(try diagnosis()["ledger_seq"] == 12)
        #expect(try diagnosis()["as_of"] == "2026-06-01")
    }

    @Test func `the four parts of scale stand apart, and what is unknown says why`() throws {
        #expect(
            try diagnosis()["scale"] == [
                "spread": [
                    "value": 0.35, "unit": "share of teachers", "trend": "falling", "since": "2026-01-09", "points": 2,
                    "sites_known": nil, "sites_in_scope": 4, "confidence": "report", "evidence": [8],
                ],
                "depth": ["unknown": "nothing is on record"],
                "ownership": [
                    "value": "mixed", "unit": "evaluation", "trend": "unclear", "since": "2025-11-20", "points": 1,
                    "sites_known": nil, "sites_in_scope": 4, "confidence": "record", "evidence": [12],
                ],
                "durability": ["unknown": "nothing is on record"],
            ])
    }

    @Test func `a part of scale that is too old is unknown, with what it last was`() throws {
        let lines = Specimen.lines.replacing("2026-01-09", with: "2025-02-01")
        let scale = try Specimen.snapshot(lines).answer(.diagnose(initiative: "math-plc")).json["scale"]
        #expect(
            scale?["spread"] == [
                "unknown": "stale: last recorded 2025-02-01", "last": 0.35, "observed": "2025-02-01", "evidence": [8],
            ])
    }

    @Test func `a signal names its series, rule, day and number of records`() throws {
        #expect(
            try diagnosis()["signals"] == [
                [
                    "series": "spread", "rule": "two-proportion z", "limit": 1.96, "at": "2026-01-09", "n": 2,
                    "finding": "falling",
                    "evidence": [7, 8],
                ]
            ])
    }

    @Test func `a cause has every field it promises`() throws {
        let causes = try #require(try diagnosis()["causes"]?.elements)
        let first = try #require(causes.first)
        #expect(
            try shape(first) == [
                "id: text", "name: text", "standing: text", "known_share: a number", "robust: true or false",
                "weight: a whole number", "signs: a list of an object", "told_apart_from: a list of an object",
                "cites: a list of text",
            ])
        #expect(causes.map { $0["known_share"] } == [0.833, 1.0, 0.23])
        #expect(causes.map { $0["standing"] } == ["likely", "about-even", "not-known"])
        #expect(causes.map { $0["robust"] } == [true, false, false])
        #expect(
            first["told_apart_from"] == [
                ["cause": "diluted-coaching", "question": "Would coaches help if there were no time?"]
            ])
        #expect(first["cites"] == ["time-first"])
        #expect(
            first["signs"] == [
                [
                    "id": "little-time", "state": "present", "value": 30, "unit": "minutes", "threshold": 45,
                    "basis": "anchored", "strength": "telling", "weight": 15, "counts": true, "evidence": [9],
                    "observed": "2025-08", "says": "Teams have 30 minutes a week, under 45 minutes.",
                ],
                [
                    "id": "coaches-elsewhere", "state": "stale", "value": nil, "unit": "share", "threshold": 0.5,
                    "basis": "judgement", "strength": "hint", "weight": 0, "counts": false, "evidence": [10],
                    "observed": "2025-09-15", "says": "What coaches do: last recorded 2025-09-15, too old to count",
                ],
            ])
    }

    @Test func `an alternative says how it stands, why and by what evidence`() throws {
        let first = try #require(try diagnosis()["alternatives"]?.elements?.first)
        #expect(
            try shape(first) == [
                "id: text", "name: text", "standing: text", "because: text", "known_share: a number",
                "weight: a whole number", "signs: a list of an object", "evidence: a list of a whole number",
            ])
        #expect(first["evidence"] == [6])
        #expect(first["because"] == "Nobody recorded how well it is used.")
    }

    @Test func `a move says who, what first, where it shows, what it needs, costs and risks`() throws {
        #expect(
            try diagnosis()["moves"] == [
                [
                    "id": "protect-collaboration-time", "name": "Protect an hour a week for teams",
                    "verb": "REPURPOSE", "authority": ["superintendent", "cao"],
                    "needs_agreement": ["union-president"], "first_step": "Take the hour from the staff meeting.",
                    "leading_indicator": "minutes", "due_sign_days": 45, "due_sign": "2026-07-16",
                    "repairs": ["no-protected-time"], "needs": [], "cost": ["time", "political"],
                    "risks": "The hour is used for something else.",
                    "because": "Without time a team cannot try and look.",
                ]
            ])
    }

    @Test func `an unknown says what to ask, why it matters and what it would change`() throws {
        #expect(
            try diagnosis()["unknowns"] == [
                [
                    "indicator": "depth", "unit": "share", "question": "How is depth?",
                    "why_it_matters": "without it nobody can say how the initiative stands", "would_change": [],
                    "ask": ["principal"], "stale": false,
                ],
                [
                    "indicator": "coach-time", "unit": "share", "question": "How is coach-time?",
                    "why_it_matters": "it would speak for or against \"Coaches are used for other work\"",
                    "would_change": ["diluted-coaching", "no-protected-time"], "ask": ["principal"], "stale": true,
                ],
            ])
    }
}

extension ShapeTests {
    /// Every sum that is shown can be added up by whoever reads it.
    @Test(arguments: ["no-protected-time", "diluted-coaching", "broken-feedback-loop"])
    func `the sums of an explanation add up`(claim: String) throws {
        let told = try Specimen.snapshot().answer(.explain(initiative: "math-plc", claim: claim)).json
        func weights(_ side: String) -> Int {
            (told[side]?.elements ?? []).filter { $0["counts"] == true }.compactMap { $0["weight"]?.whole }.reduce(0, +)
        }
        #expect(told["sum"]?["for"]?.whole == weights("for"))
        #expect(told["sum"]?["against"]?.whole == weights("against"))
        #expect(told["sum"]?["total"]?.whole == told["prior"]?.whole.map { $0 + weights("for") + weights("against") })
        guard let differences = told["why_not"]?["differences"] else { return }
        let parts = (differences["groups"]?.elements ?? []).compactMap { $0["difference"]?.whole }
        #expect(differences["total"]?.whole == differences["prior"]?.whole.map { $0 + parts.reduce(0, +) })
        #expect(differences["total"] == told["why_not"]?["ahead_by"])
    }
}

extension ShapeTests {
    private func timeline(from: String? = nil) throws -> JSON {
        let from = from.flatMap { Day($0) }
        return try Specimen.snapshot().answer(.timeline(initiative: "math-plc", from: from, to: nil)).json
    }

    @Test func `a timeline has every field it promises`() throws {
        #expect(
            try shape(timeline()) == [
                "schema: text", "initiative: text", "name: text", "as_of: text", "ledger_seq: a whole number",
                "knowledge_version: text", "from: text", "to: text", "first: an object", "verdict: text",
                "trouble: an object", "points: a list of an object", "window_days: a whole number",
                "lasting_days: a whole number", "passed: a whole number",
            ])
        #expect(
            try timeline()["first"]
                == ["at": "2023-09-01", "sort": "launch", "says": "launched", "evidence": [6]])
    }

    @Test func `a time of trouble says since when, what was before, what it rests on and what preceded it`() throws {
        #expect(
            try timeline()["trouble"] == [
                "since": "2026-01-09", "until": nil, "verdict": "fading", "before": "not-known",
                "grounds": [
                    [
                        "rule": "signal",
                        "says": "The spread on record falls, by two-proportion z over 2 records.", "evidence": [7, 8],
                    ]
                ],
                "causes": [
                    ["id": "no-protected-time", "since": "2025-08"], ["id": "diluted-coaching", "since": "2025-09-15"],
                ],
                "preceded": [
                    [
                        "at": "2025-11-20", "sort": "evaluation",
                        "says": "evaluation: The county office, on ownership, mixed", "evidence": [12],
                    ]
                ],
            ])
    }

    @Test func `what a time of trouble rests on is not told once more as what preceded it`() throws {
        let falling =
            #"{"kind": "evaluation", "at": "2026-01-05", "initiative": "math-plc", "author": "The county office", "dimension": "depth", "finding": "falling"}"#
        let snapshot = try Specimen.snapshot(Specimen.lines + falling)
        let trouble = try snapshot.answer(.timeline(initiative: "math-plc", from: nil, to: nil)).json["trouble"]
        #expect(trouble?["since"] == "2026-01-05")
        #expect(trouble?["grounds"]?.elements?.map { $0["evidence"] } == [[13]])
        #expect(trouble?["preceded"]?.elements?.map { $0["evidence"] } == [[12]])
    }

    @Test func `what became likely while nothing failed is told as a risk`() throws {
        let points = try timeline()["points"]?.elements?.filter { $0["sort"] == "cause" } ?? []
        #expect(points.map { $0["at"] } == ["2025-08", "2025-09-15", "2026-04-04"])
        #expect(points.map { $0["likely"] } == [true, true, false])
        // It is young until September 2025, and not known to be well after.
        #expect(points.map { $0["risk"] } == [true, false, false])
    }

    @Test func `points of a timeline say when, of what sort, and by what evidence`() throws {
        let points = try #require(try timeline(from: "2026-01-09")["points"]?.elements)
        #expect(
            try points.map { try shape($0).map { $0.prefix { $0 != ":" } } } == [
                ["at", "sort", "before", "verdict", "grounds"], ["at", "sort", "says", "evidence"],
                ["at", "sort", "id", "likely", "risk", "standing", "signs"],
            ])
        #expect(points.map { $0["at"] } == ["2026-01-09", "2026-02-01", "2026-04-04"])
        #expect(points.map { $0["sort"] } == ["verdict", "structure", "cause"])
    }
}
