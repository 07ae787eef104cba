#include "server/network/expert_consent.h"

#include "core/kinds/network_json.h"
#include "core/record/timestamps.h"
#include "core/store/audit.h"
#include "server/curation/record_list.h"
#include "server/curation/review.h"
#include "server/curation/secrets.h"

namespace blakus {
namespace {

std::optional<Expert> expert_in(const std::optional<std::string>& json) {
  if (!json) return std::nullopt;
  return std::get<Expert>(stored_network_record(*json, Kind::expert));
}

/// Of somebody who pauses, the record as it last was.
std::optional<Expert> record_of_expert(const Curation& curation, const ExpertAddress& address) {
  return expert_in(address.paused.empty() ? present_record(curation, Kind::expert, address.expert)
                                          : last_record(curation, Kind::expert, address.expert));
}

/// In the history and the log, where the address never stands.
void revise_by_expert(const Curation& curation, const std::string& id,
                      std::optional<std::string> json, const std::string& action) {
  const auto at = iso_time(curation.now());
  revise(curation, {.kind = Kind::expert,
                    .id = id,
                    .json = std::move(json),
                    .at = at,
                    .role = "expert",
                    .why = {}});
  add_audit_entry(curation.database, {.at = at,
                                      .who = "expert",
                                      .action = action,
                                      .subject = audit_name(Kind::expert, id),
                                      .detail = {}});
}

std::string with_consent(Expert record, std::string day) {
  record.consent = std::move(day);
  return to_json(NetworkRecord{std::move(record)});
}

/// Withdrawn whatever the record says: a public source of a body is no consent of a person.
void hide(const Curation& curation, const ExpertLink& link, const std::string& action) {
  if (present_record(curation, Kind::expert, link.record.id))
    revise_by_expert(curation, link.record.id, std::nullopt, action);
}

}  // namespace

std::vector<ExpertToAsk> ask_experts(const Curation& curation) {
  std::vector<ExpertToAsk> asked;
  for (auto& address : experts_to_ask(curation.database)) {
    auto record = record_of_expert(curation, address);
    if (!record) {
      forget_expert_address(curation.database, address.number);
      continue;
    }
    auto token = random_token();
    expert_asked(curation.database, address.number, hash_of_token(token), iso_time(curation.now()));
    asked.push_back({std::move(address), std::move(*record), std::move(token)});
  }
  return asked;
}

std::optional<ExpertLink> expert_of_link(const Curation& curation, std::string_view token) {
  auto address = expert_address_of_token(curation.database, hash_of_token(token));
  if (!address) return std::nullopt;
  auto record = record_of_expert(curation, *address);
  if (!record) return std::nullopt;
  return ExpertLink{std::move(*address), std::move(*record)};
}

void agree(const Curation& curation, const ExpertLink& link) {
  Transaction transaction{curation.database};
  const auto now = curation.now();
  revise_by_expert(curation, link.record.id, with_consent(link.record, iso_date(now)), "agreed");
  expert_agreed(curation.database, link.address.number, iso_time(now));
  transaction.commit();
  curation.approved();
}

void pause(const Curation& curation, const ExpertLink& link) {
  Transaction transaction{curation.database};
  hide(curation, link, "paused");
  expert_paused(curation.database, link.address.number, iso_time(curation.now()));
  transaction.commit();
  curation.approved();
}

void leave(const Curation& curation, const ExpertLink& link) {
  Transaction transaction{curation.database};
  hide(curation, link, "withdrawn");
  forget_expert_address(curation.database, link.address.number);
  transaction.commit();
  curation.approved();
}

void forget_silent_experts(const Curation& curation) {
  forget_silent_experts(curation.database, days_ago(curation, days_to_agree),
                        days_ago(curation, days_of_pause));
}

}  // namespace blakus
