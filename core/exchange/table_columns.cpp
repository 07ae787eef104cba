#include "core/exchange/table_columns.h"

#include <algorithm>

#include "core/exchange/cell_text.h"
#include "core/exchange/cells.h"
#include "core/text/fold.h"

namespace blakus {
namespace {

template <std::string Organization::*text>
constexpr CellFormat text_cell{
    [](const Organization& organization, const CellContext&) { return organization.*text; },
    [](const ForeignCell& cell, Organization& organization) { organization.*text = cell.text; }};

/// A text in one of its languages.
template <Localized Organization::*text, std::string Localized::*language>
constexpr CellFormat localized_cell{[](const Organization& organization, const CellContext&) {
                                      return (organization.*text).*language;
                                    },
                                    [](const ForeignCell& cell, Organization& organization) {
                                      (organization.*text).*language = cell.text;
                                    }};

/// The terms of a kind that the record refers to.
template <Kind kind, std::vector<std::string> Organization::*ids>
constexpr CellFormat terms_cell{[](const Organization& organization, const CellContext& context) {
                                  return labels_of(kind, organization.*ids, context);
                                },
                                [](const ForeignCell& cell, Organization& organization) {
                                  organization.*ids = ids_in(cell, kind);
                                }};

/// Of the first place: tables from elsewhere have one.
template <std::string Location::*part>
constexpr CellFormat place_cell{
    [](const Organization& organization, const CellContext&) {
      return organization.locations.empty() ? "" : organization.locations.front().*part;
    },
    [](const ForeignCell& cell, Organization& organization) {
      if (organization.locations.empty()) organization.locations.emplace_back();
      organization.locations.front().*part = cell.text;
    }};

/// Part of a street address: what stood there in one line gives way to it.
template <std::string Location::*part>
constexpr CellFormat part_cell{
    [](const Organization& organization, const CellContext&) {
      return organization.locations.empty() ? "" : organization.locations.front().*part;
    },
    [](const ForeignCell& cell, Organization& organization) {
      if (organization.locations.empty()) organization.locations.emplace_back();
      auto& place = organization.locations.front();
      if (place.*part != cell.text) place.address_1.clear();
      place.*part = cell.text;
    }};

/// How one joins, in the language of the header.
template <Localized Joining::*text>
constexpr CellFormat joining_cell{[](const Organization& organization, const CellContext& context) {
                                    return (organization.joining.*text).in(context.language);
                                  },
                                  [](const ForeignCell& cell, Organization& organization) {
                                    (organization.joining.*text).in(cell.language) = cell.text;
                                  }};

/// Of the first place, in one line.
constexpr CellFormat street_cell{
    [](const Organization& organization, const CellContext&) {
      return organization.locations.empty() ? "" : street_line(organization.locations.front());
    },
    [](const ForeignCell& cell, Organization& organization) {
      if (organization.locations.empty()) organization.locations.emplace_back();
      set_street_line(organization.locations.front(), cell.text);
    }};

constexpr std::array column_rows{
    ColumnRow{Column::id,
              "id",
              {"Id", "Id", "Id", "Id"},
              "identifikators|identifier|идентификатор",
              text_cell<&Organization::id>},
    ColumnRow{Column::name,
              "name",
              {"Nosaukums", "Name", "Название", "Назва"},
              "organizācija|organizācijas nosaukums|biedrība|organisation|organization|"
              "организация|наименование",
              {write_name, read_name}},
    ColumnRow{Column::registration_number,
              "registration_number",
              {"Reģistrācijas numurs", "Registration number", "Регистрационный номер",
               "Реєстраційний номер"},
              "reģ. nr.|reģ.nr.|reg. nr.|reģistrācijas nr.|regcode|registry number|рег. номер",
              {write_number, read_number}},
    ColumnRow{Column::type,
              "type",
              {"Veids", "Kind", "Вид", "Вид"},
              "organizācijas veids|type|kind of organisation|вид организации|тип",
              {write_type, read_type}},
    ColumnRow{Column::areas,
              "areas",
              {"Slimību jomas", "Disease areas", "Группы болезней", "Групи захворювань"},
              "joma|jomas|area|область|области|области болезней",
              terms_cell<Kind::area, &Organization::areas>},
    ColumnRow{Column::diagnoses,
              "diagnoses",
              {"Slimības", "Conditions", "Болезни", "Захворювання"},
              "diagnozes|diagnoze|slimība|diagnosis|condition|диагноз|диагнозы|болезнь",
              terms_cell<Kind::diagnosis, &Organization::diagnoses>},
    ColumnRow{Column::icd10, "icd10", {"SSK-10", "ICD-10", "МКБ-10", "МКХ-10"}, "", {write_icd10}},
    ColumnRow{Column::orpha,
              "orpha",
              {"ORPHA kodi", "ORPHA codes", "Коды ORPHA", "Коди ORPHA"},
              "orpha",
              {write_orpha}},
    ColumnRow{Column::coverage,
              "coverage",
              {"Darbības vieta", "Works in", "Где работает", "Де працює"},
              "reģions|reģioni|vieta|novads|region|regions|place|регион|регионы|место",
              {write_coverage, read_coverage}},
    ColumnRow{Column::phones,
              "phones",
              {"Tālruņi", "Phones", "Телефоны", "Телефони"},
              "tālrunis|tālr.|telefons|phone|telephone|телефон|тел.",
              {write_phones, read_phones}},
    ColumnRow{Column::emails,
              "emails",
              {"E-pasti", "Emails", "Электронная почта", "Електронна пошта"},
              "e-pasts|epasts|e-pasta adrese|email|e-mail|e-mails|почта|эл. почта|имейл",
              {write_emails, read_emails}},
    ColumnRow{Column::website,
              "website",
              {"Tīmekļa vietne", "Website", "Сайт", "Сайт"},
              "mājaslapa|mājas lapa|vietne|web|www|url|homepage|веб-сайт|адрес сайта",
              {write_website, read_website}},
    ColumnRow{Column::languages,
              "languages",
              {"Valodas", "Languages", "Языки", "Мови"},
              "valoda|language|язык",
              terms_cell<Kind::language, &Organization::languages>},
    ColumnRow{Column::support_areas,
              "support_areas",
              {"Bērnu un ģimeņu atbalsta jomas", "Areas of child and family support",
               "Области поддержки детей и семей", "Напрями підтримки дітей і сімей"},
              "atbalsta joma|atbalsta jomas|support area|support areas|область поддержки|"
              "области поддержки",
              terms_cell<Kind::support_area, &Organization::support_areas>},
    ColumnRow{Column::services,
              "services",
              {"Atbalsta veidi", "Kinds of support", "Виды поддержки", "Види підтримки"},
              "pakalpojumi|pakalpojums|services|service|услуги",
              terms_cell<Kind::service, &Organization::services>},
    ColumnRow{
        Column::audiences,
        "audiences",
        {"Kas saņem palīdzību", "Who it helps", "Кто получает помощь", "Хто отримує допомогу"},
        "kam palīdz|кому помогает|mērķgrupa|mērķgrupas|audience|target group|целевая группа",
        terms_cell<Kind::audience, &Organization::audiences>},
    ColumnRow{Column::deliveries,
              "deliveries",
              {"Kā palīdz", "How it helps", "Как помогает", "Як допомагає"},
              "palīdzības veids|mode|форма помощи",
              terms_cell<Kind::delivery, &Organization::deliveries>},
    ColumnRow{Column::address,
              "address",
              {"Adrese", "Address", "Адрес", "Адреса"},
              "address_1",
              street_cell},
    ColumnRow{Column::city,
              "city",
              {"Pilsēta", "City", "Город", "Місто"},
              "town",
              place_cell<&Location::city>},
    ColumnRow{Column::postal_code,
              "postal_code",
              {"Pasta indekss", "Postal code", "Почтовый индекс", "Поштовий індекс"},
              "indekss|postcode|zip|индекс",
              place_cell<&Location::postal_code>},
    ColumnRow{Column::fees,
              "fees",
              {"Cena", "Price", "Цена", "Ціна"},
              "maksa|cik maksā|fees|стоимость",
              joining_cell<&Joining::fees>},
    ColumnRow{Column::first_step,
              "first_step",
              {"Pirmais solis", "First step", "Первый шаг", "Перший крок"},
              "kā sākt|how to begin|как начать",
              joining_cell<&Joining::first_step>},
    ColumnRow{Column::checked,
              "checked",
              {"Ieraksts pārbaudīts", "Entry checked", "Запись проверена", "Запис перевірено"},
              "pēdējā pārbaude|last check|последняя проверка|pārbaudīts|проверено",
              {write_checked}},
    ColumnRow{Column::checked_how,
              "checked_how",
              {"Kā pārbaudīts ieraksts", "How the entry was checked", "Как проверена запись",
               "Як перевірено запис"},
              "",
              {write_checked_how}},
    ColumnRow{
        Column::contacts_checked,
        "contacts_checked",
        {"Kontakti pārbaudīti", "Contacts checked", "Контакты проверены", "Контакти перевірено"},
        "",
        {write_contacts_checked}},
    ColumnRow{Column::contacts_how,
              "contacts_how",
              {"Kā pārbaudīti kontakti", "How the contacts were checked", "Как проверены контакты",
               "Як перевірено контакти"},
              "",
              {write_contacts_how}},
    ColumnRow{
        Column::profile,
        "profile",
        {"Adrese katalogā", "Address in the directory", "Адрес в каталоге", "Адреса в каталозі"},
        "",
        {write_profile}},
    ColumnRow{
        Column::name_en,
        "name_en",
        {"Nosaukums angliski", "Name in English", "Название по-английски", "Назва англійською"},
        "nosaukums (en)|name (en)|name_en",
        localized_cell<&Organization::name, &Localized::en>},
    ColumnRow{Column::name_ru,
              "name_ru",
              {"Nosaukums krieviski", "Name in Russian", "Название по-русски", "Назва російською"},
              "nosaukums (ru)|name (ru)|name_ru",
              localized_cell<&Organization::name, &Localized::ru>},
    ColumnRow{
        Column::name_uk,
        "name_uk",
        {"Nosaukums ukrainiski", "Name in Ukrainian", "Название по-украински", "Назва українською"},
        "nosaukums (uk)|name (uk)|name_uk",
        localized_cell<&Organization::name, &Localized::uk>},
    ColumnRow{Column::short_names,
              "short_names",
              {"Saīsinājums", "Short name", "Сокращение", "Скорочення"},
              "saīsinājumi|īsais nosaukums|abbreviation|acronym|short names|аббревиатура",
              {write_short_names, read_short_names}},
    ColumnRow{Column::legal_status,
              "legal_status",
              {"Juridiskā forma", "Legal form", "Правовая форма", "Правова форма"},
              "juridiskais statuss|tiesiskā forma|legal status",
              text_cell<&Organization::legal_status>},
    ColumnRow{Column::description,
              "description",
              {"Apraksts", "Description", "Описание", "Опис"},
              "par organizāciju|about|о нас",
              localized_cell<&Organization::description, &Localized::lv>},
    ColumnRow{Column::description_en,
              "description_en",
              {"Apraksts angliski", "Description in English", "Описание по-английски",
               "Опис англійською"},
              "apraksts (en)|description (en)",
              localized_cell<&Organization::description, &Localized::en>},
    ColumnRow{
        Column::description_ru,
        "description_ru",
        {"Apraksts krieviski", "Description in Russian", "Описание по-русски", "Опис російською"},
        "apraksts (ru)|description (ru)",
        localized_cell<&Organization::description, &Localized::ru>},
    ColumnRow{Column::description_uk,
              "description_uk",
              {"Apraksts ukrainiski", "Description in Ukrainian", "Описание по-украински",
               "Опис українською"},
              "apraksts (uk)|description (uk)",
              localized_cell<&Organization::description, &Localized::uk>},
    ColumnRow{Column::street,
              "street",
              {"Iela", "Street", "Улица", "Вулиця"},
              "",
              part_cell<&Location::street>},
    ColumnRow{Column::house,
              "house",
              {"Māja", "House", "Дом", "Будинок"},
              "mājas numurs|house number|номер дома",
              part_cell<&Location::house>},
    ColumnRow{Column::flat,
              "flat",
              {"Dzīvoklis", "Flat", "Квартира", "Квартира"},
              "telpa|room|помещение",
              part_cell<&Location::flat>},
    ColumnRow{Column::parish,
              "parish",
              {"Pagasts", "Parish", "Волость", "Волость"},
              "",
              place_cell<&Location::parish>},
    ColumnRow{Column::municipality,
              "municipality",
              {"Pašvaldība", "Municipality", "Самоуправление", "Самоврядування"},
              "novads vai valstspilsēta",
              place_cell<&Location::municipality>},
};
constexpr std::size_t exported = static_cast<std::size_t>(Column::profile) + 1;

constexpr bool rows_in_order() {
  for (std::size_t at = 0; at < column_rows.size(); ++at)
    if (column_rows[at].column != static_cast<Column>(at)) return false;
  return true;
}
static_assert(rows_in_order(), "one row per column, in the order of Column");

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
  return row_of(column).cell.write(organization, context);
}

bool says_the_same(Column column, std::string_view text, const Organization& organization,
                   const TermsByName& terms) {
  return std::ranges::any_of(all_languages, [&](Language language) {
    const CellContext context{.language = language,
                              .term = [&](auto kind, auto id) { return terms.term(kind, id); }};
    return text == cell_of(column, organization, context);
  });
}

void put_cell(Column column, ForeignCell cell, Organization& organization) {
  auto text = meant_text(cell.text, cell.problems);
  if (!text || text->empty()) return;
  cell.text = std::move(*text);
  row_of(column).cell.read(cell, organization);
}

}  // namespace blakus
