#include "server/http/site/forms/kind_form.h"

#include <algorithm>
#include <sstream>

#include "core/files/number.h"
#include "core/record/formats.h"
#include "core/record/lines.h"
#include "core/record/web_address.h"
#include "core/text/characters.h"
#include "server/http/site/forms/organization_names.h"
#include "server/http/site/forms/public_form.h"
#include "server/http/site/forms/typed_amount.h"
#include "server/http/site/forms/typed_when.h"
#include "server/http/site/kinds/network/record_rows.h"

namespace blakus {
namespace {

constexpr std::int64_t longest_line_of_kind = 300;
constexpr std::int64_t longest_course = 60'000;

/// A line that begins with "# " begins a unit; one without a title is "#" alone.
std::vector<CourseUnit> units_in(const std::string& text, Language language) {
  std::vector<CourseUnit> units;
  std::istringstream stream{text};
  for (std::string line; std::getline(stream, line);) {
    if (line == "#" || line.starts_with("# ")) {
      units.emplace_back();
      units.back().title.in(language) = without_outer_blanks(line.substr(1));
    } else if (!units.empty()) {
      units.back().text.in(language) += line + "\n";
    }
  }
  for (auto& unit : units)
    unit.text.in(language) = std::string(without_outer_blanks(unit.text.in(language)));
  return units;
}

/// The unit of that title; null where there is none, or the title is empty.
const CourseUnit* unit_titled(const std::vector<CourseUnit>& units, const CourseUnit& wanted,
                              Language language) {
  if (wanted.title.in(language).empty()) return nullptr;
  const auto found = std::ranges::find_if(units, [&](const CourseUnit& unit) {
    return unit.title.in(language) == wanted.title.in(language);
  });
  return found == units.end() ? nullptr : &*found;
}

/// What a typed unit was before: the one in its place under the same title (which may be empty, or
/// stand twice), the one of its title elsewhere; under a new title, the one that stood in its
/// place, if that one's own title is typed nowhere.
const CourseUnit* unit_before(const std::vector<CourseUnit>& typed, std::size_t at,
                              const std::vector<CourseUnit>& before, Language language) {
  const auto* here = at < before.size() ? &before[at] : nullptr;
  if (here && here->title.in(language) == typed[at].title.in(language)) return here;
  if (const auto* same = unit_titled(before, typed[at], language)) return same;
  return here && !unit_titled(typed, *here, language) ? here : nullptr;
}

/// The other languages are those of `before`.
std::vector<CourseUnit> typed_units(const std::string& text, Language language,
                                    const std::vector<CourseUnit>& before) {
  const auto typed = units_in(text, language);
  std::vector<CourseUnit> units;
  for (std::size_t at = 0; at < typed.size(); ++at) {
    const auto* known = unit_before(typed, at, before, language);
    units.push_back(known ? *known : CourseUnit{});
    units.back().title.in(language) = typed[at].title.in(language);
    units.back().text.in(language) = typed[at].text.in(language);
  }
  return units;
}

/// The visitor of describe() that takes what was typed.
class RecordReader {
 public:
  RecordReader(const FormRequest& call, Kind kind, FilledBy who, FormErrors& errors)
      : call_(call), context_(call.context), kind_(kind), who_(who), errors_(errors) {}

  void operator()(std::string_view key, std::string& text, const As& as) {
    if (!asks(key)) return;
    const auto typed = line(key);
    if (key == organization_key)
      take_organization(typed, text);
    else
      text = value_of_form(key, typed, as);
  }
  void operator()(std::string_view key, Localized& text, const As&) {
    if (!asks(key)) return;
    if (!is_long_text(key)) {
      text.in(context_.language) = line(key);
      return;
    }
    text.in(context_.language) = call_.field(key);
    check_text(context_, std::string(key).c_str(), text.in(context_.language), errors_);
  }
  void operator()(std::string_view key, std::vector<std::string>& texts, const As& as) {
    if (!asks(key)) return;
    if (as.of) {
      texts = values_of(call_.fields, key);
      std::erase_if(texts, [&](const auto& id) { return !context_.snapshot->term(*as.of, id); });
      return;
    }
    texts = values_in(call_.field(key), "\n");
    for (auto& text : texts) {
      if (as.form == Form::source && !is_source(text)) text = stored_address(text);
      if (as.form == Form::source && !is_source(text)) fault(key, "form.error.website");
    }
  }
  void operator()(std::string_view key, std::optional<int>& number, const As&) {
    if (!asks(key)) return;
    const auto typed = line(key);
    number = number_in<int>(typed);
    if (!typed.empty() && !number) fault(key, "own.error.number");
  }
  void operator()(std::string_view key, std::optional<Money>& amount, const As&) {
    if (!asks(key)) return;
    const auto typed = line(key);
    amount = typed.empty() ? std::nullopt : typed_amount(typed);
    if (!typed.empty() && !amount) fault(key, "own.error.amount");
  }
  void operator()(std::string_view key, std::vector<CourseUnit>& units, const As&) {
    if (!asks(key)) return;
    check_text(context_, "units", call_.field(key), errors_, longest_course);
    units = typed_units(call_.field(key), context_.language, units);
  }
  void operator()(std::string_view, auto&, const As&) {}

