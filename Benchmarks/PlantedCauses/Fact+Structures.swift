// What holds practice in place: time, rubric, loop, coaches, decisions, staff, supervision.
extension Fact {
    static let ofStructures: [Fact] = [
        // Time that is not there, or is taken; that no contract protects it is common where it does well enough too.
        Fact(
            .fewMinutes, leak: 0.08,
            by: [.noProtectedTime: 0.85, .informalSpread: 0.4, .trainingWithoutStructure: 0.4, .pilotTrap: 0.3]),
        Fact(.slotsTaken, leak: 0.08, by: [.noProtectedTime: 0.8, .tooManyPriorities: 0.4, .staffingErosion: 0.3]),
        Fact(.timeUnanchored, leak: 0.35, by: [.noProtectedTime: 0.75]),
        Fact(.timeFeltUnprotected, leak: 0.1, by: [.noProtectedTime: 0.8, .tooManyPriorities: 0.3]),
        Fact(.noRubric, leak: 0.08, by: [.noSharedRubric: 0.85, .schoolAsUnit: 0.4, .trainingWithoutStructure: 0.35]),
        Fact(.ratersDisagree, leak: 0.1, by: [.noSharedRubric: 0.75, .centralIncoherence: 0.2]),
        Fact(.qualityUnseen, leak: 0.06, by: [.wrongMeasure: 0.5, .noSharedRubric: 0.5]),
        // The loop: looked at and nothing decided; wrong data is decided on.
        Fact(
            .reviewsDecideNothing, leak: 0.1,
            by: [.brokenFeedbackLoop: 0.85, .sponsorWithdrew: 0.3, .unclearDecisionRights: 0.3]),
        Fact(.dataOld, leak: 0.12, by: [.brokenFeedbackLoop: 0.75, .wrongMeasure: 0.3]),
        Fact(.noLoop, leak: 0.15, by: [.brokenFeedbackLoop: 0.6, .trainingWithoutStructure: 0.45, .schoolAsUnit: 0.2]),
        Fact(.looksElsewhere, leak: 0.1, by: [.wrongMeasure: 0.9, .shallowSpread: 0.15]),
        Fact(.boardSeesScores, leak: 0.2, by: [.wrongMeasure: 0.5, .boardUnanchored: 0.55]),
        // Coaches there and used for other work; too few of them where staff or money goes.
        Fact(.coachesStretched, leak: 0.1, by: [.dilutedCoaching: 0.75, .staffingErosion: 0.4, .softMoney: 0.15]),
        Fact(
            .coachesElsewhere, leak: 0.08, by: [.dilutedCoaching: 0.85, .staffingErosion: 0.3, .sponsorWithdrew: 0.15]),
        Fact(
            .fewCycles, leak: 0.12,
            by: [.dilutedCoaching: 0.7, .staffingErosion: 0.35, .trainingWithoutStructure: 0.5]),
        Fact(
            .rightsUnassigned, leak: 0.1,
            by: [.unclearDecisionRights: 0.85, .schoolAsUnit: 0.3, .diffuseSupervision: 0.2]),
        Fact(.noCommonAssessment, leak: 0.12, by: [.schoolAsUnit: 0.6, .centralIncoherence: 0.4]),
        Fact(.newTeachers, leak: 0.12, by: [.staffingErosion: 0.8, .notSustained: 0.25]),
        Fact(.substitutesShort, leak: 0.12, by: [.staffingErosion: 0.75, .noProtectedTime: 0.15]),
        // A third of principals have less than two years anyhow; that the median has is rarer.
        Fact(.principalsNew, leak: 0.15, by: [.staffingErosion: 0.7, .turnoverWithoutHandoff: 0.15]),
        Fact(.peopleLeave, leak: 0.1, by: [.staffingErosion: 0.7, .notSustained: 0.2, .laborConflict: 0.15]),
        Fact(.supportBlind, leak: 0.12, by: [.undifferentiatedSupport: 0.9, .schoolAsUnit: 0.4]),
        Fact(.noTiers, leak: 0.2, by: [.undifferentiatedSupport: 0.75, .schoolAsUnit: 0.35]),
        Fact(.wideSpan, leak: 0.12, by: [.diffuseSupervision: 0.9]),
        Fact(.rareVisits, leak: 0.12, by: [.diffuseSupervision: 0.85, .staffingErosion: 0.15]),
        Fact(
            .directivesConflict, leak: 0.06,
            by: [.centralIncoherence: 0.9, .tooManyPriorities: 0.2, .diffuseSupervision: 0.15]),
        Fact(.toolsDouble, leak: 0.08, by: [.centralIncoherence: 0.75, .noSharedRubric: 0.3, .tooManyPriorities: 0.2]),
        Fact(.adaptationRefused, leak: 0.03, by: [.noSiteLatitude: 0.6]),
        Fact(.trainingAlone, leak: 0.06, by: [.trainingWithoutStructure: 0.9, .tooFast: 0.15]),
        // In a year nothing was repurposed or created: no decision but on the next workshop.
        Fact(.nothingBuilt, leak: 0.15, by: [.trainingWithoutStructure: 0.8, .sponsorWithdrew: 0.35]),
        Fact(.noCoaching, leak: 0.06, by: [.trainingWithoutStructure: 0.65, .softMoney: 0.1, .staffingErosion: 0.15]),
    ]
}
