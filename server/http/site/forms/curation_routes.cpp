#include "server/http/site/forms/curation_routes.h"

#include <algorithm>
#include <stdexcept>

#include "core/files/terminal.h"
#include "core/index/schema.h"
#include "server/http/site/forms/form_guard.h"
#include "server/http/site/forms/form_pages.h"
#include "server/http/site/forms/public_form.h"
#include "server/http/site/forms/role_guard.h"
#include "server/http/transport/url.h"
#include "server/search/index/postings.h"
#include "server/search/index/snapshot.h"

namespace blakus {
namespace {

constexpr std::size_t most_fields = 1'000;
/// A form takes some milliseconds: whoever comes while all places are taken gets one by then. The
/// thread that waits is wanted by searches, too.
constexpr std::chrono::milliseconds patience{100};
constexpr std::chrono::milliseconds patience_of_staff{500};

}  // namespace

PublishedDirectory published_by(const Searcher& searcher) {
  return {.record = [&searcher](Kind kind, const std::string& id) -> std::optional<std::string> {
            const auto snapshot = searcher.snapshot();
            const auto document = snapshot->postings().document(id_value(kind, id));
            if (document == 0) return std::nullopt;
            return snapshot->postings().data(document);
          },
          .organization = [&searcher](const std::string& id) -> std::optional<Organization> {
            const auto found = searcher.organization(id);
            if (!found) return std::nullopt;
            return *found;
          },
          .organizations =
              [&searcher] {
                std::vector<Organization> all;
                for (const auto& each : searcher.organizations(Language::lv)) all.push_back(*each);
                // What was not checked for too long has left the search, not the directory.
                const auto snapshot = searcher.snapshot();
                snapshot->columns().archived().for_each([&](DocumentNumber document) {
                  all.push_back(*snapshot->organization_in_passing(document));
                });
                return all;
              },
          .generation = [&searcher] { return searcher.snapshot(); },
          .vocabulary =
              [&searcher] {
                const auto snapshot = searcher.snapshot();
                Catalog catalog;
                for (const auto kind : taxonomy_kinds)
                  for (const auto* term : snapshot->terms(kind)) catalog.terms.push_back(*term);
                return catalog;
              }};
}

CurationRoutes::CurationRoutes(const Searcher& searcher, const Pages& pages,
                               const CurationOptions& options)
    : pages_(pages),
      services_(std::make_unique<CurationContext>(options, published_by(searcher))),
      places_(options.at_once),
      staff_places_(std::max<std::size_t>(1, options.at_once - 1)),
      forgetting_([this] { return forget_old_senders(services_->curation); }),
      tallying_([this] { return write_tally(); }) {}

CurationRoutes::~CurationRoutes() {
  try {
    services_->needs.write(services_->database, services_->curation.now());
  } catch (const std::runtime_error& error) {
    log_line("blakus-server: the counts of today are not kept: {}", error.what());
  }
}

void CurationRoutes::tally(const std::vector<std::string>& needs) {
  for (const auto& need : needs) services_->needs.count(need, services_->curation.now());
}

std::chrono::milliseconds CurationRoutes::write_tally() {
  try {
    services_->needs.write_once_a_day(services_->database, services_->curation.now());
  } catch (const std::runtime_error&) {  // another program writes; the counts stay in memory
  }
  return std::chrono::hours{1};
}

Reply CurationRoutes::answer(const HttpRequest& request, const PageRequest& asked,
                             const RouteMatch& found, Entrance entrance) {
  const bool for_staff = found.route.entrance == Entrance::staff;
  auto typed =
      request.method == "POST" && !request.multipart ? parameters_of(request.body) : Parameters{};
  if (typed.size() > most_fields) return pages_.error(413, asked);
  if (is_turned_away(request, found.route, typed)) return turned_away(request, asked);
  const Permit permit{for_staff ? staff_places_ : places_,
                      for_staff ? patience_of_staff : patience};
  if (!permit.acquired()) return pages_.error(503, asked);
  auto clean = clean_fields(std::move(typed));
  if (!clean) return pages_.error(400, asked);
  const PageContext context{pages_.site_context(), asked};
  const FormRequest call{context, request, std::move(*clean), *services_};
  if (const auto status = refusal(call, found.route, entrance)) return pages_.error(*status, asked);
  auto reply = reply_by_row(call, found);
  return reply ? std::move(*reply) : pages_.error(404, asked);
}

bool CurationRoutes::is_turned_away(const HttpRequest& request, const Route& route,
                                    const Parameters& typed) {
  if (request.method != "POST" || !route.sealed || is_sealed(*services_, typed)) return false;
  return services_->unsealed.take(request.sender, services_->curation.now()) > 0;
}

Reply CurationRoutes::turned_away(const HttpRequest& request, const PageRequest& asked) {
  const PageContext context{pages_.site_context(), asked};
  return refused_for_now({context, request, {}, *services_}, unsealed_window);
}

std::optional<int> CurationRoutes::refusal(const FormRequest& call, const Route& route,
                                           Entrance entrance) const {
  const bool for_staff = route.entrance == Entrance::staff;
  if (for_staff && entrance != Entrance::staff) return 404;
  if (!call.is_post()) return std::nullopt;
  if (!takes_post(route, pages_.settings(), true)) return 405;
  if (!from_this_site(call.request, for_staff)) return 403;
  return std::nullopt;
}

std::optional<Reply> CurationRoutes::reply_by_row(const FormRequest& call,
                                                  const RouteMatch& found) const {
  if (found.route.form) return found.route.form(call, found.id);
  const auto session =
      services_->sign_in.session_of(session_cookie(call.request), call.curation().now());
  if (!session) return see_other(call.context.link("/admin/sign-in"));
  if (call.is_post() && !same_secret(call.field("form_token"), session->form_token))
    return pages_.error(403, call.context.request);
  const AdminRequest admin{call, *session};
  const auto needed = found.route.needed(call.is_post());
  if (!may(admin, needed)) return not_allowed(admin, needed);
  return found.route.curation(admin, found.id);
}

}  // namespace blakus
