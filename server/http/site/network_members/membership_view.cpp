#include "server/http/site/network_members/membership_view.h"

namespace blakus {
namespace {

constexpr std::size_t year_digits = 4;

}  // namespace

std::string application_number(const MembershipApplication& application) {
  return "M-" + application.began.substr(0, year_digits) + "-" + std::to_string(application.number);
}

View application_facts(const PageContext& context, const MembershipFields& fields,
                       bool with_person) {
  View rows{View::type::list};
  const auto add = [&](const char* label, const std::string& value) {
    if (value.empty()) return;
    View row;
    row["label"] = context.say(label);
    row["value"] = value;
    rows << std::move(row);
  };
  add("membership.name", fields.name);
  add("membership.reg", fields.registration);
  add("membership.address", fields.address);
  add("membership.aims", fields.aims);
  add("membership.members", fields.members);
  add("membership.branches", fields.branches);
  add("membership.statutes", fields.statutes);
  if (with_person) {
    add("membership.person", fields.person);
    add("membership.pmail", fields.email);
  }
  add("membership.code_title", context.say(fields.code ? "membership.agrees" : "membership.open"));
  return rows;
}

View application_line(const PageContext& context, const MembershipApplication& application) {
  View line{View::type::list};
  const auto add = [&](const std::string& key, const std::string& at) {
    if (at.empty()) return;
    View step;
    step["text"] = context.say("membership.step_" + key);
    step["at"] = context.moment(at);
    line << std::move(step);
  };
  const bool ended = application.state != "draft" && application.state != "sent";
  if (ended)
    add(application.state, application.decided.empty() ? application.saved : application.decided);
  add("signed", application.signed_at);
  add("sent", application.sent);
  add("began", application.began);
  return line;
}

std::optional<Organization> network_of(const FormRequest& call) {
  return present_organization(call.curation(), call.context.snapshot->site().network);
}

std::vector<std::shared_ptr<const Organization>> network_members(const PageContext& context) {
  std::vector<std::shared_ptr<const Organization>> members;
  const auto network = context.snapshot->organization(context.snapshot->site().network);
  if (!network) return members;
  for (const auto& each : context.site_context.searcher.organizations(context.language))
    if (is_member(*each, *network)) members.push_back(each);
  return members;
}

}  // namespace blakus
