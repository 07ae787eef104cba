#include "server/http/library.h"

#include <algorithm>
#include <exception>
#include <string>
#include <string_view>
#include <utility>

#include <httplib.h>

#include "server/http/url.h"

namespace blakus {
namespace {

// What goes past the library's own reading of requests.
/// Says to the handler that gzip is welcome. The library's own name for it would make the library
/// compress by itself, once more and with Brotli.
constexpr const char* gzip_header = "Gzip-Welcome";
constexpr const char* host_header = "Asked-Host";
constexpr const char* sender_header = "Sender-Key";

/// All that the library reads of a request: it refuses targets and headers that are sound, for it
/// decodes them and has lower limits than ours.
std::string bytes_for_library(const WholeRequest& request) {
  return std::string(request.method) + " / HTTP/1.1\r\n\r\n";
}

/// What the library reads from and writes to in place of a socket.
class MemoryStream : public httplib::Stream {
 public:
  explicit MemoryStream(std::string_view input) : input_(input) {}

  bool is_readable() const override { return !input_.empty(); }
  bool is_writable() const override { return true; }
  ssize_t read(char* to, size_t size) override {
    const auto count = input_.copy(to, size);
    input_.remove_prefix(count);
    return static_cast<ssize_t>(count);
  }
  ssize_t write(const char* from, size_t size) override {
    output_.append(from, size);
    return static_cast<ssize_t>(size);
  }
  void get_remote_ip_and_port(std::string& ip, int& port) const override { nowhere(ip, port); }
  void get_local_ip_and_port(std::string& ip, int& port) const override { nowhere(ip, port); }
  socket_t socket() const override { return 0; }

  std::string take_output() { return std::move(output_); }

 private:
  static void nowhere(std::string& ip, int& port) {
    ip.clear();
    port = 0;
  }

  std::string_view input_;
  std::string output_;
};

HttpRequest request_of(const httplib::Request& from) {
  const auto mark = from.target.find('?');
  HttpRequest request;
  request.method = from.method;
  request.path = percent_decoded(std::string_view(from.target).substr(0, mark));
  if (mark != std::string::npos) request.query = from.target.substr(mark + 1);
  request.parameters = parameters_of(request.query);
  request.body = from.body;
  request.if_none_match = from.get_header_value("If-None-Match");
  request.accepts_gzip = from.has_header(gzip_header);
  request.cookie = from.get_header_value("Cookie");
  request.origin = from.get_header_value("Origin");
  request.fetch_site = from.get_header_value("Sec-Fetch-Site");
  request.host = from.get_header_value(host_header);
  request.sender = from.get_header_value(sender_header);
  return request;
}

bool fits_a_header(const std::string& value) {
  return value.find_first_of(std::string_view("\r\n\0", 3)) == std::string::npos;
}

void put(const Reply& reply, const HeaderOptions& options, httplib::Response& response) {
  response.status = reply.status;
  for (const auto& [name, value] : standard_headers(reply, options))
    response.set_header(name, value);
  for (const auto& [name, value] : reply.headers)
    if (fits_a_header(value)) response.set_header(name, value);
  if (!reply.body.empty()) response.set_header("Content-Type", reply.content_type);
}

}  // namespace

class Library::Bridge : public httplib::Server {
 public:
  Bridge(Library::Handler handler, Library::SenderKey sender_key, const HeaderOptions& headers,
         std::vector<std::string> proxies)
      : handler_(std::move(handler)),
        sender_key_(std::move(sender_key)),
        proxies_(std::move(proxies)),
        headers_(headers) {
    set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
      auto reply = handler_(request_of(request));
      put(reply, headers_, response);
      response.body = std::move(reply.body);
      return HandlerResponse::Handled;
    });
    set_exception_handler(
        [this](const auto&, httplib::Response& response, const std::exception_ptr&) {
          put(Reply{.status = 500, .content_type = {}, .body = {}}, headers_, response);
        });
    set_post_routing_handler(
        [this](const httplib::Request&, httplib::Response& response) { finish(response); });
  }

  Outgoing answer(const WholeRequest& request, bool keep_alive) {
    const auto bytes = bytes_for_library(request);
    MemoryStream stream{bytes};
    bool closed = false;
    process_request(stream, !keep_alive, closed,
                    [&](httplib::Request& parsed) { complete(parsed, request); });
    auto answer = stream.take_output();
    const bool sound = answer.starts_with("HTTP/1.1 ") && answer[9] < '4';
    return {.bytes = std::move(answer), .last = !keep_alive || !sound};
  }

 private:
  void complete(httplib::Request& parsed, const WholeRequest& request) const {
    parsed.target = request.target;
    parsed.body = request.body;
    for (const auto* name : {"Cookie", "Origin", "Sec-Fetch-Site"})
      parsed.headers.emplace(name, std::string(header_of(request, name)));
    parsed.headers.emplace("If-None-Match", list_of(request, "If-None-Match"));
    parsed.headers.emplace(host_header, std::string(request.host));
    if (accepts(list_of(request, "Accept-Encoding"), "gzip"))
      parsed.headers.emplace(gzip_header, "yes");
    if (!request.sender.empty()) parsed.headers.emplace(sender_header, sender_of(request));
  }

  /// Behind a proxy of the configuration the address is the last one that the proxy added.
  std::string sender_of(const WholeRequest& request) const {
    std::string address{request.sender};
    const auto forwarded = list_of(request, "X-Forwarded-For");
    const bool by_proxy = std::find(proxies_.begin(), proxies_.end(), address) != proxies_.end();
    if (by_proxy && !forwarded.empty()) {
      const auto last = forwarded.rfind(',');
      address = last == std::string::npos ? forwarded : forwarded.substr(last + 1);
      address.erase(0, address.find_first_not_of(' '));
    }
    return sender_key_(address);
  }

  /// Takes out what the library adds, and puts in what its own errors lack.
  void finish(httplib::Response& response) const {
    response.headers.erase("Keep-Alive");
    response.headers.erase("Accept-Ranges");
    if (response.status == 304) response.headers.erase("Content-Length");
    if (!response.has_header("Content-Security-Policy"))
      put(Reply{.status = response.status, .content_type = {}, .body = {}}, headers_, response);
    const auto [first, last] = response.headers.equal_range("Connection");
    if (first != last) response.headers.erase(std::next(first), last);
  }

  const Library::Handler handler_;
  const Library::SenderKey sender_key_;
  const std::vector<std::string> proxies_;
  const HeaderOptions headers_;
};

Library::Library(Handler handler, SenderKey sender_key, const HeaderOptions& headers,
                 std::vector<std::string> proxies)
    : bridge_(std::make_unique<Bridge>(std::move(handler), std::move(sender_key), headers,
                                       std::move(proxies))) {}
Library::~Library() = default;

Outgoing Library::answer(const WholeRequest& request, bool keep_alive) const {
  return bridge_->answer(request, keep_alive);
}

}  // namespace blakus
