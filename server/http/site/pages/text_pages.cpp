#include <array>

#include "server/curation/review.h"
#include "server/http/app/route.h"
#include "server/http/site/frame.h"
#include "server/http/site/json_ld.h"
#include "server/http/site/terms.h"

namespace blakus {
namespace {

Reply text_page(const PageContext& context, const std::string& name, const std::string& title) {
  const Breadcrumbs steps{{context.say("nav.home"), "/"}};
  View view;
  view["crumbs"] = breadcrumbs_view(context, steps);
  view["title_text"] = title;
  view["organizations"] = kinds_text(context);
  view["diagnoses"] = context.count("diagnoses", context.snapshot->terms(Kind::diagnosis).size());
  view["criteria_href"] = context.link("/criteria");
  view["readme_href"] = context.link("/data/README.txt");
  view["criteria"] = list_of(
      criteria, [&](auto key) { return View(context.say("criterion." + std::string(key))); });
  view["wrong_href"] = mail_to_network(context, context.say("mail.general"));
  const PageFacts facts{.title = title, .path = "/" + name};
  return framed(context, name, facts, std::move(view));
}

/// By which criteria a body is of its kind, and the voluntary mark is given.
Reply criteria_page(const PageContext& context) {
  const auto title = context.say("criteria.title");
  View view;
  view["crumbs"] = breadcrumbs_view(context, {{context.say("nav.home"), "/"}});
  view["title_text"] = title;
  View types{View::type::list};
  for (const auto* type : context.snapshot->terms(Kind::type)) {
    const auto key = "criteria.kind." + type->id;
    if (!context.site_context.words.knows(key)) continue;
    View row;
    row["name"] = text_for(type->label, context.language);
    row["text"] = context.say(key);
    types << std::move(row);
  }
  view["types"] = std::move(types);
  return framed(context, "criteria", {.title = title, .path = "/criteria"}, std::move(view));
}

Reply about_page(const PageContext& context) {
  return text_page(context, "about", context.say("about.title"));
}

Reply privacy_page(const PageContext& context) {
  return text_page(context, "privacy", context.say("privacy.title"));
}

Reply accessibility_page(const PageContext& context) {
  return text_page(context, "accessibility", context.say("accessibility.title"));
}

}  // namespace

std::span<const Route> text_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/about", .page = about_page, .sitemap = itself},
      {.pattern = "/criteria", .page = criteria_page, .sitemap = itself},
      {.pattern = "/privacy", .page = privacy_page, .sitemap = itself},
      {.pattern = "/accessibility", .page = accessibility_page, .sitemap = itself},
  });
  return routes;
}

}  // namespace blakus
