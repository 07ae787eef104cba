#include "indexer/filters.h"

#include <algorithm>

namespace blakus {

namespace {

/// An umbrella for all patients: for any illness and nothing else, or for every long illness.
bool serves_everyone(const Organization& organization, const TermsById& terms) {
  const auto any_has = [&](Kind kind, const std::vector<std::string>& ids, TermRole role) {
    return std::ranges::any_of(ids, [&](const std::string& id) {
      const auto term = terms.find({kind, id});
      return term != terms.end() && has_role(*term->second, role);
    });
  };
  if (!any_has(Kind::type, {organization.type}, TermRole::umbrella) ||
      !any_has(Kind::area, organization.areas, TermRole::any_illness))
    return false;
  return any_has(Kind::diagnosis, organization.diagnoses, TermRole::any_long_illness) ||
         (organization.diagnoses.empty() && organization.areas.size() == 1);
}

/// The visitor of describe() that posts ids of terms: those of a service or a place are the
/// organization's, too.
class FilterPosting {
 public:
  explicit FilterPosting(Xapian::Document& document) : document_(document) {}

  void operator()(const char*, const std::string& id, const As& as) {
    if (!id.empty() && is_posted(as)) post_filter(document_, field_of(*as.of), id);
  }
  void operator()(const char*, const std::vector<std::string>& ids, const As& as) {
    if (is_posted(as)) post_filters(document_, field_of(*as.of), ids);
  }
  template <Described Part>
  void operator()(const char*, const Part& part, const As&) {
    describe(part, *this);
  }
  template <Described Part>
  void operator()(const char*, const std::vector<Part>& parts, const As&) {
    for (const auto& part : parts) describe(part, *this);
  }
  void operator()(const auto&, const auto&, const As&) {}

 private:
  static bool is_posted(const As& as) {
    return as.of && as.limits && row_of(*as.of).role == Role::taxonomy;
  }

  Xapian::Document& document_;
};

}  // namespace

void post_filters_of(Xapian::Document& document, const Organization& organization,
                     const TermsById& terms) {
  describe(organization, FilterPosting{document});
  if (organization.national) post_filter(document, Field::coverage, coverage_national);
  if (serves_everyone(organization, terms))
    post_filter(document, Field::coverage, coverage_everyone);
}

}  // namespace blakus
