#include "server/http/site/kinds/organization/similar.h"

#include "core/kinds/paths.h"

namespace blakus {
namespace {

constexpr std::size_t most_shown = 5;

/// By id of the organization they are like.
struct SimilarLinks {
  KeptViews views;
};

View found_like(const PageContext& context, const Organization& organization) {
  View links{View::type::list};
  SearchRequest request{.language = context.language};
  if (!organization.diagnoses.empty())
    request.filters = {{Kind::diagnosis, organization.diagnoses}};
  else if (!organization.areas.empty())
    request.filters = {{Kind::area, organization.areas}};
  if (request.filters.empty()) return links;
  request.size = most_shown + 1;
  std::size_t shown = 0;
  for (const auto& match : context.site_context.searcher.search(request).matches) {
    if (match.organization->id == organization.id || shown == most_shown) continue;
    View view;
    view["name"] = foreign_text(match.organization->name, context.language);
    view["href"] = context.link(path_of(Kind::organization, match.organization->id));
    links << std::move(view);
    ++shown;
  }
  return links;
}

}  // namespace

View similar_to(const PageContext& context, const Organization& organization) {
  return context.kept<SimilarLinks>([] { return SimilarLinks{}; }).views.of(organization.id, [&] {
    return found_like(context, organization);
  });
}

}  // namespace blakus
