import Advice
import Diagnosis
import Indicators
import Knowledge
import Projection
import Vocabulary

/// What was found, as a value: words and JSON are both made of it.
package enum Answer: Sendable {
    case diagnosis(InitiativeDiagnosis, Recommendation, Scene)
    case recommendation(InitiativeDiagnosis, Recommendation, Scene)
    /// In the order of their slugs.
    case status([InitiativeDiagnosis], Scene)
    case whereabouts(Whereabouts, dimension: String?, Scene)
    case explanation(Explanation, InitiativeDiagnosis, Scene)
    /// Best match first.
    case principles([Principle], query: String, Scene)
    case citation(Citation, Scene)
    case subjects(Listing, [Subject], Scene)
    case indicators([Indicator], Scene)
    case unknowns(Unknowns, Scene)
    /// Of each initiative in the order of the slugs, its undertakings in the order in which they were undertaken.
    case commitments([InitiativeDiagnosis], Scene)
    case whatIf(WhatIf, Scene)
    case comparison(Comparison, Scene)
    case timeline(Timeline, Scene)

    package enum Listing: String, Sendable {
        case initiatives, sites, seats
    }

    /// What was diagnosed for it.
    package var diagnoses: [InitiativeDiagnosis] {
        switch self {
        case .diagnosis(let diagnosis, _, _), .recommendation(let diagnosis, _, _),
            .explanation(_, let diagnosis, _):
            [diagnosis]
        case .status(let diagnoses, _), .commitments(let diagnoses, _): diagnoses
        case .unknowns(let unknowns, _): [unknowns.diagnosis]
        // What is compared may be of another day, or another district; a timeline is of many days.
        case .whereabouts, .principles, .citation, .subjects, .indicators, .whatIf, .comparison, .timeline: []
        }
    }

    package var scene: Scene {
        switch self {
        case .diagnosis(_, _, let scene), .recommendation(_, _, let scene), .status(_, let scene),
            .whereabouts(_, _, let scene),
            .explanation(_, _, let scene), .principles(_, _, let scene), .citation(_, let scene),
            .subjects(_, _, let scene), .indicators(_, let scene),
            .unknowns(_, let scene), .commitments(_, let scene), .whatIf(_, let scene), .comparison(_, let scene),
            .timeline(_, let scene):
            scene
        }
    }
}

/// Where an answer speaks from: what it is needed to look up what it names.
package struct Scene: Sendable {
    package let state: DistrictState
    package let knowledge: KnowledgeBase
    /// The last ledger position that was looked at.
    package let position: Int

    /// What stood on an earlier day, as it is understood now.
    package func on(_ earlier: Day) -> Scene {
        Scene(state: state.on(earlier), knowledge: knowledge, position: position)
    }
}

/// One claim, taken apart.
package enum Explanation: Sendable {
    case finding(Weighed, rank: Rank)
    case sign(SignReading, weighs: [(finding: Finding, words: Finding.Weight)])
    /// With the signs that look at it.
    case indicator(Indicator, Known<Value>, signs: [SignReading])
    case move(Move, Standing)
    case verdict
    case event(Trace)

    /// Where a cause stands among the others, so that why and why-not can be told.
    package struct Rank: Sendable {
        /// The one that leads; `nil` where it is this one.
        package let leader: Weighed?
        /// By how much it stands behind, and where that comes from; of a cause that does not lead.
        package let deficit: Deficit?
        /// What it would take for it to lead; of a cause that does not.
        package let upset: Upset?
    }

    package enum Standing: Sendable {
        case proposed(Proposal)
        case heldBack(Gate, Admission?)
    }
}

/// An entry of the knowledge base, with where it comes from and who disagrees.
package struct Citation: Sendable {
    package let id: String
    /// The folder it stands in.
    package let sort: String
    package let name: String
    package let says: String
    package let footing: Footing?
    package let sources: [Source]
    package let disputed: [Principle.Dispute]
    /// Of a term, what else to know of it.
    package let term: Term?
}

/// Why a question has no answer.
package enum InquiryFault: Error, Hashable {
    case noSuchInitiative(String, nearest: [String])
    /// It exists, and was launched after the day asked about.
    case notYetLaunched(String, launched: Moment)
    case noSuchClaim(String, nearest: [String])
    /// The district's ledger has no event at that position; `last` is the last one it has.
    case noSuchPosition(Int, last: Int)
    case noSuchEntry(String, nearest: [String])
    case noSuchPremise(String, nearest: [String])
    case noSuchDate(String)
    /// An event that is supposed could not be recorded either.
    case wrongEvent(EventFault)
    case noSuchSide(String, nearest: [String])
    case noSuchDay(String)
    /// Both sides are the same on the same day.
    case sameSides(String)
    /// A school and an initiative.
    case unlikeSides(String, String)
    /// Which initiative is meant is not clear; with those that there are.
    case needsInitiative([String])
}
