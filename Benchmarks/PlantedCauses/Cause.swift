/// What can be planted, by the ids of the contract.
enum Cause: String, CaseIterable, Hashable {
    case sponsorWithdrew = "sponsor-withdrew"
    case schoolAsUnit = "school-as-unit"
    case informalSpread = "informal-spread"
    case tooManyPriorities = "too-many-priorities"
    case shallowSpread = "shallow-spread"
    case noOwnership = "no-ownership"
    case pilotTrap = "pilot-trap"
    case notSustained = "not-sustained"
    case noProtectedTime = "no-protected-time"
    case noSharedRubric = "no-shared-rubric"
    case brokenFeedbackLoop = "broken-feedback-loop"
    case wrongMeasure = "wrong-measure"
    case dilutedCoaching = "diluted-coaching"
    case unclearDecisionRights = "unclear-decision-rights"
    case softMoney = "soft-money"
    case turnoverWithoutHandoff = "turnover-without-handoff"
    case boardUnanchored = "board-unanchored"
    case boardInstability = "board-instability"
    case laborConflict = "labor-conflict"
    case tooFast = "too-fast"
    case centralIncoherence = "central-incoherence"
    case staffingErosion = "staffing-erosion"
    case undifferentiatedSupport = "undifferentiated-support"
    case diffuseSupervision = "diffuse-supervision"
    case trainingWithoutStructure = "training-without-structure"
    case noSiteLatitude = "no-site-latitude"

    /// Two that no district can have at once: the schools choose all, and may choose nothing.
    func excludes(_ other: Cause) -> Bool {
        Set([self, other]) == [.schoolAsUnit, .noSiteLatitude]
            || Set([self, other]) == [.boardUnanchored, .boardInstability]
    }
}
