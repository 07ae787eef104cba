#include "server/records/postman.h"

#include <chrono>
#include <ctime>
#include <exception>

#include <fmt/format.h>

namespace blakus {
namespace {

constexpr std::chrono::minutes between_tries{5};

}  // namespace

Postman::Postman(Database& database, MailServer server)
    : database_(database), server_(std::move(server)), thread_([this] { run(); }) {}

Postman::~Postman() {
  {
    const std::lock_guard lock{mutex_};
    ending_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

void Postman::nudge() {
  {
    const std::lock_guard lock{mutex_};
    asked_ = true;
  }
  wake_.notify_one();
}

void Postman::run() {
  std::unique_lock lock{mutex_};
  while (!ending_) {
    asked_ = false;
    lock.unlock();
    try {
      const auto delivered = send_letters(database_, server_, std::time(nullptr));
      if (delivered.failed > 0)
        fmt::print(stderr, "blakus-server: {} letters could not be sent; see /admin/letters\n",
                   delivered.failed);
    } catch (const std::exception& error) {
      fmt::print(stderr, "blakus-server: letters wait: {}\n", error.what());
    }
    lock.lock();
    wake_.wait_for(lock, between_tries, [this] { return ending_ || asked_; });
  }
}

}  // namespace blakus
