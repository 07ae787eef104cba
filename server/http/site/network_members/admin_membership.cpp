// Applications for membership on the desk: read, decided by an administrator with the board's
// protocol or a reason, and members who leave.

#include <algorithm>

#include "core/files/number.h"
#include "core/record/timestamps.h"
#include "core/store/confirm_links.h"
#include "server/curation/record_list.h"
#include "server/http/app/route.h"
#include "server/http/site/admin/admin_view.h"
#include "server/http/site/network_members/member_page.h"
#include "server/http/site/network_members/membership_view.h"

namespace blakus {
namespace {

constexpr std::size_t longest_reason = 2'000;  ///< bytes

View applications_view(const AdminRequest& admin) {
  const auto& context = admin.call.context;
  return list_of(membership_applications(admin.call.curation().database),
                 [&](const MembershipApplication& each) {
                   View row;
                   row["name"] = each.fields.name;
                   row["href"] = context.link("/admin/membership/" + std::to_string(each.number));
                   row["number"] = application_number(each);
                   row["state"] = context.say("membership.state_" + each.state);
                   row["at"] = context.moment(each.sent);
                   return row;
                 });
}

View members_view(const AdminRequest& admin) {
  View rows{View::type::list};
  const auto network = network_of(admin.call);
  if (!network) return rows;
  const auto all = all_records(admin.call.curation());
  for (const auto& each : all->entries()) {
    const auto& record = each->record;
    if (!each->is_present() || !is_member(record, *network)) continue;
    View row;
    row["id"] = record.id;
    row["name"] = text_for(record.name, admin.call.context.language);
    row["href"] = admin.call.context.link(record_path(record.id));
    rows << std::move(row);
  }
  return rows;
}

Reply membership_desk(const AdminRequest& admin, const char* error, int status) {
  const auto& context = admin.call.context;
  auto view = admin_view(admin, context.say("membership.desk"));
  view["applications"] = applications_view(admin);
  view["has_applications"] = has_items(*view.get("applications"));
  view["members"] = members_view(admin);
  view["has_members"] = has_items(*view.get("members"));
  view["error"] = error == nullptr ? View(false) : View(context.say(error));
  return private_page(admin.call, "admin_memberships", context.say("membership.desk"),
                      std::move(view), status);
}

Reply leave(const AdminRequest& admin) {
  const auto why = admin.call.field("why");
  if (why.empty() || why.size() > longest_reason)
    return membership_desk(admin, "membership.error_why", 422);
  const auto ended =
      end_membership(admin.call.curation(), admin.call.field("organization"),
                     admin.call.context.snapshot->site().network, decider_of(admin), why);
  if (ended.decided != Decided::done) return membership_desk(admin, "membership.error_record", 422);
  return see_other(admin.call.context.link("/admin/membership"));
}

Reply memberships_page(const AdminRequest& admin) {
  return admin.call.is_post() ? leave(admin) : membership_desk(admin, nullptr, 200);
}

Reply application_desk(const AdminRequest& admin, const MembershipApplication& application,
                       const std::string& error, int status) {
  const auto& context = admin.call.context;
  auto view = admin_view(admin, application.fields.name);
  view["number"] = application_number(application);
  view["state"] = context.say("membership.state_" + application.state);
  view["facts"] = application_facts(context, application.fields, true);
  view["line"] = application_line(context, application);
  view["waits"] = application.state == "sent";
  view["who_decides"] =
      context.say("admin.who_may", {{"roles", roles_with(context, Capability::decide_membership)}});
  view["organization"] =
      admin.call.is_post() ? admin.call.field("organization") : application.fields.organization;
  view["prot"] = admin.call.field("prot");
  view["reason"] = admin.call.is_post() ? admin.call.field("reason") : application.reason;
  view["protocol"] = some(application.protocol);
  view["said"] = some(application.reason);
  view["error"] = some(error);
  return private_page(admin.call, "admin_membership", application.fields.name, std::move(view),
                      status);
}

/// To the applicant, in the language of the form.
void tell_applicant(const AdminRequest& admin, const MembershipApplication& application,
                    const BoardDecision& decision) {
  const auto& context = admin.call.context;
  if (application.fields.email.empty() || decision.act == "signed" || !writes_letters(admin.call))
    return;
  const auto language = language_or_chief(context.snapshot->site(), application.language);
  const auto& words = context.site_context.words;
  const MessageArguments arguments{{"name", application.fields.name},
                                   {"protocol", decision.protocol},
                                   {"reason", decision.reason},
                                   {"email", context.snapshot->site().network_email}};
  add_letter(admin.call.curation().database,
             {.kind = "membership",
              .organization = application.fields.organization,
              .recipient = application.fields.email,
              .subject = words.say(language, "membership.letter_subject"),
              .body = words.say(language, "membership.letter_" + decision.act, arguments),
              .queued = iso_time(admin.call.curation().now())});
  admin.call.services.options.letter_waiting();
}

/// What is missing in a decision: a message; null if nothing is.
const char* fault_of_decision(const BoardDecision& decision) {
  const auto unfit = [](const std::string& text) {
    return text.empty() || text.size() > longest_reason;
  };
  if (decision.act == "accept" && unfit(decision.protocol)) return "membership.error_protocol";
  const bool needs_reason = decision.act == "refuse" || decision.act == "ask";
  return needs_reason && unfit(decision.reason) ? "membership.error_reason" : nullptr;
}

Reply decide_on_application(const AdminRequest& admin, const MembershipApplication& application) {
  const auto& call = admin.call;
  const BoardDecision decision{.act = call.field("do"),
                               .protocol = call.field("prot"),
                               .reason = call.field("reason"),
                               .organization = call.field("organization"),
                               .network = call.context.snapshot->site().network};
  constexpr std::array<std::string_view, 4> acts{"accept", "refuse", "ask", "signed"};
  if (std::ranges::find(acts, decision.act) == acts.end())
    return application_desk(admin, application, "", 422);
  if (const auto* fault = fault_of_decision(decision))
    return application_desk(admin, application, call.context.say(fault), 422);
  Transaction transaction{call.curation().database};
  const auto outcome =
      decide_application(call.curation(), application.number, decision, decider_of(admin));
  if (outcome.decided == Decided::decided_before)
    return application_desk(admin, application, call.context.say("membership.error_decided"), 409);
  if (outcome.decided == Decided::unsound)
    return application_desk(admin, application, to_string(outcome.problems.front()), 422);
  tell_applicant(admin, application, decision);
  transaction.commit();
  return see_other(call.context.link(decision.act == "signed" ? call.context.request.path
                                                              : "/admin/membership"));
}

std::optional<Reply> application_on_desk(const AdminRequest& admin, const std::string& id) {
  const auto application = membership_application(admin.call.curation().database,
                                                  number_in<std::int64_t>(id).value_or(0));
  if (!application || application->state == "draft" || application->state == "withdrawn")
    return std::nullopt;
  return admin.call.is_post() ? decide_on_application(admin, *application)
                              : application_desk(admin, *application, "", 200);
}

}  // namespace

std::span<const Route> membership_desk_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/admin/membership",
       .curation = memberships_page,
       .takes = Takes::forms,
       .entrance = Entrance::staff,
       .capability = Capability::see_memberships,
       .sending = Capability::decide_membership,
       .crawled = false,
       .cache = Cache::never},
      {.pattern = "/admin/membership/{id}",
       .curation = application_on_desk,
       .takes = Takes::forms,
       .entrance = Entrance::staff,
       .capability = Capability::see_memberships,
       .sending = Capability::decide_membership,
       .crawled = false,
       .cache = Cache::never},
  });
  return routes;
}

}  // namespace blakus
