import Inquiry
import Knowledge
import Ledger
import Logging
import Rendering
import Understanding
import Vocabulary
import Wire

/// Where calls are done: from a checked call and a caller to an outcome.
final class Desk: Sendable {
    let book: Book
    let districts: Districts
    let writer: Writer
    let configuration: Configuration
    let access: Access
    let almanac: Almanac
    let counters: Counters
    let replies: Replies
    let visitors = Visitors()
    let lookout: Lookout
    let workshop: Workshop
    let schooling: Schooling
    let methods = MethodTable()
    let started: String
    let log: Logger

    init(
        _ configuration: Configuration, _ access: Access, _ library: Library, _ book: Book,
        _ almanac: Almanac, _ log: Logger, schooling: Schooling = Schooling(), early: EarlyReading? = nil
    ) throws(LedgerFault) {
        self.configuration = configuration
        self.access = access
        self.book = book
        self.almanac = almanac
        self.log = log
        self.schooling = schooling
        let districts = try Districts(book, library, almanac, room: configuration.events, early: early)
        self.districts = districts
        writer = Writer(book, districts, now: almanac.now)
        counters = Counters(methods)
        workshop = Workshop(budget: configuration.query, places: configuration.queries)
        lookout = Lookout(districts, health: { book.condition.word })
        // What is drawn twice to be compared must be drawn each time.
        replies = Replies(limit: configuration.shadow ? 0 : configuration.replies)
        started = almanac.now()
    }

    /// The knowledge base that answers now.
    var knowledge: KnowledgeBase { districts.knowledge }

    /// Whether the call waits for the disk or for the writer, or goes through the whole ledger.
    func isSlow(_ call: Call) -> Bool {
        call.method.writes || Desk.slow.contains(call.method.name)
    }

    /// Whether the call may take longer than other connections should wait: it looks back, or through much, or its district has
    /// to be read or put together first.
    func isHeavy(_ call: Call) -> Bool {
        if Desk.heavy.contains(call.method.name) || call.params["as_of"] != nil || call.params["known_at"] != nil {
            return true
        }
        guard call.method.takesDistrict || Desk.general.contains(call.method.name) else { return false }
        let named = call.params["district"]?.text ?? configuration.district ?? districts.only
        return named.map { !districts.isAtHand($0) } ?? false
    }

    private static let heavy: Set = ["events", "compare", "timeline", "whatif", "explain", "unknowns", "ask", "digest"]

    /// What the knowledge base says, which a district alone may have adjusted.
    private static let general: Set = ["principles", "cite", "indicators"]

    private static let slow: Set = ["reload", "check", "backup", "watch", "unwatch", "idle"]

    /// Does a call that reads.
    ///
    /// - Parameter before: The conversation that the connection is in.
    func read(_ call: Call, for caller: Caller, in before: Conversation? = nil) -> Outcome {
        let outcome = allowed(call, caller).flatMap { standing in
            do throws(Refusal) {
                return .success(try answer(call, caller, standing, before))
            } catch {
                return .failure(error)
            }
        }
        counters.count(outcome, of: call.method)
        return outcome
    }

    func allowed(_ call: Call, _ caller: Caller) -> Result<Standing, Refusal> {
        guard let standing = access.standing(of: caller) else {
            return .failure(
                Refusal(
                    .notAllowed,
                    "user \"\(caller.name)\" is in no list of access; an administrator can add it to the settings",
                    reason: "not listed"))
        }
        guard standing.role >= call.method.role else {
            return .failure(
                Refusal(
                    .notAllowed,
                    "user \"\(caller.name)\" is a \(standing.role.rawValue), and \(call.method.name) needs a \(call.method.role.rawValue)",
                    reason: "role"))
        }
        return .success(standing)
    }

    private func answer(_ call: Call, _ caller: Caller, _ standing: Standing, _ before: Conversation?) throws(Refusal)
        -> Wire.Answer
    {
        switch call.method.name {
        case "hello": return try hello(call, caller, standing.role)
        case "help": return help(call)
        case "describe": return describe()
        case "stats": return stats(call)
        case "clients": return clients()
        case "health": return health()
        case "districts":
            if let fault = districts.unlisted { throw Refusal(reading: fault) }
            let open = districts.all.filter { !standing.barred.contains($0) }
            return list("districts", open.map(JSON.string), open)
        case "events": return try events(call, standing)
        case "ask": return try ask(call, standing, before)
        case "digest": return try digest(call, standing)
        case "digest.log": return try digestLog(call, standing)
        case "digest.test": return try digestTest(call)
        default: return try asked(try question(call), call, standing)
        }
    }

