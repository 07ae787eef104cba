#include "server/http/routes.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <typeinfo>

#include <cxxabi.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "server/http/api.h"
#include "server/http/gzip.h"
#include "server/http/problem_json.h"
#include "server/http/records_site.h"

namespace blakus {
namespace {

constexpr std::size_t worth_compressing = 1024;

/// The pages by their patterns, only to be counted; Pages knows what is at each.
constexpr std::array<std::string_view, 26> page_patterns{"/",
                                                         "/organizations/{id}",
                                                         "/areas",
                                                         "/areas/{id}",
                                                         "/diagnoses",
                                                         "/diagnoses/{id}",
                                                         "/regions",
                                                         "/regions/{id}",
                                                         "/a-z",
                                                         "/handout",
                                                         "/suggest-change",
                                                         "/suggest-change/{id}",
                                                         "/submissions/{id}",
                                                         "/confirm",
                                                         "/confirm/{id}",
                                                         "/admin",
                                                         "/admin/sign-in",
                                                         "/admin/sign-out",
                                                         "/admin/letters",
                                                         "/admin/audit",
                                                         "/admin/submissions/{id}",
                                                         "/admin/organizations/{id}",
                                                         "/about",
                                                         "/privacy",
                                                         "/accessibility",
                                                         "/sitemap.xml"};

std::string_view pattern_of(std::string_view path) {
  std::string id;
  const auto* const found = std::find_if(page_patterns.begin(), page_patterns.end(),
                                         [&](auto pattern) { return fits(path, pattern, id); });
  return found == page_patterns.end() ? "other" : *found;
}

/// "/ru/areas" is the Russian page "/areas".
PageRequest page_request(const HttpRequest& request) {
  PageRequest page{.path = request.path, .parameters = request.parameters};
  for (const auto language : {Language::en, Language::ru}) {
    const std::string_view path = page.path;
    const auto end = std::min(path.find('/', 1), path.size());
    if (!path.starts_with('/') || path.substr(1, end - 1) != code_of(language)) continue;
    page.language = language;
    page.path.erase(0, end);
    if (page.path.empty()) page.path.push_back('/');
    break;
  }
  return page;
}

bool is_api(const HttpRequest& request) {
  return request.path.starts_with("/api/");
}

/// The description of the API, without the blanks that make the file readable.
std::string openapi_of(const std::filesystem::path& web) {
  const auto path = web / "openapi.json";
  std::ifstream file{path, std::ios::binary};
  if (!file) throw std::runtime_error(path.string() + ": cannot be read");
  try {
    return nlohmann::ordered_json::parse(file).dump();
  } catch (const nlohmann::json::exception& error) {
    throw std::runtime_error(path.string() + ": " + error.what());
  }
}

/// "Xapian::DatabaseCorruptError": says what broke, and holds nothing that was typed.
std::string type_of(const std::exception& error) {
  const std::unique_ptr<char, decltype(&std::free)> name{
      abi::__cxa_demangle(typeid(error).name(), nullptr, nullptr, nullptr), &std::free};
  return name ? name.get() : typeid(error).name();
}

void compress(const HttpRequest& request, Reply& reply) {
  const bool packed =
      std::any_of(reply.headers.begin(), reply.headers.end(),
                  [](const auto& header) { return header.first == "Content-Encoding"; });
  if (packed || reply.body.size() < worth_compressing || !shrinks(reply.content_type)) return;
  std::erase_if(reply.headers, [](const auto& header) { return header.first == "Vary"; });
  reply.headers.emplace_back("Vary", "Accept-Encoding");
  if (!request.accepts_gzip) return;
  reply.body = gzip(reply.body);
  reply.headers.emplace_back("Content-Encoding", "gzip");
}

}  // namespace

Routes::Routes(const Searcher& searcher, const Pages& pages, const RoutesOptions& options)
    : searcher_(searcher),
      pages_(pages),
      tags_(options.made_from),
      now_(options.now),
      records_(options.records),
      openapi_(openapi_of(options.web)) {}

Answered Routes::answer(const HttpRequest& request, Door door) const {
  try {
    auto answered = route(request, door);
    compress(request, answered.reply);
    return answered;
  } catch (const std::exception& error) {
    return failed(request, error);
  }
}

Answered Routes::route(const HttpRequest& request, Door door) const {
  if (records_ != nullptr) {
    const auto asked = page_request(request);
    if (auto reply = records_->answer(request, asked, door))
      return {std::move(*reply), pattern_of(asked.path)};
  }
  if (request.method == "POST")
    return {problem(405, "only GET and HEAD are answered here"), "other"};
  if (request.path == "/healthz")
    return {{.content_type = "text/plain; charset=utf-8", .body = "alive\n"}, "/healthz"};
  if (request.path == "/readyz")
    return {{.content_type = "text/plain; charset=utf-8", .body = "ready\n"}, "/readyz"};
  if (is_api(request)) return api(request);
  if (auto asset = pages_.asset(request.path, request.accepts_gzip))
    return {std::move(*asset), "asset"};
  return page(request);
}

Answered Routes::api(const HttpRequest& request) const {
  const auto snapshot = searcher_.snapshot();
  for (const auto& route : api_routes()) {
    std::string id;
    if (!fits(request.path, route.pattern, id)) continue;
    const ApiCall call{request, id, searcher_, *snapshot, openapi_};
    auto reply = unless_known(request, *snapshot, [&] { return route.answer(call); });
    reply.headers.emplace_back("Access-Control-Allow-Origin", "*");
    reply.headers.emplace_back("Cross-Origin-Resource-Policy", "cross-origin");
    return {std::move(reply), route.pattern};
  }
  return {problem(404, "the API has nothing at this path"), "other"};
}

Answered Routes::page(const HttpRequest& request) const {
  const auto asked = page_request(request);
  const auto snapshot = searcher_.snapshot();
  auto reply = unless_known(request, *snapshot, [&] {
    auto found = pages_.page(asked);
    return found ? std::move(*found) : pages_.error(404, asked);
  });
  return {std::move(reply), pattern_of(asked.path)};
}

template <typename Make>
Reply Routes::unless_known(const HttpRequest& request, const Snapshot& snapshot, Make make) const {
  const auto tag = tags_.tag(request, snapshot, now_());
  auto reply = names(request.if_none_match, tag)
                   ? Reply{.status = 304, .content_type = {}, .body = {}, .headers = {}}
                   : make();
  if (reply.status == 200 || reply.status == 304) reply.headers.emplace_back("ETag", tag);
  return reply;
}

Answered Routes::failed(const HttpRequest& request, const std::exception& error) const {
  const auto* const our_mistake = dynamic_cast<const std::logic_error*>(&error);
  const int status = our_mistake ? 500 : 503;
  fmt::print(stderr, "blakus-server: a request to {} failed with {}: {}\n",
             is_api(request) ? "the API" : "a page", status, type_of(error));
  if (is_api(request)) return {problem(status, "the directory cannot answer now"), "failed"};
  try {
    return {pages_.error(status, page_request(request)), "failed"};
  } catch (const std::exception&) {  // the page of the error cannot be made either
    return {problem(status, "the directory cannot answer now"), "failed"};
  }
}

}  // namespace blakus
