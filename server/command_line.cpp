#include "server/command_line.h"

#include <algorithm>
#include <cctype>
#include <string_view>

#include <arpa/inet.h>

#include "core/kinds/organization/hours_text.h"
#include "core/record/formats.h"
#include "core/record/language.h"
#include "core/record/lines.h"
#include "core/record/phone.h"
#include "core/record/web_address.h"

namespace blakus {
namespace {

/// What is wrong with a public address; empty if it may stand before every path.
std::string fault_of_base_url(const std::string& url) {
  if (url.empty()) return "";
  if (!without_scheme(url)) return "must begin with https:// or http://";
  if (url.ends_with('/')) return "must not end with a slash";
  if (url.ends_with("://") || url.find(":///") != std::string::npos) return "names no host";
  const auto unfit = [](unsigned char c) {
    return c <= ' ' || c >= 0x7F ||
           std::string_view{"\"'<>\\`?#"}.find(static_cast<char>(c)) != std::string_view::npos;
  };
  return std::ranges::any_of(url, unfit) ? "holds a character that no address has" : "";
}

/// What is wrong with a list of sites that may show a frame.
std::string fault_of_sites(const std::string& sites) {
  if (sites == "*" || sites == "none") return "";
  const auto unfit = [](unsigned char c) { return c < ' ' || c >= 0x7F || c == ';' || c == ','; };
  if (std::ranges::any_of(sites, unfit)) return "holds a character that no site has";
  const auto all = values_in(sites, " ");
  const auto has_scheme = [](const std::string& site) { return without_scheme(site).has_value(); };
  return !all.empty() && std::ranges::all_of(all, has_scheme)
             ? ""
             : "must be *, none, or sites such as \"https://kuldiga.lv https://*.example.lv\"";
}

std::string fault_of_phone(const std::string& number) {
  return number.empty() || is_phone(number) ? "" : "is no telephone number, such as +371 29235677";
}

std::string fault_of_hours(const std::string& hours) {
  return hours_meant(hours) ? "" : "are no hours, such as \"Mo-Th 09:00-17:00; Fr 09:00-15:00\"";
}

std::string fault_of_mail_server(const std::string& url) {
  const bool named = url.starts_with("smtp://") || url.starts_with("smtps://");
  return url.empty() || named ? "" : "must begin with smtp:// or smtps://";
}

std::string fault_of_email(const std::string& address) {
  return address.empty() || is_email(address) ? "" : "is not an e-mail address";
}

std::string fault_of_address(const std::string& address) {
  in6_addr bytes{};
  const bool right = ::inet_pton(AF_INET, address.c_str(), &bytes) == 1 ||
                     ::inet_pton(AF_INET6, address.c_str(), &bytes) == 1;
  return right ? "" : "is not the address of a machine, such as 127.0.0.1";
}

/// "BLAKUS_PORT" of "--port".
std::string variable_of(const std::string& option) {
  auto variable = "BLAKUS_" + option.substr(2);
  std::ranges::replace(variable, '-', '_');
  std::ranges::transform(variable, variable.begin(),
                         [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return variable;
}

/// "--search-by-post"; of what is on where nothing is said, "--no-suggestions".
void declare_switch(CLI::App& app, SiteSettings& site, const Switch& of_site) {
  auto& value = site.*of_site.value;
  const bool usual = value;
  auto name = (usual ? "--no-" : "--") + std::string(of_site.name);
  std::ranges::replace(name, '_', '-');
  const auto set = [&value, usual](std::int64_t times) { value = (times > 0) != usual; };
  app.add_flag_function(name, set, of_site.help)->envname(variable_of(name));
}

}  // namespace

void add_options(CLI::App& app, CommandLine& line) {
  app.option_defaults()->take_last();
  const auto option = [&](const std::string& name, auto& value, const char* help) {
    return app.add_option(name, value, help)->envname(variable_of(name))->capture_default_str();
  };
  option("--index", line.index, "folder of the index");
  option("--web", line.site.web, "folder of templates and messages");
  option("--assets", line.site.assets, "folder of what the web build made");
  option("--host", line.server.host, "address to listen on");
  option("--port", line.server.port, "port to listen on; 0 takes a free one")
      ->check(CLI::Range(0, 65535));
  option("--admin-port", line.server.admin_port,
         "port on 127.0.0.1 for /admin, /metrics and details of /readyz; -1 for none")
      ->check(CLI::Range(-1, 65535));
  option("--threads", line.threads, "threads that answer; 0 chooses by the number of cores")
      ->check(CLI::Range(0, 256));
  option("--cache-mb", line.cache_mb,
         "megabytes of answers kept in memory for those who ask the same; 0 keeps none")
      ->check(CLI::Range(0, 1024));
  option("--base-url", line.site.base_url, "public address, such as https://example.lv")
      ->check(fault_of_base_url, "URL");
  option("--embed-on", line.site.embed_on,
         "sites that may show /embed in a frame: *, none, or \"https://a.lv https://*.b.lv\"")
      ->check(fault_of_sites, "SITES");
  option("--network-phone", line.site.network.phone,
         "telephone of a human being of the network, said on every page")
      ->check(fault_of_phone, "PHONE");
  option("--network-hours", line.site.network.hours,
         "when it is answered, such as \"Mo-Th 09:00-17:00; Fr 09:00-15:00\"")
      ->check(fault_of_hours, "HOURS");
  option("--network-answers", line.site.network.answers_within,
         "working days in which the network answers letters; 0 says nothing of it")
      ->check(CLI::Range(0, 30));
  option("--store", line.store.file,
         "file of submissions and revisions; without it, forms go by mail");
  option("--indexer", line.store.indexer,
         "blakus-index, to publish approvals; found beside this one");
  option("--form-seconds", line.form_seconds, "forms that come back sooner are a program's");
  option("--smtp-url", line.store.mail.url,
         "mail server, such as smtp://localhost:25; none: no mail")
      ->check(fault_of_mail_server, "URL");
  option("--smtp-user", line.store.mail.user, "name at the mail server");
  option("--smtp-password-file", line.store.password_file, "file with the password there");
  option("--mail-from", line.store.mail.from, "address that letters come from")
      ->check(fault_of_email, "EMAIL");
  option("--letters-an-hour", line.store.mail.letters_an_hour,
         "letters to segments in an hour, so that mail servers do not take them for spam")
      ->check(CLI::Range(1, 100'000));
  option("--trusted-proxy", line.server.proxies, "address whose X-Forwarded-For is believed")
      ->check(fault_of_address, "ADDRESS");
  const auto flag = [&](const char* name, bool& value, const char* variable, const char* help) {
    app.add_flag(name, value, help)->envname(variable);
  };
  flag("--access-log", line.server.access_log, "BLAKUS_ACCESS_LOG",
       "log method, route, status, milliseconds; never what was typed");
  flag("--admin-public", line.server.admin_public, "BLAKUS_ADMIN_PUBLIC",
       "open the review area on the public port too");
  flag("--server-timing", line.server.server_timing, "BLAKUS_SERVER_TIMING",
       "say in each answer how long it took");
  for (const auto& each : switches) declare_switch(app, line.site, each);
  flag("--check-config", line.check_config, "BLAKUS_CHECK_CONFIG",
       "load everything, serve nothing, and say whether it is sound");
  flag("--routes", line.routes, "BLAKUS_ROUTES", "print every address as JSON, and serve nothing");
  option("--explain", line.explain, "show every stage of one search instead of serving");
  option("--lang", line.language, "language of --explain")
      ->check(
          CLI::IsMember(std::vector<std::string>(language_codes.begin(), language_codes.end())));
}

}  // namespace blakus
