#include "server/commands.h"

#include <ctime>
#include <fstream>
#include <stdexcept>

#include <fmt/format.h>
#include <unistd.h>

#include "core/files/disk.h"
#include "core/files/terminal.h"
#include "core/record/formats.h"
#include "core/record/timestamps.h"
#include "core/store/audit.h"
#include "core/store/personal_places.h"
#include "server/account_commands.h"
#include "server/curation/suggestions.h"
#include "server/http/app/message_lookup.h"
#include "server/http/site/forms/curation_routes.h"
#include "server/http/site/forms/letters.h"
#include "server/search/searcher.h"

namespace blakus {
namespace {

int remind(const StoreOptions& options) {
  Database database{store_of(options), Database::Missing::refuse};
  if (options.base_url.empty())
    throw WrongUsage("name the public address with --base-url, for the links");
  const Searcher searcher{options.index};
  const MessageLookup words{options.web / "messages", searcher.snapshot()->site().words};
  const Curation curation{database, published_by(searcher), [] { return std::time(nullptr); }};
  const auto snapshot = searcher.snapshot();
  const auto queued =
      queue_reminders(curation, words, letter_origin(snapshot->site(), options.base_url));
  forget_old_senders(curation);
  if (queued > 0) note_command(database, "reminded", std::to_string(queued) + " organizations");
  fmt::print("{} reminders\n", queued);
  if (options.mail.url.empty()) {
    fmt::print("no mail server is set up: they are listed at /admin/letters\n");
    return 0;
  }
  const auto delivered = send_letters(database, mail_server_of(options), std::time(nullptr));
  fmt::print("{} letters sent, {} failed\n", delivered.sent, delivered.failed);
  return delivered.failed == 0 ? 0 : 1;
}

int erase(const StoreOptions& options, const std::string& email) {
  Database database{store_of(options), Database::Missing::refuse};
  Transaction transaction{database};
  const auto rows = forget_address(database, email);
  note_command(database, "erased", std::to_string(rows) + " traces of one address");
  transaction.commit();
  database.run("PRAGMA wal_checkpoint(TRUNCATE)");
  fmt::print("{} traces erased\n", rows);
  return 0;
}

/// What a person may ask for: everything kept about the address.
int export_person(const StoreOptions& options, const std::string& email) {
  if (!is_email(email)) throw WrongUsage("\"" + email + "\" is not an e-mail address");
  Database database{store_of(options), Database::Missing::refuse};
  const auto kept = kept_about(database, email);
  note_command(database, "exported", "what is kept about one address");
  fmt::print("{}", kept);
  return 0;
}

int verify_log(const StoreOptions& options) {
  const Database database{store_of(options), Database::Missing::refuse};
  const auto verdict = verify_audit(database);
  if (verdict.broken_at) {
    log_line("the audit log was changed from entry {}", *verdict.broken_at);
    return 1;
  }
  fmt::print("{} entries are whole; seal {}\n", verdict.entries, verdict.seal);
  return 0;
}

/// SQLite would play the log of a store that was there before into another one of that name.
void refuse_log_of_another(const std::filesystem::path& store) {
  for (const auto* ending : {"-wal", "-shm", "-journal"}) {
    auto file = store;
    file += ending;
    if (std::filesystem::exists(file))
      throw WrongUsage(
          file.string() + " is left of another store; a store is three files: remove " +
          store.string() + ", " + store.string() + "-wal and " + store.string() + "-shm together");
  }
}

/// Written under a temporary name and renamed, so that a copy is there whole or not at all.
int copy_store(const std::filesystem::path& from, const std::filesystem::path& to) {
  if (std::filesystem::exists(to))
    throw WrongUsage(to.string() + " is there already; name another file or remove it");
  refuse_log_of_another(to);
  const Database source{from, Database::Missing::refuse};
  auto beside = to;
  beside += ".part";
  std::filesystem::remove(beside);
  source.back_up(beside);
  {
    Database copy{beside, Database::Missing::refuse};
    if (const auto damage = copy.damage())
      throw std::runtime_error(from.string() + " is damaged: " + *damage);
    copy.run("PRAGMA journal_mode = DELETE");
  }
  sync_to_disk(beside);
  std::filesystem::rename(beside, to);
  sync_to_disk(std::filesystem::absolute(to).parent_path());
  fmt::print("{} → {}\n", from.string(), to.string());
  return 0;
}

struct Given {
  std::string email;
  std::filesystem::path to;
  std::filesystem::path from;
};

}  // namespace

std::filesystem::path store_of(const StoreOptions& options) {
  if (options.file.empty()) throw WrongUsage("name the store with --store FILE");
  return options.file;
}

void note_command(Database& database, const std::string& action, const std::string& subject) {
  add_audit_entry(database, {.at = iso_time(std::time(nullptr)),
                             .who = "command line",
                             .action = action,
                             .subject = subject});
}

CLI::App* add_command(CLI::App& parent, NamedCommand named,
                      const std::shared_ptr<StoreCommand>& chosen) {
  auto* sub = parent.add_subcommand(named.name, named.help);
  sub->fallthrough();
  sub->callback([chosen, run = std::move(named.run)] { *chosen = run; });
  return sub;
}

std::shared_ptr<StoreCommand> declare_commands(CLI::App& app) {
  auto command = std::make_shared<StoreCommand>();
  const auto given = std::make_shared<Given>();
  const auto add = [&](CLI::App* parent, const char* name, const char* help, StoreCommand run) {
    return add_command(*parent, {name, help, std::move(run)}, command);
  };
  declare_account_commands(app, command);
  add(&app, "remind", "ask organizations to confirm old records", remind);
  auto* forget = add(&app, "erase", "remove every trace of one person's address",
                     [given](const StoreOptions& store) { return erase(store, given->email); });
  forget->add_option("EMAIL", given->email, "the address")->required();
  auto* person =
      add(&app, "export", "print everything kept about one person's address, as JSON",
          [given](const StoreOptions& store) { return export_person(store, given->email); });
  person->add_option("EMAIL", given->email, "the address")->required();
  auto* audit = app.add_subcommand("audit", "log of decisions")->require_subcommand(1);
  audit->fallthrough();
  add(audit, "verify", "check that nothing in the log was changed", verify_log);
  auto* backup =
      add(&app, "backup", "copy the store while it is in use",
          [given](const StoreOptions& store) { return copy_store(store_of(store), given->to); });
  backup->add_option("--to", given->to, "file of the copy, not there yet")->required();
  auto* restore =
      add(&app, "restore", "make a store of a copy",
          [given](const StoreOptions& store) { return copy_store(given->from, store_of(store)); });
  restore->add_option("--from", given->from, "file of the copy")->required();
  return command;
}

std::filesystem::path indexer_of(const StoreOptions& options) {
  if (!options.indexer.empty()) return options.indexer;
  return std::filesystem::read_symlink("/proc/self/exe").parent_path() / "blakus-index";
}

std::string fault_of_indexer(const StoreOptions& options) {
  const auto indexer = indexer_of(options);
  const bool runs = ::access(indexer.c_str(), X_OK) == 0 && !std::filesystem::is_directory(indexer);
  return runs ? "" : indexer.string() + " is no program; name blakus-index with --indexer";
}

MailServer mail_server_of(const StoreOptions& options) {
  auto server = options.mail;
  if (options.password_file.empty()) return server;
  std::ifstream file{options.password_file};
  if (!std::getline(file, server.password))
    throw std::runtime_error(options.password_file.string() + ": the password cannot be read");
  return server;
}

}  // namespace blakus
