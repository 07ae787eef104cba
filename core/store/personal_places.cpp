#include "core/store/personal_places.h"

#include <utility>

#include "core/text/ascii.h"
#include "core/text/digits.h"

namespace blakus {
namespace {

bool is_of_domain(char c) {
  return is_ascii_letter(c) || is_digit(c) || c == '-';
}

/// Does the text before it go on an address: "mai" of "maija@piemers.lv", and not the end of "\n"
/// in JSON?
bool goes_on_before(std::string_view before) {
  if (before.empty()) return false;
  const char last = before.back();
  const bool escape = before.size() > 1 && before[before.size() - 2] == '\\';
  return !escape &&
         (is_of_domain(last) || last == '.' || last == '_' || last == '+' || last == '%');
}

/// ".lv" of "ja@piemers.lv.lv", and not the end of a sentence?
bool goes_on_after(std::string_view after) {
  if (after.starts_with('.')) after.remove_prefix(1);
  return !after.empty() && is_of_domain(after.front());
}

/// Where the address, in small letters, stands by itself; npos where it does not.
std::size_t find_address(std::string_view text, std::string_view wanted, std::size_t from = 0) {
  const auto low = lower_ascii(text);
  const std::string_view lower = low;
  if (wanted.empty()) return std::string::npos;
  for (auto at = lower.find(wanted, from); at != std::string::npos; at = lower.find(wanted, at + 1))
    if (!goes_on_before(lower.substr(0, at)) && !goes_on_after(lower.substr(at + wanted.size())))
      return at;
  return std::string::npos;
}

bool names_address(std::string_view text, std::string_view wanted) {
  return find_address(text, wanted) != std::string::npos;
}

std::string condition_of(const PersonalPlace& place) {
  if (!place.where.empty()) return std::string(place.where);
  const auto whole = place.erasing == Erasing::remove || place.erasing == Erasing::empty;
  if (whole) return std::string(place.columns.front()) + " = ?1 COLLATE NOCASE";
  std::string condition;
  for (const auto column : place.columns) {
    if (!condition.empty()) condition += " OR ";
    condition.append("names_address(").append(column).append(", ?1)");
  }
  return condition;
}

std::int64_t run_on(Database& database, const PersonalPlace& place, std::string statement,
                    const std::string& wanted) {
  statement += " WHERE " + condition_of(place);
  return database.run(statement.c_str(), {wanted});
}

std::int64_t empty_columns(Database& database, const PersonalPlace& place,
                           const std::string& wanted) {
  std::string statement = "UPDATE " + std::string(place.table) + " SET ";
  for (const auto column : place.columns)
    statement.append(column == place.columns.front() ? "" : ", ").append(column).append(" = ''");
  return run_on(database, place, std::move(statement), wanted);
}

std::string without(std::string text, const std::string& wanted) {
  for (auto at = find_address(text, wanted); at != std::string::npos;
       at = find_address(text, wanted, at))
    text.replace(at, wanted.size(), "…");
  return text;
}

std::int64_t replace_in(Database& database, std::string_view table, std::string_view column,
                        const std::string& wanted) {
  const auto of = [&](std::string_view beginning, std::string_view end) {
    return std::string(beginning) + std::string(column) + std::string(end);
  };
  const auto find =
      of("SELECT rowid, ", " FROM ") + std::string(table) + of(" WHERE names_address(", ", ?1)");
  const auto write = "UPDATE " + std::string(table) + of(" SET ", " = ? WHERE rowid = ?");
  auto texts = database.all(find, {wanted}, [](const StoreRow& row) {
    return std::pair{row.number(0), row.text(1)};
  });
  for (auto& [number, text] : texts)
    database.run(write.c_str(), {without(std::move(text), wanted), number});
  return static_cast<std::int64_t>(texts.size());
}

std::int64_t erase_at(Database& database, const PersonalPlace& place, const std::string& wanted) {
  std::int64_t rows = 0;
  switch (place.erasing) {
    case Erasing::remove:
      return run_on(database, place, "DELETE FROM " + std::string(place.table), wanted);
    case Erasing::empty:
      return empty_columns(database, place, wanted);
    case Erasing::replace:
      for (const auto column : place.columns)
        rows += replace_in(database, place.table, column, wanted);
      return rows;
    case Erasing::keep:
      return 0;
  }
  return 0;
}

/// "json_object('number', number, …)" of all columns but secrets and hashes. A letter has its text
/// only while it waits, and private links in it.
std::string row_as_json(const Database& database, std::string_view table) {
  std::string members;
  database.each(
      "SELECT name FROM pragma_table_info(?) WHERE name NOT IN "
      "('token', 'hash', 'passphrase', 'totp', 'stop', 'unsubscribe', 'body', 'html')",
      {std::string(table)}, [&](const StoreRow& row) {
        members.append(members.empty() ? "'" : ", '").append(row.text(0)).append("', ");
        members += row.text(0);
      });
  return "json_object(" + members + ")";
}

std::vector<std::string> rows_about(const Database& database, std::string_view table,
                                    const std::string& wanted) {
  std::string conditions;
  for (const auto& place : personal_places())
    if (place.table == table)
      conditions.append(conditions.empty() ? "" : " OR ").append(condition_of(place));
  const auto question = "SELECT " + row_as_json(database, table) + " FROM " + std::string(table) +
                        " WHERE " + conditions;
  return database.all(question, {wanted}, [](const StoreRow& row) { return row.text(0); });
}

std::string text_as_json(const Database& database, const std::string& text) {
  std::string json;
  database.each("SELECT json_quote(?)", {text}, [&](const StoreRow& row) { json = row.text(0); });
  return json;
}

}  // namespace

std::span<const PersonalPlace> personal_places() {
  // What is found by its sender comes before the sender.
  static const std::vector<PersonalPlace> places{
      {"submission", {"remark", "changes"}, Erasing::replace},
      {"submission",
       {},
       Erasing::keep,
       "number IN (SELECT submission FROM sender "
       "WHERE email = ?1 COLLATE NOCASE)"},
      {"decision", {"reason"}, Erasing::keep},
      {"decision",
       {},
       Erasing::keep,
       "submission IN (SELECT submission FROM sender "
       "WHERE email = ?1 COLLATE NOCASE)"},
      {"sender", {"email"}, Erasing::remove},
      {"revision", {"record", "why"}, Erasing::keep},
      {"mail", {"recipient"}, Erasing::remove},
      {"mail", {"subject", "body", "html", "failure"}, Erasing::replace},
      {"contact", {"email"}, Erasing::remove},
      {"contact", {"person", "tags", "source"}, Erasing::replace},
      {"segment", {"name", "filter"}, Erasing::replace},
      {"mailing",
       {"filter", "subject_lv", "text_lv", "subject_ru", "text_ru", "subject_en", "text_en",
        "subject_uk", "text_uk"},
       Erasing::replace},
      {"confirm_link", {"email"}, Erasing::remove},
      {"subscription", {"email"}, Erasing::remove},
      {"board_topic", {"title"}, Erasing::replace},
      {"board_post", {"email"}, Erasing::empty},
      {"board_post", {"author", "text"}, Erasing::replace},
      {"board_report", {"more"}, Erasing::replace},
      {"membership", {"email", "person"}, Erasing::empty},
      {"membership",
       {"name", "registration", "address", "aims", "members", "branches", "person", "statutes",
        "protocol", "reason"},
       Erasing::replace},
      {"opinion", {"title", "url", "addressee", "text", "outcome"}, Erasing::keep},
      {"opinion_signature", {"name", "person"}, Erasing::replace},
      {"opinion_comment", {"name", "text"}, Erasing::replace},
      {"survey", {"title", "about"}, Erasing::keep},
      {"survey_question", {"text", "choices"}, Erasing::keep},
      {"survey_answer", {"value"}, Erasing::replace},
      {"expert_address", {"email"}, Erasing::remove},
      {"administrator", {"name"}, Erasing::keep},
      {"audit", {"who", "subject", "detail"}, Erasing::keep},
  };
  return places;
}

std::string kept_about(const Database& database, std::string_view email) {
  const auto wanted = lower_ascii(email);
  database.add_test("names_address", names_address);
  std::string json = "{\n  \"email\": " + text_as_json(database, std::string(email));
  std::string_view last;
  for (const auto& place : personal_places()) {
    if (place.table == last) continue;
    last = place.table;
    json.append(",\n  \"").append(place.table).append("\": [");
    const char* before = "\n    ";
    for (const auto& row : rows_about(database, place.table, wanted)) {
      json.append(before).append(row);
      before = ",\n    ";
    }
    json += "]";
  }
  return json + "\n}\n";
}

std::int64_t forget_address(Database& database, std::string_view email) {
  const auto wanted = lower_ascii(email);
  if (wanted.empty()) return 0;
  database.add_test("names_address", names_address);
  Transaction transaction{database};
  std::int64_t rows = 0;
  for (const auto& place : personal_places()) rows += erase_at(database, place, wanted);
  transaction.commit();
  return rows;
}

}  // namespace blakus
