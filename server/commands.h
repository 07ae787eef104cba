#pragma once
// What an operator does with the store from the command line: accounts, reminders, erasing, audit,
// copies. Knows the store; never a page.

#include <filesystem>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>

#include <CLI/CLI.hpp>

#include "server/mail/mailer.h"

namespace blakus {

struct StoreOptions {
  std::filesystem::path file;         ///< of --store; empty: none
  std::filesystem::path index;        ///< for reminders
  std::filesystem::path web = "web";  ///< for the words of reminders
  std::string base_url;               ///< for the links in reminders
  std::filesystem::path indexer;      ///< empty: blakus-index in the folder of this program
  MailServer mail;
  std::filesystem::path password_file;  ///< for the mail server
};

/// Wrong usage; the message says what is missing.
class WrongUsage : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The chosen subcommand as something to run; empty where none is given.
using StoreCommand = std::function<int(const StoreOptions&)>;
std::shared_ptr<StoreCommand> declare_commands(CLI::App& app);

/// One subcommand of `parent`; running the program with it leaves it in `chosen`.
struct NamedCommand {
  const char* name;
  const char* help;
  StoreCommand run;
};
CLI::App* add_command(CLI::App& parent, NamedCommand named,
                      const std::shared_ptr<StoreCommand>& chosen);

/// The file of --store. Throws WrongUsage where it is not given.
std::filesystem::path store_of(const StoreOptions& options);
/// An entry of the audit log in the name of the command line.
void note_command(Database& database, const std::string& action, const std::string& subject);

std::filesystem::path indexer_of(const StoreOptions& options);
/// Why approvals could not be published by it; empty if they can.
std::string fault_of_indexer(const StoreOptions& options);
/// With the password read from its file. Throws std::runtime_error if that cannot be done.
MailServer mail_server_of(const StoreOptions& options);
}  // namespace blakus
