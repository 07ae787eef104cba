#include "server/network/year_counts.h"

#include "core/text/day.h"
#include "server/network/opinions.h"
#include "server/network/subscriptions.h"
#include "server/network/surveys.h"

namespace blakus {
namespace {

constexpr std::int64_t seconds_of_tenth = 24L * 60 * 60 / 10;

std::optional<std::int64_t> time_to_decision(const Database& database, const std::string& year) {
  std::int64_t seconds = 0;
  std::int64_t decisions = 0;
  database.each(
      "SELECT submission.at, decision.at FROM submission JOIN decision "
      "ON decision.submission = submission.number WHERE submission.at LIKE ? "
      "AND type IN ('new', 'change', 'question')",
      {year + "%"}, [&](const StoreRow& row) {
        const auto sent = moment_in(row.text(0));
        const auto decided = moment_in(row.text(1));
        if (!sent || !decided) return;
        seconds += std::chrono::duration_cast<std::chrono::seconds>(*decided - *sent).count();
        ++decisions;
      });
  if (decisions == 0) return std::nullopt;
  return (seconds / decisions + seconds_of_tenth / 2) / seconds_of_tenth;
}

void count_opinions(YearCounts& counts, const Database& database, const std::string& year) {
  for (const auto& opinion : opinions_in(database, "sent")) {
    if (!opinion.ended.starts_with(year)) continue;
    ++counts.opinions;
    counts.signatures += static_cast<std::int64_t>(signatures_of(database, opinion).size());
    if (!opinion.outcome.empty()) counts.outcomes.push_back({opinion.title, opinion.outcome});
  }
}

/// A survey with fewer answers adds none: the sum of all would tell how many it had.
void count_surveys(YearCounts& counts, const Database& database, const std::string& year,
                   const std::string& today) {
  for (const auto& survey : all_surveys(database)) {
    const auto& last = survey.ended.empty() ? survey.closes : survey.ended;
    if (!survey.is_over(today) || !last.starts_with(year)) continue;
    ++counts.surveys;
    const auto answers = static_cast<std::int64_t>(answered_by(database, survey.number).size());
    if (answers < fewest_counted) continue;
    ++counts.surveys_counted;
    counts.answers += answers;
  }
}

}  // namespace

YearCounts year_counts(const Database& database, const std::string& year,
                       const std::string& today) {
  const auto count = [&](const char* sql) { return database.number_of(sql, {year + "%"}); };
  YearCounts counts{
      .sent = count("SELECT count(*) FROM submission WHERE at LIKE ? "
                    "AND type IN ('new', 'change', 'question')"),
      .approved = count("SELECT count(*) FROM submission JOIN decision ON submission = "
                        "submission.number WHERE submission.at LIKE ? AND outcome <> 'refused' "
                        "AND type IN ('new', 'change', 'question')"),
      .refused = count("SELECT count(*) FROM submission JOIN decision ON submission = "
                       "submission.number WHERE submission.at LIKE ? AND outcome = 'refused' "
                       "AND type IN ('new', 'change', 'question')"),
      .tenths_of_days = time_to_decision(database, year),
      .confirmed = count("SELECT count(*) FROM revision WHERE at LIKE ? AND role = 'owner'"),
      .letters = count("SELECT count(*) FROM mail WHERE sent LIKE ?"),
      .posts = count("SELECT count(*) FROM board_post WHERE published LIKE ?"),
      .applications = count("SELECT count(*) FROM membership WHERE sent LIKE ?"),
      .accepted = count("SELECT count(*) FROM membership WHERE decided LIKE ? "
                        "AND state = 'accepted'"),
  };
  count_opinions(counts, database, year);
  count_surveys(counts, database, year, today);
  return counts;
}

}  // namespace blakus
