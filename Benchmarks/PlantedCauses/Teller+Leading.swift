import Specimens
import Vocabulary

/// Who leads, who comes, what is decided, and what else goes on.
extension Teller {
    mutating func tellFrame() {
        let start = district.launch - 60
        note("frame", start, "district", ["district": "riverbend", "name": "Riverbend"], isFrame: true)
        for site in district.sites {
            note(
                "frame", start, "site",
                [
                    "site": .string(site.slug), "name": .string(site.slug), "level": "elementary",
                    "teachers": .int(site.teachers),
                ], isFrame: true)
        }
        for (seat, role) in [("sup", "superintendent"), ("cao", "cao"), ("lead", "director")] {
            note(
                "frame", start, "seat", ["seat": .string(seat), "role": .string(role), "holder": "A. First"],
                isFrame: true)
        }
        note(
            "frame", district.launch, "initiative",
            [
                "initiative": .string(Teller.initiative), "name": "The work", "sponsor": "sup", "lead": "lead",
                "scope": "all",
            ], isFrame: true)
        let authority = has(.delegateWithoutLine) ? "none" : chance.one(of: ["line", "cabinet"])
        tell("authority", district.launch + 20, "initiative", ["lead_authority": .string(authority)])
        tell("who chose", district.launch + 20, "initiative", ["chosen_by": has(.sitesChoose) ? "site" : "district"])
        let variants = has(.manyVariants) ? chance.number(3...6) : chance.number(1...2)
        tell("variants", ago(chance.number(20...300)), "initiative", ["variants": .int(variants)])
        tell("target", district.launch + 30, "target", ["dimension": "depth", "value": 0.6, "due": "2027-06-30"])
    }

    mutating func tellTeam() {
        let comes = has(.sponsorAbsent) ? chance.between(0...0.2) : chance.between(0.65...0.95)
        let attends = has(.attendanceFalls) ? chance.between(0.35...0.58) : chance.between(0.78...0.95)
        let tries = has(.trialsStop) ? chance.between(0.05...0.35) : chance.between(0.6...0.85)
        for days in stride(from: 12, to: min(district.age, 540), by: 30) {
            // In the first months everybody comes.
            let isEarly = district.age - days < 150
            let seats: [JSON] =
                (chance.happens(isEarly ? 0.9 : comes) ? ["sup"] : []) + (chance.happens(0.9) ? ["lead"] : [])
            tell(
                "minutes improvement-team", ago(days + chance.number(-6...6)), "meeting",
                [
                    "body": "improvement-team", "seats": .array(seats), "members": 12,
                    "attended": .int(chance.count(of: 12, at: isEarly ? 0.9 : attends)),
                    "trials": .int(chance.count(of: 12, at: isEarly ? 0.6 : tries)),
                ])
        }
        let last = has(.cabinetSilent) ? chance.number(75...220) : chance.number(4...35)
        for days in stride(from: last, to: min(district.age, 540), by: 30) {
            tell("minutes cabinet", ago(days), "meeting", ["body": "cabinet"])
        }
    }

    mutating func tellDecisions() {
        for _ in 0..<chance.number(4...7) {
            let asked = chance.number(100...340)
            let took = has(.decisionsWait) ? chance.number(30...100) : chance.number(3...25)
            let isOpen = has(.decisionsWait) && chance.happens(0.3)
            tell(
                "decisions", ago(asked), "decision",
                [
                    "what": "a request of the schools", "type": "other", "requested": .string("\(ago(asked))"),
                    "decided": isOpen ? .null : .string("\(ago(asked - took))"),
                    "granted": isOpen ? nil : .bool(chance.happens(0.7)),
                ])
        }
        if has(.nothingBuilt) {
            if chance.happens(0.7) { report("structural-decisions", 0) }
        } else {
            for _ in 0..<chance.number(1...2) {
                tell(
                    "structural decisions", ago(chance.number(20...330)), "decision",
                    [
                        "what": "how meetings, money or roles are used", "granted": true,
                        "type": .string(chance.one(of: ["repurpose", "create"])),
                    ])
            }
        }
        if has(.adaptationRefused) || chance.happens(0.3) {
            tell(
                "adaptations asked for", ago(chance.number(20...300)), "decision",
                [
                    "what": "a school asked to do it otherwise", "type": "adapt",
                    "granted": .bool(!has(.adaptationRefused)),
                ])
        }
    }

    mutating func tellPriorities() {
        let others = has(.manyPriorities) ? chance.number(6...9) : chance.number(1...3)
        let fresh = has(.nothingStops) ? chance.number(3...4) : chance.number(0...1)
        for index in 0..<max(others, fresh) {
            let began = index < fresh ? chance.number(20...340) : chance.number(400...900)
            note(
                "other initiatives", ago(began), "initiative",
                [
                    "initiative": .string("other-\(index)"), "name": .string("Other \(index)"),
                    "priority": index < others ? "top" : "normal", "status": "active",
                ])
        }
        tell("priority", district.launch + 10, "initiative", ["priority": "top"])
        if !has(.nothingStops), chance.happens(0.7) {
            note("stops", ago(500), "initiative", ["initiative": "old", "name": "An old one", "status": "active"])
            note(
                "stops", ago(chance.number(20...330)), "initiative",
                ["initiative": "old", "name": "An old one", "status": "ended"])
        }
        // Counts of records say only "at least": that there were no more, a person must say.
        if chance.happens(0.7) { report("starts-and-stops", .int(has(.nothingStops) ? fresh : 0)) }
        if chance.happens(0.7) { report("top-priorities", .int(others + 1)) }
        report("launch-load", .int(has(.launchesCollide) ? chance.number(3...5) : chance.number(0...2)))
    }
}
