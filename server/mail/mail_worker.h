#pragma once
// Sends waiting letters in a thread of its own, where a mail server is configured. Knows when to
// try; how to send is in mailer.h.

#include "server/mail/mailer.h"
#include "server/periodic_worker.h"

namespace blakus {

class MailWorker {
 public:
  /// Begins with the letters that waited before the start; tries again every few minutes.
  MailWorker(Database& database, MailServer server);

  /// A letter waits; returns at once.
  void wake() { thread_.wake(); }

 private:
  void deliver();

  Database& database_;
  const MailServer server_;
  PeriodicWorker thread_;
};

}  // namespace blakus
