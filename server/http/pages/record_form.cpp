#include "server/http/pages/record_form.h"

#include <algorithm>
#include <array>

#include "server/http/pages/records_office.h"
#include "server/http/pages/terms.h"

namespace blakus {
namespace {

/// A group of no more is not folded.
constexpr std::size_t few_inputs = 10;

/// How one input looks.
struct Input {
  std::string id;
  std::string name;
  std::string value;
  const char* label;          ///< message key
  const char* type = "text";  ///< of <input>; "area": a text of several lines
  const char* autocomplete = "off";
  std::string lang;  ///< of the text in it, empty: the page's
};

View input_view(const Visit& visit, const Input& input, const FormErrors& errors) {
  const auto error = errors.find(input.id);
  View view;
  view["id"] = input.id;
  view["name"] = input.name;
  view["value"] = input.value;
  view["label"] = visit.say(input.label);
  view["area"] = std::string_view(input.type) == "area";
  view["type"] = std::string(input.type);
  view["autocomplete"] = std::string(input.autocomplete);
  view["lang"] = some(input.lang);
  view["error"] = error == errors.end() ? View(false) : View(error->second);
  return view;
}

/// Builds the groups of the form one after the other.
class FormView {
 public:
  FormView(const Visit& visit, const Parameters& fields, const FormErrors& errors)
      : visit_(visit), fields_(fields), errors_(errors) {}

  void add(FormPart part) {
    switch (part) {
      case FormPart::names:
        return names();
      case FormPart::description:
        return description();
      case FormPart::phones:
        return phones();
      case FormPart::emails:
        return emails();
      case FormPart::website:
        return website();
      case FormPart::places:
        return places();
      case FormPart::help:
        return help();
      case FormPart::coverage:
        return coverage();
      case FormPart::translations:
        return translations();
    }
  }
  View take() { return std::move(groups_); }
  bool has_open_group() const { return has_open_group_; }

 private:
  View single(const char* name, const char* label, const char* type = "text",
              const char* autocomplete = "off", const std::string& lang = {}) {
    return input_view(
        visit_, {name, name, value_of(fields_, name), label, type, autocomplete, lang}, errors_);
  }
  using Values = std::vector<std::string>;
  View in_row(const std::string& name, const Values& values, std::size_t row, const char* label,
              const char* type = "text", const char* autocomplete = "off") {
    return input_view(visit_,
                      {name + "-" + std::to_string(row + 1),
                       name,
                       row < values.size() ? values[row] : "",
                       label,
                       type,
                       autocomplete,
                       {}},
                      errors_);
  }
  void group(const char* legend, const char* hint, View inputs, View checks = View(false)) {
    const bool has_checks = checks.is_list();
    const bool fault = has_fault(inputs) || (has_checks && has_fault(checks));
    const bool few = !has_checks && inputs.list_value().size() <= few_inputs;
    has_open_group_ = has_open_group_ || fault;
    View view;
    view["open"] = fault || few;
    view["legend"] = visit_.say(legend);
    view["hint"] = visit_.say(hint);
    view["inputs"] = std::move(inputs);
    view["checks"] = has_checks ? std::move(checks) : View(View::type::list);
    view["has_checks"] = has_checks;
    groups_ << std::move(view);
  }
  static bool has_fault(const View& inputs) {
    return std::ranges::any_of(inputs.list_value(),
                               [](const View& input) { return input.get("error")->is_string(); });
  }
  static View none() { return View(View::type::list); }

