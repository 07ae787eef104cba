#include "server/http/site/forms/kind_form.h"

#include <algorithm>
#include <array>
#include <map>
#include <sstream>

#include "core/files/number.h"
#include "core/record/formats.h"
#include "core/record/lines.h"
#include "core/record/web_address.h"
#include "core/text/characters.h"
#include "core/text/fold.h"
#include "core/text/messages.h"
#include "server/http/site/fact_text.h"
#include "server/http/site/forms/public_form.h"
#include "server/http/site/forms/typed_when.h"
#include "server/http/site/kinds/network/record_rows.h"
#include "server/http/site/terms.h"

namespace blakus {
namespace {

constexpr std::int64_t longest_line_of_kind = 300;
constexpr std::int64_t longest_course = 60'000;
constexpr std::string_view whose = "organization_id";
constexpr std::string_view sources_key = "sources";

constexpr std::array event_inputs{
    KindInput{"title", true}, KindInput{"date", true}, KindInput{"start_time"},
    KindInput{"end_time"},    KindInput{whose},        KindInput{"place"},
    KindInput{"online_url"},  KindInput{"price"},      KindInput{"description"},
    KindInput{"languages"},   KindInput{"url"},        KindInput{sources_key}};
constexpr std::array news_inputs{KindInput{"title", true},   KindInput{"date", true},
                                 KindInput{"summary", true}, KindInput{whose},
                                 KindInput{"url"},           KindInput{sources_key}};
constexpr std::array project_inputs{
    KindInput{"title", true}, KindInput{whose},        KindInput{"programme"},
    KindInput{"funder"},      KindInput{"number"},     KindInput{"start_date"},
    KindInput{"end_date"},    KindInput{"budget_eur"}, KindInput{"status"},
    KindInput{"description"}, KindInput{"results"},    KindInput{sources_key, true}};
constexpr std::array document_inputs{
    KindInput{"title", true}, KindInput{"kind", true}, KindInput{"url", true},  KindInput{"year"},
    KindInput{whose},         KindInput{"languages"},  KindInput{"description"}};
constexpr std::array expert_inputs{KindInput{"field", true}, KindInput{"description", true},
                                   KindInput{whose},         KindInput{"languages"},
                                   KindInput{"regions"},     KindInput{"consent"}};
constexpr std::array course_inputs{KindInput{"title", true}, KindInput{"description"},
                                   KindInput{"date", true},  KindInput{"units", true},
                                   KindInput{whose},         KindInput{"url"},
                                   KindInput{sources_key}};
constexpr std::array seat_inputs{KindInput{"title", true}, KindInput{"institution", true},
                                 KindInput{"level"},       KindInput{whose},
                                 KindInput{"delegate"},    KindInput{"since"},
                                 KindInput{"until"},       KindInput{"as_of", true},
                                 KindInput{"url"},         KindInput{sources_key, true}};
constexpr std::array call_inputs{KindInput{"title", true},   KindInput{"funder"},
                                 KindInput{"programme"},     KindInput{"deadline", true},
                                 KindInput{"deadline_time"}, KindInput{"who_may_apply"},
                                 KindInput{"budget_eur"},    KindInput{"regions"},
                                 KindInput{"description"},   KindInput{whose},
                                 KindInput{"url", true},     KindInput{sources_key}};

/// What only editors say: who else would know when somebody agreed?
bool is_asked(std::string_view key, FilledBy who) {
  if (who == FilledBy::owner && key == whose) return false;
  return key != "consent" || who == FilledBy::editor;
}

/// How a field is asked for.
enum class InputShape : unsigned char { line, text, list, terms, whole, amount, units };

struct ShapeOfField {
  InputShape shape = InputShape::line;
  As as;
};

bool is_long(std::string_view key) {
  return key == "description" || key == "summary" || key == "results" || key == "who_may_apply";
}

/// The visitor of describe() that finds how each field is asked for.
struct ShapesOfKind {
  std::map<std::string, ShapeOfField, std::less<>> shapes{};
  void operator()(std::string_view key, const std::string&, const As& as) {
    add(key, InputShape::line, as);
  }
  void operator()(std::string_view key, const Localized&, const As& as) {
    add(key, is_long(key) ? InputShape::text : InputShape::line, as);
  }
  void operator()(std::string_view key, const std::vector<std::string>&, const As& as) {
    add(key, as.of ? InputShape::terms : InputShape::list, as);
  }
  void operator()(std::string_view key, const std::optional<int>&, const As& as) {
    add(key, InputShape::whole, as);
  }
  void operator()(std::string_view key, const std::optional<Money>&, const As& as) {
    add(key, InputShape::amount, as);
  }
  void operator()(std::string_view key, const std::vector<CourseUnit>&, const As& as) {
    add(key, InputShape::units, as);
  }
  void operator()(std::string_view, const auto&, const As&) {}

