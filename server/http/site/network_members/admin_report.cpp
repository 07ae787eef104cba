// The report of a year: one page to print and the same as CSV. Figures that are not known are left
// out, and a sum says on how many of how many it rests.

#include <algorithm>

#include "core/exchange/csv_writer.h"
#include "core/files/number.h"
#include "core/kinds/event/occurrences.h"
#include "server/http/app/route.h"
#include "server/http/site/admin/admin_view.h"
#include "server/http/site/kinds/network/record_rows.h"
#include "server/http/site/network_members/membership_view.h"
#include "server/http/site/table.h"
#include "server/network/year_counts.h"
#include "server/search/answer/coverage.h"

namespace blakus {
namespace {

constexpr int first_year = 2000;
constexpr int last_year = 2100;
constexpr std::size_t days_of_year = 400;  ///< occurrences that are looked at

struct ReportRow {
  std::string section;  ///< message: "report.members"
  std::string label;
  std::string value;
  std::string note;  ///< may be empty
};

class YearReport {
 public:
  YearReport(const AdminRequest& admin, std::string year)
      : admin_(admin), context_(admin.call.context), year_(std::move(year)) {
    add_members();
    add_coverage();
    add_events();
    add_projects();
    add_records();
    add_work();
  }
  const std::vector<ReportRow>& rows() const { return rows_; }

 private:
  void add(const char* section, const std::string& label, const std::string& value,
           const std::string& note = {}) {
    rows_.push_back({section, label, value, note});
  }
  void add(const char* section, const char* label, std::size_t value,
           const std::string& note = {}) {
    add(section, context_.say(label), std::to_string(value), note);
  }
  std::string rests_on(std::size_t known, std::size_t all) const {
    return context_.say("report.rests_on", {{"known", static_cast<std::int64_t>(known)},
                                            {"all", static_cast<std::int64_t>(all)}});
  }
  bool is_of_year(std::string_view date) const { return date.starts_with(year_); }

  void add_members();
  void add_coverage();
  void add_events();
  void add_projects();
  void add_records();
  void add_work();
  void add_asked(const YearCounts& counts);

