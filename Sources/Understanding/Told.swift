import Vocabulary

/// Something that was told and could be put on record.
package enum Told: Sendable, Hashable {
    case events([JSON])
    case correcting(Correction)
    /// What is missing to put it on record, as a sentence.
    case lacking(String)
}
