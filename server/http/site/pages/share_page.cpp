// Taking a page along without an account or an app: its address to copy, by letter, by message, as
// a QR code to be photographed from the screen.

#include <algorithm>

#include "core/text/utf8.h"
#include "server/http/app/parameters.h"
#include "server/http/app/route.h"
#include "server/http/site/error_page.h"
#include "server/http/site/frame.h"
#include "server/http/site/json_ld.h"
#include "server/http/site/qr.h"

namespace blakus {
namespace {

constexpr std::size_t longest_path = 1024;

/// A path of this site with its query, as it stands in an address: printable ASCII.
bool is_page_of_this_site(std::string_view page) {
  return page.starts_with('/') && !page.starts_with("//") && page.size() <= longest_path &&
         std::ranges::all_of(page, [](char c) { return c > ' ' && c < '\x7f' && c != '\\'; });
}

/// The address with what it leads to: the name of the directory.
std::string message_of(const PageContext& context, const std::string& address) {
  return context.site_name() + ": " + address;
}

Reply share_page(const PageContext& context) {
  const auto asked = context.parameter("page");
  const auto page = asked.empty() ? context.link("/") : asked;
  if (!is_page_of_this_site(page))
    return bad_parameters_page(context, {{"page", "must be a path of this site"}});
  const auto address = context.own_address() + page;
  const auto qr = qr_code(address);
  const auto message = percent_encoded(message_of(context, address));
  View view;
  view["address"] = address;
  view["back_href"] = page;
  view["mail_href"] =
      "mailto:?subject=" + percent_encoded(context.site_name()) + "&body=" + message;
  view["sms_href"] = "sms:?&body=" + message;
  view["qr_path"] = some(qr.path);
  view["qr_size"] = std::to_string(qr.size);
  view["crumbs"] = breadcrumbs_view(context, {{context.say("nav.home"), "/"}});
  const PageFacts facts{.title = context.say("share.title"),
                        .path = "/share",
                        .query = "page=" + percent_encoded(page),
                        .indexed = false};
  return framed(context, "share", facts, std::move(view));
}

Reply nothing_chosen() {
  return {.status = 404, .content_type = "text/plain; charset=utf-8", .body = {}, .headers = {}};
}

/// What a directory chose of the colours, above those of the style sheet; light pages alone.
Reply colours(const PageContext& context) {
  if (context.snapshot->site().colours.empty()) return nothing_chosen();
  std::string css = "@media not (prefers-color-scheme: dark) { :root {";
  for (const auto& [token, colour] : context.snapshot->site().colours)
    css += " --" + token + ": " + colour + ";";
  return {.content_type = "text/css; charset=utf-8", .body = css + " } }\n", .headers = {}};
}

Reply logo(const PageContext& context, std::string_view file, const char* type) {
  const auto& bytes = context.snapshot->logo();
  if (context.snapshot->site().logo.file != file || bytes.empty()) return nothing_chosen();
  return {.content_type = type, .body = bytes, .headers = {}};
}
Reply drawn_logo(const PageContext& context) {
  return logo(context, "logo.svg", "image/svg+xml");
}
Reply painted_logo(const PageContext& context) {
  return logo(context, "logo.png", "image/png");
}

}  // namespace

std::span<const Route> share_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/share", .page = share_page, .crawled = false},
      {.pattern = "/colours.css",
       .page = colours,
       .cache = Cache::hour,
       .shown_in_pages = true,
       .metrics = "asset"},
      {.pattern = "/logo.svg",
       .page = drawn_logo,
       .cache = Cache::hour,
       .shown_in_pages = true,
       .metrics = "asset"},
      {.pattern = "/logo.png",
       .page = painted_logo,
       .cache = Cache::hour,
       .shown_in_pages = true,
       .metrics = "asset"},
  });
  return routes;
}

}  // namespace blakus
