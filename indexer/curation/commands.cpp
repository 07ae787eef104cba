#include "indexer/curation/commands.h"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <stdexcept>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "core/catalog/load.h"
#include "core/files/terminal.h"
#include "core/store/merged_catalog.h"
#include "core/text/characters.h"
#include "indexer/curation/collect/collect.h"
#include "indexer/curation/figures.h"
#include "indexer/curation/import.h"
#include "indexer/curation/register.h"
#include "indexer/curation/review_list.h"
#include "indexer/curation/verify.h"
#include "indexer/report.h"

namespace blakus {
namespace {

/// Several times the register as it is published.
constexpr std::uintmax_t max_register_bytes = 2UL * 1024 * 1024 * 1024;

/// The sound records of the folder, with what was approved since where there is a store.
std::vector<Organization> organizations_of(const std::filesystem::path& data,
                                           const std::filesystem::path& store) {
  auto loaded = load_catalog(data);
  if (!store.empty())
    loaded = catalog_with_revisions(std::move(loaded), Database{store, Database::Missing::refuse});
  report(loaded.problems);
  if (loaded.catalog.organizations.empty())
    throw std::runtime_error(data.string() + " holds no sound organization");
  return std::move(loaded.catalog.organizations);
}

void print(const Proposal& proposal, bool json) {
  if (json) {
    std::cout << to_json(proposal) << '\n';
    return;
  }
  // What others wrote must not write to the terminal.
  const auto shown = [](const std::string& text) { return text.empty() ? "–" : printable(text); };
  fmt::print("{}: {}: {} → {}\n    {} ({})\n", proposal.organization, proposal.field,
             shown(proposal.before), shown(proposal.after), shown(proposal.reason),
             proposal.source);
}

std::ifstream opened_table(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error) ||
      std::filesystem::file_size(file) > max_register_bytes)
    throw std::runtime_error(
        fmt::format("{} is not a file of at most {} bytes", file.string(), max_register_bytes));
  std::ifstream in{file, std::ios::binary};
  if (!in) throw std::runtime_error(file.string() + " cannot be read");
  return in;
}

/// `former_names`: the register's table of them; empty: without.
RegisterComparison compared_with_file(const std::vector<Organization>& organizations,
                                      const std::filesystem::path& file,
                                      const std::filesystem::path& former_names = {}) {
  auto in = opened_table(file);
  const NamedTable table{in, file.filename().string()};
  RegisterComparison compared;
  if (former_names.empty()) {
    compared = compare_with_register(organizations, table);
  } else {
    auto former_in = opened_table(former_names);
    const NamedTable former{former_in, former_names.filename().string()};
    compared = compare_with_register(organizations, table, &former);
  }
  report(compared.problems);
  return compared;
}

/// One of them, or all where no id is given.
std::vector<Organization> chosen(std::vector<Organization> organizations, const std::string& only) {
  if (only.empty()) return organizations;
  std::erase_if(organizations, [&](const Organization& one) { return one.id != only; });
  if (organizations.empty()) throw std::runtime_error("no record has the id '" + only + "'");
  return organizations;
}

void hand_over(const std::vector<Proposal>& proposals,
               const std::vector<Organization>& organizations, const std::filesystem::path& store,
               const std::string& now) {
  if (store.empty()) return;
  Database database{store, Database::Missing::refuse};
  const auto added = add_to_review(database, proposals, organizations, now);
  log_line("{} of {} proposals added to the review list", added, proposals.size());
}

}  // namespace

CurationCommands::CurationCommands(CLI::App& app, std::string now) : now_(std::move(now)) {
  add_import(app);
  add_compare_register(app);
  add_verify(app);
  add_collect(app);
  add_quality(app);
  for (auto* command : {import_, compare_register_, verify_, collect_, quality_}) {
    command->add_option("--data", data_, "folder of the records")
        ->envname("BLAKUS_DATA")
        ->capture_default_str();
    command->add_option("--store", store_, "file of submissions: results go to its review list")
        ->envname("BLAKUS_STORE");
  }
}

void CurationCommands::add_import(CLI::App& app) {
  import_ = app.add_subcommand("import", "a table or JSON laid over the records: CSV, TSV, JSON");
  import_->add_option("FILE", file_, "what to import")->required();
  import_->add_flag("--dry-run", dry_run_, "say what would be added and changed; write nothing");
  import_->add_option("--map", mapping_, "COLUMN=FIELD, for a header that is not known")
      ->allow_extra_args(true);
}

void CurationCommands::add_compare_register(CLI::App& app) {
  compare_register_ = app.add_subcommand(
      "compare-register", "what the Register of Enterprises says differently, as proposals");
  compare_register_->add_option("FILE", file_, "register.csv of the open data portal")->required();
  compare_register_->add_option(
      "--former-names", former_names_,
      "the register's table of names that bodies had before (columns regcode and name)");
  compare_register_->add_flag("--json", json_, "one JSON object per line");
}

void CurationCommands::add_verify(CLI::App& app) {
  verify_ = app.add_subcommand("verify", "asks websites and mail domains whether they are there");
  verify_->add_option("--only", only_, "id of one organization");
  verify_->add_option("--base-url", base_url_, "public address of the directory, told to the sites")
      ->envname("BLAKUS_BASE_URL");
  verify_->add_flag("--json", json_, "one JSON object per line");
  verify_->add_flag("--allow-loopback", allow_loopback_)->group("");  // for tests only
}

