import Diagnosis
import Knowledge

extension Coverage {
    /// A line for each gap, then the figures.
    package var lines: [String] {
        signs.filter { !$0.isWhole }.map { seen in
            let gaps = seen.unseen.map(\.rawValue) + (seen.isDecisive ? [] : ["decisive"])
            return "signs/\(seen.sign).yaml: never \(gaps.joined(separator: ", "))"
        } + neverLeading.map { "causes/\($0).yaml: leads in no scenario" }
            + neverReached.map { "no finding stands \($0.rawValue) in any scenario" } + [summary]
    }

    private var summary: String {
        let states = signs.filter(\.unseen.isEmpty).count
        return "\(states) of \(signs.count) signs in all three states, "
            + "\(signs.filter(\.isDecisive).count) decisive; \(causes - neverLeading.count) of \(causes) causes lead"
    }
}
