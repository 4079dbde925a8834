import Foundation
import Specimens

/// The files that the examples of the README and of the manual pages name, small, and the settings of whoever tries them.
enum ExampleFiles {
    static func write(in camp: Camp) throws {
        let settings = """
            district: riverbend
            limits: {query-seconds: 60}
            digests:
              from: Holdfast <holdfast@d.example>
              contact: Ana Ruiz <office@d.example>
              zone: UTC
              quiet-hours: ["23:59", "23:59"]
              delivery: {by: maildir, path: "\(camp.folder)/mail"}
              recipients:
                - {to: sup@d.example, audience: superintendent, at: "00:00"}

            """
        // With the option and without it.
        for file in ["holdfast.yaml", ".config/holdfast/holdfast.yaml"] { try camp.write(settings, to: file) }
        for (file, text) in texts { try camp.write(text, to: file) }
        try FileManager.default.removeItem(atPath: camp.knowledge)
        try FileManager.default.createSymbolicLink(
            atPath: camp.knowledge, withDestinationPath: Bases.project + "/knowledge")
    }

    private static let texts = [
        "history.jsonl": Histories.small + """
            {"id":"d-1","kind":"seat","at":"2023-06-05","district":"riverbend","seat":"cao","role":"cao","holder":"C. Diaz"}
            {"id":"d-2","kind":"commitment","at":"2026-01-05","district":"riverbend","initiative":"math-plc","move":"resume-sponsorship","owner":"sup","due":"2026-03-30","status":"committed"}

            """,
        "pubschls.txt":
            "CDSCode\tStatusType\tCounty\tDistrict\tSchool\tOpenDate\tLastUpDate\n36676780000000\tActive\tSan Bernardino\tChino Valley Unified\tNo Data\tNo Data\t8/1/2025\n36676783630001\tActive\tSan Bernardino\tChino Valley Unified\tCanyon Elementary\t7/1/1990\t8/1/2025\n",
        "walkthroughs.csv":
            "date,school,teachers observed,doing it well\n2025-09-15,Oak Elementary,20,9\n2026-02-09,Oak Elementary,20,5\n",
        "plc.ics": """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Riverbend//Calendar//EN
        BEGIN:VEVENT
        UID:plc-1@riverbend.example
        DTSTAMP:20250801T000000Z
        DTSTART;VALUE=DATE:20250904
        RRULE:FREQ=MONTHLY;COUNT=9
        SUMMARY:PLC team
        END:VEVENT
        END:VCALENDAR

        """,
        "roster/manifest.csv": "propertyName,value\nmanifest.version,1.0\noneroster.version,1.1\n",
        "roster/orgs.csv":
            "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\nd1,active,2025-08-01,Riverbend,district,,\ns1,active,2025-08-02,Lincoln,school,12,d1\n",
        "math_2018.csv":
            "cds,rtype,studentgroup,currdenom,currstatus,ReportingYear\n36676783630001,S,ALL,400,5.5,2018\n",
        "actions.csv":
            "Goal #,Action #,Action Title,Total Funds\n1,3,Coaching,\"$120,000\"\n1,4,Time,\"$8,000\"\n",
    ]
}
