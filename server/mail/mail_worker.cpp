#include "server/mail/mail_worker.h"

#include <chrono>
#include <ctime>
#include <exception>

#include "core/files/terminal.h"

namespace blakus {
namespace {

constexpr std::chrono::minutes between_tries{5};

}  // namespace

MailWorker::MailWorker(Database& database, MailServer server)
    : database_(database), server_(std::move(server)), thread_([this] {
        deliver();
        return between_tries;
      }) {}

void MailWorker::deliver() {
  try {
    const auto delivered =
        send_letters(database_, server_, std::time(nullptr), [this] { return stopping_.load(); });
    if (delivered.failed > 0)
      log_line("blakus-server: {} letters could not be sent; see /admin/letters", delivered.failed);
  } catch (const std::exception& error) {
    log_line("blakus-server: letters wait: {}", error.what());
  }
}

}  // namespace blakus
