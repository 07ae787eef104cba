#include "server/curation/live_index.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <exception>
#include <string>

#include <spawn.h>
#include <sys/wait.h>

#include "core/files/terminal.h"
#include "core/index/folder.h"

namespace blakus {
namespace {

/// Runs a program without a shell; its exit status, or -1. The child takes signals as usual.
int status_of(std::array<std::string, 8> words) {
  std::array<char*, 9> arguments{};
  for (std::size_t i = 0; i < words.size(); ++i) arguments.at(i) = words.at(i).data();
  std::array<char*, 1> no_environment{nullptr};
  posix_spawnattr_t attributes{};
  posix_spawnattr_init(&attributes);
  sigset_t none{};
  sigemptyset(&none);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
  pid_t child = 0;
  const int error = posix_spawn(&child, arguments.front(), nullptr, &attributes, arguments.data(),
                                no_environment.data());
  posix_spawnattr_destroy(&attributes);
  if (error != 0) return -1;
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

LiveIndex::LiveIndex(LiveIndexOptions options)
    : options_(std::move(options)), thread_([this] {
        thread_.pause(options_.gather);
        return update();
      }) {}

/// The index keeps two generations: a third must not push out the one that visitors still read.
/// False if the present one is not served in time; it is tried again.
bool LiveIndex::wait_until_served() {
  constexpr std::chrono::milliseconds step{5};
  constexpr int patience = 2'000;  // steps
  const auto is_served = [&] {
    const auto current = current_generation(options_.index);
    return current && current->filename() == options_.serving();
  };
  if (is_served()) return true;
  options_.published();
  for (int steps = 0; steps < patience && thread_.pause(step); ++steps)
    if (is_served()) return true;
  return false;
}

/// What fails is tried again after the time given back: the store is still ahead then.
std::chrono::milliseconds LiveIndex::update() {
  try {
    if (options_.approved() <= options_.served() || !wait_until_served()) return options_.again;
    if (options_.approved() <= options_.served()) return options_.again;
    const auto status =
        status_of({options_.indexer.string(), "update", "--index", options_.index.string(),
                   "--store", options_.store.string(), "--from", options_.serving()});
    if (status == busy) return options_.after_another;
    if (status == 0) wait_until_served();
    if (status != 0)
      log_line("blakus-server: {} update ended with {}; it is tried again",
               options_.indexer.string(), status);
  } catch (const std::exception& error) {
    log_line("blakus-server: approvals are not published yet: {}", error.what());
  }
  return options_.again;
}

}  // namespace blakus
