#pragma once
// A funded project, as the funder's public record shows it. One item of data/network/projects.json.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/record/common_fields.h"
#include "core/record/language.h"
#include "core/record/money.h"

namespace blakus {

struct Project {
  static constexpr Kind kind = Kind::project;
  std::string id;
  Localized title;
  Localized description;
  std::string programme;
  std::string funder;
  std::string number;
  std::string start_date;
  std::string end_date;
  std::optional<Euro> budget_eur;
  std::string status;
  std::vector<std::string> regions;
  std::vector<std::string> region_names;
  std::string organization_id;
  std::string organization_name;
  std::vector<std::string> sources;
  std::string notes;
  bool operator==(const Project&) const = default;
};

inline constexpr std::array<std::string_view, 3> project_statuses{"completed", "closed",
                                                                  "not_completed"};

constexpr void describe(Of<Project> auto& project, auto&& field) {
  field("id", project.id, stable_id);
  field("title", project.title, published_title);
  field("description", project.description, As{.about = "What came of it; own editorial text."});
  field("programme", project.programme, As{.about = "Funding programme."});
  field("funder", project.funder, As{.about = "Who paid."});
  field("number", project.number, As{.about = "Project or contract number."});
  field(
      "start_date", project.start_date,
      As{.about = "ISO 8601, or only year-month or year.", .form = Form::date, .use = Use::order});
  field("end_date", project.end_date,
        As{.about = "ISO 8601, or only year-month or year.", .form = Form::date});
  field("budget_eur", project.budget_eur, As{.about = "Total, in euro."});
  field("status", project.status,
        As{.about = "completed: ended as planned; closed: accounts closed by the programme; "
                    "not_completed: ended early. Absent: not stated.",
           .values = project_statuses});
  field("regions", project.regions,
        As{.about = "Region ids for region_names; \"lv\" is all of Latvia.", .of = Kind::region});
  field("region_names", project.region_names, As{.about = "Where, in the words of the source."});
  field("organization_id", project.organization_id,
        As{.about = "Who carried it out: id of an organisation.", .of = Kind::organization});
  field("organization_name", project.organization_name,
        As{.about = "Who carried it out, when not in the directory."});
  field("sources", project.sources, places_read);
  field("notes", project.notes, editors_notes);
}

}  // namespace blakus