 private:
  void add(std::string_view key, InputShape shape, const As& as) {
    shapes.emplace(key, ShapeOfField{shape, as});
  }
};

std::map<std::string, ShapeOfField, std::less<>> shapes_of(Kind kind) {
  ShapesOfKind visitor;
  std::visit([&](const auto& one) { describe(one, visitor); }, record_of(kind));
  return std::move(visitor.shapes);
}

std::vector<std::string> lines_of_text(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream{text};
  for (std::string line; std::getline(stream, line);)
    if (!line.empty()) lines.push_back(line);
  return lines;
}

/// "19 880,65" and "19880.65" → cents; nothing where it is no amount.
std::optional<Money> typed_amount(std::string typed) {
  constexpr std::size_t longest = 14;
  for (const auto* blank : {" ", "\u00a0", "€"})
    for (auto at = typed.find(blank); at != std::string::npos; at = typed.find(blank))
      typed.erase(at, std::string_view(blank).size());
  std::ranges::replace(typed, ',', '.');
  const auto point = typed.find('.');
  auto part = point == std::string::npos ? "" : typed.substr(point + 1);
  if (typed.size() > longest || part.size() > 2) return std::nullopt;
  part.resize(2, '0');
  const auto cents = number_in<std::int64_t>(typed.substr(0, point) + part);
  if (!cents || *cents < 0) return std::nullopt;
  return Money{*cents};
}

/// A line that begins with "# " begins a unit.
std::vector<CourseUnit> typed_units(const std::string& text, Language language) {
  std::vector<CourseUnit> units;
  std::istringstream stream{text};
  for (std::string line; std::getline(stream, line);) {
    if (line.starts_with("# ")) {
      units.emplace_back().title.in(language) = line.substr(2);
    } else if (!units.empty()) {
      units.back().text.in(language) += line + "\n";
    }
  }
  for (auto& unit : units)
    unit.text.in(language) = std::string(without_outer_blanks(unit.text.in(language)));
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
    if (key == whose)
      take_organization(typed, text);
    else
      text = value_of_form(key, typed, as);
  }
  void operator()(std::string_view key, Localized& text, const As&) {
    if (!asks(key)) return;
    if (!is_long(key)) {
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
    texts = lines_of_text(call_.field(key));
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
    units = typed_units(call_.field(key), context_.language);
  }
  void operator()(std::string_view, auto&, const As&) {}

  std::string unknown_organization;  ///< a name that the directory does not have

 private:
  bool asks(std::string_view key) const {
    const auto inputs = inputs_of(kind_);
    return is_asked(key, who_) && std::ranges::find(inputs, key, &KindInput::key) != inputs.end();
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
    const auto wanted = fold(typed);
    id.clear();
    if (wanted.empty()) return;
    for (const auto& organization : call_.curation().published.organizations()) {
      bool same = std::ranges::any_of(organization.short_names,
                                      [&](const auto& name) { return fold(name) == wanted; });
      for (const auto language : all_languages)
        same = same || fold(organization.name.in(language)) == wanted;
      if (same) id = organization.id;
      if (same) return;
    }
    unknown_organization = typed;
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
    if (key != whose) return add(key, text);
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

View option_view(const std::string& input, const std::string& value, const std::string& text,
                 bool chosen) {
  View view;
  view["id"] = input + "-" + value;
  view["name"] = input;
  view["value"] = value;
  view["text"] = text;
  view["chosen"] = chosen;
  return view;
}

View choices_of_input(const PageContext& context, const std::string& key, const ShapeOfField& field,
                      const Parameters& fields) {
  View views{View::type::list};
  const auto chosen = values_of(fields, key);
  const auto has = [&](const std::string& value) {
    return std::ranges::find(chosen, value) != chosen.end();
  };
  if (field.shape == InputShape::terms) {
    auto terms = context.snapshot->terms(*field.as.of);
    sort_by_label(context, terms);
    for (const auto* term : terms)
      views << option_view(key, term->id, text_for(term->label, context.language), has(term->id));
  }
  for (const auto value : field.as.values)
    views << option_view(key, std::string(value), value_text(context, key, std::string(value)),
                         has(std::string(value)));
  return views;
}

std::string hint_of_input(const PageContext& context, const std::string& key,
                          const ShapeOfField& field) {
  if (field.as.form == Form::date) return context.say("own.hint_date");
  if (field.as.form == Form::time) return context.say("own.hint_time");
  const auto message = "own.hint_" + key;
  return context.site_context.words.knows(message) ? context.say(message) : "";
}

View input_view(const PageContext& context, Kind kind, const KindInput& input,
                const ShapeOfField& field, const Parameters& fields) {
  const std::string key{input.key};
  View view;
  view["id"] = key;
  view["name"] = key;
  view["value"] = value_of(fields, key);
  view["label"] = capitalized(fact_label(context, key, kind));
  view["optional"] = !input.must;
  view["hint"] = some(hint_of_input(context, key, field));
  const bool many = field.shape == InputShape::terms && *field.as.of != Kind::region;
  view["checks"] = many;
  view["select"] = !many && (field.shape == InputShape::terms || !field.as.values.empty());
  view["area"] = field.shape == InputShape::text || field.shape == InputShape::list ||
                 field.shape == InputShape::units;
  view["rows"] = field.shape == InputShape::units ? "20" : "4";
  view["line"] = !view.get("checks")->is_true() && !view.get("select")->is_true() &&
                 !view.get("area")->is_true();
  view["list"] = key == whose ? View("organizations") : View(false);
  view["choices"] = choices_of_input(context, key, field, fields);
  return view;
}

}  // namespace

std::span<const KindInput> inputs_of(Kind kind) {
  if (kind == Kind::event) return event_inputs;
  if (kind == Kind::news) return news_inputs;
  if (kind == Kind::project) return project_inputs;
  if (kind == Kind::document) return document_inputs;
  if (kind == Kind::expert) return expert_inputs;
  if (kind == Kind::course) return course_inputs;
  if (kind == Kind::seat) return seat_inputs;
  if (kind == Kind::call) return call_inputs;
  return {};
}

FilledRecord filled_record(const FormRequest& call, const NetworkRecord& base, FilledBy who) {
  FilledRecord filled{.record = base, .errors = {}};
  const auto kind = kind_of(base);
  RecordReader reader{call, kind, who, filled.errors};
  std::visit([&](auto& one) { describe(one, reader); }, filled.record);
  if (!reader.unknown_organization.empty()) {
    if (auto* project = std::get_if<Project>(&filled.record))
      project->organization_name = reader.unknown_organization;
    else
      filled.errors[std::string(whose)] = call.context.say("own.error.organization");
  }
  for (const auto& input : inputs_of(kind))
    if (input.must && is_asked(input.key, who) && call.field(input.key).empty())
      filled.errors.emplace(std::string(input.key), call.context.say("own.error.missing"));
  return filled;
}

Parameters fields_of_record(const FormRequest& call, const NetworkRecord& record) {
  FieldsReaderOfRecord visitor{call};
  std::visit([&](const auto& one) { describe(one, visitor); }, record);
  return std::move(visitor.fields);
}

void put_kind_inputs(View& view, const FormRequest& call, Kind kind, const Parameters& fields,
                     const FormErrors& errors, FilledBy who) {
  const auto& context = call.context;
  const auto shapes = shapes_of(kind);
  View inputs{View::type::list};
  bool names = false;
  for (const auto& input : inputs_of(kind)) {
    if (!is_asked(input.key, who)) continue;
    auto one = input_view(context, kind, input, shapes.find(input.key)->second, fields);
    one["error"] = error_of(errors, std::string(input.key));
    names = names || input.key == whose;
    inputs << std::move(one);
  }
  view["inputs"] = std::move(inputs);
  view["organizations"] =
      names ? list_of(call.curation().published.organizations(),
                      [&](const Organization& organization) {
                        return View(text_for(organization.name, context.language));
                      })
            : View{View::type::list};
  view["has_organizations"] = has_items(*view.get("organizations"));
}

}  // namespace blakus
