#include "server/http/site/forms/confirm_preview.h"

#include <algorithm>
#include <sstream>

#include "server/curation/confirmation.h"
#include "server/http/site/forms/record_form.h"
#include "server/http/site/kinds/organization/cards.h"

namespace blakus {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream{text};
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// The lines of one text that the other lacks.
View lines_only_in(const std::vector<std::string>& lines, const std::vector<std::string>& others) {
  View only{View::type::list};
  for (const auto& line : lines)
    if (std::ranges::find(others, line) == others.end()) only << View(line);
  return only;
}

/// The fields of the form, but for the button that was pressed.
View carried_fields(const Parameters& fields) {
  View carried{View::type::list};
  for (const auto& [name, value] : fields) {
    if (name == "do") continue;
    View field;
    field["name"] = name;
    field["value"] = value;
    carried << std::move(field);
  }
  return carried;
}

/// The card as visitors will see it, with the check that the owner's word is.
View card_after(const FormRequest& call, const ChangedPart& changed) {
  auto record = changed.after;
  record.checked =
      publishable(changed.before, changed.after, false, iso_date(call.curation().now())).checked;
  Match match;
  match.organization = std::make_shared<const Organization>(std::move(record));
  return card_of(call.context, match);
}

}  // namespace

Reply preview_page(const FormRequest& call, const ChangedPart& changed) {
  const auto& context = call.context;
  const auto before = lines_of(part_text(context, changed.before, changed.part));
  const auto after = lines_of(part_text(context, changed.after, changed.part));
  View view;
  view["title_text"] = context.say("confirm.preview");
  view["part"] = changed.title;
  view["was"] = lines_only_in(before, after);
  view["will_be"] = lines_only_in(after, before);
  view["has_was"] = has_items(*view.get("was"));
  view["has_will_be"] = has_items(*view.get("will_be"));
  view["same"] = changed.before == changed.after;
  view["waits"] = !changed.at_once;
  view["cards"] = list_of(std::array{0}, [&](int) { return card_after(call, changed); });
  view["fields"] = carried_fields(call.fields);
  view["self_href"] = context.link(context.request.path, "edit=" + context.parameter("edit"));
  return private_page(call, "confirm_preview", context.say("confirm.preview"), std::move(view));
}

}  // namespace blakus
