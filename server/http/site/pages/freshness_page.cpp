// Freshness of the directory and regions without any organization: for the ministry, the network
// and anybody.

#include <algorithm>

#include "core/exchange/csv_writer.h"
#include "core/kinds/paths.h"
#include "server/http/app/route.h"
#include "server/http/site/frame.h"
#include "server/http/site/json_ld.h"
#include "server/http/site/kinds/organization/cards.h"
#include "server/http/site/table.h"
#include "server/http/site/terms.h"
#include "server/search/answer/coverage.h"

namespace blakus {
namespace {

constexpr std::size_t most_archived = 500;

std::int64_t percent(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<std::int64_t>((100 * part + whole / 2) / whole);
}

std::string percent_text(const PageContext& context, std::size_t part, std::size_t whole) {
  return context.say("freshness.percent", {{"percent", percent(part, whole)}});
}

/// A number in a table; zero is shown and marked.
View cell(std::size_t count) {
  View view;
  view["text"] = std::to_string(count);
  view["none"] = count == 0;
  return view;
}

View area_rows(const PageContext& context, const Coverage& coverage) {
  return list_of(coverage.areas, [&](const AreaCoverage& row) {
    View view;
    view["text"] = text_for(row.area->label, context.language);
    view["href"] = context.link(path_of(*row.area));
    view["total"] = std::to_string(row.total);
    view["reachable"] = std::to_string(row.reachable);
    view["confirmed"] = std::to_string(row.confirmed);
    view["percent"] = row.total == 0 ? "–" : percent_text(context, row.confirmed, row.total);
    view["national"] = cell(row.national);
    view["cells"] = list_of(row.regions, cell);
    return view;
  });
}

View region_heads(const PageContext& context, const Coverage& coverage) {
  return list_of(coverage.regions, [&](const TaxonomyTerm* region) {
    View view;
    view["text"] = text_for(region->label, context.language);
    view["href"] = context.link(path_of(*region));
    return view;
  });
}

View row_of(const PageContext& context, const std::string& key, std::size_t count,
            std::size_t total) {
  View view;
  view["text"] = context.say(key);
  view["count"] = std::to_string(count);
  view["percent"] = percent_text(context, count, total);
  return view;
}

View way_rows(const PageContext& context, const Coverage& coverage) {
  View rows{View::type::list};
  const auto add = [&](const char* key, std::size_t count) {
    rows << row_of(context, key, count, coverage.total);
  };
  add("freshness.way_phone", coverage.by_phone);
  add("freshness.way_mail", coverage.by_mail);
  add("freshness.way_web", coverage.by_web_alone);
  add("freshness.way_none", coverage.total - coverage.reachable);
  return rows;
}

std::size_t count_of(const Coverage& coverage, CheckSaid said) {
  const auto found = coverage.by_check.find(said);
  return found == coverage.by_check.end() ? 0 : found->second;
}

/// Who confirmed the contacts; zero is shown for those that could confirm them.
View check_rows(const PageContext& context, const Coverage& coverage) {
  View rows{View::type::list};
  for (const auto said :
       {CheckSaid::owner, CheckSaid::call, CheckSaid::letter, CheckSaid::from_register,
        CheckSaid::website, CheckSaid::list, CheckSaid::editor, CheckSaid::late, CheckSaid::old,
        CheckSaid::never, CheckSaid::no_contacts}) {
    const auto count = count_of(coverage, said);
    if (count == 0 && said > CheckSaid::list) continue;
    rows << row_of(context, "freshness.said_" + std::string(name_of(said)), count, coverage.total);
  }
  return rows;
}

/// What is overdue, each with its number; nothing where that is zero.
View late_lines(const PageContext& context, const Coverage& coverage) {
  View lines{View::type::list};
  const auto add = [&](Freshness freshness, const char* key) {
    const auto count = coverage.by_freshness[static_cast<std::size_t>(freshness)];
    if (count > 0) lines << View(context.count(key, count));
  };
  add(Freshness::phones_overdue, "freshness.count_phones");
  add(Freshness::overdue, "freshness.count_overdue");
  add(Freshness::contacts_unconfirmed, "freshness.count_unconfirmed");
  add(Freshness::unknown, "freshness.count_unknown");
  add(Freshness::archived, "freshness.count_archived");
  return lines;
}

View archived_links(const PageContext& context, const Coverage& coverage) {
  View links{View::type::list};
  for (std::size_t at = 0; at < std::min(most_archived, coverage.archived.size()); ++at) {
    const auto organization = context.snapshot->organization(coverage.archived[at]);
    View view;
    view["name"] = foreign_text(organization->name, context.language);
    view["href"] = context.link(path_of(Kind::organization, organization->id));
    links << std::move(view);
  }
  return links;
}

View nobody_links(const PageContext& context, const Coverage& coverage) {
  auto diagnoses = coverage.diagnoses_without_anybody;
  sort_by_label(context, diagnoses);
  return list_of(diagnoses, [&](const TaxonomyTerm* diagnosis) {
    View view;
    view["text"] = text_for(diagnosis->label, context.language);
    view["href"] = context.link(path_of(*diagnosis));
    return view;
  });
}

Reply freshness_page(const PageContext& context) {
  const auto coverage = coverage_of(*context.snapshot);
  Breadcrumbs steps{{context.say("nav.home"), "/"}};
  const auto title = context.say("freshness.title");
  View view;
  view["crumbs"] = breadcrumbs_view(context, steps);
  view["title_text"] = title;
  view["lead"] =
      context.say("freshness.lead", {{"count", static_cast<std::int64_t>(coverage.in_time)},
                                     {"total", static_cast<std::int64_t>(coverage.total)},
                                     {"known", static_cast<std::int64_t>(coverage.reachable)},
                                     {"date", context.date(context.snapshot->day())}});
  view["late"] = late_lines(context, coverage);
  view["has_late"] = has_items(*view.get("late"));
  view["areas"] = area_rows(context, coverage);
  view["regions"] = region_heads(context, coverage);
  view["ways"] = way_rows(context, coverage);
  view["by_owner"] = context.count("freshness.by_owner", count_of(coverage, CheckSaid::owner));
  view["checks"] = check_rows(context, coverage);
  view["nobody"] = nobody_links(context, coverage);
  view["has_nobody"] = has_items(*view.get("nobody"));
  view["nobody_count"] =
      context.count("freshness.nobody_count", coverage.diagnoses_without_anybody.size());
  view["archived"] = archived_links(context, coverage);
  view["has_archived"] = has_items(*view.get("archived"));
  view["csv_href"] = context.link("/freshness.csv");
  const PageFacts facts{.title = title, .path = "/freshness"};
  return framed(context, "freshness", facts, std::move(view));
}

Reply freshness_table(const PageContext& context) {
  const auto coverage = coverage_of(*context.snapshot);
  std::vector<std::string> cells{"id", context.say("freshness.area")};
  for (const auto* region : coverage.regions)
    cells.push_back(text_for(region->label, context.language));
  for (const auto* key :
       {"freshness.national", "freshness.total", "freshness.known", "freshness.confirmed"})
    cells.push_back(context.say(key));
  const auto separator = csv_separator(context.language);
  std::string csv{utf8_byte_order_mark};
  append_csv_row(csv, cells, separator);
  for (const auto& row : coverage.areas) {
    cells = {row.area->id, text_for(row.area->label, context.language)};
    for (const auto count : row.regions) cells.push_back(std::to_string(count));
    for (const auto count : {row.national, row.total, row.reachable, row.confirmed})
      cells.push_back(std::to_string(count));
    append_csv_row(csv, cells, separator);
  }
  return data_file(context, "text/csv; charset=utf-8; header=present",
                   context.say("freshness.file") + "-" + context.snapshot->day() + ".csv",
                   std::move(csv));
}

}  // namespace

std::span<const Route> freshness_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/freshness", .page = freshness_page, .sitemap = itself},
      {.pattern = "/freshness.csv", .page = freshness_table},
  });
  return routes;
}

}  // namespace blakus
