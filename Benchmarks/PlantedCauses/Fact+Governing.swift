// Money, leaders, board, labour and speed.
extension Fact {
    static let ofGoverning: [Fact] = [
        Fact(.leanOnOneTimeMoney, leak: 0.12, by: [.softMoney: 0.9, .pilotTrap: 0.5, .notSustained: 0.25]),
        Fact(.moneyEnds, leak: 0.1, by: [.softMoney: 0.8, .notSustained: 0.35, .pilotTrap: 0.25]),
        // 45 % of superintendents go within three years; about one in six in one year, more with other cabinet seats.
        Fact(.leaderLeft, leak: 0.18, by: [.turnoverWithoutHandoff: 0.95, .notSustained: 0.5, .boardInstability: 0.4]),
        Fact(.handedOverBadly, leak: 0.2, by: [.turnoverWithoutHandoff: 0.85, .notSustained: 0.25]),
        Fact(.cameFromOutside, leak: 0.35, by: [.turnoverWithoutHandoff: 0.5, .boardInstability: 0.2]),
        Fact(.majorityFlipped, leak: 0.12, by: [.boardInstability: 0.85]),
        Fact(.voteSplit, leak: 0.06, by: [.boardInstability: 0.8, .laborConflict: 0.1]),
        Fact(.trusteesDirect, leak: 0.03, by: [.boardInstability: 0.5]),
        Fact(.boardAgainst, leak: 0.03, by: [.boardInstability: 0.5]),
        // Nothing adopted, no line in the budget, nothing shown.
        Fact(.noPolicyOrBudget, leak: 0.12, by: [.boardUnanchored: 0.9, .softMoney: 0.35]),
        Fact(.boardNotShown, leak: 0.15, by: [.boardUnanchored: 0.85, .wrongMeasure: 0.3]),
        // A quarrel about pay is no quarrel about the practice.
        Fact(.disputeOverTime, leak: 0.04, by: [.laborConflict: 0.7, .tooFast: 0.2, .noOwnership: 0.2]),
        Fact(.disputeOverPay, leak: 0.07, by: [.laborConflict: 0.8]),
        Fact(.noLaborAgreement, leak: 0.3, by: [.laborConflict: 0.65]),
        // One district launched everywhere at once and did well: speed alone decides nothing.
        Fact(.allAtOnce, leak: 0.2, by: [.tooFast: 0.9]),
        Fact(.littleLearning, leak: 0.12, by: [.tooFast: 0.8, .informalSpread: 0.2, .noProtectedTime: 0.15]),
        Fact(.judgedAtOnce, leak: 0.04, by: [.tooFast: 0.5]),
    ]

    static let all = ofMissteps + ofScale + ofStructures + ofGoverning
}
