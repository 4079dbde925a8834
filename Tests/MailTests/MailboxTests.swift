import Mail
import Testing

struct MailboxTests {
    @Test(arguments: [
        ("ana@district.example", "", "ana@district.example"),
        ("Ana Ruiz <ana.ruiz+k12@mail.district.example>", "Ana Ruiz", "ana.ruiz+k12@mail.district.example"),
        ("  \"Ruiz, Ana\"  <a@d.example> ", "Ruiz, Ana", "a@d.example"),
        ("María Núñez-O’Brien <m@d.example>", "María Núñez-O’Brien", "m@d.example"),
        ("<a@d.example>", "", "a@d.example"), ("root@localhost", "", "root@localhost"),
    ])
    func `an address is read with the name before it`(text: String, name: String, address: String) throws {
        let mailbox = try Mailbox(text)
        #expect(mailbox.name == name)
        #expect(mailbox.address == address)
    }

    @Test(arguments: [
        "", "ana", "@d.example", "a@", "a@b@c", "a b@d.example", "a@d..example", ".a@d.example", "a@-d.example",
        "a@d.example, b@d.example", "a@d.example\r\nBcc: all@d.example", "Ana\n <a@d.example>", "a@d.example>",
        "Ana <a@d.example> <b@d.example>", "ána@d.example", "a@dömain.example", "a\u{0}@d.example",
        String(repeating: "a", count: 65) + "@d.example",
    ])
    func `what could be more than one address, or end a header, is none`(text: String) {
        #expect(throws: MailboxFault.self) { try Mailbox(text) }
    }
}
