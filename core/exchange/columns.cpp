#include "core/exchange/columns.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "core/catalog/check.h"
#include "core/catalog/check_mark.h"
#include "core/catalog/paths.h"
#include "core/text/fold.h"

namespace blakus {
namespace {

constexpr std::array<std::string_view, 3> nationwide_words{"visa Latvija", "all of Latvia",
                                                           "вся Латвия"};
static_assert(nationwide_words.size() == all_languages.size());

constexpr std::array column_rows{
    ColumnRow{Column::id, "id", {"Id", "Id", "Id"}, "identifikators|identifier|идентификатор"},
    ColumnRow{Column::name,
              "name",
              {"Nosaukums", "Name", "Название"},
              "organizācija|organizācijas nosaukums|biedrība|organisation|organization|"
              "организация|наименование"},
    ColumnRow{Column::registration_number,
              "registration_number",
              {"Reģistrācijas numurs", "Registration number", "Регистрационный номер"},
              "reģ. nr.|reģ.nr.|reg. nr.|reģistrācijas nr.|regcode|registry number|рег. номер"},
    ColumnRow{Column::type,
              "type",
              {"Veids", "Kind", "Вид"},
              "organizācijas veids|type|kind of organisation|вид организации|тип"},
    ColumnRow{Column::areas,
              "areas",
              {"Slimību jomas", "Disease areas", "Группы болезней"},
              "joma|jomas|area|область|области|области болезней"},
    ColumnRow{Column::diagnoses,
              "diagnoses",
              {"Slimības", "Conditions", "Болезни"},
              "diagnozes|diagnoze|slimība|diagnosis|condition|диагноз|диагнозы|болезнь"},
    ColumnRow{Column::icd10, "icd10", {"SSK-10", "ICD-10", "МКБ-10"}, "", true},
    ColumnRow{Column::orpha, "orpha", {"ORPHA kodi", "ORPHA codes", "Коды ORPHA"}, "orpha", true},
    ColumnRow{Column::coverage,
              "coverage",
              {"Darbības vieta", "Works in", "Где работает"},
              "reģions|reģioni|vieta|novads|region|regions|place|регион|регионы|место"},
    ColumnRow{Column::phones,
              "phones",
              {"Tālruņi", "Phones", "Телефоны"},
              "tālrunis|tālr.|telefons|phone|telephone|телефон|тел."},
    ColumnRow{Column::emails,
              "emails",
              {"E-pasti", "Emails", "Электронная почта"},
              "e-pasts|epasts|e-pasta adrese|email|e-mail|e-mails|почта|эл. почта|имейл"},
    ColumnRow{Column::website,
              "website",
              {"Tīmekļa vietne", "Website", "Сайт"},
              "mājaslapa|mājas lapa|vietne|web|www|url|homepage|веб-сайт|адрес сайта"},
    ColumnRow{
        Column::languages, "languages", {"Valodas", "Languages", "Языки"}, "valoda|language|язык"},
    ColumnRow{Column::checked,
              "checked",
              {"Ieraksts pārbaudīts", "Entry checked", "Запись проверена"},
              "pēdējā pārbaude|last check|последняя проверка|pārbaudīts|проверено",
              true},
    ColumnRow{Column::checked_how,
              "checked_how",
              {"Kā pārbaudīts ieraksts", "How the entry was checked", "Как проверена запись"},
              "",
              true},
    ColumnRow{Column::contacts_checked,
              "contacts_checked",
              {"Kontakti pārbaudīti", "Contacts checked", "Контакты проверены"},
              "",
              true},
    ColumnRow{Column::contacts_how,
              "contacts_how",
              {"Kā pārbaudīti kontakti", "How the contacts were checked", "Как проверены контакты"},
              "",
              true},
    ColumnRow{Column::profile,
              "profile",
              {"Adrese katalogā", "Address in the directory", "Адрес в каталоге"},
              "",
              true},
    ColumnRow{Column::name_en,
              "name_en",
              {"Nosaukums angliski", "Name in English", "Название по-английски"},
              "nosaukums (en)|name (en)|name_en"},
    ColumnRow{Column::name_ru,
              "name_ru",
              {"Nosaukums krieviski", "Name in Russian", "Название по-русски"},
              "nosaukums (ru)|name (ru)|name_ru"},
    ColumnRow{Column::short_names,
              "short_names",
              {"Saīsinājums", "Short name", "Сокращение"},
              "saīsinājumi|īsais nosaukums|abbreviation|acronym|short names|аббревиатура"},
    ColumnRow{Column::legal_status,
              "legal_status",
              {"Juridiskā forma", "Legal form", "Правовая форма"},
              "juridiskais statuss|tiesiskā forma|legal status"},
    ColumnRow{Column::services,
              "services",
              {"Atbalsta veidi", "Kinds of support", "Виды поддержки"},
              "pakalpojumi|pakalpojums|services|service|услуги"},
    ColumnRow{Column::audiences,
              "audiences",
              {"Kas saņem palīdzību", "Who it helps", "Кто получает помощь"},
              "kam palīdz|кому помогает|mērķgrupa|mērķgrupas|audience|target group|целевая группа"},
    ColumnRow{
        Column::address, "address", {"Adrese", "Address", "Адрес"}, "iela|street|address_1|улица"},
    ColumnRow{Column::city, "city", {"Pilsēta", "City", "Город"}, "town|pagasts"},
    ColumnRow{Column::postal_code,
              "postal_code",
              {"Pasta indekss", "Postal code", "Почтовый индекс"},
              "indekss|postcode|zip|индекс"},
    ColumnRow{Column::description,
              "description",
              {"Apraksts", "Description", "Описание"},
              "par organizāciju|about|о нас"},
    ColumnRow{Column::description_en,
              "description_en",
              {"Apraksts angliski", "Description in English", "Описание по-английски"},
              "apraksts (en)|description (en)"},
    ColumnRow{Column::description_ru,
              "description_ru",
              {"Apraksts krieviski", "Description in Russian", "Описание по-русски"},
              "apraksts (ru)|description (ru)"},
};
constexpr std::size_t exported = static_cast<std::size_t>(Column::profile) + 1;

constexpr bool rows_in_order() {
  for (std::size_t at = 0; at < column_rows.size(); ++at)
    if (column_rows[at].column != static_cast<Column>(at)) return false;
  return true;
}
static_assert(rows_in_order(), "one row per column, in the order of Column");

std::string labels_of(Kind kind, const std::vector<std::string>& ids, const CellContext& context) {
  std::vector<std::string> labels;
  for (const auto& id : ids) {
    const auto* term = context.term(kind, id);
    labels.push_back(term ? text_for(term->label, context.language) : id);
  }
  return fmt::format("{}", fmt::join(labels, "; "));
}

/// Codes of all diagnoses, each once.
template <typename CodesOf>
std::string codes_of(const Organization& organization, const CellContext& context,
                     CodesOf codes_of_term) {
  std::vector<std::string> codes;
  for (const auto& id : organization.diagnoses)
    if (const auto* term = context.term(Kind::diagnosis, id))
      for (const auto& code : codes_of_term(*term))
        if (std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(code);
  return fmt::format("{}", fmt::join(codes, "; "));
}

std::vector<std::string> orpha_codes(const TaxonomyTerm& term) {
  std::vector<std::string> codes;
  codes.reserve(term.orpha.size());
  for (const auto number : term.orpha) codes.push_back("ORPHA:" + std::to_string(number));
  return codes;
}

std::string coverage_of(const Organization& organization, const CellContext& context) {
  auto regions = labels_of(Kind::region, organization.regions, context);
  if (!organization.national) return regions;
  const std::string all{nationwide_word(context.language)};
  return regions.empty() ? all : all + "; " + regions;
}

std::string phones_of_all(const Organization& organization) {
  std::vector<std::string> phones;
  phones.reserve(organization.phones.size());
  for (const auto& phone : organization.phones)
    phones.push_back(phone.description.empty() ? phone.number
                                               : phone.number + " (" + phone.description + ")");
  return fmt::format("{}", fmt::join(phones, "; "));
}

std::string date_of(const FactCheck* check) {
  return check ? check->date : "";
}

std::string way_of(const FactCheck* check, const CellContext& context) {
  if (!check || check->how.empty()) return "";
  return context.way_of_checking ? context.way_of_checking(check->how) : check->how;
}

/// Record and contacts apart: whose name was found in a list last week may have a number of 2014.
/// Without a way to reach the organization nothing is said of contacts.
std::string check_cell(Column column, const Organization& organization,
                       const CellContext& context) {
  switch (column) {
    case Column::checked:
      return date_of(check_of(organization, Fact::record));
    case Column::checked_how:
      return way_of(check_of(organization, Fact::record), context);
    case Column::contacts_checked:
      return date_of(reach_check_of(organization));
    default:
      return way_of(reach_check_of(organization), context);
  }
}

std::string place_cell(Column column, const Organization& organization) {
  if (organization.locations.empty()) return "";
  const auto& location = organization.locations.front();
  return column == Column::address ? location.address_1
         : column == Column::city  ? location.city
                                   : location.postal_code;
}

std::string work_cell(Column column, const Organization& organization, const CellContext& context) {
  switch (column) {
    case Column::areas:
      return labels_of(Kind::area, organization.areas, context);
    case Column::diagnoses:
      return labels_of(Kind::diagnosis, organization.diagnoses, context);
    case Column::icd10:
      return codes_of(organization, context, [](const TaxonomyTerm& term) { return term.icd10; });
    case Column::orpha:
      return codes_of(organization, context, orpha_codes);
    case Column::coverage:
      return coverage_of(organization, context);
    case Column::languages:
      return labels_of(Kind::language, organization.languages, context);
    case Column::services:
      return labels_of(Kind::service, organization.services, context);
    case Column::audiences:
      return labels_of(Kind::audience, organization.audiences, context);
    default:
      return place_cell(column, organization);
  }
}

std::string text_cell(Column column, const Organization& organization) {
  switch (column) {
    case Column::name_en:
      return organization.name.en;
    case Column::name_ru:
      return organization.name.ru;
    case Column::description:
      return organization.description.lv;
    case Column::description_en:
      return organization.description.en;
    case Column::description_ru:
      return organization.description.ru;
    case Column::legal_status:
      return organization.legal_status;
    default:
      return fmt::format("{}", fmt::join(organization.short_names, "; "));
  }
}

}  // namespace

std::span<const ColumnRow> columns() {
  return column_rows;
}

std::span<const ColumnRow> exported_columns() {
  return columns().first(exported);
}

const ColumnRow& row_of(Column column) {
  return column_rows[static_cast<std::size_t>(column)];
}

std::string_view nationwide_word(Language language) {
  return nationwide_words[static_cast<std::size_t>(language)];
}

std::optional<NamedColumn> column_named(std::string_view name) {
  const auto folded = fold(name);
  for (const auto& row : column_rows) {
    if (folded == row.key) return NamedColumn{row.column, Language::lv};
    for (const auto language : all_languages)
      if (folded == fold(row.header[static_cast<std::size_t>(language)]))
        return NamedColumn{row.column, language};
    for (auto rest = row.also; !rest.empty();) {
      const auto one = rest.substr(0, rest.find('|'));
      rest.remove_prefix(std::min(rest.size(), one.size() + 1));
      if (folded == fold(one)) return NamedColumn{row.column, Language::lv};
    }
  }
  return std::nullopt;
}

std::string cell_of(Column column, const Organization& organization, const CellContext& context) {
  switch (column) {
    case Column::id:
      return organization.id;
    case Column::name:
      return text_for(organization.name, context.language);
    case Column::registration_number:
      return organization.registration_number;
    case Column::type:
      return labels_of(Kind::type, {organization.type}, context);
    case Column::phones:
      return phones_of_all(organization);
    case Column::emails:
      return fmt::format("{}", fmt::join(organization.emails, "; "));
    case Column::website:
      return is_web_address(organization.website) ? organization.website : "";
    case Column::checked:
    case Column::checked_how:
    case Column::contacts_checked:
    case Column::contacts_how:
      return check_cell(column, organization, context);
    case Column::profile: {
      const auto language = context.language == Language::lv
                                ? std::string()
                                : "/" + std::string(code_of(context.language));
      return std::string(context.base_url) + language +
             path_of(Kind::organization, organization.id);
    }
    default:
      break;
  }
  const bool is_text = column == Column::name_en || column == Column::name_ru ||
                       column == Column::short_names || column == Column::legal_status ||
                       column >= Column::description;
  return is_text ? text_cell(column, organization) : work_cell(column, organization, context);
}

}  // namespace blakus