  const AdminRequest& admin_;
  const PageContext& context_;
  const std::string year_;
  std::vector<ReportRow> rows_;
};

void YearReport::add_members() {
  add("report.members", "report.organizations", context_.snapshot->organization_count());
  if (network_of(admin_.call))
    add("report.members", "members.title", network_members(context_).size());
}

void YearReport::add_coverage() {
  const auto coverage = coverage_of(*context_.snapshot);
  add("report.reach", "freshness.way_phone", coverage.by_phone);
  add("report.reach", "freshness.way_mail", coverage.by_mail);
  add("report.reach", "freshness.way_web", coverage.by_web_alone);
  add("report.reach", "freshness.way_none", coverage.total - coverage.reachable);
  add("report.reach", "report.in_time", coverage.in_time);
  for (const auto& row : coverage.areas) {
    std::string places = context_.say("report.national") + " " + std::to_string(row.national);
    for (std::size_t at = 0; at < row.regions.size(); ++at)
      places += " · " + text_for(coverage.regions[at]->label, context_.language) + " " +
                std::to_string(row.regions[at]);
    add("report.areas", text_for(row.area->label, context_.language), std::to_string(row.total),
        places);
  }
  add("report.gaps", "report.diagnoses_without", coverage.diagnoses_without_anybody.size());
  for (const auto& row : coverage.areas)
    if (row.total == 0)
      add("report.gaps", context_.say("report.area_without"),
          text_for(row.area->label, context_.language));
}

void YearReport::add_events() {
  std::size_t held = 0;
  std::size_t counted = 0;
  std::int64_t participants = 0;
  for (const auto& other : context_.snapshot->others().of_kind(Kind::event)) {
    const auto& event = std::get<Event>(other.record);
    std::size_t dates = 0;
    if (event.status != "cancelled")
      for (const auto& one : occurrences(event, year_ + "-01-01", days_of_year))
        if (!one.cancelled && is_of_year(one.day) && one.day <= context_.today()) ++dates;
    held += dates;
    if (dates == 0 || !event.participants) continue;
    ++counted;
    participants += *event.participants;
  }
  add("report.events", "report.held", held);
  if (counted > 0)
    add("report.events", "report.participants", static_cast<std::size_t>(participants),
        rests_on(counted, held));
}

void YearReport::add_projects() {
  std::size_t all = 0;
  std::size_t known = 0;
  std::int64_t cents = 0;
  const auto& others = context_.snapshot->others();
  for (OtherRecords::Number at = 0; at < others.size(); ++at) {
    const auto* project = std::get_if<Project>(&others[at].record);
    if (!project || project->start_date.empty() || project->start_date.substr(0, 4) > year_)
      continue;
    const auto& last = project->end_date.empty() ? project->start_date : project->end_date;
    if (last.substr(0, 4) < year_) continue;
    ++all;
    if (!project->budget_eur) continue;
    ++known;
    cents += project->budget_eur->cents;
  }
  add("report.projects", "report.running", all);
  if (known > 0)
    add("report.projects", context_.say("report.money"), euro_text(context_, cents),
        rests_on(known, all));
}

void YearReport::add_records() {
  const auto& others = context_.snapshot->others();
  for (const auto kind : {Kind::document, Kind::news, Kind::seat}) {
    std::size_t count = 0;
    for (OtherRecords::Number at = 0; at < others.size(); ++at)
      if (others[at].kind == kind && (kind == Kind::seat || is_of_year(date_of(others[at].record))))
        ++count;
    add("report.records", context_.say("list.title_" + std::string(name_of(kind))),
        std::to_string(count));
  }
}

/// Answers to a survey are kept for a year: of an earlier one their number is not known.
void YearReport::add_asked(const YearCounts& counts) {
  const auto count = [&](const char* label, std::int64_t value, const std::string& note = {}) {
    add("report.asked", label, static_cast<std::size_t>(value), note);
  };
  count("report.opinions", counts.opinions);
  if (counts.opinions > 0) {
    count("report.signatures", counts.signatures);
    count("report.outcomes", static_cast<std::int64_t>(counts.outcomes.size()));
  }
  for (const auto& [title, outcome] : counts.outcomes)
    add("report.asked", context_.say("report.outcome"), outcome, title);
  count("report.surveys", counts.surveys);
  if (counts.surveys_counted > 0)
    count("report.answers", counts.answers,
          rests_on(static_cast<std::size_t>(counts.surveys_counted),
                   static_cast<std::size_t>(counts.surveys)));
}

void YearReport::add_work() {
  const auto counts = year_counts(admin_.call.curation().database, year_, context_.today());
  add_asked(counts);
  const auto count = [&](const char* label, std::int64_t value) {
    add("report.work", label, static_cast<std::size_t>(value));
  };
  count("report.sent", counts.sent);
  count("report.approved", counts.approved);
  count("report.refused", counts.refused);
  if (counts.tenths_of_days)
    add("report.work", context_.say("report.days"),
        std::to_string(*counts.tenths_of_days / 10) +
            (context_.language == Language::en ? "." : ",") +
            std::to_string(*counts.tenths_of_days % 10));
  count("report.confirmed", counts.confirmed);
  count("report.letters", counts.letters);
  count("report.posts", counts.posts);
  count("report.applications", counts.applications);
  count("report.accepted", counts.accepted);
}

/// The year asked for, else this one; nothing where it is none.
std::optional<std::string> report_year(const PageContext& context) {
  const auto asked = context.parameter("year");
  if (asked.empty()) return context.today().substr(0, 4);
  const auto year = number_in<int>(asked);
  if (!year || asked.size() != 4 || *year < first_year || *year > last_year) return std::nullopt;
  return asked;
}

View report_sections(const PageContext& context, const std::vector<ReportRow>& rows) {
  View sections{View::type::list};
  for (std::size_t at = 0; at < rows.size();) {
    const auto& name = rows[at].section;
    View lines{View::type::list};
    for (; at < rows.size() && rows[at].section == name; ++at) {
      View line;
      line["label"] = rows[at].label;
      line["value"] = rows[at].value;
      line["note"] = some(rows[at].note);
      lines << std::move(line);
    }
    View section;
    section["title"] = context.say(name);
    section["rows"] = std::move(lines);
    sections << std::move(section);
  }
  return sections;
}

Reply report_page(const AdminRequest& admin) {
  const auto& context = admin.call.context;
  const auto year = report_year(context);
  if (!year) return admin_note(admin, "report.error_year", 400);
  const auto title = context.say("report.title", {{"year", *year}});
  auto view = admin_view(admin, title);
  view["date"] = context.date(context.today());
  view["table_href"] = context.link("/admin/report.csv", "year=" + *year);
  const auto before = std::to_string(number_in<int>(*year).value_or(first_year) - 1);
  view["before"] = before;
  view["before_href"] = context.link("/admin/report", "year=" + before);
  view["sections"] = report_sections(context, YearReport{admin, *year}.rows());
  return private_page(admin.call, "admin_report", title, std::move(view));
}

Reply report_table(const AdminRequest& admin) {
  const auto& context = admin.call.context;
  const auto year = report_year(context);
  if (!year) return admin_note(admin, "report.error_year", 400);
  const char separator = csv_separator(context.language);
  std::string text{utf8_byte_order_mark};
  append_csv_row(text,
                 {context.say("report.section"), context.say("report.figure"),
                  context.say("report.value"), context.say("report.note")},
                 separator);
  const YearReport report{admin, *year};
  for (const auto& row : report.rows())
    append_csv_row(text, {context.say(row.section), row.label, row.value, row.note}, separator);
  return data_file(context, "text/csv; charset=utf-8", "report-" + *year + ".csv", std::move(text));
}

}  // namespace

std::span<const Route> report_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/admin/report",
       .curation = report_page,
       .entrance = Entrance::staff,
       .capability = Capability::read_report,
       .crawled = false,
       .cache = Cache::never},
      {.pattern = "/admin/report.csv",
       .curation = report_table,
       .entrance = Entrance::staff,
       .capability = Capability::read_report,
       .crawled = false,
       .cache = Cache::never},
  });
  return routes;
}

}  // namespace blakus
