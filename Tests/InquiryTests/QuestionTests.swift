import Advice
import Diagnosis
import Inquiry
import Knowledge
import Projection
import Specimens
import Testing
import Vocabulary

struct QuestionTests {
    @Test func `a diagnosis comes with what to do about it`() throws {
        guard
            case .diagnosis(let diagnosis, let advice, let scene) = try snapshot().answer(
                .diagnose(initiative: "math-plc"))
        else { throw Unexpected() }
        #expect(diagnosis.initiative.slug == "math-plc")
        #expect(diagnosis.verdict == .notKnown)
        #expect(diagnosis.causes.map(\.finding.id) == ["slow", "ruled-out", "open-cause"])
        #expect(advice.moves.map(\.move.id) == ["review-quarterly"])
        #expect(diagnosis.knowledgeVersion == (try draft().base()).version)
        #expect([diagnosis.position, scene.position] == [9, 9])
        #expect([diagnosis.day, scene.state.day].map(\.description) == ["2026-06-01", "2026-06-01"])
    }

    @Test func `a recommendation takes the limit and the role of who asks`() throws {
        let question = Question.recommend(initiative: "math-plc", limit: 0, role: "principal")
        guard case .recommendation(let diagnosis, let advice, _) = try snapshot().answer(question) else {
            throw Unexpected()
        }
        #expect(diagnosis.initiative.slug == "math-plc")
        #expect(advice.moves.isEmpty)
        #expect(advice.role == "principal")
    }

    @Test func `status is told of one initiative or of all that are launched`() throws {
        func slugs(_ initiative: String?) throws -> [String] {
            guard case .status(let diagnoses, _) = try snapshot().answer(.status(initiative: initiative)) else {
                throw Unexpected()
            }
            return diagnoses.map(\.initiative.slug)
        }
        #expect(try slugs("art") == ["art"])
        #expect(try slugs(nil) == ["art", "math-plc"])
    }

    @Test func `lists hold what stands on the day, by slug`() throws {
        func listed(_ question: Question) throws -> [String] {
            switch try snapshot().answer(question) {
            case .subjects(let listing, let subjects, _): return [listing.rawValue] + subjects.map(\.slug)
            case .indicators(let indicators, _): return indicators.map(\.id)
            default: throw Unexpected()
            }
        }
        #expect(try listed(.initiatives) == ["initiatives", "art", "math-plc"])
        #expect(try listed(.sites) == ["sites", "elm", "oak"])
        #expect(try listed(.seats) == ["seats", "math-lead", "sup"])
        #expect(try listed(.indicators) == ["late", "open", "shows"])
    }

    @Test(arguments: [
        "art", "ART", "Art for All", "art for all", "the arts push", "The Arts Push", "afa",
    ])
    func `an initiative goes by its slug, its name and its aliases, in any case`(name: String) throws {
        guard case .diagnosis(let diagnosis, _, _) = try snapshot().answer(.diagnose(initiative: name)) else {
            throw Unexpected()
        }
        #expect(diagnosis.initiative.slug == "art")
    }

    @Test(arguments: [
        (Question.diagnose(initiative: "arts"), InquiryFault.noSuchInitiative("arts", nearest: ["art"])),
        (
            .recommend(initiative: "Art for Al", limit: nil, role: nil),
            .noSuchInitiative("Art for Al", nearest: ["Art for All"])
        ),
        (.status(initiative: "The Arts Pusj"), .noSuchInitiative("The Arts Pusj", nearest: ["The Arts Push"])),
        // Nothing is near: all that there are.
        (.diagnose(initiative: "robotics"), .noSuchInitiative("robotics", nearest: ["art", "math-plc", "music"])),
        (
            .explain(initiative: "math-plk", claim: "slow"),
            .noSuchInitiative("math-plk", nearest: ["math-plc", "Math PLC"])
        ),
        (.explain(initiative: "math-plc", claim: "sloww"), .noSuchClaim("sloww", nearest: ["slow"])),
        (.explain(initiative: "math-plc", claim: "lat"), .noSuchClaim("lat", nearest: ["late"])),
        (
            .explain(initiative: "math-plc", claim: "review-quartrly"),
            .noSuchClaim("review-quartrly", nearest: ["review-quarterly"])
        ),
        (.explain(initiative: "math-plc", claim: "verdikt"), .noSuchClaim("verdikt", nearest: ["verdict"])),
        (.explain(initiative: "math-plc", claim: "zzz"), .noSuchClaim("zzz", nearest: [])),
        (.cite(id: "dsk"), .noSuchEntry("dsk", nearest: ["desk"])),
        (.cite(id: "full-implementatio"), .noSuchEntry("full-implementatio", nearest: ["full-implementation"])),
        (.cite(id: "zzz"), .noSuchEntry("zzz", nearest: [])),
    ])
    func `what does not exist is refused with the nearest that does`(question: Question, fault: InquiryFault) throws {
        let snapshot = try snapshot()
        #expect(throws: fault) { try snapshot.answer(question) }
    }
}

/// The answer was of another sort than the question.
struct Unexpected: Error {}
