#include "server/http/site/forms/records_site.h"

#include "core/index/schema.h"
#include "server/curation/turn.h"
#include "server/http/site/forms/records_pages.h"
#include "server/http/transport/url.h"
#include "server/search/index/postings.h"
#include "server/search/index/snapshot.h"

namespace blakus {
namespace {

constexpr std::size_t most_fields = 1'000;

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
          .vocabulary =
              [&searcher] {
                const auto snapshot = searcher.snapshot();
                Catalog catalog;
                for (const auto kind : taxonomy_kinds)
                  for (const auto* term : snapshot->terms(kind)) catalog.terms.push_back(*term);
                return catalog;
              }};
}

RecordsSite::RecordsSite(const Searcher& searcher, const Pages& pages,
                         const RecordsOptions& options)
    : pages_(pages),
      office_(std::make_unique<RecordsOffice>(options, published_by(searcher))),
      places_(options.at_once),
      forgetting_([this] { return forget_old_senders(office_->desk); }) {}

RecordsSite::~RecordsSite() = default;

Reply RecordsSite::answer(const HttpRequest& request, const PageRequest& asked,
                          const RouteMatch& found, Entrance entrance) {
  const Turn turn{places_};
  if (!turn.taken()) return pages_.error(503, asked);
  auto typed = request.method == "POST" ? parameters_of(request.body) : Parameters{};
  if (typed.size() > most_fields) return pages_.error(413, asked);
  auto clean = clean_fields(std::move(typed));
  if (!clean) return pages_.error(400, asked);
  const Visit visit{pages_.stock(), asked};
  const RecordsCall call{visit, request, std::move(*clean), *office_};
  if (const auto status = refusal(call, found.route, entrance)) return pages_.error(*status, asked);
  auto reply = answered(call, found);
  return reply ? std::move(*reply) : pages_.error(404, asked);
}

std::optional<int> RecordsSite::refusal(const RecordsCall& call, const Route& route,
                                        Entrance entrance) const {
  const bool for_staff = route.entrance == Entrance::staff;
  if (for_staff && entrance != Entrance::staff) return 404;
  if (!call.sent()) return std::nullopt;
  if (!takes_post(route, pages_.settings(), true)) return 405;
  if (!from_this_site(call.request, for_staff)) return 403;
  return std::nullopt;
}

std::optional<Reply> RecordsSite::answered(const RecordsCall& call, const RouteMatch& found) const {
  if (found.route.form) return found.route.form(call, found.id);
  const auto session = office_->sign_in.session_of(session_cookie(call.request), call.desk().now());
  if (!session) return see_other(call.visit.link("/admin/sign-in"));
  if (call.sent() && !same_secret(call.field("form_token"), session->form_token))
    return pages_.error(403, call.visit.request);
  return found.route.desk({call, *session}, found.id);
}

}  // namespace blakus
