#include "server/account_commands.h"

#include <ctime>
#include <iostream>
#include <optional>

#include <fmt/format.h>
#include <termios.h>
#include <unistd.h>

#include "core/files/terminal.h"
#include "core/record/timestamps.h"
#include "core/store/accounts.h"
#include "server/curation/sign_in.h"
#include "server/http/app/roles.h"

namespace blakus {
namespace {

/// One line from the terminal without showing it, or from what is piped in.
std::string passphrase_from_terminal() {
  termios shown{};
  const bool terminal = ::tcgetattr(STDIN_FILENO, &shown) == 0;
  auto hidden = shown;
  hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
  if (terminal) {
    write_at_once(STDERR_FILENO, "Passphrase (12 characters or more): ");
    ::tcsetattr(STDIN_FILENO, TCSANOW, &hidden);
  }
  std::string passphrase;
  std::getline(std::cin, passphrase);
  if (terminal) {
    ::tcsetattr(STDIN_FILENO, TCSANOW, &shown);
    log_text("");
  }
  return passphrase;
}

/// What was given to one of these commands.
struct Account {
  Administrator administrator;
  bool with_codes = false;
  bool even_the_last = false;
};

/// Nothing of one that was removed.
std::optional<Administrator> account_of(const Database& database, const std::string& name) {
  auto found = administrator(database, name);
  if (found && found->state == "removed") found.reset();
  return found;
}

Administrator present_account(const Database& database, const std::string& name) {
  const auto found = account_of(database, name);
  if (!found) throw WrongUsage("there is no account '" + name + "'; `admin list` shows all");
  return *found;
}

/// May do everything: without one nobody sends letters, decides on members or reads the log.
constexpr std::string_view highest_role = staff_roles.back();

bool is_last_administrator(const Database& database, const std::string& name) {
  auto all = administrators(database);
  std::erase_if(all, [](const Administrator& each) {
    return each.state != "open" || each.role != highest_role;
  });
  return all.size() == 1 && all.front().name == name;
}

void refuse_the_last(const Database& database, const Account& account) {
  const auto& name = account.administrator.name;
  if (!account.even_the_last && is_last_administrator(database, name))
    throw WrongUsage("'" + name +
                     "' is the last administrator that can sign in: add another one first, or say "
                     "--even-the-last");
}

/// What an account that is there has, it keeps unless something else was asked for.
Administrator account_to_keep(const Database& database, const Account& account) {
  auto kept = account.administrator;
  const auto present = account_of(database, kept.name);
  if (kept.role.empty()) kept.role = present ? present->role : std::string(highest_role);
  if (kept.role != highest_role && is_last_administrator(database, kept.name))
    throw WrongUsage("'" + kept.name +
                     "' is the last administrator that can sign in: add another one first");
  if (account.with_codes)
    kept.totp = new_totp_secret();
  else if (present)
    kept.totp = present->totp;
  kept.added = iso_time(std::time(nullptr));
  return kept;
}

int add(const StoreOptions& options, const Account& account) {
  Database database{store_of(options)};
  const auto administrator = account_to_keep(database, account);
  keep_administrator(database, administrator, passphrase_from_terminal());
  note_command(database, "account", administrator.name + ", " + administrator.role);
  fmt::print("{} may sign in as {}\n", administrator.name, administrator.role);
  if (account.with_codes)
    fmt::print("One-time codes: otpauth://totp/Blakus:{}?secret={}&issuer=Blakus\n",
               administrator.name, administrator.totp);
  return 0;
}

int list(const StoreOptions& options) {
  const Database database{store_of(options), Database::Missing::refuse};
  const auto all = administrators(database);
  if (all.empty()) fmt::print("there is no account; `admin add NAME` makes one\n");
  for (const auto& each : all)
    fmt::print("{:<20}  {:<13}  {:<12}  {:<14}  added {}\n", each.name, each.role,
               each.state == "open" ? "can sign in" : each.state,
               each.totp.empty() ? "no codes" : "one-time codes", each.added.substr(0, 10));
  return 0;
}

int give_passphrase(const StoreOptions& options, const Account& account) {
  Database database{store_of(options), Database::Missing::refuse};
  const auto present = present_account(database, account.administrator.name);
  keep_administrator(database, present, passphrase_from_terminal());
  if (present.state != "open") set_account_state(database, present.number, present.state);
  note_command(database, "passphrase", present.name);
  fmt::print("{} has a new passphrase{}; all sessions of the account have ended\n", present.name,
             present.state == "locked" ? " and is still locked" : "");
  return 0;
}

/// Locks, unlocks or removes: `action` for the log, `said` for the operator.
int change_state(const StoreOptions& options, const Account& account, const char* state,
                 const char* action) {
  Database database{store_of(options), Database::Missing::refuse};
  Transaction transaction{database};
  const auto present = present_account(database, account.administrator.name);
  if (std::string_view(state) != "open") refuse_the_last(database, account);
  set_account_state(database, present.number, state);
  note_command(database, action, present.name);
  transaction.commit();
  fmt::print("{} {}\n", present.name,
             std::string_view(state) == "open"
                 ? "can sign in again"
                 : fmt::format("is {}; all sessions of the account have ended", state));
  return 0;
}

}  // namespace

void declare_account_commands(CLI::App& app, const std::shared_ptr<StoreCommand>& command) {
  const auto given = std::make_shared<Account>();
  auto* admin = app.add_subcommand("admin", "accounts of editors")->require_subcommand(1);
  admin->fallthrough();
  const auto with_name = [&](const char* name, const char* help, StoreCommand run) {
    auto* sub = add_command(*admin, {name, help, std::move(run)}, command);
    sub->add_option("NAME", given->administrator.name, "name to sign in with")->required();
    return sub;
  };
  const auto even_the_last = [&](CLI::App* sub) {
    sub->add_flag("--even-the-last", given->even_the_last,
                  "also where nobody can sign in afterwards");
  };
  auto* add_one = with_name("add", "add an account, or open one again with a new passphrase",
                            [given](const StoreOptions& store) { return add(store, *given); });
  add_one
      ->add_option("--role", given->administrator.role,
                   "what it may do on the desk; unless said, what it might do before, and everything "
                   "where it is new")
      ->check(CLI::IsMember(std::vector<std::string>{staff_roles.begin(), staff_roles.end()}));
  add_one->add_flag("--totp", given->with_codes, "ask for one-time codes too (RFC 6238)");
  add_command(*admin, {"list", "all accounts, their roles and whether they can sign in", list},
              command);
  with_name("passphrase", "give an account a new passphrase; its sessions end",
            [given](const StoreOptions& store) { return give_passphrase(store, *given); });
  even_the_last(with_name("lock", "let nobody sign in with an account; its sessions end",
                          [given](const StoreOptions& store) {
                            return change_state(store, *given, "locked", "account locked");
                          }));
  with_name("unlock", "let a locked account sign in again", [given](const StoreOptions& store) {
    return change_state(store, *given, "open", "account unlocked");
  });
  even_the_last(with_name(
      "remove", "remove an account for good; its decisions stay in the history under its name",
      [given](const StoreOptions& store) {
        return change_state(store, *given, "removed", "account removed");
      }));
}

}  // namespace blakus
