// The four missteps and what carries scale. What defines a cause shows in 8 or 9 of 10 districts that have it, what follows
// from it in about 6, and what it shares with a look-alike in 2 to 4; leaks are small where a thing is drastic (a sponsor who
// never comes) and larger where it is ordinary (nobody wrote down what schools may change). All of it is judgement.
extension Fact {
    static let ofMissteps: [Fact] = [
        // The launch person stays away; a new leader or one with ten priorities stays away too, of this and of all else.
        Fact(
            .sponsorAbsent, leak: 0.05,
            by: [.sponsorWithdrew: 0.9, .turnoverWithoutHandoff: 0.35, .tooManyPriorities: 0.25]),
        Fact(
            .cabinetSilent, leak: 0.08,
            by: [.sponsorWithdrew: 0.8, .turnoverWithoutHandoff: 0.3, .tooManyPriorities: 0.25]),
        Fact(.delegateWithoutLine, leak: 0.2, by: [.sponsorWithdrew: 0.8, .unclearDecisionRights: 0.5]),
        Fact(
            .attendanceFalls, leak: 0.08,
            by: [
                .sponsorWithdrew: 0.65, .noOwnership: 0.35, .tooManyPriorities: 0.3, .staffingErosion: 0.25,
                .noProtectedTime: 0.2,
            ]),
        Fact(
            .trialsStop, leak: 0.12,
            by: [
                .sponsorWithdrew: 0.6, .shallowSpread: 0.4, .noOwnership: 0.35, .trainingWithoutStructure: 0.3,
            ]),
        Fact(
            .decisionsWait, leak: 0.1,
            by: [
                .unclearDecisionRights: 0.8, .sponsorWithdrew: 0.6, .diffuseSupervision: 0.25, .boardInstability: 0.2,
                .turnoverWithoutHandoff: 0.25,
            ]),
        // Schools differ by design where they are the unit; by default where nobody decided.
        Fact(.sitesChoose, leak: 0.06, by: [.schoolAsUnit: 0.85, .unclearDecisionRights: 0.2]),
        Fact(.manyVariants, leak: 0.08, by: [.schoolAsUnit: 0.75, .noSharedRubric: 0.35, .centralIncoherence: 0.25]),
        Fact(
            .wideRange, leak: 0.12,
            by: [.schoolAsUnit: 0.75, .undifferentiatedSupport: 0.55, .informalSpread: 0.3, .diffuseSupervision: 0.3]),
        Fact(
            .noListOfWhatIsFixed, leak: 0.25,
            by: [.schoolAsUnit: 0.8, .noSiteLatitude: 0.75, .unclearDecisionRights: 0.45]),
        Fact(
            .noImprovementTeam, leak: 0.12,
            by: [.schoolAsUnit: 0.55, .informalSpread: 0.3, .trainingWithoutStructure: 0.3]),
        // It travels by interest: those who asked to come, and nothing that meets across schools.
        Fact(.volunteersOnly, leak: 0.12, by: [.informalSpread: 0.85, .pilotTrap: 0.4]),
        Fact(.noNetwork, leak: 0.15, by: [.informalSpread: 0.85, .pilotTrap: 0.45, .schoolAsUnit: 0.4]),
        Fact(
            .fewUse, leak: 0.06, by: [.informalSpread: 0.8, .pilotTrap: 0.8, .sponsorWithdrew: 0.25, .softMoney: 0.15]),
        // Many at once: counted, colliding, tiring; incoherence contradicts with few.
        Fact(
            .manyPriorities, leak: 0.06,
            by: [.tooManyPriorities: 0.9, .turnoverWithoutHandoff: 0.3, .centralIncoherence: 0.2]),
        Fact(
            .launchesCollide, leak: 0.06,
            by: [.tooManyPriorities: 0.8, .turnoverWithoutHandoff: 0.2, .centralIncoherence: 0.15]),
        Fact(
            .trainingElsewhere, leak: 0.12,
            by: [.tooManyPriorities: 0.7, .centralIncoherence: 0.3, .turnoverWithoutHandoff: 0.2]),
        Fact(.nothingStops, leak: 0.12, by: [.tooManyPriorities: 0.75, .turnoverWithoutHandoff: 0.2]),
        Fact(.tiredOfChange, leak: 0.12, by: [.tooManyPriorities: 0.7, .tooFast: 0.55, .laborConflict: 0.25]),
        Fact(.focusUnknown, leak: 0.12, by: [.tooManyPriorities: 0.6, .centralIncoherence: 0.6, .noOwnership: 0.25]),
    ]

    static let ofScale: [Fact] = [
        // Meetings by name: no data, no agreed response.
        Fact(.meetingsWithoutWork, leak: 0.1, by: [.shallowSpread: 0.85, .noOwnership: 0.3, .noSharedRubric: 0.2]),
        Fact(
            .whyUnknown, leak: 0.1, by: [.noOwnership: 0.85, .noSiteLatitude: 0.35, .tooFast: 0.3, .shallowSpread: 0.2]),
        Fact(.nothingAdapted, leak: 0.12, by: [.noSiteLatitude: 0.9, .noOwnership: 0.5]),
        Fact(.centerLeads, leak: 0.12, by: [.noSiteLatitude: 0.8, .noOwnership: 0.75]),
        Fact(.carriersObject, leak: 0.03, by: [.noOwnership: 0.6, .tooFast: 0.25, .laborConflict: 0.15]),
        Fact(.onlyPilotDeep, leak: 0.03, by: [.pilotTrap: 0.9]),
        Fact(.noWavePlan, leak: 0.15, by: [.pilotTrap: 0.85, .informalSpread: 0.6, .tooFast: 0.55]),
        Fact(.longPilot, leak: 0.05, by: [.pilotTrap: 0.8, .informalSpread: 0.15]),
        Fact(
            .practiceFell, leak: 0.03,
            by: [.notSustained: 0.9, .softMoney: 0.15, .turnoverWithoutHandoff: 0.25, .staffingErosion: 0.2]),
        // Where belief is gone, or the place where it lived, teams cease to meet.
        Fact(.teamsWornAway, leak: 0.06, by: [.notSustained: 0.5, .noOwnership: 0.35, .staffingErosion: 0.2]),
        Fact(
            .noOnboarding, leak: 0.15, by: [.notSustained: 0.75, .staffingErosion: 0.45, .turnoverWithoutHandoff: 0.2]),
    ]
}
