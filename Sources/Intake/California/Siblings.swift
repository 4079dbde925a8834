import Vocabulary

/// The schools of a district in one file, and what its total would give away of those among them that are hidden.
///
/// A district's figure less the figures of its schools is the figure of the one school that is hidden. So the total is
/// withheld, and no further school hidden instead: many files do not say of how many students a figure is, so that the
/// next smallest is not known; the figures of schools are what is asked of these files; and a total that is not on record
/// stands in no equation, whatever later files tell.
///
/// It is withheld where
/// - no school of the district is in the file, since a file of schools that comes later may hide one;
/// - just one school is hidden;
/// - the students in no school that is shown are fewer than a figure may be of, or the share among them is none or all.
///
/// Otherwise two or more are hidden, and with any figures of theirs that fit the total others do too: one student more
/// in the one school is one fewer in another.
///
/// > Source: complementary suppression, 34 CFR 99.31(b); the list of ways out is our own
struct Siblings {
    private var shown = 0
    private(set) var hidden = 0
    /// In the schools that are shown; `nil` where one of them does not tell.
    private var students: Int? = 0
    /// Of their figures, each times its students.
    private var sum = 0.0

    mutating func add(_ status: DashboardRow.Status) {
        switch status {
        case .shown(let figure, let n):
            shown += 1
            students = students.flatMap { students in n.map { students + $0 } }
            sum += (figure.number ?? 0) * Double(n ?? 0)
        case .hidden: hidden += 1
        case .empty, .wrong: break
        }
    }

    /// Whether the total may stand beside them.
    ///
    /// - Parameters:
    ///   - n: The students of the total, where it is told.
    ///   - range: See `DashboardWords.Measure`.
    ///   - smallest: A figure must be of so many students.
    func bear(total: Double, n: Int?, in range: ClosedRange<Double>?, smallest: Int) -> Bool {
        guard shown + hidden > 0, hidden != 1 else { return false }
        let isAtEnd = range.map { total <= $0.lowerBound || total >= $0.upperBound } ?? false
        // Without all counts the figures have no weights, and only none and all can be told of every school.
        guard let n, let students else { return !isAtEnd }
        if isAtEnd, hidden > 0 { return false }
        guard n > students else { return true }
        let rest = n - students
        guard rest >= smallest else { return false }
        guard let range else { return true }
        let share =
            ((total * Double(n) - sum) / Double(rest) - range.lowerBound) / (range.upperBound - range.lowerBound)
        let whole = (share * Double(rest)).rounded()
        return whole >= 1 && whole <= Double(rest - 1)
    }
}
