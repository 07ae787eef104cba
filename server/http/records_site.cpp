#include "server/http/records_site.h"

#include <algorithm>
#include <array>

#include "server/http/pages/records_pages.h"
#include "server/http/path_patterns.h"
#include "server/http/url.h"
#include "server/records/turn.h"
#include "server/search/snapshot.h"

namespace blakus {
namespace {

constexpr std::array<std::string_view, 5> beginnings{"/suggest-change", "/ask/", "/submissions/",
                                                     "/confirm", "/admin"};
constexpr std::array<std::string_view, 5> form_patterns{"/suggest-change", "/suggest-change/{id}",
                                                        "/ask/{id}", "/confirm", "/confirm/{id}"};
constexpr std::array<std::string_view, 7> staff_form_patterns{"/admin/sign-in",
                                                              "/admin/sign-out",
                                                              "/admin/merge",
                                                              "/admin/compare",
                                                              "/admin/submissions/{id}",
                                                              "/admin/organizations/{id}",
                                                              "/admin/organizations/{id}/edit"};
constexpr std::size_t most_fields = 1'000;

/// An error page that nobody keeps.
Reply refused(const PageRequest& asked, const Pages& pages, int status) {
  auto reply = pages.error(status, asked);
  reply.headers.emplace_back("Cache-Control", "no-store");
  return reply;
}

using AdminPage = std::optional<Reply> (*)(const AdminCall&, const std::string&);

template <Reply (*page)(const AdminCall&)>
std::optional<Reply> without_id(const AdminCall& admin, const std::string&) {
  return page(admin);
}

struct AdminRoute {
  std::string_view pattern;
  AdminPage answer;
};
constexpr std::array<AdminRoute, 9> admin_routes{{{"/admin", without_id<work_list_page>},
                                                  {"/admin/letters", without_id<letters_page>},
                                                  {"/admin/audit", without_id<audit_page>},
                                                  {"/admin/records", without_id<records_page>},
                                                  {"/admin/compare", without_id<compare_page>},
                                                  {"/admin/merge", without_id<merge_page>},
                                                  {"/admin/submissions/{id}", review_page},
                                                  {"/admin/organizations/{id}", history_page},
                                                  {"/admin/organizations/{id}/edit", edit_page}}};

std::optional<Reply> admin_answer(const AdminCall& admin) {
  const auto& path = admin.call.visit.request.path;
  for (const auto& route : admin_routes) {
    std::string id;
    if (fits(path, route.pattern, id)) return route.answer(admin, id);
  }
  return std::nullopt;
}

}  // namespace

bool is_records_path(std::string_view path) {
  return std::ranges::any_of(beginnings,
                             [&](std::string_view begin) { return path.starts_with(begin); });
}

bool takes_forms(std::string_view path, Door door) {
  std::string id;
  const auto fits_path = [&](std::string_view pattern) { return fits(path, pattern, id); };
  if (std::ranges::any_of(form_patterns, fits_path)) return true;
  return door == Door::staff && std::ranges::any_of(staff_form_patterns, fits_path);
}

PublishedDirectory published_by(const Searcher& searcher) {
  return {.organization = [&searcher](const std::string& id) -> std::optional<Organization> {
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

std::optional<Reply> RecordsSite::answer(const HttpRequest& request, const PageRequest& asked,
                                         Door door) {
  if (!is_records_path(asked.path)) return std::nullopt;
  const Turn turn{places_};
  if (!turn.taken()) return refused(asked, pages_, 503);
  const Visit visit{pages_.stock(), asked};
  auto typed = request.method == "POST" ? parameters_of(request.body) : Parameters{};
  if (typed.size() > most_fields) return refused(asked, pages_, 413);
  auto fields = clean_fields(std::move(typed));
  if (!fields) return refused(asked, pages_, 400);
  const RecordsCall call{visit, request, std::move(*fields), *office_};
  const bool for_staff = asked.path.starts_with("/admin");
  if (for_staff && door != Door::staff) return refused(asked, pages_, 404);
  if (call.sent() && !from_this_site(request, for_staff)) return refused(asked, pages_, 403);
  auto reply = for_staff ? review(call) : form(call);
  return reply ? std::move(*reply) : refused(asked, pages_, 404);
}

std::optional<Reply> RecordsSite::form(const RecordsCall& call) {
  const auto& path = call.visit.request.path;
  std::string id;
  if (path == "/suggest-change") return suggest_new_page(call);
  if (fits(path, "/suggest-change/{id}", id)) return suggest_change_page(call, id);
  if (fits(path, "/ask/{id}", id)) return ask_page(call, id);
  if (path == "/confirm") return ask_for_link_page(call);
  if (fits(path, "/confirm/{id}", id)) return confirm_page(call, id);
  if (fits(path, "/submissions/{id}", id) && !call.sent()) return receipt_page(call, id);
  return std::nullopt;
}

std::optional<Reply> RecordsSite::review(const RecordsCall& call) {
  const auto& path = call.visit.request.path;
  if (path == "/admin/sign-in") return sign_in_page(call);
  const auto session = office_->sign_in.session_of(session_cookie(call.request), call.desk().now());
  if (!session) return see_other(call.visit.link("/admin/sign-in"));
  if (call.sent() && !same_secret(call.field("form_token"), session->form_token))
    return refused(call.visit.request, pages_, 403);
  if (path == "/admin/sign-out") return call.sent() ? std::optional(sign_out(call)) : std::nullopt;
  return admin_answer({call, *session});
}

}  // namespace blakus
