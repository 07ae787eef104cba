#include "server/http/site/neutral_line.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/text/messages.h"
#include "core/text/sentence.h"

namespace blakus {
namespace {

constexpr std::size_t most_subjects = 3;
constexpr std::size_t most_services = 3;

/// English labels stay: they begin with names ("Crohn’s disease") as often as not.
std::string inside_sentence(const std::string& label, Language language) {
  return language == Language::en ? label : uncapitalized(label);
}

std::string labels_text(const PageContext& context, Kind kind, const std::vector<std::string>& ids,
                        std::size_t most) {
  std::vector<std::string> labels;
  for (const auto& id : ids) {
    if (labels.size() == most) break;
    labels.push_back(inside_sentence(context.label(kind, id), context.language));
  }
  return fmt::format("{}", fmt::join(labels, ", "));
}

}  // namespace

bool is_described(const PageContext& context, const Organization& organization) {
  return !organization.description.in(context.language).empty();
}

std::string neutral_line(const PageContext& context, const Organization& organization) {
  const auto by_disease = !organization.diagnoses.empty();
  const auto subjects =
      labels_text(context, by_disease ? Kind::diagnosis : Kind::area,
                  by_disease ? organization.diagnoses : organization.areas, most_subjects);
  const auto services =
      labels_text(context, Kind::service, kinds_of_help(organization), most_services);
  auto line = context.label(Kind::type, organization.type);
  if (!subjects.empty()) line += ": " + subjects;
  line += '.';
  if (!services.empty()) line += ' ' + capitalized(services) + '.';
  return line;
}

std::string plain_description(const PageContext& context, const Organization& organization) {
  if (!is_described(context, organization)) return neutral_line(context, organization);
  return std::string(first_sentence(organization.description.in(context.language)));
}

}  // namespace blakus