void CurationCommands::add_collect(CLI::App& app) {
  collect_ = app.add_subcommand(
      "collect", "contacts that organizations publish on their own websites, as proposals");
  collect_->add_option("--only", only_, "id of one organization");
  collect_->add_option("--have", file_, "register.csv as well: number, name, seat, status");
  collect_->add_flag("--dry-run", dry_run_, "print the proposals; put none on the review list");
  collect_
      ->add_option("--base-url", base_url_, "public address of the directory, told to the sites")
      ->envname("BLAKUS_BASE_URL");
  collect_->add_flag("--json", json_, "one JSON object per line");
  collect_->add_flag("--allow-loopback", allow_loopback_)->group("");  // for tests only
  collect_->add_option("--pause-ms", pause_ms_)->group("");            // for tests only
}

void CurationCommands::add_quality(CLI::App& app) {
  quality_ = app.add_subcommand("quality", "how many records say what, and who can be reached");
  quality_->add_flag("--json", json_, "one JSON object");
}

int CurationCommands::run() const {
  if (*import_) return import();
  if (*compare_register_) return compare_register();
  if (*verify_) return verify();
  if (*collect_) return collect();
  if (*quality_) return quality();
  return Exit::wrong_usage;
}

int CurationCommands::import() const {
  const auto plan = plan_import({.file = file_,
                                 .data = data_,
                                 .store = store_,
                                 .mapping = mapping_,
                                 .today = now_.substr(0, 10)});
  fmt::print("{}", preview_of(plan));
  report(plan.problems);
  if (!plan.problems.empty()) {
    log_line("nothing was written");
    return Exit::unsound;
  }
  if (dry_run_) return Exit::done;
  if (store_.empty()) {
    apply_import(plan, data_);
    log_line("{} records written", plan.records.size());
    return Exit::done;
  }
  Database database{store_, Database::Missing::refuse};
  const auto added = add_to_review(database, plan, now_);
  log_line("{} of {} records added to the review list", added, plan.records.size());
  return Exit::done;
}

int CurationCommands::compare_register() const {
  const auto organizations = organizations_of(data_, store_);
  const auto compared = compared_with_file(organizations, file_, former_names_);
  for (const auto& proposal : compared.proposals) print(proposal, json_);
  log_line("{} rows, {} of {} organizations found by number, {} proposals", compared.rows,
           compared.matched, organizations.size(), compared.proposals.size());
  for (const auto& note : compared.notes) log_line("note: {}", printable(note));
  if (compared.rows == 0) return Exit::unsound;
  hand_over(compared.proposals, organizations, store_, now_);
  return compared.problems.empty() ? Exit::done : Exit::unsound;
}

int CurationCommands::verify() const {
  const auto organizations = chosen(organizations_of(data_, store_), only_);
  VerifyOptions options;
  if (!base_url_.empty()) options.links.user_agent += " (+" + base_url_ + ")";
  options.links.allow_loopback = allow_loopback_;
  const auto proposals = blakus::verify(organizations, options, [&](std::size_t count) {
    if (count % 20 == 0) log_line("{} of {}", count, organizations.size());
  });
  for (const auto& proposal : proposals) print(proposal, json_);
  log_line("{} organizations, {} proposals", organizations.size(), proposals.size());
  hand_over(proposals, organizations, store_, now_);
  return Exit::done;
}

int CurationCommands::collect() const {
  const auto organizations = in_order_of_need(chosen(organizations_of(data_, store_), only_));
  auto options = options_to_collect();
  if (!base_url_.empty()) options.user_agent += " (+" + base_url_ + ")";
  options.allow_loopback = allow_loopback_;
  options.pause = std::chrono::milliseconds{pause_ms_};
  RegisterComparison compared;
  if (!file_.empty()) compared = compared_with_file(organizations, file_);
  for (const auto& note : compared.notes) log_line("note: {}", printable(note));
  if (!file_.empty() && compared.rows == 0) return Exit::unsound;
  auto& proposals = compared.proposals;
  const auto found =
      blakus::collect(organizations, options, now_.substr(0, 10), [&](std::size_t count) {
        if (count % 20 == 0) log_line("{} of {}", count, organizations.size());
      });
  proposals.insert(proposals.end(), found.proposals.begin(), found.proposals.end());
  for (const auto& proposal : proposals) print(proposal, json_);
  for (const auto& site : found.unreachable)
    log_line("{}: {} was not read: {}", site.organization, site.before, site.reason);
  log_line("{} organizations, {} sites, {} pages read, {} proposals", organizations.size(),
           found.sites, found.pages, proposals.size());
  if (!dry_run_) hand_over(proposals, organizations, store_, now_);
  if (only_.empty() && !json_) fmt::print("{}", table_of(figures_of(organizations, now_)));
  return compared.problems.empty() ? Exit::done : Exit::unsound;
}

int CurationCommands::quality() const {
  const auto figures = figures_of(organizations_of(data_, store_), now_);
  fmt::print("{}", json_ ? to_json(figures) + "\n" : table_of(figures));
  return Exit::done;
}

}  // namespace blakus
