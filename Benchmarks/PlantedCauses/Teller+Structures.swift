import Specimens
import Vocabulary

/// What carries the practice, and the people in it.
extension Teller {
    mutating func tellStructures() {
        if has(.fewMinutes), chance.happens(0.4) {
            lacks("collaboration-time")
        } else {
            let anchors = has(.timeUnanchored) ? ["none", "handbook"] : ["contract", "policy"]
            stands(
                "collaboration-time",
                [
                    "minutes_per_week": .int(has(.fewMinutes) ? chance.number(10...40) : chance.number(45...80)),
                    "anchor": .string(chance.one(of: anchors)),
                ])
        }
        if has(.noRubric) {
            lacks("shared-rubric")
        } else {
            stands("shared-rubric", ["agreement": chance.share(has(.ratersDisagree) ? 0.4...0.64 : 0.78...0.93)])
        }
        if has(.rightsUnassigned), chance.happens(0.4) {
            lacks("decision-rights")
        } else {
            let assigned = has(.rightsUnassigned) ? chance.number(2...5) : chance.number(9...10)
            stands("decision-rights", ["listed": 10, "assigned": .int(assigned)])
        }
        if has(.noWavePlan) {
            lacks("scaling-plan")
        } else {
            let waves = has(.allAtOnce) ? 1 : chance.number(3...5)
            stands("scaling-plan", ["waves": .int(waves), "funded": .bool(chance.happens(0.8))])
        }
        if has(.noNetwork) {
            lacks("cross-site-network")
        } else {
            stands("cross-site-network", ["facilitated": true])
        }
        for (fact, type) in [
            (Fact.Name.noListOfWhatIsFixed, "tight-loose-list"), (.noImprovementTeam, "improvement-team"),
            (.noLoop, "feedback-loop"), (.teamsWornAway, "teacher-teams"), (.noCommonAssessment, "common-assessment"),
            (.noOnboarding, "onboarding"), (.noTiers, "tiered-support"),
            (.noLaborAgreement, "labor-agreement"), (.handedOverBadly, "handoff-charter"),
        ] {
            if has(fact) { lacks(type) } else { stands(type) }
        }
        stands(
            "principal-supervision",
            [
                "schools_per_supervisor": .int(has(.wideSpan) ? chance.number(19...26) : chance.number(7...14)),
                "visits_per_month": has(.rareVisits) ? chance.share(0.1...0.8) : chance.share(1.6...3),
            ])
        report("support-need-match", chance.share(has(.supportBlind) ? -0.5...(-0.02) : 0.25...0.8))
        if has(.judgedAtOnce) {
            tell(
                "structure evaluation-system", district.launch + chance.number(60...300), "structure",
                ["structure": "evaluation-system", "status": "in-place"])
        }
        report("conflicting-directives", .int(has(.directivesConflict) ? chance.number(2...5) : chance.number(0...1)))
        report("duplicate-tools", .int(has(.toolsDouble) ? chance.number(2...4) : chance.number(0...1)))
    }

    mutating func tellLeaders() {
        guard has(.leaderLeft) || chance.happens(0.25) else { return }
        // A change of long ago, or one within the year; where practice fell with it, just before.
        var days = has(.leaderLeft) ? chance.number(70...340) : chance.number(400...520)
        if has(.leaderLeft), let exit = practice.exit { days = District.today - exit + 20 }
        note(
            "leaders", ago(days), "seat",
            [
                "seat": .string(chance.one(of: ["sup", "sup", "cao", "lead"])), "holder": "B. Second",
                "origin": has(.cameFromOutside) ? "outside" : "inside",
                "handoff": .string(
                    has(.handedOverBadly) ? "none" : chance.one(of: ["partial", "complete", "complete"])),
            ])
    }

    mutating func tellStaff() {
        for site in district.sites {
            let seat = JSON.string("principal-\(site.slug)")
            note(
                "principals", ago(4500), "seat",
                ["seat": seat, "role": "principal", "site": .string(site.slug), "holder": "An earlier one"])
            let months = has(.principalsNew) ? chance.number(2...26) : chance.number(20...110)
            note(
                "principals", ago(months * 30), "seat",
                ["seat": seat, "role": "principal", "holder": "The present one"])
        }
        let left = has(.peopleLeave) ? chance.between(0.25...0.4) : chance.between(0.05...0.15)
        note(
            "staff lists", ago(chance.number(30...240)), "turnover",
            [
                "role": "teacher", "left": .int(Int(left * Double(district.teachers))), "of": .int(district.teachers),
            ])
        report("teacher-newness", chance.share(has(.newTeachers) ? 0.32...0.5 : 0.08...0.25))
        report("substitute-fill-rate", chance.share(has(.substitutesShort) ? 0.5...0.77 : 0.84...0.98))
    }
}
