#pragma once
// Asks web addresses, politely and without being led anywhere but the public web: every name is
// resolved first, every address of it judged, and just that one connected to (so that a name cannot
// change its mind in between); each redirect again. The client is libcurl.

#include <chrono>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "indexer/curation/public_address.h"

namespace blakus {

struct WebOptions {
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

/// What stands at an address.
struct WebPage {
  std::string url;    ///< after all redirects
  long status = 0;    ///< of the last answer; 0 if there was none
  std::string type;   ///< "text/html; charset=windows-1257", as the site says; may be empty
  std::string body;   ///< as it came, cut off behind `most_bytes`
  std::string fault;  ///< why there is no page; empty if there is one
  bool ok() const { return fault.empty(); }
};

/// The address that a link of a page leads to, without its fragment; empty where that is neither
/// http nor https.
std::string linked_address(const std::string& page, const std::string& link);
/// "https://izdomata.example:8080": all pages of one are asked under one robots.txt.
std::string origin_of(const std::string& url);
/// What stands behind the origin: "/lv/kontakti?x=1"; "/" at least.
std::string path_of_address(const std::string& url);

/// One client; one request at a time.
class WebClient {
 public:
  explicit WebClient(WebOptions options);
  ~WebClient();
  WebClient(const WebClient&) = delete;
  WebClient& operator=(const WebClient&) = delete;

  /// HEAD, and GET where that is refused. Throws std::runtime_error if libcurl cannot be started.
  LinkResult check(const std::string& url);

  /// GET. `may_ask` is asked before each request, redirects too; where it says no, the page has
  /// the fault "is not for programs". Throws as check does.
  WebPage read(const std::string& url, const std::function<bool(const std::string&)>& may_ask = {});

 private:
  struct Target;
  struct Answer;
  Target target_of(const std::string& url) const;
  Answer answer_of(const Target& target);
  Answer request(const Target& target, bool head, std::string* body = nullptr);
  void wait_for(const std::string& host);

  WebOptions options_;
  std::map<std::string, std::chrono::steady_clock::time_point> last_;  ///< request, by host
};

}  // namespace blakus
