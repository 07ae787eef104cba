#include "server/http/routes.h"

#include <algorithm>
#include <exception>
#include <memory>
#include <stdexcept>
#include <utility>

#include "core/files/terminal.h"
#include "core/store/database.h"
#include "server/curation/secrets.h"
#include "server/http/api/api.h"
#include "server/http/api/openapi.h"
#include "server/http/app/problem_json.h"
#include "server/http/asked_page.h"
#include "server/http/cause_of_failure.h"
#include "server/http/reply_headers.h"
#include "server/http/site/forms/curation_routes.h"
#include "server/http/site/page_context.h"
#include "server/http/transport/url.h"
#include "server/search/index/snapshot.h"

namespace blakus {
namespace {

constexpr int most_attempts = 4;
constexpr std::string_view made_for_others = "this is being made for others; try again in a moment";
constexpr std::size_t most_costly_bytes = 32UL * 1024 * 1024;  // kept of costly answers
constexpr std::size_t most_of_a_posted_search = 16UL * 1024;   // 256 characters, encoded twice, fit

/// Is it a page for people, rather than a file or an answer to programs?
bool has_languages(const RouteMatch& found, const HttpRequest& request) {
  return static_cast<bool>(found.route.page) && request.method != "POST" &&
         request.path.find('.') == std::string::npos;
}

/// A directory that is not offered in the language of an address has the page in another one.
Reply in_its_language(const HttpRequest& request, const PageRequest& asked) {
  Reply reply{.status = 302, .content_type = {}, .body = {}, .headers = {}};
  auto location = encoded_path(localized_path(asked.language, asked.path));
  if (!request.query.empty()) location.append("?").append(request.query);
  reply.headers.emplace_back("Location", std::move(location));
  return reply;
}

}  // namespace

Routes::Routes(const Searcher& searcher, const Pages& pages, const RoutesOptions& options)
    : searcher_(searcher),
      pages_(pages),
      tags_(options.made_from),
      now_(options.now),
      records_(options.records),
      openapi_(openapi_of(options.web, pages.settings(), searcher.snapshot()->site())),
      cache_(options.cache_bytes),
      costly_(most_costly_bytes) {}

Answered Routes::answer(const HttpRequest& request, Entrance entrance) const {
  for (int attempt = 1;; ++attempt) {
    const auto tried = searcher_.snapshot();
    try {
      auto answered = route(request, entrance);
      if (is_open_to_other_sites(request.path)) open_to_other_sites(answered.reply);
      compress(request, answered.reply);
      leave_out_if_any_is_known(request, answered.reply);
      return answered;
    } catch (const StillLoading&) {
      return turned_away(request, "the directory was started a moment ago; try again");
    } catch (const StoreFailure&) {  // another index would not help
      return failed(request, 503);
    } catch (const std::logic_error&) {
      return failed(request, 500);
    } catch (...) {  // what the search library throws is no std::exception
      // What was sent may have been taken already: it is not sent twice. A search takes nothing.
      const bool once_only = request.method == "POST" && !is_posted_search(request);
      if (once_only || attempt == most_attempts) return failed(request, 503);
      look_for_another_index(*tried);
    }
  }
}

/// A generation may be removed under a request when newer ones follow quickly; then the request is
/// answered from the newest.
void Routes::look_for_another_index(const Snapshot& tried) const {
  const std::lock_guard lock{looking_};
  if (searcher_.snapshot().get() != &tried) return;  // another request has loaded it meanwhile
  try {
    searcher_.refresh();
  } catch (const std::exception& error) {  // it may be removed while it is loaded, too
    log_line("blakus-server: the index is gone or damaged: {}", error.what());
  }
}

Reply Routes::refused(int status, std::string_view reason, std::string_view target,
                      Entrance entrance) const {
  const HttpRequest request{.path = percent_decoded(target.substr(0, target.find('?')))};
  auto reply =
      status == 405 ? method_refused(request, entrance) : problem(status, std::string(reason));
  if (is_open_to_other_sites(request.path)) open_to_other_sites(reply);
  return reply;
}

Reply Routes::method_refused(const HttpRequest& request, Entrance entrance) const {
  const auto found = row_of(request, page_request(request));
  const bool open =
      found && (found->route.entrance != Entrance::staff || entrance == Entrance::staff);
  if (!open || !takes_post(found->route, pages_.settings(), records_ != nullptr))
    return problem(405, "only GET and HEAD are answered here");
  auto reply = problem(405, "only GET, HEAD and POST are answered here");
  reply.headers.emplace_back("Allow", "GET, HEAD, POST");
  return reply;
}

std::optional<RouteMatch> Routes::row_of(const HttpRequest& request,
                                         const PageRequest& asked) const {
  auto found = route_at(asked.path);
  if (!found || !is_there(found->route, pages_.settings(), searcher_.snapshot()->site()))
    return std::nullopt;
  const bool in_language = request.path.size() != asked.path.size();
  if (found->route.api && in_language) return std::nullopt;
  return found;
}

Language Routes::offered_for(Language wanted) const {
  return offered_or_chief(searcher_.snapshot()->site(), wanted);
}

PageRequest Routes::asked_by(const HttpRequest& request) const {
  auto asked = page_request(request);
  asked.language = offered_for(asked.language);
  return asked;
}

Answered Routes::route(const HttpRequest& request, Entrance entrance) const {
  auto asked = page_request(request);
  const auto wanted = std::exchange(asked.language, offered_for(asked.language));
  const auto found = row_of(request, asked);
  if (found && asked.language != wanted && has_languages(*found, request))
    return {in_its_language(request, asked), "other"};
  if (request.method == "OPTIONS")
    return {is_open_to_other_sites(request.path)
                ? preflight(found && found->route.takes == Takes::messages)
                : method_refused(request, entrance),
            "other"};
  if (request.multipart && !(found && found->route.one_click))
    return {problem(415, "multipart bodies are not accepted here"), "other"};
  if (!found) return without_row(request, asked);
  const auto& row = found->route;
  if (records_ != nullptr && (row.form || row.curation)) {
    auto reply = records_->answer(request, asked, *found, entrance);
    keep_for(row.cache, reply);
    return {std::move(reply), row.name()};
  }
  if (request.method != "POST") return {looked_at(request, asked, *found), row.name()};
  if (is_posted_search(request)) return {posted_search(request, asked, *found), row.name()};
  if (row.takes == Takes::messages) return {message(request, asked, *found), row.name()};
  return {not_for_posting(request, asked), "other"};
}

bool Routes::is_posted_search(const HttpRequest& request) const {
  if (request.method != "POST") return false;
  const auto found = row_of(request, page_request(request));
  return found && found->route.takes == Takes::searches &&
         takes_post(found->route, pages_.settings(), records_ != nullptr);
}

Reply Routes::posted_search(const HttpRequest& request, PageRequest asked,
                            const RouteMatch& found) const {
  asked.parameters = posted_parameters(request.body);
  std::unique_lock alone{making_costly_, std::defer_lock};
  if (found.route.alone && !alone.try_lock()) return turned_away(request, made_for_others).reply;
  auto page =
      request.body.size() <= most_of_a_posted_search ? pages_.page(asked, found) : std::nullopt;
  auto reply = page ? std::move(*page) : pages_.error(413, asked);
  keep_for(Cache::never, reply);
  tally(reply);
  return reply;
}

void Routes::tally(const Reply& reply) const {
  if (records_ != nullptr) records_->tally(reply.tallies);
}

Reply Routes::message(const HttpRequest& request, PageRequest asked,
                      const RouteMatch& found) const {
  asked.sent = request.body;
  auto reply = pages_.page(asked, found).value_or(Reply{.status = 404});
  keep_for(Cache::never, reply);
  return reply;
}

Reply Routes::looked_at(const HttpRequest& request, const PageRequest& asked,
                        const RouteMatch& found) const {
  auto reply = found.route.api ? api(request, found) : page(request, asked, found);
  if (found.route.in_frames) let_be_framed(pages_.settings(), reply);
  offer_markdown(asked, found, reply);
  // What stands in the place of a form says the same to everybody.
  keep_for(found.route.form ? Cache::checked : found.route.cache, reply);
  if (request.method == "GET") tally(reply);
  return reply;
}

Answered Routes::without_row(const HttpRequest& request, const PageRequest& asked) const {
  if (request.method == "POST") return {not_for_posting(request, asked), "other"};
  if (is_api(request)) {
    if (auto moved = moved_from(request)) return {std::move(*moved), "other"};
    return {problem(404, "the API has nothing at this path"), "other"};
  }
  if (auto asset = pages_.asset(request.path, request.accepts_gzip))
    return {unless_named(request, std::move(*asset)), "asset"};
  if (auto moved = moved_from(request)) return {std::move(*moved), "other"};
  return {pages_.error(404, asked), "other"};
}

std::optional<Reply> Routes::moved_from(const HttpRequest& request) const {
  HttpRequest meant{.path = without_slash_and_lv(request.path)};
  if (meant.path == request.path) return std::nullopt;
  const auto asked = page_request(meant);
  const auto found = row_of(meant, asked);
  if (!found || found->route.entrance == Entrance::staff) return std::nullopt;
  auto location = encoded_path(meant.path);
  if (!request.query.empty()) location.append("?").append(request.query);
  Reply reply{.status = 308, .content_type = {}, .body = {}, .headers = {}};
  reply.headers.emplace_back("Location", std::move(location));
  return reply;
}

Reply Routes::not_for_posting(const HttpRequest& request, const PageRequest& asked) const {
  if (is_api(request)) return problem(405, "only GET and HEAD are answered here");
  return pages_.error(405, asked);
}

Reply Routes::api(const HttpRequest& request, const RouteMatch& found) const {
  const auto snapshot = searcher_.snapshot();
  const PageRequest asked{.path = request.path, .host = request.host};
  const auto& site = pages_.site_context();
  const ApiCall call{request,
                     found.id,
                     searcher_,
                     *snapshot,
                     openapi_,
                     site.words,
                     PageContext{site, asked}.own_address()};
  const auto make = [&] { return found.route.api(call, found.id).value_or(Reply{.status = 404}); };
  return found.route.cache == Cache::never ? make()
                                           : unless_known(request, *snapshot, found.route, make);
}

Reply Routes::page(const HttpRequest& request, const PageRequest& asked,
                   const RouteMatch& found) const {
  const auto snapshot = searcher_.snapshot();
  return unless_known(request, *snapshot, found.route, [&] {
    auto page = pages_.page(asked, found);
    return page ? std::move(*page) : pages_.error(404, asked);
  });
}

template <typename Make>
Reply Routes::unless_known(const HttpRequest& request, const Snapshot& snapshot, const Route& route,
                           Make make) const {
  auto tag = tags_.tag(request, snapshot, now_());
  tag.insert(tag.size() - 1, edition_of(pages_.settings()));
  auto reply = matches_etag(request.if_none_match, tag)
                   ? Reply{.status = 304, .content_type = {}, .body = {}, .headers = {}}
                   : made_once(request, tag, route, make);
  if (reply.status == 200 || reply.status == 304) reply.headers.emplace_back("ETag", tag);
  return reply;
}

template <typename Make>
Reply Routes::made_once(const HttpRequest& request, const std::string& tag, const Route& route,
                        Make make) const {
  auto& cache = route.costly ? costly_ : cache_;
  if (!cache.on() && !route.alone) return make();
  // Where no public address is set, answers hold the one that was asked.
  const auto key =
      cache_key(request, pages_.settings().base_url.empty() ? tag + request.host : tag);
  if (auto kept = cache.find(key)) return std::move(*kept);
  std::unique_lock alone{making_costly_, std::defer_lock};
  if ((route.costly || route.alone) && !alone.try_lock())
    return turned_away(request, made_for_others).reply;
  auto reply = make();
  if (reply.status == 200) cache.keep(key, reply);
  return reply;
}

Answered Routes::turned_away(const HttpRequest& request, std::string_view why) const {
  if (is_api(request)) return {problem(503, std::string(why)), "refused"};
  return {pages_.error(503, asked_by(request)), "refused"};
}

Answered Routes::failed(const HttpRequest& request, int status) const {
  const auto id = hash_of_token(random_token()).substr(0, 8);
  log_line("blakus-server: a request to {} failed with {}: {} (error {})",
           is_api(request) ? "the API" : "a page", status, cause_of_present_exception(), id);
  if (is_api(request)) return {failure(status, id), "failed"};
  try {
    return {pages_.error(status, asked_by(request), id), "failed"};
  } catch (...) {  // the page of the error cannot be made either
    return {failure(status, id), "failed"};
  }
}

}  // namespace blakus
