import Diagnosis
import Knowledge
import Projection

/// One of the two that are compared: an initiative or a school of the district, on a day, or an initiative of a
/// published case.
package struct Side: Sendable {
    /// The initiative, or the school.
    package let subject: Subject
    /// Where it stands, and which day that is.
    package let scene: Scene
    /// `nil`: it is of the district itself.
    package let story: PublishedCase?
    /// Of a published case that holds several: the initiatives that could have been meant as well.
    package let others: [String]
    /// Of an initiative.
    package let diagnosis: InitiativeDiagnosis?

    init(
        _ subject: Subject, _ scene: Scene, story: PublishedCase? = nil, others: [String] = [],
        diagnosis: InitiativeDiagnosis?
    ) {
        self.subject = subject
        self.scene = scene
        self.story = story
        self.others = others
        self.diagnosis = diagnosis
    }

    /// Whether both are the same thing on the same day.
    func isSame(as other: Side) -> Bool {
        subject.slug == other.subject.slug && scene.state.day == other.scene.state.day && story?.id == other.story?.id
            && (diagnosis == nil) == (other.diagnosis == nil)
    }
}

/// A side as it is written: `math-plc`, `math-plc@2024-06-30`, `2024-06-30`, `oak`, `chino-valley`,
/// `chino-valley:plc-2008`.
struct SideName {
    /// `nil`: the initiative that is meant anyway, on that day.
    let name: String?
    /// Of a published case.
    let initiative: String?
    /// As it is written.
    let day: String?

    init(_ text: String) {
        let dated = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        let isDay = dated.count == 1 && text.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil
        day = dated.count == 2 ? String(dated[1]) : isDay ? text : nil
        let parts = dated[0].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        name = isDay ? nil : String(parts[0])
        initiative = parts.count == 2 ? String(parts[1]) : nil
    }
}
