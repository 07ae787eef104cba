#include "server/http/site/network_members/segment_view.h"

#include <algorithm>

#include "server/http/transport/url.h"

namespace blakus {

std::vector<Recipient> recipients_of_filter(const AdminRequest& admin,
                                            const SegmentFilter& filter) {
  const auto& curation = admin.call.curation();
  const auto& site = admin.call.context.snapshot->site();
  return recipients_of(curation.database, bodies_of(curation, filter, site.network), site);
}

std::string query_of_filter(const SegmentFilter& filter) {
  std::string query;
  for (const auto& [key, value] : filter)
    query.append(query.empty() ? "" : "&").append(key).append("=").append(percent_encoded(value));
  return query;
}

std::string value_of_rule(const PageContext& context, const SegmentRule& rule,
                          const std::string& value) {
  if (rule.of) return context.label(*rule.of, value);
  if (rule.values.empty()) return value;
  return context.say("segment." + std::string(rule.key) + "_" + value);
}

std::string text_of_filter(const PageContext& context, const SegmentFilter& filter) {
  std::string text;
  for (const auto& rule : segment_rules()) {
    const auto chosen = filter.find(rule.key);
    if (chosen == filter.end()) continue;
    text.append(text.empty() ? "" : "; ").append(context.say("segment." + std::string(rule.key)));
    text.append(": ").append(value_of_rule(context, rule, chosen->second));
  }
  return text.empty() ? context.say("segment.everybody") : text;
}

Reply desk_table(const std::string& name, std::string text) {
  return {.content_type = "text/csv; charset=utf-8",
          .body = std::move(text),
          .headers = {{"Content-Disposition", "attachment; filename=\"" + name + "\""}}};
}

std::size_t letters_to(const std::vector<Recipient>& recipients) {
  return static_cast<std::size_t>(
      std::ranges::count_if(recipients, [](const Recipient& each) { return !each.email.empty(); }));
}

std::string counts_text(const PageContext& context, const std::vector<Recipient>& recipients) {
  return context.count("segment.bodies", recipients.size()) + ", " +
         context.count("segment.with_address", letters_to(recipients));
}

}  // namespace blakus
