#pragma once
// The options of the server and what is wrong with their values.

#include <cstddef>
#include <ctime>
#include <filesystem>
#include <string>

#include <CLI/CLI.hpp>

#include "server/commands.h"
#include "server/http/server.h"
#include "server/http/site/pages.h"

namespace blakus {

struct CommandLine {
  std::filesystem::path index = "build/index";
  SiteSettings site;
  ServerOptions server;
  std::size_t threads = 0;  ///< 0: chosen by the number of cores
  bool check_config = false;
  bool routes = false;
  std::size_t cache_mb = 0;
  std::string explain;
  StoreOptions store;
  std::time_t form_seconds = 3;
  std::string language = "lv";
};

/// Declares every option, each also an environment variable: --port is BLAKUS_PORT.
void add_options(CLI::App& app, CommandLine& line);

}  // namespace blakus