  void names() {
    View inputs = none();
    inputs << single("name_lv", "form.name_lv", "text", "organization", "lv")
           << single("name_ru", "form.name_ru", "text", "off", "ru")
           << single("name_en", "form.name_en", "text", "off", "en")
           << single("short_names", "form.short_names");
    group("form.names", "form.names_hint", std::move(inputs));
  }
  void translations() {
    View inputs = none();
    inputs << single("name_ru", "form.name_ru", "text", "off", "ru")
           << single("name_en", "form.name_en", "text", "off", "en")
           << single("short_names", "form.short_names");
    for (const auto language : all_languages)
      if (language != visit_.language) inputs << description_in(language);
    group("form.names", "form.names_hint", std::move(inputs));
  }
  View description_in(Language language) {
    const std::string code{code_of(language)};
    const auto name = "description_" + code;
    const auto label = "form." + name;
    return single(name.c_str(), label.c_str(), "area", "off", code);
  }
  void description() {
    View inputs = none();
    inputs << single("description_lv", "form.description_lv", "area", "off", "lv")
           << single("description_ru", "form.description_ru", "area", "off", "ru")
           << single("description_en", "form.description_en", "area", "off", "en");
    group("form.description", "form.description_hint", std::move(inputs));
  }
  Values values(const char* name) const { return values_of(fields_, name); }
  /// One row more than there are values, to add another.
  static std::size_t rows(const Values& values) { return std::min(values.size() + 1, most_rows); }
  void phones() {
    View inputs = none();
    const auto numbers = values("phone");
    const auto notes = values("phone_note");
    for (std::size_t row = 0; row < rows(numbers); ++row)
      inputs << in_row("phone", numbers, row, "form.phone", "tel", "tel")
             << in_row("phone_note", notes, row, "form.phone_note");
    group("form.phones", "form.phones_hint", std::move(inputs));
  }
  void emails() {
    View inputs = none();
    const auto emails = values("email");
    for (std::size_t row = 0; row < rows(emails); ++row)
      inputs << in_row("email", emails, row, "form.email", "email", "email");
    group("form.emails", "form.emails_hint", std::move(inputs));
  }
  void website() {
    View inputs = none();
    inputs << single("website", "form.website", "text", "url");
    group("form.website_title", "form.website_hint", std::move(inputs));
  }
  void places() {
    View inputs = none();
    const auto names = values("place_name");
    const auto addresses = values("place_address");
    const auto cities = values("place_city");
    const auto postal_codes = values("place_postal");
    const auto hours = values("place_hours");
    for (std::size_t row = 0; row < rows(cities); ++row)
      inputs << in_row("place_name", names, row, "form.place_name")
             << in_row("place_address", addresses, row, "form.place_address", "text",
                       "street-address")
             << in_row("place_city", cities, row, "form.place_city", "text", "address-level2")
             << in_row("place_postal", postal_codes, row, "form.place_postal", "text",
                       "postal-code")
             << in_row("place_hours", hours, row, "form.place_hours");
    group("form.places", "form.places_hint", std::move(inputs));
  }
  void help() {
    group("form.areas", "form.areas_hint", none(), checks(Kind::area, "area"));
    View inputs = none();
    inputs << single("diagnoses", "form.diagnoses_label", "area");
    group("form.diagnoses", "form.diagnoses_hint", std::move(inputs));
    group("form.services", "form.services_hint", none(), checks(Kind::service, "service"));
    group("form.audiences", "form.audiences_hint", none(), checks(Kind::audience, "audience"));
    group("form.languages", "form.languages_hint", none(), checks(Kind::language, "language"));
  }
  void coverage() {
    View choices = none();
    const auto chosen = value_of(fields_, "coverage");
    for (const auto* value : {"national", "regional"})
      choices << check("coverage", value, visit_.say(std::string("form.coverage_") + value),
                       chosen == value, "radio");
    group("form.coverage", "form.coverage_hint", none(), std::move(choices));
    group("form.regions", "form.regions_hint", none(), checks(Kind::region, "region"));
  }

  View check(const std::string& name, const std::string& value, const std::string& text,
             bool ticked, const char* type) {
    const auto id = name + "-" + value;
    const auto error = errors_.find(id);
    View view;
    view["id"] = id;
    view["name"] = name;
    view["value"] = value;
    view["text"] = text;
    view["ticked"] = ticked;
    view["type"] = std::string(type);
    view["error"] = error == errors_.end() ? View(false) : View(error->second);
    return view;
  }
  View checks(Kind kind, const char* name) {
    const auto ticked = values_of(fields_, name);
    auto terms = visit_.snapshot->terms(kind);
    std::erase_if(terms, [&](const auto* term) {
      return kind == Kind::region && !is_offered(*term) && !contains(ticked, term->id);
    });
    sort_by_label(visit_, terms);
    return list_of(terms, [&](const auto* term) {
      return check(name, term->id, text_for(term->label, visit_.language),
                   contains(ticked, term->id), "checkbox");
    });
  }
  static bool contains(const std::vector<std::string>& values, const std::string& value) {
    return std::ranges::find(values, value) != values.end();
  }
  /// Regions that people tick: parts of the country as they are now.
  static bool is_offered(const TaxonomyTerm& region) {
    const auto& type = region.region.type;
    return type == "planning_region" || type == "state_city" || type == "municipality";
  }

  const Visit& visit_;
  const Parameters& fields_;
  const FormErrors& errors_;
  View groups_{View::type::list};
  bool has_open_group_ = false;
};

}  // namespace

void put_errors(View& view, const FormErrors& errors) {
  view["errors"] = list_of(errors, [](const auto& error) {
    View line;
    line["input"] = error.first;
    line["text"] = error.second;
    return line;
  });
  view["has_errors"] = !errors.empty();
}

void put_form(View& view, const Visit& visit, const Parameters& fields, const FormErrors& errors,
              const FormParts& parts) {
  FormView form{visit, fields, errors};
  for (const auto part : parts) form.add(part);
  view["groups"] = form.take();
  view["has_open_group"] = form.has_open_group();
  put_errors(view, errors);
}

}  // namespace blakus
