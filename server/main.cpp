// blakus-server: answers searches, as JSON and as pages. Exit status: 0 done; 1 the index or the
// web folder is not sound, or the port is taken; 2 wrong usage.

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <future>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <thread>

#include <CLI/CLI.hpp>
#include <pthread.h>
#include <sys/resource.h>

#include "core/files/terminal.h"
#include "core/record/language.h"
#include "core/text/dictionary.h"
#include "core/text/utf8.h"
#include "server/command_line.h"
#include "server/commands.h"
#include "server/curation/live_index.h"
#include "server/curation/secrets.h"
#include "server/http/app/route_list.h"
#include "server/http/index_watcher.h"
#include "server/http/server.h"
#include "server/http/service_manager.h"
#include "server/http/site/forms/curation_routes.h"
#include "server/http/site/network_members/telling.h"
#include "server/http/site/pages.h"
#include "server/http/site/static_copy/static_copy.h"
#include "server/http/transport/listener.h"
#include "server/mail/mail_worker.h"
#include "server/search/index/snapshot.h"
#include "server/search/searcher.h"

namespace blakus {
namespace {

/// Nothing of what visitors search for may end up on a disk.
void forbid_core_dumps() {
  constexpr rlimit none{0, 0};
  if (::setrlimit(RLIMIT_CORE, &none) != 0)
    throw std::system_error(errno, std::generic_category(), "setrlimit(RLIMIT_CORE)");
}

/// Writing to a closed pipe or past a file size limit is an error like any other, not the end.
void outlive_failed_writes() {
  for (const int signal : {SIGPIPE, SIGXFSZ})
    if (std::signal(signal, SIG_IGN) == SIG_ERR)
      throw std::system_error(errno, std::generic_category(), "signal");
}

/// Room for all connections, as far as the system lets us; fewer connections where it does not.
void make_room_for_connections(std::size_t& connections) {
  constexpr rlim_t for_files = 256;
  rlimit files{};
  if (::getrlimit(RLIMIT_NOFILE, &files) != 0)
    throw std::system_error(errno, std::generic_category(), "getrlimit(RLIMIT_NOFILE)");
  const rlim_t wanted = connections + 2 * for_files;
  if (files.rlim_cur < wanted) {
    files.rlim_cur = std::min(wanted, files.rlim_max);
    if (::setrlimit(RLIMIT_NOFILE, &files) != 0)
      throw std::system_error(errno, std::generic_category(), "setrlimit(RLIMIT_NOFILE)");
  }
  const auto room = files.rlim_cur > 2 * for_files ? files.rlim_cur - 2 * for_files : for_files / 2;
  connections = std::min<std::size_t>(connections, room);
}

std::size_t threads_for(std::size_t asked_for) {
  if (asked_for > 0) return asked_for;
  return std::max<std::size_t>(4, 2 * std::size_t{std::thread::hardware_concurrency()});
}

/// The signals that only `serve` takes; blocked before any thread exists, so in all of them.
sigset_t block_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&signals, signal);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  return signals;
}

/// Fewer than threads, so that searches always have one.
std::size_t places_at_the_store(std::size_t threads) {
  return std::clamp<std::size_t>(threads - 1, 1, 3);
}

/// Forms and review of the server: the store, the live index and the mail. Declared in the order in
/// which they need each other.
class Records {
 public:
  Records(Searcher& searcher, const Pages& pages, const CommandLine& line, IndexWatcher& watcher)
      : searcher_(searcher),
        site_(searcher, pages,
              {.store = line.store.file,
               .shortest_filling = line.form_seconds,
               .at_once = places_at_the_store(line.server.reactor.threads),
               .approved = [this] { approved(); },
               .letter_waiting = [this] { letter_waiting(); },
               .sends_mail = !line.store.mail.url.empty()}),
        live_({.indexer = indexer_of(line.store),
               .index = line.index,
               .store = line.store.file,
               .approved = [this] { return last_revision(site_.services().database); },
               .served = [this] { return searcher_.snapshot()->revision(); },
               .serving = [this] { return searcher_.snapshot()->name(); },
               .published = [&watcher] { watcher.look_now(); }}) {
    continue_where_the_index_is();
    if (!line.store.mail.url.empty())
      mail_worker_ =
          std::make_unique<MailWorker>(site_.services().database, mail_server_of(line.store));
    const auto& made_from = pages.site_context();
    telling_ = std::make_unique<PeriodicWorker>([this, &made_from]() -> std::chrono::milliseconds {
      tell({site_.services().curation, searcher_, made_from.words, made_from.settings.base_url});
      return std::chrono::minutes{10};
    });
  }

  CurationRoutes& site() { return site_; }

 private:
  /// After an older copy of the store was restored: what is approved now would count as published.
  void continue_where_the_index_is() {
    auto& database = site_.services().database;
    const auto served = searcher_.snapshot()->revision();
    if (served <= last_revision(database)) return;
    log_line(
        "blakus-server: the index holds revision {} and the store only {}, as after restoring an "
        "older copy: run blakus-index build --store, so that nothing of before is shown",
        served, last_revision(database));
    continue_revisions_after(database, served);
  }
  /// Those who asked to be told by mail; without mail nobody can have asked.
  void tell(const Telling& telling) {
    try {
      if (tell_by_mail(telling) > 0) letter_waiting();
    } catch (const std::exception& error) {
      log_line("blakus-server: nobody is told by mail now: {}", error.what());
    }
  }
  void approved() { live_.wake(); }
  void letter_waiting() {
    if (mail_worker_) mail_worker_->wake();
  }

