#include "server/http/site/forms/record_form.h"

#include "server/http/site/forms/form_parts.h"

namespace blakus {
namespace {

FilledForm read(FormReader form, const FormParts& parts) {
  for (const auto part : parts)
    if (const auto read_part = row_of(part).read) read_part(form);
  return form.take();
}

}  // namespace

FormParts all_form_parts() {
  return {FormPart::names,  FormPart::description, FormPart::phones,
          FormPart::emails, FormPart::website,     FormPart::places,
          FormPart::help,   FormPart::coverage,    FormPart::governance};
}

FormParts editors_form_parts() {
  auto parts = all_form_parts();
  parts.insert(parts.end(), {FormPart::transparent, FormPart::benefit});
  return parts;
}

std::string field_in(std::string_view name, Language language) {
  return std::string(name).append("_").append(code_of(language));
}

View error_of(const FormErrors& errors, const std::string& input) {
  const auto error = errors.find(input);
  return error == errors.end() ? View(false) : View(error->second);
}

std::string row_id(const std::string& name, std::size_t row) {
  return name + "-" + std::to_string(row + 1);
}

std::string in_row(const std::vector<std::string>& values, std::size_t row) {
  return row < values.size() ? values[row] : "";
}

Parameters fields_of(const PageContext& context, const Organization& organization) {
  Parameters fields;
  for (const auto part : editors_form_parts()) row_of(part).put(fields, context, organization);
  return fields;
}

FilledForm filled_form(const PageContext& context, const Parameters& fields,
                       const Organization& base, const FormParts& parts) {
  return read({context, fields, base, ShortNumbers::known}, parts);
}

FilledForm form_filled_by_editor(const PageContext& context, const Parameters& fields,
                                 const Organization& base) {
  return read({context, fields, base, ShortNumbers::all}, editors_form_parts());
}

void put_form(View& view, const PageContext& context, const Parameters& fields,
              const FormErrors& errors, const FormParts& parts) {
  FormView form{context, fields, errors};
  for (const auto part : parts) row_of(part).draw(form);
  view["groups"] = form.take();
  view["has_open_group"] = form.has_open_group();
  put_errors(view, errors);
}

void put_errors(View& view, const FormErrors& errors, std::initializer_list<std::string> inputs) {
  for (const auto& input : inputs) view[input + "_error"] = error_of(errors, input);
  view["errors"] = list_of(errors, [](const auto& error) {
    View line;
    line["input"] = error.first;
    line["text"] = error.second;
    return line;
  });
  view["has_errors"] = !errors.empty();
}

std::string part_text(const PageContext& context, const Organization& record, FormPart part) {
  return row_of(part).text(context, record);
}

}  // namespace blakus
