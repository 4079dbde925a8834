import Vocabulary

/// Something that was told and could be put on record.
package enum Told: Sendable, Hashable {
    case events([JSON])
    /// The newest record of that time is of another; of a structure of that type, where one is named.
    case correcting(structure: String?, from: Day, to: Day, Moment)
    /// What is missing to put it on record, as a sentence.
    case lacking(String)
}
