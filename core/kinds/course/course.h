#pragma once
// E-learning for organizations: units to read. One item of data/network/courses.json.

#include <string>
#include <vector>

#include "core/record/common_fields.h"
#include "core/record/language.h"

namespace blakus {

struct CourseUnit {
  Localized title;
  Localized text;
  bool operator==(const CourseUnit&) const = default;
};

constexpr void describe(Of<CourseUnit> auto& unit, auto&& field) {
  field("title", unit.title, As{.about = "What the unit is about.", .must = Must::be_there});
  field("text", unit.text, As{.about = "Plain text; an empty line begins a paragraph."});
}

struct Course {
  static constexpr Kind kind = Kind::course;
  std::string id;
  Localized title;
  Localized description;
  std::string date;
  std::vector<CourseUnit> units;
  std::string organization_id;
  std::string url;
  std::vector<std::string> sources;
  std::string notes;
  bool operator==(const Course&) const = default;
};

constexpr void describe(Of<Course> auto& course, auto&& field) {
  field("id", course.id, stable_id);
  field("title", course.title, published_title);
  field("description", course.description, As{.about = "For whom, and what one knows after it."});
  field(
      "date", course.date,
      As{.about = "When it was published or last revised.", .form = Form::date, .use = Use::order});
  field("units", course.units, As{.about = "In the order in which they are read."});
  field("organization_id", course.organization_id,
        As{.about = "Who wrote it: id of an organisation.", .of = Kind::organization});
  field("url", course.url, As{.about = "Where else it can be read.", .form = Form::web_address});
  field("sources", course.sources, places_read);
  field("notes", course.notes, editors_notes);
}

}  // namespace blakus
