import Foundation
import Specimens

/// Histories to be brought in whole.
enum Histories {
    /// Two years of an effort whose sponsor left its meetings; each event has its own day, so that no order of arrival can
    /// matter.
    static let small =
        #"""
        {"id":"r-01","kind":"district","at":"2023-06-01","district":"riverbend","name":"Riverbend Unified","schools":4}
        {"id":"r-02","kind":"site","at":"2023-06-02","district":"riverbend","site":"oak","name":"Oak Elementary","level":"elementary"}
        {"id":"r-03","kind":"seat","at":"2023-06-03","district":"riverbend","seat":"sup","role":"superintendent","holder":"A. Ito"}
        {"id":"r-04","kind":"seat","at":"2023-06-04","district":"riverbend","seat":"math-lead","role":"director","holder":"B. Cruz"}
        {"id":"r-05","kind":"initiative","at":"2023-09-01","district":"riverbend","initiative":"math-plc","name":"Math PLC","sponsor":"sup","lead":"math-lead","scope":"all","aliases":["math teams"],"source":"board minutes 2023-08-20"}
        {"id":"r-06","kind":"target","at":"2023-09-02","district":"riverbend","initiative":"math-plc","dimension":"depth","value":0.5,"due":"2025-12-31"}
        {"id":"r-07","kind":"observation","at":"2024-10-10","district":"riverbend","initiative":"math-plc","proficient":6,"observed":30,"unit":"teachers"}
        {"id":"r-08","kind":"observation","at":"2025-10-11","district":"riverbend","initiative":"math-plc","proficient":7,"observed":30,"unit":"teachers"}
        {"id":"r-09","kind":"meeting","at":"2025-10-02","district":"riverbend","body":"improvement-team","initiative":"math-plc","seats":["math-lead"],"attended":5,"members":6}
        {"id":"r-10","kind":"meeting","at":"2025-11-02","district":"riverbend","body":"improvement-team","initiative":"math-plc","seats":["math-lead"]}
        {"id":"r-11","kind":"meeting","at":"2025-12","district":"riverbend","body":"improvement-team","initiative":"math-plc","seats":["math-lead"],"by":"minutes","confidence":"report"}
        {"id":"r-12","kind":"structure","at":"2024-02-01","district":"riverbend","structure":"shared-rubric","initiative":"math-plc","status":"planned","agreement":0.5}
        {"id":"r-13","kind":"seat","at":"2025-02-01","district":"riverbend","seat":"math-lead","role":"director","holder":null}
        {"id":"r-14","kind":"correction","at":"2025-10-12","district":"riverbend","corrects":"r-08","proficient":8}
        {"id":"r-15","kind":"note","at":"2025-01-02","district":"riverbend","note":"Caf\u00e9 \"north\"\n\u2028second line"}
        {"id":"r-16","kind":"retraction","at":"2025-01-03","district":"riverbend","retracts":"r-15","reason":"wrong district"}

        """#

    /// The published case that ships, where it is there.
    static let chino = Bases.project + "/knowledge/cases/chino-valley.jsonl"
    static var hasChino: Bool { FileManager.default.fileExists(atPath: chino) }

    static func all() throws -> [String] {
        hasChino ? [small, try String(contentsOfFile: chino, encoding: .utf8)] : [small]
    }
}
