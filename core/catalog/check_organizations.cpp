#include <algorithm>
#include <map>

#include "core/catalog/check.h"
#include "core/catalog/check_record.h"
#include "core/catalog/cycles.h"
#include "core/catalog/record_check.h"

namespace blakus {

namespace {

/// What describe() cannot say of one field alone.
void check_coverage(const Organization& organization, RecordCheck& check) {
  if (!organization.national && organization.regions.empty() && !check.reported("coverage"))
    check.fault("regions", "is empty though coverage is regional", "name the regions served");
}

void check_hours(const std::vector<OpeningHours>& hours, const std::string& path,
                 RecordCheck& check) {
  for (std::size_t i = 0; i < hours.size(); ++i)
    if (auto fault = fault_of(hours[i]))
      check.fault(fmt::format("{}.opening_hours[{}].{}", path, i, fault->key), fault->what,
                  fault->remedy);
}

void check_phones(const std::vector<Phone>& phones, const std::string& path, RecordCheck& check) {
  for (std::size_t i = 0; i < phones.size(); ++i)
    check_hours(phones[i].opening_hours, fmt::format("{}[{}]", path, i), check);
}

/// What must not be found out from the record, and what cannot be.
void check_address(const Location& location, const std::string& path, RecordCheck& check) {
  if (!location.address_kind.empty() && !street_line(location).empty())
    check.fault(path + ".address_kind",
                fmt::format("is '{}' beside an address", location.address_kind),
                "remove street and house, or address_kind");
  if (!location.address_kind.empty() && location.has_exact_point())
    check.fault(path + ".address_kind",
                fmt::format("is '{}' beside exact coordinates", location.address_kind),
                "remove them, or say coordinates_of: municipality");
}

void check_service(const Service& service, const Organization& organization,
                   const std::string& path, RecordCheck& check) {
  check_hours(service.opening_hours, path, check);
  if (service.location.empty()) return;
  const auto& places = organization.locations;
  if (std::ranges::find(places, service.location, &Location::name) == places.end())
    check.fault(path + ".location",
                fmt::format("'{}' is the name of no location of the record", service.location),
                "name one of its locations, or add it");
}

void check_parts(const Organization& organization, RecordCheck& check) {
  check_phones(organization.phones, "phones", check);
  for (std::size_t i = 0; i < organization.locations.size(); ++i) {
    const auto& location = organization.locations[i];
    const auto path = fmt::format("locations[{}]", i);
    check_hours(location.opening_hours, path, check);
    check_phones(location.phones, path + ".phones", check);
    check_address(location, path, check);
  }
  for (std::size_t i = 0; i < organization.service_details.size(); ++i)
    check_service(organization.service_details[i], organization,
                  fmt::format("service_details[{}]", i), check);
  if (const auto fault = fault_of(organization.governance))
    check.fault("governance." + fault->key, fault->what, fault->remedy);
  if (!organization.intake.until.empty() && organization.intake.status != intake_paused)
    check.fault("takes_new_people.until", "is said of what is not paused",
                "remove it, or write the status \"paused\"");
}

/// Checks each organization by itself, then those that depend on one that is not sound.
class OrganizationsCheck {
 public:
  OrganizationsCheck(const Catalog& catalog, const std::vector<std::string>& files,
                     const ReportedKeys& reported)
      : organizations_(catalog.organizations),
        files_(files),
        reported_(reported),
        ids_(ids_of(catalog.terms)),
        sound_(organizations_.size(), true) {
    for (const auto& organization : organizations_) ++sound_with_id_[organization.id];
  }

  void check_each() {
    std::map<std::string_view, std::size_t> first;
    for (std::size_t i = 0; i < organizations_.size(); ++i) {
      const auto& organization = organizations_[i];
      auto check = check_of(i);
      if (!check.reported("")) {
        check_fields(organization, ids_, check);
        check_coverage(organization, check);
        check_parts(organization, check);
        check_parent(organization, check);
      }
      const auto known = first.emplace(organization.id, i);
      if (!known.second && !check.reported(""))
        check.fault("id", "is already used in " + files_[known.first->second],
                    "give each organization an id of its own");
      if (!check.sound()) lose(i);
    }
    check_circles(first);
  }

  void check_dangling() {
    std::multimap<std::string_view, std::size_t> children;
    for (std::size_t i = 0; i < organizations_.size(); ++i)
      if (const auto& parent = organizations_[i].parent_organization_id; !parent.empty())
        children.emplace(parent, i);
    while (!lost_.empty()) {
      const auto& id = organizations_[lost_.back()].id;
      lost_.pop_back();
      if (--sound_with_id_[id] > 0) continue;
      const auto [begin, end] = children.equal_range(id);
      for (auto child = begin; child != end; ++child)
        if (sound_[child->second]) lose_child(child->second);
    }
  }

  const std::vector<bool>& sound() const { return sound_; }
  ManyProblems take() { return std::move(problems_); }

 private:
  RecordCheck check_of(std::size_t i) {
    return {files_[i], organizations_[i].id, problems_, reported_keys(reported_, files_[i], "")};
  }
  void check_parent(const Organization& organization, RecordCheck& check) const {
    const auto& parent = organization.parent_organization_id;
    if (!parent.empty() && !sound_with_id_.contains(parent))
      check.unknown_organization("parent_organization_id", parent);
  }
  void check_circles(const std::map<std::string_view, std::size_t>& first) {
    Ways parents;
    for (const auto& [id, i] : first)
      if (const auto& parent = organizations_[i].parent_organization_id; !parent.empty())
        parents[std::string(id)].insert(parent);
    for (const auto& id : in_cycles(parents)) {
      const auto i = first.find(id)->second;
      check_of(i).fault("parent_organization_id", "the organization is its own ancestor",
                        "break the circle of parents");
      lose(i);
    }
  }
  void lose(std::size_t i) {
    if (!sound_[i]) return;
    sound_[i] = false;
    lost_.push_back(i);
  }
  void lose_child(std::size_t i) {
    check_of(i).left_out_organization("parent_organization_id",
                                      organizations_[i].parent_organization_id);
    lose(i);
  }

  const std::vector<Organization>& organizations_;
  const std::vector<std::string>& files_;
  const ReportedKeys& reported_;
  const IdsByKind ids_;
  std::map<std::string_view, std::size_t> sound_with_id_;
  std::vector<bool> sound_;
  std::vector<std::size_t> lost_;  ///< whose children were not looked at yet
  ManyProblems problems_;
};

}  // namespace

Problems check_organizations(const Catalog& catalog, const std::vector<std::string>& files) {
  const ReportedKeys none;
  OrganizationsCheck check{catalog, files, none};
  check.check_each();
  return check.take().reported;
}

ManyProblems leave_out_unsound(Catalog& catalog, std::vector<std::string>& files,
                               const ReportedKeys& reported) {
  OrganizationsCheck check{catalog, files, reported};
  check.check_each();
  check.check_dangling();
  auto& organizations = catalog.organizations;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < organizations.size(); ++i) {
    if (!check.sound()[i]) continue;
    if (kept != i) organizations[kept] = std::move(organizations[i]);
    if (kept != i) files[kept] = std::move(files[i]);
    ++kept;
  }
  organizations.resize(kept);
  files.resize(kept);
  return check.take();
}

}  // namespace blakus
