// blakus-index: builds, checks and shows the index. Exit status: 0 done; 1 the data or the index is
// not sound; 2 wrong usage; 4 another indexer is running.

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <exception>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <unistd.h>
#include <xapian.h>

#include "core/catalog/load.h"
#include "core/files/disk.h"
#include "core/files/terminal.h"
#include "core/kinds/schemas.h"
#include "core/text/analyze.h"
#include "core/text/day.h"
#include "indexer/build.h"
#include "indexer/curation/commands.h"
#include "indexer/curation/export.h"
#include "indexer/new_folder.h"
#include "indexer/report.h"
#include "indexer/show.h"
#include "indexer/update.h"

namespace blakus {
namespace {

/// Says how it ended; `what` was counted.
int reported(const BuildResult& result, const char* what) {
  report(result.problems);
  report_notes(result.notes);
  if (!result.refusal.empty()) log_text(result.refusal);
  if (result.outcome == BuildOutcome::busy) return Exit::busy;
  if (result.outcome == BuildOutcome::unsound) return Exit::unsound;
  log_line("{} {} in {}", result.organizations, what, result.generation.string());
  return Exit::done;
}

int build(const BuildOptions& options, bool json) {
  const auto style = json                      ? Progress::Style::json
                     : ::isatty(STDERR_FILENO) ? Progress::Style::bar
                                               : Progress::Style::lines;
  Progress progress{style};
  return reported(build_index(options, progress), "organizations");
}

int update(const UpdateOptions& options) {
  Progress progress{Progress::Style::lines};
  return reported(update_index(options, progress), "organizations changed");
}

int export_to(const ExportOptions& options) {
  const auto result = export_records(options);
  report(result.problems);
  if (!result.refusal.empty()) {
    log_text(result.refusal);
    return Exit::unsound;
  }
  log_line("{} records written, {} removed, {} as they were in {}", result.written, result.removed,
           result.same, options.out.string());
  return Exit::done;
}

int check(const std::filesystem::path& data) {
  const auto loaded = load_catalog(data);
  report(loaded.problems);
  report_notes(loaded.notes);
  log_line("{} organizations, {} terms, {} problems", loaded.records, loaded.catalog.terms.size(),
           loaded.problems.size());
  return loaded.problems.empty() ? Exit::done : Exit::unsound;
}

int terms() {
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) std::cout << search_term(line) << '\n';
  return Exit::done;
}

int write_schemas(const std::filesystem::path& folder) {
  for (const auto& file : schema_files()) write_to_disk(folder / file.name, file.text);
  return Exit::done;
}

/// Pages are made by the server program, which lies beside this one.
int write_copy(const std::vector<std::string>& options) {
  auto server = std::filesystem::read_symlink("/proc/self/exe").parent_path() / "blakus-server";
  std::vector<std::string> words{server.string(), "static"};
  words.insert(words.end(), options.begin(), options.end());
  std::vector<char*> arguments;
  for (auto& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  ::execv(server.c_str(), arguments.data());
  throw std::runtime_error("cannot start " + server.string() + ": " + std::strerror(errno));
}

int write_new(const std::filesystem::path& folder) {
  write_new_folder(folder);
  log_line("{} is ready: its README.md says what each file is for", folder.string());
  return Exit::done;
}

int show(const std::filesystem::path& index, const std::string& id) {
  if (show_record(index, id, std::cout)) return Exit::done;
  log_line("no record has the id '{}'", id);
  return Exit::unsound;
}

/// Xapian throws from a commit that is being given up for want of room, where nothing can catch it.
[[noreturn]] void end_of_unwritten_index() {
  const std::string cause = errno == 0 ? "" : std::strerror(errno);
  log_line(
      "blakus-index: the new index could not be written to its end{}: is the disk full? The "
      "index before it is as it was",
      cause.empty() ? "" : " (" + cause + ")");
  std::_Exit(Exit::unsound);
}

int run(int argc, char** argv) {
  CLI::App app{"Builds, checks and shows the index of the directory."};
  app.require_subcommand(1);
  BuildOptions options{.now = iso_time(std::time(nullptr))};
  bool json = false;
  std::string id;
  const auto data_option = [&](CLI::App* command) {
    command->add_option("--data", options.data, "folder of the records")
        ->envname("BLAKUS_DATA")
        ->capture_default_str();
  };
  const auto index_option = [&](CLI::App* command) {
    command->add_option("--index", options.index, "folder of the index")
        ->envname("BLAKUS_INDEX")
        ->capture_default_str();
  };

  const auto store_option = [&](CLI::App* command) {
    return command->add_option("--store", options.store, "file of approved revisions")
        ->envname("BLAKUS_STORE");
  };

  auto* build_command = app.add_subcommand("build", "check, build beside the live index, swap");
  data_option(build_command);
  index_option(build_command);
  store_option(build_command);
  build_command->add_flag("--json", json, "one JSON line per stage on stdout");
  build_command->add_flag("--keep-going", options.keep_going, "publish the sound records");
  build_command->add_flag("--force", options.force, "with --keep-going: even if many are lost");
  std::uintmax_t max_data_mb = max_data_lines_bytes >> 20U;
  build_command
      ->add_option("--max-data-mb", max_data_mb, "largest organizations.jsonl that is read")
      ->check(CLI::Range(1, 65536))
      ->capture_default_str();
  auto* update_command = app.add_subcommand("update", "put approved revisions into the live index");
  index_option(update_command);
  store_option(update_command)->required();
  std::string from;
  update_command->add_option("--from", from, "only while this generation is the present one");
  std::filesystem::path out;
  auto* export_command = app.add_subcommand("export", "data/ with all approved revisions in it");
  data_option(export_command);
  store_option(export_command)->required();
  export_command->add_option("--out", out, "folder to write, may be that of --data")->required();
  auto* check_command = app.add_subcommand("check", "report every fault of the data");
  data_option(check_command);
  auto* terms_command = app.add_subcommand("terms", "words on stdin, their terms on stdout");
  auto* show_command = app.add_subcommand("show", "one record: terms, slots, document");
  index_option(show_command);
  show_command->add_option("ID", id, "id of the record")->required();
  std::filesystem::path schemas;
  auto* schemas_command = app.add_subcommand("schemas", "JSON Schemas of the kinds of record");
  schemas_command->add_option("--out", schemas, "folder to write, data/schemas")->required();
  std::filesystem::path folder;
  auto* new_command = app.add_subcommand("new", "an empty, sound data folder to begin with");
  new_command->add_option("DIR", folder, "folder to write, new or empty")->required();
  auto* static_command =
      app.add_subcommand("static", "the directory as files that need no server (--out DIR)");
  static_command->prefix_command();
  CurationCommands curation{app, options.now};
  // Commands share values: one that was not asked for would set them from the environment, after
  // what was typed. With a callback of its own CLI11 reads the environment for a command only when
  // it is parsed.
  for (auto* command : app.get_subcommands([](const CLI::App*) { return true; }))
    command->parse_complete_callback([] {});

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? Exit::done : Exit::wrong_usage;
  }
  options.most_lines_bytes = max_data_mb << 20U;
  if (*build_command) return build(options, json);
  if (*update_command)
    return update(
        {.index = options.index, .store = options.store, .from = from, .now = options.now});
  if (*export_command)
    return export_to(
        {.data = options.data, .store = options.store, .out = out, .now = options.now});
  if (*check_command) return check(options.data);
  if (*terms_command) return terms();
  if (*schemas_command) return write_schemas(schemas);
  if (*static_command) return write_copy(static_command->remaining());
  if (*new_command) return write_new(folder);
  if (*show_command) return show(options.index, id);
  return curation.run();
}

}  // namespace
}  // namespace blakus

int main(int argc, char** argv) {
  blakus::open_standard_streams();
  // A file that may not grow further is a full disk: an error to be said, not the end.
  if (std::signal(SIGXFSZ, SIG_IGN) == SIG_ERR) return blakus::Exit::unsound;
  std::set_terminate(blakus::end_of_unwritten_index);
  try {
    const int status = blakus::run(argc, argv);
    return blakus::output_was_written() ? status : blakus::Exit::unsound;
  } catch (const Xapian::Error& error) {
    blakus::log_line("blakus-index: {}", error.get_description());
  } catch (const std::exception& error) {
    blakus::log_line("blakus-index: {}", error.what());
  }
  return blakus::Exit::unsound;
}
