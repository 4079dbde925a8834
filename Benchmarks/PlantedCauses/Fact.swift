/// Something that is so in a district or is not, and that records can tell of.
///
/// A cause brings it about at a rate; a district without such a cause has it at the rate of the leak. Causes and leak work
/// independently of each other (noisy-OR), so that two causes make it likelier than each alone.
struct Fact {
    let name: Name
    /// How often it is so for reasons of its own.
    let leak: Double
    /// How often each cause brings it about.
    let by: [Cause: Double]

    init(_ name: Name, leak: Double, by: [Cause: Double]) {
        self.name = name
        self.leak = leak
        self.by = by
    }

    func rate(_ planted: Set<Cause>) -> Double {
        1 - by.filter { planted.contains($0.key) }.values.reduce(1 - leak) { $0 * (1 - $1) }
    }

    enum Name: Hashable, CaseIterable {
        case sponsorAbsent, cabinetSilent, delegateWithoutLine, attendanceFalls, trialsStop, decisionsWait
        case sitesChoose, manyVariants, wideRange, noListOfWhatIsFixed, noImprovementTeam
        case volunteersOnly, noNetwork, fewUse
        case manyPriorities, launchesCollide, trainingElsewhere, nothingStops, tiredOfChange, focusUnknown
        case meetingsWithoutWork, whyUnknown, nothingAdapted, centerLeads, carriersObject
        case onlyPilotDeep, noWavePlan, longPilot
        case practiceFell, noOnboarding, teamsWornAway
        case fewMinutes, slotsTaken, timeUnanchored, timeFeltUnprotected
        case noRubric, ratersDisagree, qualityUnseen
        case reviewsDecideNothing, dataOld, noLoop
        case looksElsewhere, boardSeesScores, noCommonAssessment
        case coachesStretched, coachesElsewhere, fewCycles
        case rightsUnassigned, leanOnOneTimeMoney, moneyEnds
        case leaderLeft, handedOverBadly, cameFromOutside
        case majorityFlipped, voteSplit, trusteesDirect, boardAgainst
        case noPolicyOrBudget, boardNotShown
        case disputeOverTime, disputeOverPay, noLaborAgreement
        case allAtOnce, littleLearning, judgedAtOnce
        case directivesConflict, toolsDouble
        case newTeachers, substitutesShort, principalsNew, peopleLeave
        case supportBlind, noTiers
        case wideSpan, rareVisits
        case adaptationRefused, trainingAlone, noCoaching, nothingBuilt
    }
}
