#include "server/http/site/kinds/network/record_facts.h"

#include <algorithm>
#include <array>

#include "core/kinds/paths.h"
#include "core/record/formats.h"
#include "server/http/site/contacts.h"
#include "server/http/site/fact_text.h"
#include "server/http/site/kinds/network/record_rows.h"

namespace blakus {
namespace {

/// Fields with a place of their own on the page, and those for editors or calendars.
constexpr auto elsewhere = std::to_array<std::string_view>(
    {"id",         "title",        "field",      "description", "results",    "summary",
     "notes",      "sources",      "version",    "changed",     "date",       "end_date",
     "start_time", "end_time",     "moved_from", "budget_eur",  "budget_lvl", "spent_eur",
     "spent_lvl",  "region_names", "place",      "url",         "online_url"});

bool is_elsewhere(Kind kind, std::string_view key) {
  // Only of events day and place stand at the top.
  if (kind != Kind::event && (key == "place" || key == "end_date")) return false;
  if (kind != Kind::event && key == "date") return kind == Kind::news;
  return std::ranges::find(elsewhere, key) != elsewhere.end();
}

/// The visitor of describe() that makes facts.
class FactsOfRecord {
 public:
  FactsOfRecord(const PageContext& context, Kind kind) : context_(context), kind_(kind) {}

  void operator()(std::string_view key, const std::string& text, const As& as) {
    if (!is_shown(key, as) || text.empty()) return;
    View values{View::type::list};
    values << value(key, text, as);
    add(key, std::move(values));
  }
  void operator()(std::string_view key, const std::vector<std::string>& texts, const As& as) {
    if (!is_shown(key, as) || texts.empty()) return;
    add(key, list_of(texts, [&](const std::string& text) { return value(key, text, as); }));
  }
  void operator()(std::string_view key, const Localized& text, const As& as) {
    if (!is_shown(key, as) || text == Localized{}) return;
    auto one = foreign_text(text, context_.language);
    one["href"] = View(false);
    View values{View::type::list};
    values << std::move(one);
    add(key, std::move(values));
  }
  void operator()(std::string_view key, const std::optional<int>& number, const As& as) {
    if (!is_shown(key, as) || !number) return;
    View values{View::type::list};
    values << plain(std::to_string(*number));
    add(key, std::move(values));
  }
  /// The money of a project has a table of its own.
  void operator()(std::string_view key, const std::optional<Money>& amount, const As&) {
    if (kind_ == Kind::project || !amount) return;
    View values{View::type::list};
    values << plain(euro_text(context_, amount->cents));
    add(key, std::move(values));
  }
  void operator()(std::string_view, const auto&, const As&) {}

  View facts{View::type::list};

 private:
  bool is_shown(std::string_view key, const As& as) const {
    return as.use != Use::editorial && !is_elsewhere(kind_, key);
  }
  void add(std::string_view key, View values) {
    View fact;
    fact["name"] = capitalized(fact_label(context_, key, kind_));
    fact["values"] = std::move(values);
    facts << std::move(fact);
  }
  static View plain(const std::string& text, const std::string& href = {}) {
    View view;
    view["text"] = text;
    view["href"] = some(href);
    view["lang"] = View(false);
    return view;
  }
  View value(std::string_view key, const std::string& text, const As& as) const {
    if (!as.values.empty()) return plain(value_text(context_, key, text));
    if (as.form == Form::date) return plain(context_.date(text));
    if (as.form == Form::time) return plain(time_text(context_, text));
    if (as.form == Form::web_address) return plain(short_address(text), text);
    if (as.of) return named(*as.of, text);
    if (as.form == Form::id) return document_named(text);
    auto view = plain(text);
    view["lang"] = lang_if_foreign(Language::lv, context_.language);
    return view;
  }
  View named(Kind kind, const std::string& id) const {
    if (kind != Kind::organization) {
      const bool has_page = !page_pattern_of(kind).empty();
      return plain(context_.label(kind, id), has_page ? context_.link(path_of(kind, id)) : "");
    }
    const auto organization = context_.snapshot->organization(id);
    if (!organization) return plain(id);
    auto view = foreign_text(organization->name, context_.language);
    view["href"] = context_.link(path_of(Kind::organization, organization->id));
    return view;
  }
  View document_named(const std::string& id) const {
    const auto* document = context_.snapshot->others().find(Kind::document, id);
    if (!document) return plain(id);
    auto view = foreign_text(title_of(document->record), context_.language);
    view["href"] = record_link(context_, document->record);
    return view;
  }

  const PageContext& context_;
  const Kind kind_;
};

}  // namespace

View record_facts(const PageContext& context, const NetworkRecord& record) {
  FactsOfRecord visitor{context, kind_of(record)};
  std::visit([&](const auto& one) { describe(one, visitor); }, record);
  return std::move(visitor.facts);
}

}  // namespace blakus
