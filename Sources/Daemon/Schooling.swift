import Knowledge
import Synchronization
import Understanding
import Vocabulary

/// What the examples of the knowledge base teach, kept until they are others; and the names of each district, kept until one is
/// another.
package final class Schooling: Sendable {
    private struct Lesson {
        let lessons: Ear.Lessons
        let ear: Ear
    }

    private let lesson = Mutex<Lesson?>(nil)
    private let claims = Mutex<(version: String, claims: Claims)?>(nil)
    private let rosters = Mutex<[String: Roster]>([:])
    /// How many districts' names are kept.
    private static let places = 256

    package init() {}

    /// Learns from the questions unless they are known; who comes meanwhile waits.
    package func ear(for knowledge: KnowledgeBase) -> Ear {
        let lessons = Ear.Lessons(knowledge)
        return lesson.withLock { lesson in
            if let lesson, lesson.lessons == lessons { return lesson.ear }
            let ear = Ear(lessons)
            lesson = Lesson(lessons: lessons, ear: ear)
            return ear
        }
    }

    /// Takes what was learned elsewhere from the same questions.
    package func take(_ ear: Ear, for knowledge: KnowledgeBase) {
        lesson.withLock { $0 = Lesson(lessons: Ear.Lessons(knowledge), ear: ear) }
    }

    func claims(of knowledge: KnowledgeBase) -> Claims {
        claims.withLock { kept in
            if let kept, kept.version == knowledge.version { return kept.claims }
            let claims = Claims(knowledge)
            kept = (knowledge.version, claims)
            return claims
        }
    }

    /// The names of a district, as they stand now.
    func roster(of district: String, _ draw: (_ earlier: Roster?) -> Roster) -> Roster {
        rosters.withLock { rosters in
            let roster = draw(rosters[district])
            if rosters.count >= Schooling.places, rosters[district] == nil { rosters.removeAll() }
            rosters[district] = roster
            return roster
        }
    }
}
