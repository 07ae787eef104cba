#pragma once
// A framed request as the routes see it. httplib parses the bytes as they came; it never sees a
// socket, and what it would answer is not sent. The only file that knows httplib, and why not all
// is taken from it: docs/decisions/0011-httplib-parses.md.

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "server/http/transport/http_request.h"
#include "server/http/transport/request_framing.h"

namespace blakus {

class RequestParser {
 public:
  /// An address as a key to count by: kept instead of it.
  using SenderKey = std::function<std::string(std::string_view address)>;

  /// `proxies`: addresses whose X-Forwarded-For is believed.
  explicit RequestParser(SenderKey sender_key, std::vector<std::string> proxies = {});
  ~RequestParser();
  RequestParser(const RequestParser&) = delete;
  RequestParser& operator=(const RequestParser&) = delete;
  RequestParser(RequestParser&&) = delete;
  RequestParser& operator=(RequestParser&&) = delete;

  /// Safe from many threads at once.
  HttpRequest parse(const WholeRequest& framed) const;

 private:
  class Httplib;
  std::string sender_of(const std::string& address, const std::string& forwarded) const;

  const SenderKey sender_key_;
  const std::vector<std::string> proxies_;
  const std::unique_ptr<Httplib> httplib_;
};

}  // namespace blakus