  std::string unknown_organization;  ///< a name that the directory does not have

 private:
  bool asks(std::string_view key) const {
    const auto inputs = inputs_of(kind_);
    return is_asked(call_, key, who_) &&
           std::ranges::find(inputs, key, &KindInput::key) != inputs.end();
  }
  void fault(std::string_view key, const char* message) {
    errors_.emplace(std::string(key), context_.say(message));
  }
  std::string line(std::string_view key) {
    auto text = call_.field(key);
    std::ranges::replace(text, '\n', ' ');
    check_text(context_, std::string(key).c_str(), text, errors_, longest_line_of_kind);
    return text;
  }
  std::string value_of_form(std::string_view key, const std::string& typed, const As& as) {
    if (typed.empty()) return {};
    if (as.form == Form::web_address) {
      auto address = stored_address(typed);
      if (!is_web_address(address)) fault(key, "form.error.website");
      return address;
    }
    if (as.form == Form::time) {
      auto time = typed_time(typed);
      if (time.empty()) fault(key, "own.error.time");
      return time;
    }
    if (as.form == Form::date) {
      if (is_date(typed)) return typed;
      auto day = typed_day(typed, context_.today());
      if (day.empty()) fault(key, "own.error.date");
      return day;
    }
    if (!as.values.empty() && std::ranges::find(as.values, typed) == as.values.end())
      fault(key, "own.error.choice");
    return typed;
  }
  void take_organization(const std::string& typed, std::string& id) {
    const auto named = organization_named(call_.curation(), typed);
    id = named ? named->id : "";
    if (!named) unknown_organization = typed;
  }

  const FormRequest& call_;
  const PageContext& context_;
  const Kind kind_;
  const FilledBy who_;
  FormErrors& errors_;
};

/// The visitor of describe() that says what stands in the record.
class FieldsReaderOfRecord {
 public:
  explicit FieldsReaderOfRecord(const FormRequest& call) : call_(call) {}

  void operator()(std::string_view key, const std::string& text, const As&) {
    if (key != organization_key) return add(key, text);
    const auto organization = present_organization(call_.curation(), text);
    add(key, organization ? text_for(organization->name, call_.context.language) : text);
  }
  void operator()(std::string_view key, const Localized& text, const As&) {
    add(key, text.in(call_.context.language));
  }
  void operator()(std::string_view key, const std::vector<std::string>& texts, const As& as) {
    if (!as.of) return add(key, joined(texts, "\n"));
    for (const auto& text : texts) add(key, text);
  }
  void operator()(std::string_view key, const std::optional<int>& number, const As&) {
    add(key, number ? std::to_string(*number) : "");
  }
  void operator()(std::string_view key, const std::optional<Money>& amount, const As&) {
    add(key, amount ? amount_text(call_.context, amount->cents) : "");
  }
  void operator()(std::string_view key, const std::vector<CourseUnit>& units, const As&) {
    std::string text;
    for (const auto& unit : units)
      text += "# " + unit.title.in(call_.context.language) + "\n\n" +
              unit.text.in(call_.context.language) + "\n\n";
    add(key, text);
  }
  void operator()(std::string_view, const auto&, const As&) {}

  Parameters fields;

 private:
  void add(std::string_view key, const std::string& text) { fields.emplace_back(key, text); }
  const FormRequest& call_;
};

}  // namespace

FilledRecord filled_record(const FormRequest& call, const NetworkRecord& base, FilledBy who) {
  FilledRecord filled{.record = base, .errors = {}};
  const auto kind = kind_of(base);
  RecordReader reader{call, kind, who, filled.errors};
  std::visit([&](auto& one) { describe(one, reader); }, filled.record);
  if (!reader.unknown_organization.empty()) {
    if (auto* project = std::get_if<Project>(&filled.record))
      project->organization_name = reader.unknown_organization;
    else
      filled.errors[std::string(organization_key)] = call.context.say("own.error.organization");
  }
  for (const auto& input : inputs_of(kind))
    if (input.must && is_asked(call, input.key, who) && call.field(input.key).empty())
      filled.errors.emplace(std::string(input.key), call.context.say("own.error.missing"));
  return filled;
}

Parameters fields_of_record(const FormRequest& call, const NetworkRecord& record) {
  FieldsReaderOfRecord visitor{call};
  std::visit([&](const auto& one) { describe(one, visitor); }, record);
  return std::move(visitor.fields);
}

}  // namespace blakus
