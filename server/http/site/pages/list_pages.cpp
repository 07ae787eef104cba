#include <algorithm>

#include "core/kinds/paths.h"
#include "core/text/collate.h"
#include "server/http/app/route.h"
#include "server/http/site/frame.h"
#include "server/http/site/json_ld.h"
#include "server/http/site/terms.h"

namespace blakus {
namespace {

/// Entries under the letters they begin with: [{letter, anchor, entries}].
class Alphabet {
 public:
  explicit Alphabet(Language language) : language_(language) {}

  void add(const std::string& name, View entry) {
    const auto letter = initial(name, language_);
    auto found = std::find_if(letters_.begin(), letters_.end(),
                              [&](const auto& one) { return one.first == letter; });
    if (found == letters_.end())
      found = letters_.emplace(letters_.end(), letter, View{View::type::list});
    found->second << std::move(entry);
  }
  View view() const {
    std::size_t number = 0;
    return list_of(letters_, [&](const auto& letter) {
      View view;
      view["letter"] = letter.first;
      view["anchor"] = std::string("l").append(std::to_string(++number));
      view["entries"] = View(letter.second);
      return view;
    });
  }

 private:
  Language language_;
  std::vector<std::pair<std::string, View>> letters_;
};

Breadcrumbs way_home(const PageContext& context) {
  return {{context.say("nav.home"), "/"}};
}

Reply list_reply(const PageContext& context, const std::string& name, const std::string& title,
                 const std::string& path, View view) {
  auto steps = way_home(context);
  view["crumbs"] = breadcrumbs_view(context, steps);
  view["title_text"] = title;
  steps.emplace_back(title, path);
  const PageFacts facts{
      .title = title, .path = path, .json_ld = breadcrumbs_json_ld(context, steps)};
  return framed(context, name, facts, std::move(view));
}

Reply areas_page(const PageContext& context) {
  View view;
  view["areas"] = list_of(context.snapshot->terms(Kind::area),
                          [&](const auto* area) { return term_link(context, *area); });
  view["all_diagnoses"] =
      context.count("areas.all_diagnoses", context.snapshot->terms(Kind::diagnosis).size());
  return list_reply(context, "areas", context.say("nav.areas"), "/areas", std::move(view));
}

Reply diagnoses_page(const PageContext& context) {
  auto diagnoses = context.snapshot->terms(Kind::diagnosis);
  sort_by_label(context, diagnoses);
  Alphabet alphabet{context.language};
  for (const auto* diagnosis : diagnoses)
    alphabet.add(text_for(diagnosis->label, context.language), term_link(context, *diagnosis));
  View view;
  view["letters"] = alphabet.view();
  view["lead"] = context.count("diagnoses.lead", diagnoses.size());
  return list_reply(context, "alphabet", context.say("diagnoses.title"), "/diagnoses",
                    std::move(view));
}

Reply organizations_page(const PageContext& context) {
  const auto organizations = context.site_context.searcher.organizations(context.language);
  Alphabet alphabet{context.language};
  for (const auto& organization : organizations) {
    const auto& name = text_for(organization->name, context.language);
    View entry;
    entry["text"] = name;
    entry["href"] = context.link(path_of(Kind::organization, organization->id));
    entry["count"] = View(false);
    entry["code"] =
        organization->short_names.empty() ? View(false) : View(organization->short_names.front());
    alphabet.add(name, std::move(entry));
  }
  View view;
  view["letters"] = alphabet.view();
  view["lead"] = context.count("organizations.lead", organizations.size());
  return list_reply(context, "alphabet", context.say("organizations.title"), "/a-z",
                    std::move(view));
}

}  // namespace

std::span<const Route> list_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/areas", .page = areas_page, .sitemap = itself},
      {.pattern = "/diagnoses", .page = diagnoses_page, .sitemap = itself},
      {.pattern = "/a-z", .page = organizations_page, .sitemap = itself, .costly = true},
  });
  return routes;
}

}  // namespace blakus
