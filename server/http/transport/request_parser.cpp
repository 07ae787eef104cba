#include "server/http/transport/request_parser.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <httplib.h>

#include "server/http/transport/url.h"

namespace blakus {
namespace {

/// What httplib reads in place of a socket: the bytes of one request, and who sent them.
class FramedStream : public httplib::Stream {
 public:
  explicit FramedStream(const WholeRequest& framed)
      : unread_(framed.bytes), sender_(framed.sender) {}

  bool is_readable() const override { return !unread_.empty(); }
  bool is_writable() const override { return true; }
  ssize_t read(char* to, size_t size) override {
    const auto count = unread_.copy(to, size);
    unread_.remove_prefix(count);
    return static_cast<ssize_t>(count);
  }
  /// All answers are written by response_writer; httplib's own is dropped.
  ssize_t write(const char*, size_t size) override { return static_cast<ssize_t>(size); }
  void get_remote_ip_and_port(std::string& ip, int& port) const override {
    ip = sender_;
    port = 0;
  }
  void get_local_ip_and_port(std::string& ip, int& port) const override {
    ip.clear();
    port = 0;
  }
  socket_t socket() const override { return 0; }

 private:
  std::string_view unread_;
  std::string_view sender_;
};

/// True of the few sound requests that httplib 0.11.4 would read as something else.
bool is_misread(const WholeRequest& framed) {
  // Decodes "%3B" in values, which makes two cookies of one, and takes a quarter of a second for a
  // Range of 8 kB. The Referer is not used.
  const auto misread_line = [](const auto& line) {
    const auto& [name, value] = line;
    return same_name(name, "Range") ||
           (value.find('%') != std::string_view::npos && !same_name(name, "Referer"));
  };
  const bool absolute_form = framed.bytes[framed.method.size() + 1] != '/';
  // What httplib makes of several parts nobody asks for, and its limits are not ours.
  return absolute_form || is_multipart(header_of(framed, "Content-Type")) ||
         framed.target.find("%u") != std::string_view::npos ||
         std::ranges::any_of(framed.headers, misread_line);
}

httplib::Request as_framed(const WholeRequest& framed) {
  httplib::Request request;
  request.method = framed.method;
  request.target = framed.target;
  request.path = percent_decoded(framed.target.substr(0, framed.target.find('?')));
  for (const auto& [name, value] : framed.headers) request.headers.emplace(name, value);
  request.remote_addr = framed.sender;
  return request;
}

/// The values of all headers of that name as one list (RFC 9110, section 5.3).
std::string list_of(const httplib::Request& request, const char* name) {
  std::string list;
  const auto [begin, end] = request.headers.equal_range(name);
  for (auto line = begin; line != end; ++line)
    list.append(list.empty() ? "" : ", ").append(line->second);
  return list;
}

}  // namespace

/// The server of httplib as far as it parses: its routing ends before it begins.
class RequestParser::Httplib : public httplib::Server {
 public:
  Httplib() {
    set_pre_routing_handler([](const auto&, auto&) { return HandlerResponse::Handled; });
  }

  httplib::Request parse(const WholeRequest& framed) {
    std::optional<httplib::Request> parsed;
    if (!is_misread(framed)) {
      FramedStream stream{framed};
      bool closed = false;
      process_request(stream, true, closed,
                      [&](httplib::Request& request) { parsed = std::move(request); });
    }
    // Nothing of what httplib refuses: lines above 8 KiB, a further "?" in the query.
    return parsed ? std::move(*parsed) : as_framed(framed);
  }
};

RequestParser::RequestParser(SenderKey sender_key, std::vector<std::string> proxies)
    : sender_key_(std::move(sender_key)),
      proxies_(std::move(proxies)),
      httplib_(std::make_unique<Httplib>()) {}
RequestParser::~RequestParser() = default;

HttpRequest RequestParser::parse(const WholeRequest& framed) const {
  auto parsed = httplib_->parse(framed);
  HttpRequest request;
  request.method = std::move(parsed.method);
  request.path = std::move(parsed.path);
  // httplib's own parameters have lost their order.
  const auto mark = parsed.target.find('?');
  if (mark != std::string::npos) request.query = parsed.target.substr(mark + 1);
  request.parameters = parameters_of(request.query);
  request.body = framed.body;
  request.multipart = is_multipart(header_of(framed, "Content-Type"));
  request.if_none_match = list_of(parsed, "If-None-Match");
  request.accepts_gzip = accepts(list_of(parsed, "Accept-Encoding"), "gzip");
  request.wants_markdown = accepts(list_of(parsed, "Accept"), "text/markdown");
  request.cookie = parsed.get_header_value("Cookie");
  request.origin = parsed.get_header_value("Origin");
  request.fetch_site = parsed.get_header_value("Sec-Fetch-Site");
  request.host = framed.host;
  if (!parsed.remote_addr.empty())
    request.sender = sender_of(parsed.remote_addr, list_of(parsed, "X-Forwarded-For"));
  return request;
}

/// Behind a proxy of the configuration the address is the last one that the proxy added.
std::string RequestParser::sender_of(const std::string& address,
                                     const std::string& forwarded) const {
  const bool by_proxy = std::ranges::find(proxies_, address) != proxies_.end();
  if (!by_proxy || forwarded.empty()) return sender_key_(address);
  const auto last = std::string_view(forwarded).substr(forwarded.rfind(',') + 1);
  return sender_key_(last.substr(std::min(last.find_first_not_of(' '), last.size())));
}

}  // namespace blakus
