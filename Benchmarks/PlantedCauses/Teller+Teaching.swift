import Specimens
import Vocabulary

/// What is seen in schools and meetings, and what people are taught.
extension Teller {
    mutating func tellPractice() {
        for days in stride(from: 15, to: district.age - 120, by: 120) {
            for (index, site) in district.sites.enumerated() where chance.happens(0.85) {
                let day = ago(days + chance.number(-10...10))
                let level = practice.at(day, index)
                tell(
                    "adoption", day, "adoption",
                    [
                        "site": .string(site.slug), "of": .int(site.teachers), "unit": "teachers",
                        "using": .int(chance.count(of: site.teachers, at: level.use)),
                    ])
                guard !has(.qualityUnseen) else { continue }
                let seen = chance.number(8...16)
                tell(
                    "observation", day, "observation",
                    [
                        "site": .string(site.slug), "observed": .int(seen), "unit": "teachers",
                        "proficient": .int(chance.count(of: seen, at: level.quality)),
                    ])
            }
        }
        report("volunteer-share", chance.share(has(.volunteersOnly) ? 0.82...1 : 0.1...0.7))
        report("pilot-lag", .int(has(.longPilot) ? chance.number(13...30) : chance.number(0...7)))
        report("team-product-rate", chance.share(has(.meetingsWithoutWork) ? 0.05...0.38 : 0.62...0.9))
        let taken = has(.slotsTaken) ? chance.between(0.3...0.6) : chance.between(0.02...0.15)
        for month in 0..<6 {
            for site in district.sites {
                tell(
                    "minutes plc-team", ago(10 + 30 * month), "meeting",
                    [
                        "body": "plc-team", "site": .string(site.slug), "as_intended": .bool(!chance.happens(taken)),
                    ])
            }
        }
    }

    mutating func tellOwnership() {
        let local = has(.centerLeads) ? chance.between(0.02...0.17) : chance.between(0.4...0.8)
        for days in [300, 180, 60] {
            let sessions = chance.number(12...24)
            tell(
                "ownership", ago(days), "ownership",
                [
                    "sessions": .int(sessions), "led_locally": .int(chance.count(of: sessions, at: local)),
                    "adaptations": .int(has(.nothingAdapted) ? 0 : chance.number(2...8)),
                ])
        }
    }

    mutating func tellReviews() {
        for days in stride(from: 25, to: min(district.age, 400), by: 90) {
            let decides = chance.happens(has(.reviewsDecideNothing) ? 0.12 : 0.88)
            let isPractice = chance.happens(has(.looksElsewhere) ? 0.1 : 0.92)
            let aged = has(.dataOld) ? chance.number(50...130) : chance.number(5...32)
            tell(
                "reviews", ago(days), "review",
                [
                    "decisions": .int(decides ? chance.number(1...3) : 0),
                    "data": isPractice ? "practice" : .string(chance.one(of: ["outcome", "attendance", "compliance"])),
                    "data_from": .string("\(ago(days + aged))"),
                ])
        }
    }

    mutating func tellTeaching() {
        let trainings = has(.trainingAlone) ? chance.number(9...15) : chance.number(3...5)
        let focal = has(.littleLearning) ? chance.between(3...11) : chance.between(20...45)
        let other = focal * (has(.trainingElsewhere) ? chance.between(2.5...5) : chance.between(0.2...0.8))
        for index in 0..<trainings {
            tell(
                "trainings", ago(15 + index * 330 / trainings), "training",
                [
                    "hours": .double((focal / Double(trainings) * 10).rounded() / 10),
                    "teachers": .int(district.teachers),
                ]
            )
        }
        for index in 0..<4 {
            note(
                "other trainings", ago(30 + index * 80), "training",
                [
                    "hours": .double((other / 4 * 10).rounded() / 10), "teachers": .int(district.teachers),
                    "topic": "something else",
                ])
        }
        // No record says that there was no more training than is on record; who keeps the calendar can.
        if chance.happens(0.7) { report("focal-learning-hours", .double(focal.rounded(.up))) }
        guard !has(.noCoaching) else { return lacks("coaching") }
        stands(
            "coaching",
            ["teachers_per_coach": .int(has(.coachesStretched) ? chance.number(48...85) : chance.number(15...38))])
        let direct = has(.coachesElsewhere) ? chance.between(0.1...0.32) : chance.between(0.5...0.75)
        let yearly = has(.fewCycles) ? chance.between(0.15...0.8) : chance.between(2.5...4.5)
        if chance.happens(0.7) { report("coaching-cycles", .double((yearly * 10).rounded(.up) / 10)) }
        for month in 0..<11 {
            let hours = Double(chance.number(100...160))
            tell(
                "coaching logs", ago(14 + 30 * month), "coaching-log",
                [
                    "hours": .double(hours), "direct_hours": .double((hours * direct).rounded()),
                    "cycles": .int(Int((yearly * Double(district.teachers) / 11).rounded())),
                ])
        }
    }

    mutating func tellSurveys() {
        let items: [(String, Bool, ClosedRange<Double>, ClosedRange<Double>)] = [
            ("knows-why", has(.whyUnknown), 0.15...0.45, 0.62...0.9),
            ("knows-priority", has(.focusUnknown), 0.2...0.47, 0.65...0.92),
            ("fatigue", has(.tiredOfChange), 0.6...0.85, 0.15...0.42),
            ("time-protected", has(.timeFeltUnprotected), 0.15...0.42, 0.62...0.9),
        ]
        for (item, isSo, then, otherwise) in items {
            tell(
                "survey \(item)", ago(chance.number(20...280)), "survey",
                [
                    "item": .string(item), "agree": chance.share(isSo ? then : otherwise),
                    "n": .int(district.teachers * 3 / 4),
                ])
        }
    }
}
