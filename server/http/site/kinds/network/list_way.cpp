#include "server/http/site/kinds/network/list_way.h"

#include "core/kinds/paths.h"

namespace blakus {

CheckedParameters<ListRequest> list_request(const PageContext& context, Kind kind) {
  auto checked = list_request(context.request.parameters, *context.snapshot, kind);
  checked.value.search.language = context.language;
  return checked;
}

View list_way(const PageContext& context, const ListRequest& request, const std::string& text) {
  const auto path = std::string(list_path_of(request.kind()));
  const auto query = query_string(request);
  const bool by_post = context.settings.search_by_post;
  View view;
  view["text"] = text;
  view["href"] = by_post ? View(false) : View(context.link(path, query));
  view["again"] = by_post ? View(query) : View(false);
  view["action"] = context.link(path);
  return view;
}

}  // namespace blakus
