#include "server/http/pages/record_text.h"

namespace blakus {
namespace {

std::string lines(const std::vector<std::string>& values) {
  std::string text;
  for (const auto& value : values)
    if (!value.empty()) text.append(text.empty() ? "" : "\n").append(value);
  return text;
}

std::vector<std::string> labels(const Visit& visit, Kind kind,
                                const std::vector<std::string>& ids) {
  std::vector<std::string> all;
  for (const auto& id : ids) all.push_back(visit.label(kind, id));
  return all;
}

std::string in_languages(const Localized& text) {
  return lines({text.lv, text.ru, text.en});
}

std::string phones_text(const Organization& record) {
  std::vector<std::string> all;
  for (const auto& phone : record.phones)
    all.push_back(phone.number + (phone.description.empty() ? "" : " (" + phone.description + ")"));
  return lines(all);
}

std::string places_text(const Organization& record) {
  std::vector<std::string> all;
  for (const auto& place : record.locations) {
    std::string text;
    for (const auto& part :
         {place.name, place.address_1, place.city, place.postal_code, place.hours})
      if (!part.empty()) text.append(text.empty() ? "" : ", ").append(part);
    all.push_back(text);
  }
  return lines(all);
}

std::string help_text(const Visit& visit, const Organization& record) {
  std::vector<std::string> all;
  const std::pair<Kind, const std::vector<std::string>&> lists[] = {
      {Kind::area, record.areas},
      {Kind::diagnosis, record.diagnoses},
      {Kind::service, record.services},
      {Kind::audience, record.audiences},
      {Kind::language, record.languages}};
  for (const auto& [kind, ids] : lists)
    for (const auto& label : labels(visit, kind, ids)) all.push_back(label);
  return lines(all);
}

}  // namespace

std::string part_text(const Visit& visit, const Organization& record, FormPart part) {
  switch (part) {
    case FormPart::names:
    case FormPart::translations:
      return in_languages(record.name);
    case FormPart::description:
      return in_languages(record.description);
    case FormPart::phones:
      return phones_text(record);
    case FormPart::emails:
      return lines(record.emails);
    case FormPart::website:
      return record.website;
    case FormPart::places:
      return places_text(record);
    case FormPart::help:
      return help_text(visit, record);
    case FormPart::coverage:
      return record.national ? visit.say("form.coverage_national")
                             : lines(labels(visit, Kind::region, record.regions));
  }
  return {};
}

}  // namespace blakus
