/// What is kept back beside hidden figures, so that none can be had back from those around it.
///
/// Where one school of a district is hidden and all others are shown, the district's own figure less theirs is the hidden
/// one. So a second figure is kept back: the shown school of the fewest students, or, where the file does not tell how
/// many there are, the figure of the whole district. With two or more schools hidden, the rest gives their sum alone.
///
/// > Source: complementary suppression, as in NCES 2011-603, "Statistical Methods for Protecting Personally Identifiable
/// > Information in Aggregate Reporting".
struct Complement: Sendable {
    private var hidden: [Substring: Int] = [:]
    private var fewest: [Substring: (students: Int, code: String)] = [:]

    /// Takes the row of a school or district before any is recorded.
    ///
    /// - Parameters:
    ///   - code: 14 digits, of which the first seven are the district's.
    ///   - students: How many its figure is made of; `nil` where the file does not tell.
    mutating func take(_ code: String, isHidden: Bool, students: Int?) {
        guard !Complement.isDistrict(code) else { return }
        let district = code.prefix(7)
        if isHidden {
            hidden[district, default: 0] += 1
        } else if let students, students < fewest[district]?.students ?? Int.max {
            fewest[district] = (students, code)
        }
    }

    /// Whether a figure that is shown in the file is kept back.
    func isKeptBack(_ code: String) -> Bool {
        let district = code.prefix(7)
        guard hidden[district] == 1 else { return false }
        return fewest[district].map { $0.code == code } ?? Complement.isDistrict(code)
    }

    static func isDistrict(_ code: String) -> Bool { code.hasSuffix("0000000") }
}
