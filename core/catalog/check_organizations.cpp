#include <map>

#include <fmt/format.h>

#include "core/catalog/check.h"
#include "core/catalog/record_check.h"

namespace blakus {

namespace {

void check_facts(const Organization& organization, RecordCheck& check) {
  check.form("id", organization.id, is_id, "use a-z, 0-9 and -, at most 80 characters");
  if (organization.name.lv.empty())
    check.fault("name.lv", "is missing", "give the name in Latvian, as registered");
  for (const auto language : all_languages)
    if (organization.name.in(language).find_first_of("\t\r\n") != std::string::npos)
      check.fault(fmt::format("name.{}", code_of(language)), "has a tab or a line end",
                  "write it in one line");
  check.form("registration_number", organization.registration_number, is_registration_number,
             "write the 11 digits of the Register of Enterprises");
  const auto year = organization.year_incorporated;
  if (year && (*year < 1800 || *year > 2200))
    check.fault("year_incorporated", fmt::format("{} is not a year", *year), "write four digits");
  check.form("website", organization.website, is_web_address, address_remedy);
  for (const auto& [network, address] : organization.social) {
    check.form("social", network, is_term_id, "name the network with a-z, 0-9, - and _");
    check.form("social." + network, address, is_web_address, address_remedy);
  }
  for (std::size_t i = 0; i < organization.emails.size(); ++i)
    check.form(fmt::format("emails[{}]", i), organization.emails[i], is_email,
               "write name@host.lv");
  for (std::size_t i = 0; i < organization.phones.size(); ++i)
    check.form(fmt::format("phones[{}].number", i), organization.phones[i].number, is_phone,
               "write +371 and eight digits, or a short number");
  for (const auto& [group, fact] : organization.checked) {
    check.form("checked." + group + ".date", fact.date, is_date, date_remedy);
    const Ids ways{"website", "register", "owner", "call", "list"};
    if (!ways.contains(fact.how))
      check.fault("checked." + group + ".how", fmt::format("'{}' is not a way to check", fact.how),
                  "write website, register, owner, call or list");
  }
}

void check_references(const Organization& organization, const IdsByKind& ids, RecordCheck& check) {
  check.reference("type", organization.type, Kind::type, ids);
  check.references("areas", organization.areas, Kind::area, ids);
  check.references("diagnoses", organization.diagnoses, Kind::diagnosis, ids);
  check.references("services", organization.services, Kind::service, ids);
  check.references("audiences", organization.audiences, Kind::audience, ids);
  check.references("languages", organization.languages, Kind::language, ids);
  check.references("regions", organization.regions, Kind::region, ids);
  if (!organization.national && organization.regions.empty())
    check.fault("regions", "is empty though coverage is regional", "name the regions served");
  for (std::size_t i = 0; i < organization.locations.size(); ++i)
    check.location(i, organization.locations[i], ids);
}

/// Each organization by itself, then those that hang on one that is not sound.
class OrganizationsCheck {
 public:
  OrganizationsCheck(const Catalog& catalog, const std::vector<std::string>& files)
      : organizations_(catalog.organizations),
        files_(files),
        ids_(ids_of(catalog.terms)),
        sound_(organizations_.size(), true) {
    for (const auto& organization : organizations_) ++sound_with_id_[organization.id];
  }

  void check_each() {
    std::map<std::string_view, std::size_t> first;
    for (std::size_t i = 0; i < organizations_.size(); ++i) {
      const auto& organization = organizations_[i];
      RecordCheck check{files_[i], organization.id, problems_};
      check_facts(organization, check);
      check_references(organization, ids_, check);
      const auto& parent = organization.parent_organization_id;
      if (!parent.empty() && !sound_with_id_.contains(parent)) unknown_parent(parent, check);
      if (const auto known = first.emplace(organization.id, i); !known.second)
        check.fault("id", "is already used in " + files_[known.first->second],
                    "give each organization an id of its own");
      if (!check.sound()) lose(i);
    }
    check_circles(first);
  }

  void check_dangling() {
    std::multimap<std::string_view, std::size_t> children;
    for (std::size_t i = 0; i < organizations_.size(); ++i)
      children.emplace(organizations_[i].parent_organization_id, i);
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
  static void unknown_parent(const std::string& parent, RecordCheck& check) {
    check.fault("parent_organization_id", fmt::format("unknown organization '{}'", parent),
                "use an id of organizations/");
  }
  void check_circles(const std::map<std::string_view, std::size_t>& first) {
    std::map<std::string, std::string> parents;
    for (const auto& organization : organizations_)
      parents.emplace(organization.id, organization.parent_organization_id);
    check_cycles(parents, [&](const std::string& id) {
      const auto i = first.find(id)->second;
      RecordCheck{files_[i], id, problems_}.fault("parent_organization_id",
                                                  "the organization is its own ancestor",
                                                  "break the circle of parents");
      lose(i);
    });
  }
  void lose(std::size_t i) {
    if (!sound_[i]) return;
    sound_[i] = false;
    lost_.push_back(i);
  }
  void lose_child(std::size_t i) {
    RecordCheck check{files_[i], organizations_[i].id, problems_};
    unknown_parent(organizations_[i].parent_organization_id, check);
    lose(i);
  }

  const std::vector<Organization>& organizations_;
  const std::vector<std::string>& files_;
  const IdsByKind ids_;
  std::map<std::string_view, std::size_t> sound_with_id_;
  std::vector<bool> sound_;
  std::vector<std::size_t> lost_;  ///< whose children were not looked at yet
  ManyProblems problems_;
};

}  // namespace

Problems check_organizations(const Catalog& catalog, const std::vector<std::string>& files) {
  OrganizationsCheck check{catalog, files};
  check.check_each();
  return check.take().told;
}

ManyProblems leave_out_unsound(Catalog& catalog, std::vector<std::string>& files) {
  OrganizationsCheck check{catalog, files};
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
