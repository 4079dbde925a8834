/// What a text was taken to say.
package struct Heard: Sendable {
    package struct Kind: Sendable, Hashable {
        package let name: String
        /// 0...1; of all together one.
        package let likelihood: Float

        package init(name: String, likelihood: Float) {
            self.name = name
            self.likelihood = likelihood
        }
    }

    /// Most likely first.
    package let ranked: [Kind]
    /// How much more like the examples it is than what is refused: below zero it is.
    package let likeness: Float
    /// The words as they were taken.
    package let tokens: [String]
    /// Whether it is most like the examples of what is outside.
    package let isOutside: Bool

    package init(ranked: [Kind], likeness: Float, tokens: [String], isOutside: Bool) {
        self.ranked = ranked
        self.likeness = likeness
        self.tokens = tokens
        self.isOutside = isOutside
    }

    /// Whether it says nothing that the examples say.
    package var isRefused: Bool { isOutside || likeness < 0 }
}
