import Specimens
import Vocabulary

/// Small histories by chance, no two events of one moment.
enum Stories {
    /// The launch of `plc`, so many events after it, and a few corrections and retractions of those.
    static func random(events count: Int, with dice: inout Chance) throws -> [String] {
        var day = Day(number: 19_900)
        var told = [Case.launch + " id=launch"]
        for index in 0..<count {
            day = day + Int.random(in: 1...60, using: &dice)
            told.append("\(event(on: "\(day)", with: &dice)) id=e\(index)")
            if Int.random(in: 0..<8, using: &dice) == 0 {
                told.append("retraction \(day) id=r\(index) retracts=e\(Int.random(in: 0...index, using: &dice))")
            }
            if Int.random(in: 0..<8, using: &dice) == 0 {
                told.append("correction \(day) corrects=e\(Int.random(in: 0...index, using: &dice)) confidence=report")
            }
        }
        return told
    }

    private static func event(on day: String, with dice: inout Chance) -> String {
        func one(_ words: String) -> String {
            words.split(separator: " ").map(String.init).randomElement(using: &dice) ?? ""
        }
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &dice) }
        let place = one("oak elm ash -")
        let site = place == "-" ? "" : " site=\(place)"
        switch number(0...13) {
        case 0, 1: return "adoption \(day) initiative=plc\(site) using=\(number(0...9)) of=\(number(9...20))"
        case 2: return "observation \(day) initiative=plc\(site) proficient=\(number(0...9)) observed=\(number(9...20))"
        case 3: return "\(one("adoption observation")) \(day) initiative=plc\(site) level=\(one("none some most"))"
        case 4:
            return
                "meeting \(day) body=cabinet initiative=plc attended=\(number(0...5)) members=5 seats=[\(one("sup lead"))]"
        case 5: return "labor \(day) act=\(one("strike agreement settled"))"
        case 6: return "decision \(day) initiative=plc what=time requested=2023-09-02"
        case 7: return "survey \(day) item=trust initiative=plc\(site) agree=\(one("0 0.25 1")) n=\(number(1...9))"
        case 8:
            return "structure \(day) structure=coaching\(site) status=\(one("in-place eroded")) fte=\(number(1...4)) "
                + "anchor=\(one("none policy"))"
        case 9:
            return "initiative \(day) initiative=\(one("plc mtss arts")) name=it priority=\(one("top normal")) "
                + "status=\(one("active active paused")) stage=\(one("initial full"))"
        case 10: return "training \(day) initiative=\(one("plc mtss")) hours=\(number(1...4)) teachers=\(number(1...9))"
        case 11:
            return "money \(day) initiative=plc act=\(one("award renew end")) fund=\(one("recurring one-time")) "
                + "amount=\(number(1...9)) name=\(one("a b")) ends=\(one("2025-03 2026-02-11 2027"))".quotedYear
        case 12:
            return "seat \(day) seat=\(one("sup lead")) role=\(one("superintendent director")) "
                + "holder=\(one("ito cruz null")) handoff=\(one("none complete")) origin=\(one("inside outside"))"
        default: return "report \(day) indicator=\(one("spread depth depth-gap")) value=\(one("0.25 0.75"))"
        }
    }
}

extension String {
    /// A bare year would read as a number.
    fileprivate var quotedYear: String { replacing("=2027", with: "=\"2027\"") }
}
