#include <array>

#include "server/curation/review.h"
#include "server/http/app/route.h"
#include "server/http/site/frame.h"
#include "server/http/site/json_ld.h"
#include "server/http/site/terms.h"

namespace blakus {
namespace {

Reply text_page(const Visit& visit, const std::string& name, const std::string& title) {
  const Breadcrumbs steps{{visit.say("nav.home"), "/"}};
  View view;
  view["crumbs"] = breadcrumbs_view(visit, steps);
  view["title_text"] = title;
  view["organizations"] = kinds_text(visit);
  view["diagnoses"] = visit.count("diagnoses", visit.snapshot->terms(Kind::diagnosis).size());
  view["readme_href"] = visit.link("/data/README.txt");
  view["criteria"] =
      list_of(criteria, [&](auto key) { return View(visit.say("criterion." + std::string(key))); });
  view["wrong_href"] = mail_to_network(visit, visit.say("mail.general"));
  const PageFacts facts{.title = title, .path = "/" + name};
  return framed(visit, name, facts, std::move(view));
}

Reply about_page(const Visit& visit) {
  return text_page(visit, "about", visit.say("about.title"));
}

Reply privacy_page(const Visit& visit) {
  return text_page(visit, "privacy", visit.say("privacy.title"));
}

Reply accessibility_page(const Visit& visit) {
  return text_page(visit, "accessibility", visit.say("accessibility.title"));
}

}  // namespace

std::span<const Route> text_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/about", .page = about_page, .sitemap = itself},
      {.pattern = "/privacy", .page = privacy_page, .sitemap = itself},
      {.pattern = "/accessibility", .page = accessibility_page, .sitemap = itself},
  });
  return routes;
}

}  // namespace blakus
