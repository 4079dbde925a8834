/// What the district of the transcripts has on record.
enum History {
    /// Two efforts: one whose sponsor left its meetings, and one that nobody wrote about.
    static let riverbend =
        #"""
        {"kind":"district","at":"2023-07-01","name":"Riverbend Unified","schools":4}
        {"kind":"site","at":"2023-07-01","site":"oak","name":"Oak Elementary","level":"elementary"}
        {"kind":"seat","at":"2023-07-01","seat":"sup","role":"superintendent","holder":"A. Ito"}
        {"kind":"seat","at":"2023-07-01","seat":"math-lead","role":"director","holder":"B. Cruz"}
        {"kind":"initiative","at":"2023-09-01","initiative":"math-plc","name":"Math PLC","sponsor":"sup","lead":"math-lead","scope":"all","source":"board minutes 2023-08-20"}
        {"kind":"initiative","at":"2024-09","initiative":"reading","name":"Early Reading"}
        {"kind":"target","at":"2023-09-01","initiative":"math-plc","dimension":"depth","value":0.5,"due":"2025-12-31"}
        {"kind":"adoption","at":"2025-05","initiative":"math-plc","using":18,"of":40,"unit":"teachers"}
        {"kind":"observation","at":"2024-10-10","initiative":"math-plc","proficient":6,"observed":30,"unit":"teachers"}
        {"kind":"observation","at":"2025-10-10","initiative":"math-plc","proficient":7,"observed":30,"unit":"teachers","source":"walkthroughs of autumn 2025"}
        {"kind":"meeting","at":"2025-10-02","body":"improvement-team","initiative":"math-plc","seats":["math-lead"]}
        {"kind":"meeting","at":"2025-11-06","body":"improvement-team","initiative":"math-plc","seats":["math-lead"]}
        {"kind":"meeting","at":"2026-01-15","body":"improvement-team","initiative":"math-plc","seats":["math-lead"]}
        {"kind":"structure","at":"2024-02-01","structure":"shared-rubric","initiative":"math-plc","status":"planned"}
        """#
}
