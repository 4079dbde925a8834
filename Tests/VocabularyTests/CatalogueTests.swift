import Testing
import Vocabulary

/// The names that other programs rely on. More may be added; none of these may change.
struct CatalogueTests {
    @Test func `the kinds of events, in the order of the vocabulary`() {
        #expect(
            EventKind.all.map(\.name) == [
                "district", "site", "seat", "initiative", "target", "structure", "review", "meeting", "coaching-log",
                "training", "decision", "money", "board", "labor", "partner", "turnover", "designation", "evaluation",
                "shock", "measure-changed", "adoption", "observation", "ownership", "outcome", "survey", "report",
                "commitment", "note", "correction", "retraction",
            ])
        #expect(EventKind.all.map(\.name).compactMap(EventKind.named) == EventKind.all)
        #expect(EventKind.named("gossip") == nil)
    }

    @Test func `the kinds by their groups`() {
        let groups = EventKind.Group.allCases.map { group in EventKind.all.count { $0.group == group } }
        #expect(groups == [5, 1, 14, 6, 4])
    }

    @Test func `what introduces a site, a seat and an initiative`() {
        let introducing = EventKind.all.filter { $0.introduces != nil }
        #expect(introducing.map(\.name) == ["site", "seat", "initiative"])
        #expect(introducing.map(\.introduces) == [.site, .seat, .initiative])
        #expect(introducing.map(\.introduction) == ["name", "role", "name"])
    }

    @Test func `the types of structure`() {
        #expect(StructureType.all.map(\.name) == structures)
    }

    @Test func `the roles of seats`() {
        #expect(
            Role.allCases.map(\.rawValue) == [
                "board-president", "superintendent", "deputy", "cao", "cbo", "director", "principal-supervisor",
                "principal", "coach", "teacher-leader", "teacher", "union-president", "partner", "lead", "other",
            ])
    }

    @Test func `the moves`() {
        #expect(
            MoveID.all == [
                "resume-sponsorship", "authorise-delegate", "stop-priorities", "moratorium",
                "protect-collaboration-time", "write-into-contract", "repurpose-meetings", "refocus-coaches",
                "fund-coaches", "form-improvement-team", "form-site-coalitions", "adopt-shared-rubric",
                "set-essential-standards", "close-feedback-loop", "assign-decision-rights",
                "build-cross-site-networks", "plan-scaling-waves", "move-to-recurring-funds",
                "redesign-principal-supervision", "onboard-new-staff", "charter-handoff", "anchor-in-board-policy",
                "recommit-with-union", "refound-the-why", "tier-support", "retire-duplicates",
                "separate-coaching-from-evaluation", "review-quarterly", "self-assess-capacity", "gather-evidence",
            ])
    }

    @Test func `the indicators, one for each type of structure among them`() {
        #expect(
            IndicatorID.all == [
                "spread", "depth", "depth-gap", "between-school-range", "ownership", "durability", "top-priorities",
                "launch-load", "starts-and-stops", "focal-training-share", "sponsor-presence", "days-since-cabinet",
                "team-attendance", "between-meeting-trials", "delegate-authority", "decision-latency",
                "board-exposure", "collaboration-minutes", "time-integrity", "team-product-rate",
                "focal-learning-hours", "coach-direct-share", "coach-ratio", "coaching-cycles", "rubric-agreement",
                "walkthrough-use", "loop-latency", "loop-closure", "dca-score", "plc-stage", "plc-rubric",
                "levels-of-use", "sustainability-rubric", "recurring-funds-share", "funding-runway",
                "superintendent-changes", "handoff-completeness", "principal-tenure", "teacher-newness",
                "substitute-fill-rate", "board-stability", "supervisor-span", "supervisor-visits",
                "decision-rights-clarity", "priority-recall", "labor-climate", "support-need-match", "pilot-lag",
                "volunteer-share", "outcome-change", "differentiated-assistance",
            ] + structures.map { "has-" + $0 })
    }

    private let structures = [
        "collaboration-time", "coaching", "guiding-coalition", "improvement-team", "shared-rubric",
        "essential-standards", "common-assessment", "teacher-teams", "tiered-support", "evaluation-system",
        "feedback-loop", "decision-rights", "tight-loose-list", "scaling-plan", "cross-site-network", "onboarding",
        "handoff-charter", "labor-agreement", "principal-supervision",
    ]
}
