import Specimens
import Vocabulary

/// Money, board, labour, and what has nothing to do with any cause.
extension Teller {
    mutating func tellMoney() {
        let oneTime = has(.leanOnOneTimeMoney) ? chance.between(0.6...0.95) : chance.between(0.05...0.35)
        let ends = District.today + (has(.moneyEnds) ? chance.number(40...330) : chance.number(560...1400))
        tell(
            "grants", district.launch + 10, "money",
            [
                "act": "award", "amount": .int(Int(oneTime * 1000) * 1000), "fund": "one-time", "name": "a grant",
                "ends": .string("\(ends)"),
            ])
        tell(
            "budget", district.launch + 10, "money",
            ["act": "award", "amount": .int(Int((1 - oneTime) * 1000) * 1000), "fund": "recurring", "name": "base"])
        if has(.practiceFell), !has(.leaderLeft), let exit = practice.exit {
            tell("partners", exit - 20, "partner", ["name": "the provider", "act": "leaves"])
        } else if chance.happens(0.15) {
            tell("partners", ago(chance.number(200...400)), "partner", ["name": "the provider", "act": "leaves"])
        }
    }

    mutating func tellBoard() {
        if has(.noPolicyOrBudget) {
            if chance.happens(0.5) { report("board-acted", false) }
        } else {
            tell(
                "board acts", ago(chance.number(40...500)), "board",
                ["act": .string(chance.one(of: ["policy", "budget", "direction"])), "result": "adopted"])
        }
        let shown = has(.boardNotShown) ? chance.number(0...1) : chance.number(3...5)
        for index in 0..<shown {
            tell(
                "board reports", ago(120 + index * 230 / shown), "board",
                ["act": "report", "covers": "implementation"])
        }
        if has(.boardSeesScores) {
            tell("board reports", ago(chance.number(20...110)), "board", ["act": "report", "covers": "scores"])
        }
        if chance.happens(0.5) { report("board-exposure", .int(shown)) }
        for days in [115, 480] {
            let flips = has(.majorityFlipped) && days == 115 || chance.happens(0.02)
            note("elections", ago(days), "board", ["act": "election", "majority_changed": .bool(flips)])
        }
        // Where the board has no hand in it, nothing comes to a vote.
        if !has(.noPolicyOrBudget) || has(.voteSplit) || has(.boardAgainst) {
            for days in [520, 300, 90] {
                let isSplit = has(.voteSplit) && chance.happens(0.8)
                tell(
                    "votes", ago(days + chance.number(-30...30)), "board",
                    [
                        "act": "vote", "margin": isSplit ? "3-2" : "5-0", "unanimous": .bool(!isSplit),
                        "stance": has(.boardAgainst) && days == 90 ? "against" : "for",
                    ])
            }
        }
        if has(.trusteesDirect) {
            for _ in 0..<chance.number(1...3) {
                tell("directives", ago(chance.number(20...330)), "board", ["act": "directive"])
            }
        }
    }

    mutating func tellLabor() {
        func tell(_ subject: String, _ act: String) {
            self.tell(
                "labor \(subject)", ago(chance.number(30...330)), "labor",
                ["act": .string(act), "subject": .string(subject)])
        }
        if has(.carriersObject) {
            tell("practice", chance.one(of: ["opposition", "protest"]))
        } else if chance.happens(0.5) {
            tell("practice", chance.one(of: ["joint-work", "agreement"]))
        }
        if has(.disputeOverTime) {
            tell(chance.one(of: ["time", "evaluation"]), chance.one(of: ["grievance", "grievance", "impasse"]))
        } else if chance.happens(0.6) {
            tell("time", chance.one(of: ["agreement", "settled"]))
        }
        if has(.disputeOverPay) {
            tell(chance.one(of: ["pay", "relations"]), chance.one(of: ["expired", "impasse", "protest", "strike"]))
        } else if chance.happens(0.8) {
            tell("pay", chance.one(of: ["settled", "agreement"]))
        }
    }

    /// Scores follow nothing here but chance and, where all is well, a little progress.
    mutating func tellOddities() {
        for year in 0..<3 {
            let gain = district.isHealthy ? 4 * Double(2 - year) : 0
            note(
                "scores", ago(200 + 365 * year), "outcome",
                [
                    "measure": "state test", "value": .double((gain + chance.between(-6...6)).rounded()),
                    "unit": "points from standard", "better": "higher", "n": 900,
                ])
        }
        if chance.happens(0.08) {
            note(
                "measures", ago(chance.number(30...700)), "measure-changed",
                ["measure": "state test", "what": "a new test"])
        }
        if chance.happens(0.05) {
            note(
                "shocks", ago(chance.number(100...700)), "shock",
                ["what": "smoke closed the schools", "until": .string("\(ago(80))")])
        }
    }
}
