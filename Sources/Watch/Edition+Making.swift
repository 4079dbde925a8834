import Advice
import Diagnosis
import Indicators
import Inquiry
import Knowledge
import Projection
import Vocabulary

extension Edition {
    /// - Parameters:
    ///   - scene: As of the day.
    ///   - from: The first day that it covers.
    ///   - told: What the reader knows; `nil`: this is the first digest.
    ///   - pauses: Those that last to the day at least.
    package init(for reader: Reader, in scene: Scene, from: Day, told: Told?, pauses: [Pause] = []) {
        let desk = Newsdesk(reader, scene, from: from, told: told, pauses: pauses)
        let changes = desk.changes()
        let owed = desk.owed()
        let silent = desk.silent()
        let mistakes = desk.mistakes()
        let decision = desk.decision(changes)
        let most = max(1, Int(scene.knowledge.threshold(.newsAtMost)))
        let shown = Array(changes.prefix(most))
        let newlyLate = desk.newlyLate(owed)
        let newlySilent = desk.newlySilent(silent)
        let isNews =
            told == nil || !shown.isEmpty || !newlyLate.isEmpty || !newlySilent.isEmpty || !mistakes.isEmpty
            || decision != nil
        let quiet = isNews ? 0 : (told?.quiet ?? 0) + 1
        let period = max(1, Int(scene.knowledge.threshold(.quietPeriods)))
        var after = desk.after(changes, newlySilent, mistakes, decision)
        for key in newlyLate { after.late[key] = scene.state.day }
        after.quiet = quiet
        let dates = desk.dates()
        after.dated = Set(dates.open.map(\.key))
        self.reader = reader
        self.from = from
        day = scene.state.day
        isFirst = told == nil
        self.decision = decision
        self.changes = shown
        more = changes.count - shown.count
        self.owed = owed
        self.dates = dates
        self.silent = silent
        self.mistakes = mistakes
        self.pauses = desk.pauses
        unchanged =
            desk.looks.count
            - Set(changes.flatMap { $0.initiatives.map(\.slug) }).union(silent.map(\.initiative.slug)).count
        own = desk.ownSchool()
        self.told = after
        self.scene = scene
        self.isNews = isNews
        isHeartbeat = !isNews && quiet % period == 0
    }
}