    /// The question that a method stands for.
    func question(_ call: Call) throws(Refusal) -> Question {
        let initiative = call.params["initiative"]?.text
        switch call.method.name {
        case "diagnose": return .diagnose(initiative: initiative ?? "")
        case "recommend":
            return .recommend(
                initiative: initiative ?? "", limit: call.params["limit"]?.whole, role: call.params["role"]?.text)
        case "status": return .status(initiative: initiative)
        case "where":
            return .whereabouts(initiative: initiative ?? "", dimension: call.params["dimension"]?.text)
        case "explain": return .explain(initiative: initiative ?? "", claim: call.params["claim"]?.text ?? "")
        case "unknowns":
            return .unknowns(
                initiative: initiative ?? "", limit: call.params["limit"]?.whole,
                deciding: call.params["deciding"]?.flag ?? false)
        case "commitments": return .commitments(initiative: initiative)
        case "whatif": return .whatIf(initiative: initiative ?? "", try supposition(call))
        case "compare":
            return .compare(
                left: call.params["left"]?.text ?? "", right: call.params["right"]?.text ?? "", initiative: initiative)
        case "timeline":
            let (from, to) = (day("from", of: call), day("to", of: call))
            if let from, let to, to < from { throw .wrong("to", "is before from, \(from)") }
            return .timeline(initiative: initiative ?? "", from: from, to: to)
        case "principles": return .principles(query: call.params["query"]?.text ?? "")
        case "cite": return .cite(id: call.params["id"]?.text ?? "")
        case "initiatives": return .initiatives
        case "sites": return .sites
        case "seats": return .seats
        case "indicators": return .indicators
        default: throw Refusal(.unknownMethod, "no method \"\(call.method.name)\"")
        }
    }

    /// Answers a question from the district and the day that the call names. What the knowledge base says is the same
    /// in every district.
    func asked(_ question: Question, _ call: Call, _ standing: Standing) throws(Refusal) -> Wire.Answer {
        let snapshot: Snapshot
        switch question {
        case .principles, .cite, .indicators:
            snapshot =
                try districts.only.map { only throws(Refusal) in try self.snapshot(of: only) } ?? districts.empty("")
        default: snapshot = try self.snapshot(call, standing)
        }
        do throws(InquiryFault) {
            return Wire.Answer(try answer(question, from: view(call), in: snapshot))
        } catch {
            throw Refusal(error)
        }
    }

    private func day(_ name: String, of call: Call) -> Day? { call.params[name]?.text.flatMap { Day($0) } }

    func view(_ call: Call) -> View {
        View(
            asOf: day("as_of", of: call),
            knownAt: call.params["known_at"]?.text.flatMap { Moment($0) }?.instant)
    }

    /// The district a call is about, as it is now.
    ///
    /// - Throws: a refusal where not all that is on record of it can be read.
    func snapshot(_ call: Call, _ standing: Standing) throws(Refusal) -> Snapshot {
        try snapshot(of: try district(call, standing))
    }

    private func snapshot(of district: String) throws(Refusal) -> Snapshot {
        do throws(LedgerFault) {
            return try districts.snapshot(of: district)
        } catch {
            throw unread(district, error)
        }
    }

    func unread(_ district: String, _ fault: LedgerFault) -> Refusal {
        guard fault.isDamage else { return Refusal(reading: fault) }
        return Refusal(
            .readOnly,
            "not all that is on record of the district \"\(district)\" can be read (\(fault.reason)); see health",
            reason: fault.reason)
    }

    /// The one it names, the one of the settings, or the only one there is.
    func district(_ call: Call, _ standing: Standing) throws(Refusal) -> String {
        if let fault = districts.unlisted { throw Refusal(reading: fault) }
        let names = districts.all.filter { !standing.barred.contains($0) }
        if let named = call.params["district"]?.text ?? configuration.district, standing.barred.contains(named) {
            throw Desk.barred(named)
        }
        if let named = call.params["district"]?.text {
            guard names.contains(named) else {
                throw Refusal(
                    .notFound, "there is no district \"\(named)\"", slug: "no-such-district",
                    suggestions: Nearness.nearest(to: named, among: names))
            }
            return named
        }
        if let district = configuration.district { return district }
        guard names.count > 1 else { return names.first ?? "" }
        throw .wrong("district", "is needed, since there are \(names.count)", suggestions: Array(names.prefix(3)))
    }

    static func barred(_ district: String) -> Refusal {
        Refusal(
            .notAllowed,
            "the district \"\(district)\" is limited to others; an administrator can add you to it, under access in the settings",
            reason: "limited district")
    }
}
