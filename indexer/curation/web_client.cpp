#include "indexer/curation/web_client.h"

#include <algorithm>
#include <stdexcept>
#include <thread>

#include <arpa/inet.h>
#include <curl/curl.h>
#include <fmt/format.h>
#include <sys/socket.h>
#include <unistd.h>

namespace blakus {

/// Where a request may go: judged, and pinned to one address.
struct WebClient::Target {
  std::string url;
  std::string host;
  std::string port;
  std::string address;
  std::string fault;  ///< why it may go nowhere
};

struct WebClient::Answer {
  long status = 0;
  std::string fault;
  std::string redirect;  ///< whole address
  std::string type;
};

namespace {

struct CloseEasy {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct CloseUrl {
  void operator()(CURLU* url) const { curl_url_cleanup(url); }
};
struct CloseList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

std::string part_of(CURLU* url, CURLUPart part, unsigned flags = 0) {
  char* text = nullptr;
  if (curl_url_get(url, part, &text, flags) != CURLUE_OK) return "";
  const std::unique_ptr<char, decltype(&curl_free)> owner{text, &curl_free};
  return text;
}

bool is_loopback(const sockaddr& address) {
  if (address.sa_family != AF_INET) return false;
  return reinterpret_cast<const sockaddr_in&>(address).sin_addr.s_addr == htonl(INADDR_LOOPBACK);
}

struct Guard {
  bool allow_loopback = false;
  std::size_t room = 0;  ///< bytes that may still come
  bool cut = false;
  std::string* body = nullptr;  ///< where they go, if anywhere
};

bool is_allowed(const sockaddr& address, bool allow_loopback) {
  return is_public(address) || (allow_loopback && is_loopback(address));
}

/// The last word: whatever was resolved or pinned, no socket is opened to another address.
curl_socket_t open_socket(void* guard, curlsocktype, curl_sockaddr* address) {
  if (!is_allowed(address->addr, static_cast<Guard*>(guard)->allow_loopback))
    return CURL_SOCKET_BAD;
  return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

std::size_t take_bytes(char*, std::size_t size, std::size_t count, void* data) {
  auto& guard = *static_cast<Guard*>(data);
  const auto bytes = size * count;
  guard.cut = bytes > guard.room;
  guard.room -= std::min(bytes, guard.room);
  return guard.cut ? 0 : bytes;
}

std::size_t take_body(char* text, std::size_t size, std::size_t count, void* data) {
  auto& guard = *static_cast<Guard*>(data);
  if (guard.body) guard.body->append(text, std::min(size * count, guard.room));
  return take_bytes(text, size, count, data);
}

void start_library() {
  static const auto started = curl_global_init(CURL_GLOBAL_DEFAULT);
  if (started != CURLE_OK) throw std::runtime_error("libcurl cannot be started");
}

/// 405 and the like are answers to HEAD, not to the address.
bool may_differ_for_get(long status) {
  return status >= 400 || status == 0;
}

bool is_for_good(long status) {
  return status == 301 || status == 308;
}

}  // namespace

std::string linked_address(const std::string& page, const std::string& link) {
  const std::unique_ptr<CURLU, CloseUrl> url{curl_url()};
  if (curl_url_set(url.get(), CURLUPART_URL, page.c_str(), 0) != CURLUE_OK ||
      curl_url_set(url.get(), CURLUPART_URL, link.c_str(), CURLU_URLENCODE) != CURLUE_OK)
    return "";
  const auto scheme = part_of(url.get(), CURLUPART_SCHEME);
  if (scheme != "http" && scheme != "https") return "";
  curl_url_set(url.get(), CURLUPART_FRAGMENT, nullptr, 0);
  return part_of(url.get(), CURLUPART_URL);
}

std::string origin_of(const std::string& url) {
  const auto host = url.find("://");
  if (host == url.npos) return "";
  return url.substr(0, url.find_first_of("/?#", host + 3));
}

std::string path_of_address(const std::string& url) {
  const auto path = url.substr(std::min(origin_of(url).size(), url.size()));
  return path.starts_with('/') ? path : "/" + path;
}

WebClient::WebClient(WebOptions options) : options_(std::move(options)) {
  start_library();
}

WebClient::~WebClient() = default;

WebClient::Target WebClient::target_of(const std::string& url) const {
  const std::unique_ptr<CURLU, CloseUrl> parsed{curl_url()};
  if (curl_url_set(parsed.get(), CURLUPART_URL, url.c_str(), 0) != CURLUE_OK)
    return {.fault = "is not a web address"};
  const auto scheme = part_of(parsed.get(), CURLUPART_SCHEME);
  if (scheme != "http" && scheme != "https") return {.fault = "is neither http nor https"};
  if (!part_of(parsed.get(), CURLUPART_USER).empty()) return {.fault = "carries a user name"};
  Target target{.url = url,
                .host = part_of(parsed.get(), CURLUPART_HOST),
                .port = part_of(parsed.get(), CURLUPART_PORT, CURLU_DEFAULT_PORT)};
  if (target.port != "80" && target.port != "443" && !options_.allow_loopback)
    return {.fault = "uses port " + target.port};
  auto name = target.host;
  if (name.starts_with('[')) name = name.substr(1, name.size() - 2);
  const auto addresses = options_.resolve(name);
  if (addresses.empty()) return {.fault = "its host is not known"};
  for (const auto& address : addresses)
    if (!is_allowed(reinterpret_cast<const sockaddr&>(address.storage), options_.allow_loopback))
      return {.fault = "its host is no public address"};
  // IPv4 where there is a choice: a machine without IPv6 would find every site dead.
  const auto narrow = std::ranges::find_if(
      addresses, [](const HostAddress& one) { return one.storage.ss_family == AF_INET; });
  target.address = narrow == addresses.end() ? addresses.front().text : narrow->text;
  return target;
}

void WebClient::wait_for(const std::string& host) {
  if (const auto last = last_.find(host); last != last_.end())
    std::this_thread::sleep_until(last->second + options_.pause);
}

WebClient::Answer WebClient::request(const Target& target, bool head, std::string* body) {
  wait_for(target.host);
  const std::unique_ptr<CURL, CloseEasy> handle{curl_easy_init()};
  if (!handle) throw std::runtime_error("libcurl cannot be started");
  Guard guard{.allow_loopback = options_.allow_loopback, .room = options_.most_bytes, .body = body};
  const bool wide = target.address.find(':') != std::string::npos;
  const auto pin = fmt::format("{}:{}:{}", target.host, target.port,
                               wide ? "[" + target.address + "]" : target.address);
  const std::unique_ptr<curl_slist, CloseList> pins{curl_slist_append(nullptr, pin.c_str())};
  const auto set = [&](CURLoption option, auto value) {
    curl_easy_setopt(handle.get(), option, value);
  };
  set(CURLOPT_URL, target.url.c_str());
  set(CURLOPT_RESOLVE, pins.get());
  set(CURLOPT_OPENSOCKETFUNCTION, open_socket);
  set(CURLOPT_OPENSOCKETDATA, &guard);
  set(CURLOPT_WRITEFUNCTION, take_body);
  set(CURLOPT_WRITEDATA, &guard);
  set(CURLOPT_HEADERFUNCTION, take_bytes);
  set(CURLOPT_HEADERDATA, &guard);
  set(CURLOPT_PROTOCOLS_STR, "http,https");
  set(CURLOPT_PROXY, "");  // none, whatever the environment says
  set(CURLOPT_FOLLOWLOCATION, 0L);
  set(CURLOPT_NOSIGNAL, 1L);
  set(CURLOPT_TIMEOUT_MS, static_cast<long>(options_.patience.count()));
  set(CURLOPT_USERAGENT, options_.user_agent.c_str());
  set(CURLOPT_NOBODY, head ? 1L : 0L);
  if (body) set(CURLOPT_ACCEPT_ENCODING, "");  // whatever libcurl can unpack
  const auto code = curl_easy_perform(handle.get());
  last_[target.host] = std::chrono::steady_clock::now();
  Answer answer;
  curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &answer.status);
  char* redirect = nullptr;
  curl_easy_getinfo(handle.get(), CURLINFO_REDIRECT_URL, &redirect);
  if (redirect) answer.redirect = redirect;
  const char* type = nullptr;
  curl_easy_getinfo(handle.get(), CURLINFO_CONTENT_TYPE, &type);
  if (type) answer.type = type;
  const bool enough = code == CURLE_WRITE_ERROR && guard.cut && answer.status != 0;
  if (code != CURLE_OK && !enough) answer.fault = curl_easy_strerror(code);
  return answer;
}

WebClient::Answer WebClient::answer_of(const Target& target) {
  auto answer = request(target, true);
  if (may_differ_for_get(answer.status)) answer = request(target, false);
  if (answer.fault.empty() && answer.status >= 400)
    answer.fault = fmt::format("answers with {}", answer.status);
  return answer;
}

LinkResult WebClient::check(const std::string& url) {
  LinkResult result;
  auto at = url;
  bool for_good = true;
  for (int step = 0; step <= options_.most_redirects; ++step) {
    const auto target = target_of(at);
    const auto led = step == 0 ? "" : "leads to " + at + ": ";
    if (!target.fault.empty()) return {.status = result.status, .fault = led + target.fault};
    const auto answer = answer_of(target);
    result.status = answer.status;
    if (!answer.fault.empty()) return {.status = answer.status, .fault = led + answer.fault};
    if (answer.redirect.empty()) {
      if (step > 0 && for_good) result.moved_to = at;
      return result;
    }
    for_good = for_good && is_for_good(answer.status);
    at = answer.redirect;
  }
  result.fault = fmt::format("leads on more than {} times", options_.most_redirects);
  return result;
}

WebPage WebClient::read(const std::string& url,
                        const std::function<bool(const std::string&)>& may_ask) {
  WebPage page{.url = url};
  for (int step = 0; step <= options_.most_redirects; ++step) {
    const auto led = step == 0 ? "" : "leads to " + page.url + ": ";
    const auto target = target_of(page.url);
    page.fault = !target.fault.empty()           ? led + target.fault
                 : may_ask && !may_ask(page.url) ? led + "is not for programs"
                                                 : "";
    if (!page.ok()) return page;
    page.body.clear();
    const auto answer = request(target, false, &page.body);
    page.status = answer.status;
    page.type = answer.type;
    if (!answer.fault.empty()) page.fault = led + answer.fault;
    if (answer.status >= 400) page.fault = fmt::format("{}answers with {}", led, answer.status);
    if (!page.ok() || answer.redirect.empty()) return page;
    page.url = answer.redirect;
  }
  page.fault = fmt::format("leads on more than {} times", options_.most_redirects);
  return page;
}

}  // namespace blakus
