#pragma once
// Sends waiting letters in a thread of its own, where a mail server is configured. Knows when to
// try; how to send is in mailer.h.

#include <atomic>

#include "server/mail/mailer.h"
#include "server/periodic_worker.h"

namespace blakus {

class MailWorker {
 public:
  /// Begins with the letters that waited before the start; tries again every few minutes.
  MailWorker(Database& database, MailServer server);
  /// Ends a letter under way: it is sent after the next start.
  ~MailWorker() { stopping_ = true; }
  MailWorker(const MailWorker&) = delete;
  MailWorker& operator=(const MailWorker&) = delete;
  MailWorker(MailWorker&&) = delete;
  MailWorker& operator=(MailWorker&&) = delete;

  /// A letter waits; returns at once.
  void wake() { thread_.wake(); }

 private:
  void deliver();

  Database& database_;
  const MailServer server_;
  std::atomic<bool> stopping_ = false;
  PeriodicWorker thread_;
};

}  // namespace blakus
