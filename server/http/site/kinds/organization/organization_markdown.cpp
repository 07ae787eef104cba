#include "server/http/site/kinds/organization/organization_markdown.h"

#include <array>

#include "core/kinds/paths.h"
#include "core/record/formats.h"
#include "server/http/site/contacts.h"
#include "server/http/site/fact_text.h"
#include "server/http/site/kinds/organization/cards.h"
#include "server/http/site/markdown.h"
#include "server/http/site/neutral_line.h"

namespace blakus {
namespace {

/// Those to act on first; notes for editors are not among them.
constexpr auto shown_facts = std::to_array<std::string_view>({"phones",
                                                              "emails",
                                                              "website",
                                                              "social",
                                                              "locations",
                                                              "languages",
                                                              "type",
                                                              "short_names",
                                                              "areas",
                                                              "diagnoses",
                                                              "services",
                                                              "service_details",
                                                              "deliveries",
                                                              "joining",
                                                              "takes_new_people",
                                                              "audiences",
                                                              "support_areas",
                                                              "coverage",
                                                              "regions",
                                                              "former_names",
                                                              "registration_number",
                                                              "legal_status",
                                                              "year_incorporated",
                                                              "parent_organization_id",
                                                              "memberships",
                                                              "governance",
                                                              "checked"});

}  // namespace

std::string organization_markdown(const PageContext& context, const Organization& organization) {
  MarkdownText text{context};
  text.heading(1, text_for(organization.name, context.language));
  text.paragraph("**" + markdown_escaped(text_in(checked_view(context, organization), "text")) +
                 "**");
  if (!is_described(context, organization))
    text.paragraph(markdown_escaped(neutral_line(context, organization)));
  const auto language = language_for(organization.description, context.language);
  auto description = markdown_escaped(organization.description.in(language));
  if (language != context.language && !description.empty())
    description = markdown_escaped(context.say("quote." + std::string(code_of(language)))) + ": " +
                  description;
  text.paragraph(description);
  text.blank();
  for (const auto key : shown_facts)
    text.fact(capitalized(fact_label(context, key)), fact_text(context, organization, key));
  for (const auto& source : organization.sources)
    if (is_web_address(source)) text.link(short_address(source), source);
  return text.take(path_of(Kind::organization, organization.id));
}

std::optional<Reply> organization_markdown_page(const PageContext& context, const std::string& id) {
  const auto found = context.snapshot->organization(id);
  if (!found) return std::nullopt;
  if (found->id == id) return markdown_reply(context, organization_markdown(context, *found));
  return Reply{
      .status = 301,
      .content_type = {},
      .body = {},
      .headers = {{"Location", context.link(path_of(Kind::organization, found->id)) + ".md"}}};
}

}  // namespace blakus
