#include "server/http/site/kinds/network/record_cells.h"

#include "core/kinds/paths.h"
#include "core/record/lines.h"
#include "server/http/site/fact_text.h"
#include "server/http/site/kinds/network/record_rows.h"

namespace blakus {
namespace {

bool has_column(const As& as) {
  return as.use != Use::editorial;
}

std::string plain_amount(const PageContext& context, const Money& money) {
  auto text = amount_text(context, money.cents);
  constexpr std::string_view thin = "\u00a0";
  for (auto at = text.find(thin); at != std::string::npos; at = text.find(thin))
    text.erase(at, thin.size());
  return text;
}

/// The visitor of describe() that says each value; what belongs to a part is parted by commas.
class ValuesOfRecord {
 public:
  explicit ValuesOfRecord(const PageContext& context) : context_(context) {}

  void operator()(std::string_view key, const std::string& text, const As& as) {
    if (has_column(as)) cells.push_back(text.empty() ? text : value(key, text, as));
  }
  void operator()(std::string_view key, const std::vector<std::string>& texts, const As& as) {
    if (!has_column(as)) return;
    std::vector<std::string> values;
    for (const auto& text : texts) values.push_back(value(key, text, as));
    cells.push_back(joined(values, "; "));
  }
  void operator()(std::string_view, const Localized& text, const As& as) {
    if (has_column(as)) cells.push_back(text_for(text, context_.language));
  }
  void operator()(std::string_view, const std::optional<int>& number, const As&) {
    cells.push_back(number ? std::to_string(*number) : "");
  }
  void operator()(std::string_view, const std::optional<Money>& amount, const As&) {
    cells.push_back(amount ? plain_amount(context_, *amount) : "");
  }
  template <Described Part>
  void operator()(std::string_view, const Part& part, const As& as) {
    if (has_column(as)) cells.push_back(in_one_cell(part));
  }
  template <Described Part>
  void operator()(std::string_view, const std::vector<Part>& parts, const As& as) {
    if (!has_column(as)) return;
    std::vector<std::string> values;
    for (const auto& part : parts) values.push_back(in_one_cell(part));
    cells.push_back(joined(values, "; "));
  }

  std::vector<std::string> cells;

 private:
  template <Described Part>
  std::string in_one_cell(const Part& part) const {
    ValuesOfRecord inner{context_};
    describe(part, inner);
    std::erase(inner.cells, std::string());
    return joined(inner.cells, ", ");
  }
  std::string value(std::string_view key, const std::string& text, const As& as) const {
    if (!as.values.empty()) return value_text(context_, key, text);
    if (as.of == Kind::organization) {
      const auto organization = context_.snapshot->organization(text);
      return organization ? text_for(organization->name, context_.language) : text;
    }
    return as.of ? context_.label(*as.of, text) : text;
  }

  const PageContext& context_;
};

struct LabelsOfRecord {
  const PageContext& context;
  Kind kind;
  std::vector<std::string> labels{};
  void operator()(std::string_view key, const auto&, const As& as) {
    if (has_column(as)) labels.push_back(fact_label(context, key, kind));
  }
};

}  // namespace

std::vector<std::string> header_cells(const PageContext& context, Kind kind) {
  LabelsOfRecord visitor{context, kind};
  visitor.labels.push_back(context.say("list.address"));
  std::visit([&](const auto& one) { describe(one, visitor); }, record_of(kind));
  return std::move(visitor.labels);
}

std::vector<std::string> record_cells(const PageContext& context, const NetworkRecord& record) {
  ValuesOfRecord visitor{context};
  visitor.cells.push_back(context.own_link(path_of(kind_of(record), id_of(record))));
  std::visit([&](const auto& one) { describe(one, visitor); }, record);
  return std::move(visitor.cells);
}

}  // namespace blakus
