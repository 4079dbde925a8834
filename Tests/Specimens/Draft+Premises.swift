extension Draft {
    /// Three premises: one that corrects a record, one that works out a number, and one that needs nothing.
    package mutating func premises() {
        self["premises/grant-ends.yaml"] = """
            id: grant-ends
            name: A grant ends
            says: The grant of event {record.seq} ends {when}.
            cues: [grant ends, money runs out]
            examples: [What if the grant ends in June?]
            when: today
            record:
              from: event
              kind: money
              where: {act: [award], fund: [one-time, none]}
              missing: No grant is on record for {initiative}. Is there one?
            events:
              - {kind: correction, at: "{today}", corrects: "{record.seq}", ends: "{when}"}
            \(Draft.footing)
            """
        self["premises/coaches-cut.yaml"] = """
            id: coaches-cut
            name: Coaches are cut
            says: Of {record.fte} coaches {number} are cut.
            cues: [cut coaches]
            examples: [What if we cut two coaches?]
            when: today
            number: 1
            record: {from: structure, type: coaching, where: {status: [in-place]}, fields: [fte], missing: How many coaches?}
            sums:
              - {name: left, from: record.fte, less: number}
              - {name: load, from: record.teachers_per_coach, times: record.fte, over: left}
            events:
              - {if: left, kind: structure, at: "{when}", structure: coaching, initiative: "{record.initiative}", status: in-place, fte: "{left}", teachers_per_coach: "{load}"}
              - {if-not: left, kind: structure, at: "{when}", structure: coaching, initiative: "{record.initiative}", status: removed}
            \(Draft.footing)
            """
        self["premises/board-flips.yaml"] = """
            id: board-flips
            name: The board changes
            says: The board changes on {when}.
            cues: [board flips]
            examples: [What if the board flips?]
            when: today
            events:
              - {kind: board, at: "{when}", act: election, majority_changed: true}
            \(Draft.footing)
            """
        self["premises/sponsor-leaves.yaml"] = """
            id: sponsor-leaves
            name: The sponsor leaves
            says: Seat {record.seat} is vacant from {when}.
            cues: [i leave]
            examples: [What if I leave in spring?]
            when: today
            record: {from: seat, of: sponsor, missing: No sponsor.}
            events:
              - {kind: seat, at: "{when}", seat: "{record.seat}", holder: null}
            \(Draft.footing)
            """
    }
}
