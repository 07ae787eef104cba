#include "server/http/site/forms/form_view.h"

#include <algorithm>

#include "server/http/site/forms/curation_context.h"
#include "server/http/site/terms.h"

namespace blakus {
namespace {

/// A group of no more is not folded.
constexpr std::size_t few_inputs = 10;

bool has_fault(const View& inputs) {
  return std::ranges::any_of(inputs.list_value(),
                             [](const View& input) { return input.get("error")->is_string(); });
}

View none() {
  return View(View::type::list);
}

bool contains(const std::vector<std::string>& values, const std::string& value) {
  return std::ranges::find(values, value) != values.end();
}

}  // namespace

View choice_view(const std::string& name, const std::string& value, const std::string& text,
                 bool ticked) {
  View view;
  view["id"] = name + "-" + value;
  view["name"] = name;
  view["value"] = value;
  view["text"] = text;
  view["ticked"] = ticked;
  return view;
}

InputLook look_in(std::string_view name, Language language, const char* type) {
  const auto field = field_in(name, language);
  return {.name = field,
          .label = "form." + field,
          .type = type,
          .lang = std::string(code_of(language))};
}

View FormView::input(const InputLook& look, const std::string& id, const std::string& value) const {
  View view;
  view["id"] = id;
  view["name"] = look.name;
  view["value"] = value;
  view["label"] = context_.say(look.label);
  view["area"] = std::string_view(look.type) == "area";
  view["type"] = std::string(look.type);
  view["autocomplete"] = std::string(look.autocomplete);
  view["lang"] = some(look.lang);
  view["select"] = !look.choices.empty();
  view["choices"] = list_of(look.choices, [&](const InputChoice& choice) {
    return option_view(choice.value, choice.text, choice.value == value);
  });
  view["error"] = error_of(errors_, id);
  return view;
}

View FormView::box(const Box& box) const {
  const auto id = box.name + "-" + box.value;
  View view;
  view["id"] = id;
  view["name"] = box.name;
  view["value"] = box.value;
  view["text"] = box.text;
  view["ticked"] = box.ticked;
  view["type"] = std::string(box.type);
  view["error"] = error_of(errors_, id);
  return view;
}

void FormView::add(const GroupTitle& title, View inputs, View boxes) {
  const bool has_boxes = boxes.is_list();
  const bool fault = has_fault(inputs) || (has_boxes && has_fault(boxes));
  const bool few = !has_boxes && inputs.list_value().size() <= few_inputs;
  has_open_group_ = has_open_group_ || fault;
  View view;
  view["open"] = fault || few;
  view["legend"] = context_.say(title.legend);
  view["hint"] = context_.say(title.hint);
  view["inputs"] = std::move(inputs);
  view["checks"] = has_boxes ? std::move(boxes) : none();
  view["has_checks"] = has_boxes;
  groups_ << std::move(view);
}

bool FormView::is_filled(const std::string& name) const {
  return !value_of(fields_, name).empty();
}

void FormView::inputs(const GroupTitle& title, const InputLooks& looks) {
  add(title, list_of(looks, [&](const InputLook& look) {
        return input(look, look.name, value_of(fields_, look.name));
      }));
}

/// Up to the last row with anything in it, and one more to be filled.
void FormView::rows(const GroupTitle& title, const InputLooks& looks) {
  std::vector<std::vector<std::string>> columns;
  std::size_t filled = 0;
  for (const auto& look : looks) {
    const auto& column = columns.emplace_back(values_of(fields_, look.name));
    for (std::size_t row = filled; row < column.size(); ++row)
      if (!column[row].empty()) filled = row + 1;
  }
  const auto count = std::min(filled + 1, most_rows);
  View inputs = none();
  for (std::size_t row = 0; row < count; ++row)
    for (std::size_t at = 0; at < looks.size(); ++at)
      inputs << input(looks[at], row_id(looks[at].name, row), in_row(columns[at], row));
  add(title, std::move(inputs));
}

void FormView::choice(const GroupTitle& title, const char* name,
                      const std::vector<std::string>& values) {
  const auto chosen = value_of(fields_, name);
  add(title, none(), list_of(values, [&](const std::string& value) {
        return box({.name = name,
                    .value = value,
                    .text = context_.say(std::string("form.").append(name) + "_" + value),
                    .ticked = chosen == value,
                    .type = "radio"});
      }));
}

void FormView::terms(const GroupTitle& title, Kind kind) {
  const std::string name{name_of(kind)};
  const auto ticked = values_of(fields_, name);
  add(title, none(), list_of(offered_terms(context_, kind, ticked), [&](const auto* term) {
        return box({.name = name,
                    .value = term->id,
                    .text = text_for(term->label, context_.language),
                    .ticked = contains(ticked, term->id)});
      }));
}

}  // namespace blakus
