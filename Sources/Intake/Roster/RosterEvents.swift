import Vocabulary

/// A OneRoster set as events: its schools and districts, and notes of how many classes there are and when the school year
/// runs. No person of it is read.
package struct RosterEvents: EventSource {
    package let remarks: [String]
    private let roster: Roster
    private let words: RosterWords
    private let district: String?
    private let places: KnownPlaces
    private let at: String?
    private var isDone = false

    /// - Parameters:
    ///   - set: A folder or a ZIP.
    ///   - district: Meant where the roster names none.
    ///   - at: The date of what carries none; else the newest that the roster carries.
    package init(
        _ set: FileBytes, _ words: RosterWords, district: String?, at: String?, places: KnownPlaces
    ) throws(FileFault) {
        guard case .file(let path) = set else { throw FileFault(.wrong("a roster is a folder or a ZIP file")) }
        let files = try RosterFiles(path)
        roster = try Roster(files, words)
        remarks = files.left
        self.words = words
        self.district = district
        self.places = places
        self.at = at ?? roster.newest
    }

    package mutating func rewind() throws(FileFault) { isDone = false }

    package mutating func next() throws(FileFault) -> Reading? {
        guard !isDone else { return nil }
        isDone = true
        var reading = Reading()
        reading.read = roster.read
        for org in roster.orgs where words.districts.contains(org.type) { add(districtOf: org, to: &reading) }
        for org in roster.orgs where words.schools.contains(org.type) { add(schoolOf: org, to: &reading) }
        addYears(to: &reading)
        addClasses(to: &reading)
        reading.passedOver = roster.gone + roster.orgs.count { !$0.isGone && !isPlace($0) }
        return reading
    }

    private func isPlace(_ org: Roster.Org) -> Bool {
        words.districts.contains(org.type) || words.schools.contains(org.type)
    }

    private func code(_ org: Roster.Org) -> String? {
        org.identifier.flatMap { $0.utf8.count == 14 && $0.allSatisfy { $0.isASCII && $0.isNumber } ? $0 : nil }
    }

    private func add(districtOf org: Roster.Org, to reading: inout Reading) {
        guard !org.isGone, let slug = slug(ofDistrict: org) else { return }
        reading.add(
            EventDraft(
                key: "roster-" + EventDraft.digest(org.id).prefix(12),
                [
                    "kind": "district", "at": (org.modified ?? at).map(JSON.string), "district": .string(slug),
                    "name": org.name.map(JSON.string), "cds": code(org).map(JSON.string),
                    "source": words.source.map(JSON.string),
                ]), line: org.line, district: district)
    }

    private func slug(ofDistrict org: Roster.Org) -> String? {
        district ?? code(org).flatMap { places.place(code: $0)?.district }
            ?? org.name.flatMap { places.district(named: $0) ?? Slug.named($0) }
    }

    /// That of the org above it, where the roster has it and it is one.
    private func district(of org: Roster.Org) -> String? {
        if let known = code(org).flatMap({ places.place(code: $0)?.district }) { return known }
        return roster.orgs.first { $0.id == org.parent && words.districts.contains($0.type) }
            .flatMap(slug(ofDistrict:)) ?? district
    }

    private func site(_ org: Roster.Org) -> String? {
        if let known = code(org).flatMap({ places.place(code: $0)?.site }) { return known }
        guard let name = org.name, let slug = Slug.named(name) else { return nil }
        if let known = places.site(named: name, in: district(of: org)) { return known }
        let alike = roster.orgs.filter {
            words.schools.contains($0.type) && $0.name.flatMap(Slug.named) == slug
                && district(of: $0) == district(of: org)
        }
        guard alike.count > 1, let ending = Slug.named(org.identifier ?? org.id) else { return slug }
        return Slug.joined(slug, String(ending.suffix(20)))
    }

    private func add(schoolOf org: Roster.Org, to reading: inout Reading) {
        guard let site = site(org) else {
            reading.refused.append(RefusedRow(line: org.line, reason: "orgs.csv: a school without a name"))
            return
        }
        reading.add(
            EventDraft(
                key: "roster-" + EventDraft.digest(org.id).prefix(12),
                [
                    "kind": "site", "at": (org.modified ?? at).map(JSON.string),
                    "district": district(of: org).map(JSON.string), "site": .string(site),
                    "name": org.name.map(JSON.string), "cds": code(org).map(JSON.string),
                    "status": org.isGone ? "closed" : "open", "source": words.source.map(JSON.string),
                ]), line: org.line, district: district)
    }

    private func addYears(to reading: inout Reading) {
        for (name, year) in roster.years.sorted(by: { $0.key < $1.key }) {
            let span = [year.start.map { "from \($0)" }, year.end.map { "to \($0)" }].compactMap { $0 }
            note(
                "The school year \(name.dropFirst(2)) runs \(span.joined(separator: " ")), in \(year.sessions) sessions.",
                key: "year", at: name, org: nil, to: &reading)
        }
        if roster.courses > 0 {
            note("The roster has \(count(roster.courses, "course")).", key: "courses", at: at, org: nil, to: &reading)
        }
    }

    private func addClasses(to reading: inout Reading) {
        let held = roster.classes.sorted { ($0.key.org, $0.key.year ?? "") < ($1.key.org, $1.key.year ?? "") }
        for (place, classes) in held {
            let org = roster.orgs.first { $0.id == place.org }
            let isSchool = org.map { words.schools.contains($0.type) } ?? false
            let whose = isSchool ? "" : org?.name.map { " for \($0)" } ?? " for an org that it does not list"
            note(
                "The roster has \(count(classes, "class"))\(whose).",
                key: "classes-" + EventDraft.digest(place.org).prefix(12),
                at: place.year ?? at, org: isSchool ? org : nil, to: &reading)
        }
    }

    private func count(_ number: Int, _ thing: String) -> String {
        "\(number) \(thing)" + (number == 1 ? "" : thing.hasSuffix("s") ? "es" : "s")
    }

    private func note(_ words: String, key: String, at: String?, org: Roster.Org?, to reading: inout Reading) {
        reading.add(
            EventDraft(
                key: "roster-" + key,
                [
                    "kind": "note", "at": at.map(JSON.string),
                    "district": (org.flatMap(district(of:)) ?? only).map(JSON.string),
                    "site": org.flatMap(site).map(JSON.string), "note": .string(words),
                    "source": self.words.source.map(JSON.string),
                ]), line: org?.line ?? 1, district: district)
    }

    /// The only district that the roster has.
    private var only: String? {
        let slugs = Set(
            roster.orgs.filter { words.districts.contains($0.type) && !$0.isGone }.compactMap(slug(ofDistrict:)))
        return slugs.count == 1 ? slugs.first : nil
    }
}
