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

    /// An effort that has spread and is not deep, with little team time, on a grant that ends soon.
    static let thin =
        #"""
        {"kind":"district","at":"2022-07-01","name":"Riverbend Unified","schools":3}
        {"kind":"site","at":"2022-07-01","site":"oak","name":"Oak Elementary","level":"elementary"}
        {"kind":"seat","at":"2022-07-01","seat":"sup","role":"superintendent","holder":"S1"}
        {"kind":"seat","at":"2022-07-01","seat":"cao","role":"cao","holder":"S2"}
        {"kind":"initiative","at":"2022-09-01","initiative":"math-plc","name":"Math PLC","sponsor":"sup","lead":"cao","scope":"all","source":"board minutes of August 2022"}
        {"kind":"adoption","at":"2024-05","initiative":"math-plc","using":70,"of":100,"unit":"teachers"}
        {"kind":"adoption","at":"2026-01","initiative":"math-plc","using":72,"of":100,"unit":"teachers"}
        {"kind":"observation","at":"2024-10","initiative":"math-plc","proficient":9,"observed":40,"unit":"teachers"}
        {"kind":"observation","at":"2026-01","initiative":"math-plc","proficient":8,"observed":40,"unit":"teachers","source":"walkthroughs of January 2026"}
        {"kind":"structure","at":"2023-08","initiative":"math-plc","structure":"collaboration-time","status":"in-place","minutes_per_week":25,"anchor":"none","source":"bell schedules"}
        {"kind":"structure","at":"2023-08","initiative":"math-plc","structure":"coaching","status":"in-place","teachers_per_coach":20,"source":"staffing sheet"}
        {"kind":"money","at":"2023-07","initiative":"math-plc","act":"award","amount":300000,"fund":"one-time","ends":"2026-06-30","name":"county grant"}
        {"kind":"board","at":"2025-02","initiative":"math-plc","act":"report","source":"board minutes of February 2025"}
        {"kind":"report","at":"2026-02-01","initiative":"math-plc","indicator":"time-integrity","value":0.5,"source":"interview"}
        """#
}
