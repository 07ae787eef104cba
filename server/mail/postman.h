#pragma once
// Sends waiting letters beside the server, where a mail server is configured. Knows when to try;
// how to send is the post office's.

#include "server/mail/post_office.h"
#include "server/nudged_thread.h"

namespace blakus {

class Postman {
 public:
  /// Begins with the letters that waited before the start; tries again every few minutes.
  Postman(Database& database, MailServer server);

  /// A letter waits; returns at once.
  void nudge() { thread_.nudge(); }

 private:
  void deliver();

  Database& database_;
  const MailServer server_;
  NudgedThread thread_;
};

}  // namespace blakus
