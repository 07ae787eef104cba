#pragma once
// Whether a web address answers, asked politely and without being led anywhere but the public web:
// every name is resolved first, every address of it judged, and just that one connected to (so that
// a name cannot change its mind in between); each redirect again. The client is libcurl.

#include <chrono>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "indexer/curation/public_address.h"

namespace blakus {

struct LinkOptions {
  std::string user_agent = "Blakus link check";
  std::chrono::milliseconds patience{5000};  ///< for one request, all of it
  std::chrono::milliseconds pause{1000};     ///< between two requests to one host
  std::size_t most_bytes = 64UL * 1024;      ///< of an answer; then it is cut off
  int most_redirects = 5;
  std::function<std::vector<HostAddress>(const std::string&)> resolve = addresses_of;
  /// For tests only: 127.0.0.1 is taken for public, and every port.
  bool allow_loopback = false;
};

struct LinkResult {
  long status = 0;       ///< of the last answer; 0 if there was none
  std::string fault;     ///< why a visitor would not get there; empty if they would
  std::string moved_to;  ///< where it has moved for good, if it has
  bool ok() const { return fault.empty(); }
};

/// One client; one request at a time.
class LinkChecker {
 public:
  explicit LinkChecker(LinkOptions options);
  ~LinkChecker();
  LinkChecker(const LinkChecker&) = delete;
  LinkChecker& operator=(const LinkChecker&) = delete;

  /// HEAD, and GET where that is refused. Throws std::runtime_error if libcurl cannot be started.
  LinkResult check(const std::string& url);

 private:
  struct Target;
  struct Answer;
  Target target_of(const std::string& url) const;
  Answer answer_of(const Target& target);
  Answer request(const Target& target, bool head);
  void wait_for(const std::string& host);

  LinkOptions options_;
  std::map<std::string, std::chrono::steady_clock::time_point> last_;  ///< request, by host
};

}  // namespace blakus
