#include "server/curation/sent_once.h"

namespace blakus {
namespace {

constexpr std::time_t kept_seconds = 24L * 60 * 60;  // as long as a form may be filled in
constexpr std::size_t most_kept = 10'000;

}  // namespace

std::string SentOnce::answer(const std::string& key, std::time_t now,
                             const std::function<std::string()>& make) {
  const std::lock_guard lock{mutex_};
  while (!in_order_.empty() &&
         (in_order_.front().at + kept_seconds < now || in_order_.size() > most_kept)) {
    answers_.erase(in_order_.front().key);
    in_order_.pop_front();
  }
  if (const auto known = answers_.find(key); known != answers_.end()) return known->second;
  auto answer = make();
  if (answer.empty()) return answer;
  answers_.emplace(key, answer);
  in_order_.push_back({key, now});
  return answer;
}

}  // namespace blakus
