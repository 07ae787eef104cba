// What a program that reads is told first: /llms.txt (https://llmstxt.org), where to search and how
// to answer from what it finds.

#include "core/kinds/paths.h"
#include "server/http/app/route.h"
#include "server/http/site/markdown.h"

namespace blakus {
namespace {

Reply llms_txt(const PageContext& context) {
  MarkdownText text{context};
  text.heading(1, context.site_name());
  text.paragraph("> " + context.say("llms.lead"));
  text.paragraph(context.say("llms.crisis"));
  text.heading(2, context.say("llms.read"));
  text.link("/organizations.md", context.link("/organizations.md"), context.say("llms.search"));
  text.link(path_of(Kind::organization, "ID") + ".md", context.link("/organizations.md"),
            context.say("llms.organization"));
  text.link("/mcp", "/mcp", context.say("llms.mcp"));
  text.link("/api/v1", "/api/v1/openapi.json", context.say("llms.api"));
  text.link("/data/organizations.json", "/data/organizations.json", context.say("llms.data"));
  text.link("/data/vocabulary.json", "/data/vocabulary.json", context.say("llms.vocabulary"));
  text.heading(2, context.say("llms.areas"));
  for (const auto* area : context.snapshot->terms(Kind::area))
    text.link(text_for(area->label, context.language), context.link(path_of(*area)) + ".md");
  auto reply = markdown_reply(context, text.take("/"));
  reply.content_type = "text/plain; charset=utf-8";
  return reply;
}

}  // namespace

std::span<const Route> llms_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/llms.txt", .page = llms_txt},
  });
  return routes;
}

}  // namespace blakus
