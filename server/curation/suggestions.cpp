#include "server/curation/suggestions.h"

#include "core/kinds/organization/record_changes.h"
#include "core/record/timestamps.h"
#include "core/store/expert_addresses.h"
#include "core/text/slug.h"

namespace blakus {
namespace {

constexpr std::time_t senders_kept = 30 * one_day;  // after the decision
constexpr std::time_t one_hour = 60L * 60;

}  // namespace

Admission::Admission(const SuggestionLimits& limits)
    : limits_(limits), an_hour_(limits.an_hour_each, one_hour) {}

std::time_t Admission::take(const Curation& curation, const std::string& sender) {
  const auto now = curation.now();
  const bool full = sent_since(curation.database, iso_time(now - one_day)) >= limits_.a_day ||
                    pending_count(curation.database) >= limits_.pending;
  return full ? one_hour : an_hour_.take(sender, now);
}

Receipt keep_suggestion(const Curation& curation, const NewSuggestion& suggestion) {
  const auto kind = suggestion.kind;
  const auto usual = suggestion.before ? "change" : "new";
  Receipt receipt{.token = random_token()};
  Transaction transaction{curation.database};
  auto id = suggestion.id;
  auto after = suggestion.after;
  if (!suggestion.before) {
    id = id_for(curation, kind, title_in(kind, after).lv);  // no other took it meanwhile
    after = with_id(after, id);
  }
  const auto before = suggestion.before.value_or(blank_record(kind, ""));
  receipt.number =
      add_submission(curation.database, {.token = hash_of_token(receipt.token),
                                         .type = suggestion.type.empty() ? usual : suggestion.type,
                                         .kind = kind,
                                         .id = id,
                                         .changes = changes_between(before, after),
                                         .remark = suggestion.remark,
                                         .language = suggestion.language,
                                         .at = iso_time(curation.now()),
                                         .email = suggestion.email,
                                         .topic = suggestion.topic,
                                         .how = suggestion.how,
                                         .seen_at = suggestion.seen_at});
  if (!suggestion.expert_email.empty())
    add_expert_address(curation.database, {.submission = receipt.number,
                                           .expert = id,
                                           .email = suggestion.expert_email,
                                           .language = suggestion.expert_language,
                                           .made = iso_time(curation.now())});
  transaction.commit();
  return receipt;
}

std::optional<Submission> suggestion_of(const Curation& curation, std::string_view token) {
  return submission_of_token(curation.database, hash_of_token(token));
}

std::chrono::milliseconds forget_old_senders(const Curation& curation) {
  try {
    forget_senders(curation.database, iso_time(curation.now() - senders_kept));
  } catch (const std::runtime_error&) {  // another program writes; nothing is lost
  }
  return std::chrono::hours{1};
}

std::string id_for(const Curation& curation, Kind kind, std::string_view name) {
  const auto slug = slug_of(name);
  const std::string nameless{kind == Kind::organization ? "organizacija" : name_of(kind)};
  const auto id = slug.empty() ? nameless : slug;
  const auto taken = [&](const std::string& candidate) {
    const bool leads_on = kind == Kind::organization && curation.published.organization(candidate);
    return leads_on || curation.published.record(kind, candidate) ||
           latest_revision(curation.database, kind, candidate) ||
           was_suggested(curation.database, kind, candidate);
  };
  auto candidate = id;
  for (int number = 2; taken(candidate); ++number) candidate = id + "-" + std::to_string(number);
  return candidate;
}

}  // namespace blakus
