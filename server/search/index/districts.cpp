#include "server/search/index/districts.h"

#include <algorithm>

#include "server/search/index/postings.h"

namespace blakus {

namespace {

std::string key_of(std::string_view region, std::string_view name) {
  return std::string(region).append(":").append(name);
}

std::vector<DocumentNumber> bodies_in(const District& district, const std::string& id,
                                      const Postings& postings) {
  std::vector<DocumentNumber> documents;
  if (id.empty()) return documents;
  for (const auto& posting : *postings.in_district(key_of(district.region, id)))
    documents.push_back(posting.document);
  return documents;
}

}  // namespace

Districts::Districts(const std::vector<District>& districts, const Postings& postings) {
  for (const auto& district : districts) {
    BodiesOfDistrict bodies{.inside = bodies_in(district, district.id, postings)};
    for (const auto document : bodies_in(district, district.within, postings))
      if (!std::ranges::binary_search(bodies.inside, document)) bodies.around.push_back(document);
    if (bodies.inside.empty() && bodies.around.empty()) continue;
    for (const auto& name : district.names)
      by_name_.try_emplace(key_of(district.region, name), bodies);
  }
}

const BodiesOfDistrict* Districts::find(std::string_view region, std::string_view name) const {
  const auto found = by_name_.find(key_of(region, name));
  return found == by_name_.end() ? nullptr : &found->second;
}

}  // namespace blakus
