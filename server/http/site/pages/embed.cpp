#include "server/http/site/pages/embed.h"

#include <algorithm>

#include <fmt/format.h>

#include "server/http/app/json_text.h"

namespace blakus {
namespace {

void choose_organization(CheckedParameters<EmbedChoice>& checked, const Parameters& parameters,
                         const Snapshot& snapshot) {
  for (const auto& [name, value] : parameters) {
    if (name != "organization" || value.empty()) continue;
    const auto found = snapshot.organization(value);
    if (found)
      checked.value.organization = found->id;
    else
      checked.bad.push_back({"organization", "is not in the directory"});
  }
}

}  // namespace

CheckedParameters<EmbedChoice> embed_choice(const Parameters& parameters, Language page_language,
                                            const Snapshot& snapshot) {
  auto search = search_request(parameters, snapshot);
  CheckedParameters<EmbedChoice> checked{
      .value = {.organization = {}, .request = std::move(search.value), .language = page_language},
      .bad = std::move(search.bad)};
  auto& choice = checked.value;
  const bool says_language = std::ranges::any_of(parameters, [](const auto& parameter) {
    return parameter.first == "lang" && !parameter.second.empty();
  });
  if (says_language) choice.language = choice.request.language;
  choice.request.language = choice.language;
  choice.request.page = 1;
  choice.request.size = most_embed_rows;
  choose_organization(checked, parameters, snapshot);
  return checked;
}

std::string embed_path(const EmbedChoice& choice) {
  auto request = choice.request;
  request.size = SearchRequest{}.size;  // the frame has its own
  auto query = choice.organization.empty() ? query_string(request)
                                           : "organization=" + percent_encoded(choice.organization);
  if (!query.empty()) query += "&";
  return "/embed?" + query + "lang=" + std::string(code_of(choice.language));
}

EmbedTitle embed_title(const PageContext& context, const EmbedChoice& choice) {
  if (!choice.organization.empty()) {
    const auto organization = context.snapshot->organization(choice.organization);
    return {.text = text_for(organization->name, context.language), .about = {}};
  }
  std::vector<std::string> parts;
  for (const auto& filter : choice.request.filters)
    for (const auto& id : filter.ids) parts.push_back(context.label(filter.kind, id));
  if (!choice.request.text.empty()) parts.push_back(choice.request.text);
  const bool near = filter_of(choice.request, Kind::region) != nullptr;
  return {.text = context.say(near ? "embed.near" : "embed.help"),
          .about = fmt::format("{}", fmt::join(parts, ", "))};
}

std::string embed_code(const std::string& address, const std::string& title, int width,
                       int height) {
  return fmt::format(
      "<iframe src=\"{}\"\n  title=\"{}\"\n  width=\"{}\" height=\"{}\"\n"
      "  loading=\"lazy\" style=\"border:0\">\n</iframe>",
      html_escaped(address), html_escaped(title), width, height);
}

}  // namespace blakus
