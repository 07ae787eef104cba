#pragma once
// What was sent twice is kept once: a double click, going back, two tabs. Knows keys and what was
// answered; in memory alone, for a day.

#include <ctime>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <string>

namespace blakus {

class SentOnce {
 public:
  /// What `make` gave for this key before, or gives now. Another thread with the same key waits.
  /// After an empty answer, or what `make` throws, the same may be sent again.
  std::string answer(const std::string& key, std::time_t now,
                     const std::function<std::string()>& make);

 private:
  struct Answered {
    std::string key;
    std::time_t at = 0;
  };

  std::mutex mutex_;
  std::map<std::string, std::string, std::less<>> answers_;
  std::deque<Answered> in_order_;
};

}  // namespace blakus
