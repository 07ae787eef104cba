#include "server/http/site/forms/kind_inputs.h"

#include <algorithm>
#include <array>
#include <map>

#include "core/kinds/network_record.h"
#include "core/text/messages.h"
#include "server/http/site/fact_text.h"
#include "server/http/site/forms/form_view.h"
#include "server/http/site/forms/letters.h"
#include "server/http/site/forms/organization_names.h"
#include "server/http/site/kinds/network/record_rows.h"
#include "server/http/site/terms.h"

namespace blakus {
namespace {

constexpr std::string_view sources_key = "sources";

constexpr std::array event_inputs{KindInput{"title", true},
                                  KindInput{"date", true},
                                  KindInput{"start_time"},
                                  KindInput{"end_time"},
                                  KindInput{organization_key},
                                  KindInput{"place"},
                                  KindInput{"online_url"},
                                  KindInput{"price"},
                                  KindInput{"description"},
                                  KindInput{"languages"},
                                  KindInput{"url"},
                                  KindInput{sources_key}};
constexpr std::array news_inputs{KindInput{"title", true},   KindInput{"date", true},
                                 KindInput{"summary", true}, KindInput{organization_key},
                                 KindInput{"url"},           KindInput{sources_key}};
constexpr std::array project_inputs{
    KindInput{"title", true}, KindInput{organization_key}, KindInput{"programme"},
    KindInput{"funder"},      KindInput{"number"},         KindInput{"start_date"},
    KindInput{"end_date"},    KindInput{"budget_eur"},     KindInput{"status"},
    KindInput{"description"}, KindInput{"results"},        KindInput{sources_key, true}};
constexpr std::array document_inputs{KindInput{"title", true},    KindInput{"kind", true},
                                     KindInput{"url", true},      KindInput{"year"},
                                     KindInput{organization_key}, KindInput{"languages"},
                                     KindInput{"description"}};
constexpr std::array expert_inputs{KindInput{"field", true},    KindInput{"description", true},
                                   KindInput{organization_key}, KindInput{"languages"},
                                   KindInput{"regions"},        KindInput{"consent"}};
constexpr std::array course_inputs{KindInput{"title", true},    KindInput{"description"},
                                   KindInput{"date", true},     KindInput{"units", true},
                                   KindInput{organization_key}, KindInput{"url"},
                                   KindInput{sources_key}};
constexpr std::array seat_inputs{KindInput{"title", true}, KindInput{"institution", true},
                                 KindInput{"level"},       KindInput{organization_key},
                                 KindInput{"delegate"},    KindInput{"since"},
                                 KindInput{"until"},       KindInput{"as_of", true},
                                 KindInput{"url"},         KindInput{sources_key, true}};
constexpr std::array call_inputs{
    KindInput{"title", true},    KindInput{"funder"},        KindInput{"programme"},
    KindInput{"deadline", true}, KindInput{"deadline_time"}, KindInput{"who_may_apply"},
    KindInput{"budget_eur"},     KindInput{"regions"},       KindInput{"description"},
    KindInput{organization_key}, KindInput{"url", true},     KindInput{sources_key}};

/// How a field is asked for.
enum class InputShape : unsigned char { line, text, list, terms, whole, amount, units };

struct ShapeOfField {
  InputShape shape = InputShape::line;
  As as;
};

/// The visitor of describe() that finds how each field is asked for.
struct ShapesOfKind {
  std::map<std::string, ShapeOfField, std::less<>> shapes{};
  void operator()(std::string_view key, const std::string&, const As& as) {
    add(key, InputShape::line, as);
  }
  void operator()(std::string_view key, const Localized&, const As& as) {
    add(key, is_long_text(key) ? InputShape::text : InputShape::line, as);
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

View choices_of_input(const PageContext& context, const std::string& key, const ShapeOfField& field,
                      const Parameters& fields) {
  View views{View::type::list};
  const auto chosen = values_of(fields, key);
  const auto has = [&](const std::string& value) {
    return std::ranges::find(chosen, value) != chosen.end();
  };
  if (field.shape == InputShape::terms) {
    for (const auto* term : offered_terms(context, *field.as.of, chosen))
      views << choice_view(key, term->id, text_for(term->label, context.language), has(term->id));
  }
  for (const auto value : field.as.values)
    views << choice_view(key, std::string(value), value_text(context, key, std::string(value)),
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

bool is_line(const View& view) {
  return !view.get("checks")->is_true() && !view.get("select")->is_true() &&
         !view.get("area")->is_true();
}

void put_line(View& view, const std::string& key) {
  view["line"] = is_line(view);
  view["list"] = key == organization_key ? View("organizations") : View(false);
}

void put_area(View& view, InputShape shape) {
  view["area"] =
      shape == InputShape::text || shape == InputShape::list || shape == InputShape::units;
  view["rows"] = shape == InputShape::units ? "20" : "4";
}

/// Of regions there are too many to tick them.
void put_select(View& view, const ShapeOfField& field) {
  const bool terms = field.shape == InputShape::terms;
  const bool many = terms && *field.as.of != Kind::region;
  view["checks"] = many;
  view["multiple"] = terms && !many;
  view["select"] = !many && (terms || !field.as.values.empty());
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
  put_select(view, field);
  put_area(view, field.shape);
  put_line(view, key);
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

bool is_asked(const FormRequest& call, std::string_view key, FilledBy who) {
  if (who == FilledBy::owner && key == organization_key) return false;
  return key != "consent" || (who == FilledBy::editor && !writes_letters(call));
}

bool is_long_text(std::string_view key) {
  return key == "description" || key == "summary" || key == "results" || key == "who_may_apply";
}

void put_kind_inputs(View& view, const FormRequest& call, Kind kind, const Parameters& fields,
                     const FormErrors& errors, FilledBy who) {
  const auto& context = call.context;
  const auto shapes = shapes_of(kind);
  View inputs{View::type::list};
  bool names = false;
  for (const auto& input : inputs_of(kind)) {
    if (!is_asked(call, input.key, who)) continue;
    auto one = input_view(context, kind, input, shapes.find(input.key)->second, fields);
    one["error"] = error_of(errors, std::string(input.key));
    names = names || input.key == organization_key;
    inputs << std::move(one);
  }
  view["inputs"] = std::move(inputs);
  view["organizations"] = names ? names_offered(call) : View{View::type::list};
  view["has_organizations"] = has_items(*view.get("organizations"));
}

}  // namespace blakus
