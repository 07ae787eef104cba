#include "server/http/server.h"

#include <chrono>
#include <functional>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "core/files/terminal.h"
#include "server/curation/rate_limiter.h"
#include "server/http/app/json_text.h"
#include "server/http/app/metrics.h"
#include "server/http/app/problem_json.h"
#include "server/http/site/forms/curation_routes.h"
#include "server/http/transport/request_parser.h"
#include "server/http/transport/response_writer.h"
#include "server/search/index/snapshot.h"

namespace blakus {
namespace {

constexpr const char* loopback = "127.0.0.1";
/// The whole directory as a file, with 10,000 records, is some 20 MB.
constexpr std::size_t max_answer_bytes = 32UL * 1024 * 1024;

using Nanoseconds = std::chrono::nanoseconds;

double milliseconds(Nanoseconds time) {
  return std::chrono::duration<double, std::milli>(time).count();
}

void log_access(const HttpRequest& request, const Answered& answered, Nanoseconds took) {
  log_line("{} {} {} {:.2f}", request.method, answered.route, answered.reply.status,
           milliseconds(took));
}

}  // namespace

class Server::Parts {
 public:
  Parts(const Searcher& searcher, const Pages& pages, const ServerOptions& options)
      : options_(options),
        headers_{.https = options.https, .now = options.routes.now},
        searcher_(searcher),
        routes_(searcher, pages, options.routes),
        parser_([this](std::string_view address) { return sender_key(address); }, options.proxies),
        reactor_(listen_on(options.host, options.port), public_answers(), options.reactor) {
    if (options.admin_port < 0) return;
    admin_reactor_ =
        std::make_unique<Reactor>(listen_on(loopback, options.admin_port), admin_answers(),
                                  ReactorOptions{.threads = 3, .connections = 64});
  }

  int port() const { return reactor_.port(); }
  int admin_port() const { return admin_reactor_ ? admin_reactor_->port() : -1; }
  void stop() {
    reactor_.stop();
    if (admin_reactor_) admin_reactor_->stop();
  }

 private:
  using Handler = std::function<Reply(const HttpRequest&)>;

  Answers public_answers() {
    const auto entrance = public_entrance();
    return answers_of([=, this](const HttpRequest& request) { return answer(request, entrance); },
                      entrance);
  }
  Answers admin_answers() {
    return answers_of([this](const HttpRequest& request) { return admin_answer(request); },
                      Entrance::staff);
  }
  Answers answers_of(Handler handler, Entrance entrance) {
    return {.answer = [this, handler = std::move(handler)](
                          const WholeRequest& framed,
                          bool keep_alive) { return outgoing(framed, keep_alive, handler); },
            .refuse =
                [this, entrance](const Refusal& refusal) {
                  metrics_.count_refused(refusal.status);
                  return answer_bytes(reply_of(refusal, entrance), headers_,
                                      {.head = refusal.without_body, .last = true});
                }};
  }

  Outgoing outgoing(const WholeRequest& framed, bool keep_alive, const Handler& handler) const {
    const auto reply = handled(framed, handler);
    const bool last = !keep_alive || reply.status >= 400;
    return {.bytes = answer_bytes(reply, headers_, {.head = framed.method == "HEAD", .last = last}),
            .last = last};
  }

  /// The last resort: what the routes do not answer themselves becomes an empty 500.
  Reply handled(const WholeRequest& framed, const Handler& handler) const {
    try {
      return handler(parser_.parse(framed));
    } catch (...) {
      return {.status = 500, .content_type = {}, .body = {}};
    }
  }

  Reply reply_of(const Refusal& refusal, Entrance entrance) const {
    return routes_.refused(refusal.status, refusal.reason, refusal.target, entrance);
  }

  Entrance public_entrance() const {
    return options_.admin_public ? Entrance::staff : Entrance::visitors;
  }
  std::string sender_key(std::string_view address) {
    return address_keys_.key_of(address, std::time(nullptr));
  }

  Reply answer(const HttpRequest& request, Entrance entrance) {
    const auto began = std::chrono::steady_clock::now();
    auto answered = routes_.answer(request, entrance);
    if (answered.reply.body.size() > max_answer_bytes)
      answered.reply = problem(500, "the answer is too large");
    const auto took = std::chrono::steady_clock::now() - began;
    metrics_.count(answered.route, answered.reply.status, took);
    if (options_.access_log) log_access(request, answered, took);
    if (options_.server_timing)
      answered.reply.headers.emplace_back("Server-Timing", server_timing(answered.reply, took));
    return std::move(answered.reply);
  }

  template <typename Duration>
  static std::string server_timing(const Reply& reply, Duration took) {
    std::string timing;
    for (const auto& [stage, microseconds] : reply.stages)
      timing += fmt::format("{};dur={:.3f}, ", stage, microseconds / 1000);
    return timing + fmt::format("total;dur={:.3f}", milliseconds(took));
  }

  /// For the operator, on loopback only.
  Reply admin_answer(const HttpRequest& request) {
    const auto snapshot = searcher_.snapshot();
    if (request.path == "/metrics")
      return {.content_type = "text/plain; version=0.0.4; charset=utf-8",
              .body = metrics_.text(gauges(*snapshot))};
    if (request.path == "/readyz") return readiness(*snapshot);
    if (options_.routes.records != nullptr) return answer(request, Entrance::staff);
    return problem(404, "there are /metrics and /readyz here");
  }

  Gauges gauges(const Snapshot& snapshot) const {
    Gauges now{.generation = snapshot.name(),
               .built = snapshot.built(),
               .organizations = snapshot.organization_count(),
               .terms = {},
               .overloaded = reactor_.overloaded(),
               .connections = reactor_.open_connections()};
    for (const auto kind : taxonomy_kinds)
      now.terms.emplace_back(name_of(kind), snapshot.terms(kind).size());
    return now;
  }

  static Reply readiness(const Snapshot& snapshot) {
    JsonText json;
    json.begin_object();
    json.text("status", snapshot.is_settled() ? "ready" : "starting");
    json.text("generation", snapshot.name());
    json.text("built", snapshot.built());
    json.number("organizations", snapshot.organization_count());
    json.end_object();
    return {.status = snapshot.is_settled() ? 200 : 503,
            .content_type = "application/json",
            .body = json.take()};
  }

  const ServerOptions options_;
  const HeaderOptions headers_;
  const Searcher& searcher_;
  const Routes routes_;
  Metrics metrics_;
  AddressKeys address_keys_;
  const RequestParser parser_;
  Reactor reactor_;  // last but one: its threads use all of the above
  std::unique_ptr<Reactor> admin_reactor_;
};

Server::Server(const Searcher& searcher, const Pages& pages, const ServerOptions& options)
    : parts_(std::make_unique<Parts>(searcher, pages, options)) {}
Server::~Server() = default;

int Server::port() const {
  return parts_->port();
}
int Server::admin_port() const {
  return parts_->admin_port();
}
void Server::stop() {
  parts_->stop();
}

}  // namespace blakus