  const Searcher& searcher_;
  CurationRoutes site_;
  LiveIndex live_;
  std::unique_ptr<MailWorker> mail_worker_;
  std::unique_ptr<PeriodicWorker> telling_;
};

void say_missing_dictionaries() {
  for (const auto& package : dictionary().missing())
    log_line("blakus-server: everyday words are told from names less well: install {}", package);
}

int serve(Searcher& searcher, const Pages& pages, CommandLine& line, const sigset_t& signals) {
  const char* const socket = std::getenv("NOTIFY_SOCKET");  // NOLINT: before any thread exists
  const std::string service_manager = socket ? socket : "";
  IndexWatcher watcher{searcher, line.index};
  say_missing_dictionaries();
  std::optional<Records> records;
  if (!line.store.file.empty()) {
    records.emplace(searcher, pages, line, watcher);
    if (const auto fault = fault_of_indexer(line.store); !fault.empty())
      log_line("blakus-server: approvals will not be published: {}", fault);
    line.server.routes.records = &records->site();
  }
  Server server{searcher, pages, line.server};
  log_line("blakus-server: {}, {} organizations", searcher.snapshot()->name(),
           searcher.snapshot()->organization_count());
  if (server.admin_port() >= 0)
    log_line("metrics on http://127.0.0.1:{}/metrics", server.admin_port());
  log_line("listening on http://{}:{}", line.server.host, server.port());
  const auto ready = std::async(std::launch::async, [&, snapshot = searcher.snapshot()] {
    snapshot->settle();  // who starts it waits until no visitor would
    notify_service_manager(service_manager, "READY=1");
  });
  for (int signal = 0; signal != SIGTERM && signal != SIGINT;) {
    if (sigwait(&signals, &signal) != 0) break;
    if (signal == SIGHUP) watcher.look_now();
  }
  notify_service_manager(service_manager, "STOPPING=1");
  server.stop();
  return Exit::done;
}

/// What serving would need besides index and pages; the port may be another server's now.
void try_out(const CommandLine& line) {
  listen_on(line.server.host, 0);
  mail_server_of(line.store);
  if (line.store.file.empty()) return;
  try_out_store(line.store.file);
  if (const auto fault = fault_of_indexer(line.store); !fault.empty())
    throw std::runtime_error(fault);
}

int explain(const Searcher& searcher, const CommandLine& line) {
  if (!valid_utf8(line.explain)) throw std::runtime_error("--explain is not valid UTF-8");
  const SearchRequest request{.text = line.explain,
                              .language = language_of(line.language).value_or(Language::lv)};
  std::cout << searcher.explain(request);
  return Exit::done;
}

int write_copy(const Pages& pages, const std::filesystem::path& out) {
  const auto copy = write_static_copy(pages, out);
  log_line("{} files, {} kB in {}", copy.files, copy.bytes / 1024, out.string());
  return Exit::done;
}

int run(int argc, char** argv) {
  CLI::App app{"Answers searches in the directory, as JSON and as pages."};
  CommandLine line;
  add_options(app, line);
  const auto command = declare_commands(app);
  std::filesystem::path copy;
  auto* const static_command =
      app.add_subcommand("static", "the directory as files that need no server");
  static_command->fallthrough();
  static_command->add_option("--out", copy, "folder to write, new or empty")->required();
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? Exit::done : Exit::wrong_usage;
  }
  if (line.routes) {
    std::cout << routes_json() << '\n';
    return Exit::done;
  }
  forbid_core_dumps();
  outlive_failed_writes();
  ready_secrets();
  line.store.index = line.index;
  line.store.web = line.site.web;
  line.store.base_url = line.site.base_url;
  if (*command) return (*command)(line.store);
  if (app.count("--explain") > 0) return explain(Searcher{line.index}, line);
  const auto signals = block_signals();
  line.site.has_store = !line.store.file.empty();
  if (line.site.count_needs && !line.site.has_store)
    throw WrongUsage("--count-needs needs --store: the counts are kept there");
  Searcher searcher{line.index};

  line.server.https = line.site.base_url.starts_with("https://");
  line.server.reactor.threads = threads_for(line.threads);
  line.server.routes.web = line.site.web;
  line.server.routes.cache_bytes = line.cache_mb * 1024 * 1024;
  const auto& web = line.site.web;
  line.server.routes.made_from = {web / "templates",    web / "messages", web / "assets",
                                  web / "openapi.json", line.site.assets, "/proc/self/exe"};
  make_room_for_connections(line.server.reactor.connections);
  const Pages pages{line.site, searcher};
  if (line.check_config) {
    const Routes routes{searcher, pages, line.server.routes};
    try_out(line);
    log_line("the configuration is sound");
    return Exit::done;
  }
  if (*static_command) return write_copy(pages, copy);
  return serve(searcher, pages, line, signals);
}

}  // namespace
}  // namespace blakus

int main(int argc, char** argv) {
  blakus::open_standard_streams();
  try {
    const int status = blakus::run(argc, argv);
    return blakus::output_was_written() ? status : blakus::Exit::unsound;
  } catch (const blakus::WrongUsage& error) {
    blakus::log_line("blakus-server: {}", error.what());
    return blakus::Exit::wrong_usage;
  } catch (const std::exception& error) {
    blakus::log_line("blakus-server: {}", error.what());
  }
  return blakus::Exit::unsound;
}
