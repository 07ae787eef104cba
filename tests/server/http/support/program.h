#pragma once
// A program of the project as a process of its own.

#include <chrono>
#include <csignal>
#include <string>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include "server/http/transport/file_descriptor.h"

namespace blakus {

class Program {
 public:
  /// Starts build/bin/NAME; what it writes to stderr is kept.
  Program(const std::string& name, std::vector<std::string> arguments) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return;
    arguments.insert(arguments.begin(), std::string(BLAKUS_BIN_DIR) + "/" + name);
    std::vector<char*> words;
    for (auto& argument : arguments) words.push_back(argument.data());
    words.push_back(nullptr);
    process_ = ::fork();
    if (process_ == 0) {
      ::dup2(ends[1], STDERR_FILENO);
      ::execv(words.front(), words.data());
      ::_exit(127);
    }
    ::close(ends[1]);
    stderr_ = FileDescriptor{ends[0]};
  }
  ~Program() {
    if (process_ > 0) {
      send(SIGKILL);
      exit_status();
    }
  }
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  void send(int signal) const { ::kill(process_, signal); }

  /// Waits for the end; what a signal ended has status -1.
  int exit_status() {
    while (read_more(std::chrono::seconds{60})) {
    }
    int status = 0;
    ::waitpid(process_, &status, 0);
    process_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

  /// Waits until the program has said this.
  bool says(const std::string& text, std::chrono::seconds patience = std::chrono::seconds{20}) {
    const auto until = std::chrono::steady_clock::now() + patience;
    while (said_.find(text) == std::string::npos) {
      if (std::chrono::steady_clock::now() > until) return false;
      if (!read_more(std::chrono::seconds{1}) && ended_)
        return said_.find(text) != std::string::npos;
    }
    return true;
  }
  const std::string& said() const { return said_; }

  /// The port in "listening on http://127.0.0.1:PORT".
  int port() {
    const std::string before = "listening on http://127.0.0.1:";
    if (!says(before)) return 0;
    while (said_.find('\n', said_.find(before)) == std::string::npos)
      if (!read_more(std::chrono::seconds{1})) break;
    return std::stoi(said_.substr(said_.find(before) + before.size()));
  }

 private:
  bool read_more(std::chrono::milliseconds patience) {
    pollfd waiting{stderr_.number(), POLLIN, 0};
    if (::poll(&waiting, 1, static_cast<int>(patience.count())) <= 0) return false;
    char piece[4096];
    const auto count = ::read(stderr_.number(), piece, sizeof piece);
    ended_ = count <= 0;
    if (count > 0) said_.append(piece, static_cast<std::size_t>(count));
    return count > 0;
  }

  pid_t process_ = -1;
  FileDescriptor stderr_;
  std::string said_;
  bool ended_ = false;
};

}  // namespace blakus
