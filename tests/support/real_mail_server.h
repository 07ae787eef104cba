#pragma once
// A real mail server on a free port, for what is sent.

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/temporary_folder.h"

namespace blakus {

inline sockaddr_in loopback(int port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

inline bool is_free(int port) {
  const int probe = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const auto address = loopback(port);
  const bool bound = ::bind(probe, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  ::close(probe);
  return bound;
}

/// Below the ports that the kernel gives to outgoing connections: there, one who asks whether a
/// server answers yet may be given that very port, and is answered by himself.
inline int free_port() {
  int first_outgoing = 0;
  std::ifstream{"/proc/sys/net/ipv4/ip_local_port_range"} >> first_outgoing;
  std::random_device random;
  std::uniform_int_distribution<int> ports{10'000, first_outgoing - 1};
  for (;;)
    if (const int port = ports(random); is_free(port)) return port;
}

inline bool answers(int port) {
  const int probe = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  auto address = loopback(port);
  const bool connected =
      ::connect(probe, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
  ::close(probe);
  return connected;
}

/// A real mail server (Debian's python3-aiosmtpd) that puts what it gets into a maildir. `handler`:
/// a class of aiosmtpd, or of mail_handlers.py in this folder.
class RealMailServer {
 public:
  explicit RealMailServer(const char* handler = "aiosmtpd.handlers.Mailbox") {
    ::setenv("PYTHONPATH", BLAKUS_SOURCE_DIR "/tests/support", 1);
    const auto where = "127.0.0.1:" + std::to_string(port_);
    const auto box = (folder_.path() / "box").string();
    const char* words[] = {"/usr/bin/python3", "-m", "aiosmtpd", "-n",        "-l",
                           where.c_str(),      "-c", handler,    box.c_str(), nullptr};
    posix_spawn(&process_, words[0], nullptr, nullptr, const_cast<char**>(words), environ);
    for (int tries = 0; tries < 200 && !answers(port_); ++tries) ::usleep(50'000);
  }
  ~RealMailServer() {
    ::kill(process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
  }
  RealMailServer(const RealMailServer&) = delete;
  RealMailServer& operator=(const RealMailServer&) = delete;

  std::string url() const { return "smtp://127.0.0.1:" + std::to_string(port_); }
  std::size_t count() const {
    const std::filesystem::directory_iterator box{folder_.path() / "box" / "new"};
    return static_cast<std::size_t>(std::distance(begin(box), end(box)));
  }
  /// The letters that came, as they came.
  std::vector<std::string> letters() const {
    std::vector<std::string> all;
    const auto box = std::filesystem::path("box") / "new";
    for (const auto& entry : std::filesystem::directory_iterator(folder_.path() / box))
      all.push_back(folder_.read((box / entry.path().filename()).string()));
    return all;
  }

 private:
  const TemporaryFolder folder_;
  const int port_ = free_port();
  pid_t process_ = -1;
};

}  // namespace blakus
