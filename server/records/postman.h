#pragma once
// Sends waiting letters beside the server, where a mail server is configured. Knows when to try;
// how to send is the post office's.

#include <condition_variable>
#include <mutex>
#include <thread>

#include "server/records/post_office.h"

namespace blakus {

class Postman {
 public:
  /// Begins with the letters that waited before the start; tries again every few minutes.
  Postman(Database& database, MailServer server);
  ~Postman();
  Postman(const Postman&) = delete;
  Postman& operator=(const Postman&) = delete;
  Postman(Postman&&) = delete;
  Postman& operator=(Postman&&) = delete;

  /// A letter waits; returns at once.
  void nudge();

 private:
  void run();

  Database& database_;
  const MailServer server_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool ending_ = false;  // guarded by mutex_
  bool asked_ = true;    // guarded by mutex_
  std::thread thread_;
};

}  // namespace blakus
