"""Mail servers that do not take everything; run by real_mail_server.h and tests/faults."""

from aiosmtpd.handlers import Mailbox


class Refusing(Mailbox):
    """Knows no mailbox that begins with "gone"; that of "full" has no room."""

    async def handle_RCPT(self, _server, _session, envelope, address, _options):
        if address.startswith('gone'):
            return '550 5.1.1 no such mailbox'
        if address.startswith('full'):
            return '452 4.2.2 mailbox full'
        envelope.rcpt_tos.append(address)
        return '250 OK'
