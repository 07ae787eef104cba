#pragma once
// The commands of blakus-index that bring facts from elsewhere: import, compare-register,
// verify, collect; and the figures of what there is, quality.
// Knows the command line; the work is in the other files of this folder.

#include <filesystem>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace blakus {

class CurationCommands {
 public:
  /// Adds the commands to `app`. `now`: ISO date and time, UTC.
  CurationCommands(CLI::App& app, std::string now);

  /// Runs the one that was chosen; gives back the exit status, 2 if it was none of these.
  int run() const;

 private:
  void add_import(CLI::App& app);
  void add_compare_register(CLI::App& app);
  void add_verify(CLI::App& app);
  void add_collect(CLI::App& app);
  void add_quality(CLI::App& app);
  int import() const;
  int compare_register() const;
  int verify() const;
  int collect() const;
  int quality() const;

  std::string now_;
  CLI::App* import_ = nullptr;
  CLI::App* compare_register_ = nullptr;
  CLI::App* verify_ = nullptr;
  CLI::App* collect_ = nullptr;
  CLI::App* quality_ = nullptr;
  std::filesystem::path file_;
  std::string former_names_;
  std::filesystem::path data_ = "data";
  std::filesystem::path store_;
  std::vector<std::string> mapping_;
  std::string only_;
  std::string base_url_;
  bool dry_run_ = false;
  bool json_ = false;
  bool allow_loopback_ = false;
  int pause_ms_ = 1000;
};

}  // namespace blakus
