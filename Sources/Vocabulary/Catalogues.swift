/// The ids of moves that a commitment may name.
package enum MoveID {
    package static let all = [
        "resume-sponsorship", "authorise-delegate", "stop-priorities", "moratorium", "protect-collaboration-time",
        "write-into-contract", "repurpose-meetings", "refocus-coaches", "fund-coaches", "form-improvement-team",
        "form-site-coalitions", "adopt-shared-rubric", "set-essential-standards", "close-feedback-loop",
        "assign-decision-rights", "build-cross-site-networks", "plan-scaling-waves", "move-to-recurring-funds",
        "redesign-principal-supervision", "onboard-new-staff", "charter-handoff", "anchor-in-board-policy",
        "recommit-with-union", "refound-the-why", "tier-support", "retire-duplicates",
        "separate-coaching-from-evaluation", "review-quarterly", "self-assess-capacity", "gather-evidence",
    ]
}

/// The ids of indicators that a report may answer. The knowledge base says what each means and may add more.
package enum IndicatorID {
    package static let all: [String] =
        [
            "spread", "depth", "depth-gap", "between-school-range", "ownership", "durability", "top-priorities",
            "launch-load", "starts-and-stops", "focal-training-share", "sponsor-presence", "days-since-cabinet",
            "team-attendance", "between-meeting-trials", "delegate-authority", "decision-latency", "board-exposure",
            "collaboration-minutes", "time-integrity", "team-product-rate", "focal-learning-hours",
            "coach-direct-share", "coach-ratio", "coaching-cycles", "rubric-agreement", "walkthrough-use",
            "loop-latency", "loop-closure", "dca-score", "plc-stage", "plc-rubric", "levels-of-use",
            "sustainability-rubric", "recurring-funds-share", "funding-runway", "superintendent-changes",
            "handoff-completeness", "principal-tenure", "teacher-newness", "substitute-fill-rate",
            "board-stability", "supervisor-span", "supervisor-visits", "decision-rights-clarity",
            "priority-recall", "labor-climate", "support-need-match", "pilot-lag", "volunteer-share",
            "outcome-change", "differentiated-assistance",
        ] + StructureType.all.map { "has-" + $0.name }
}
