#include "indexer/documents.h"

#include <algorithm>
#include <set>

#include "core/index/schema.h"
#include "core/kinds/network_json.h"
#include "core/kinds/organization/all_names.h"
#include "core/kinds/organization/check_mark.h"
#include "core/kinds/organization/contact_name.h"
#include "core/kinds/organization/freshness.h"
#include "core/kinds/organization/organization_json.h"
#include "core/kinds/organization/whole_name.h"
#include "core/kinds/taxonomy_term/each_name.h"
#include "core/kinds/taxonomy_term/taxonomy_json.h"
#include "core/record/street_name.h"
#include "core/text/analyze.h"
#include "core/text/collate.h"
#include "indexer/filters.h"
#include "indexer/quality.h"
#include "indexer/values.h"

namespace blakus {

namespace {

/// How often a word counts by where it stands.
enum Wdf : Xapian::termcount { in_description = 1, in_label = 2, in_name = 4 };

/// The fields one text is posted to.
struct TextFields {
  Field stems;
  Field forms;
  Field english;
};
constexpr TextFields name_fields{Field::name, Field::name_form, Field::name_english};
constexpr TextFields text_fields{Field::text, Field::text_form, Field::text_english};

/// Each word as its stem and as its exact form. A word of an English text has its English stem
/// only: by the Latvian one "care" would be "cars".
void post_words(Xapian::Document& document, const TextFields& fields, std::string_view text,
                Language language, Xapian::termcount wdf) {
  for (const auto& token : analyze(text)) {
    const bool english = language == Language::en && !token.english.empty();
    if (english)
      document.add_term(index_term(fields.english, token.english), wdf);
    else
      document.add_term(index_term(fields.stems, token.stem), wdf);
    document.add_term(index_term(fields.forms, token.folded), wdf);
    if (token.accented != token.folded)
      document.add_term(index_term(fields.forms, token.accented), wdf);
  }
}

void post_text(Xapian::Document& document, std::string_view text, Xapian::termcount wdf,
               Language language = Language::lv) {
  post_words(document, text_fields, text, language, wdf);
}

void post_text(Xapian::Document& document, const Localized& text, Xapian::termcount wdf) {
  for (const auto language : all_languages) post_text(document, text.in(language), wdf, language);
}

void post_name(Xapian::Document& document, std::string_view name,
               Language language = Language::lv) {
  post_words(document, name_fields, name, language, in_name);
  post_text(document, name, in_name, language);
}

void post_labels(Xapian::Document& document, Kind kind, const std::vector<std::string>& ids,
                 const TermsById& terms) {
  for (const auto& id : ids)
    if (const auto term = terms.find({kind, id}); term != terms.end())
      post_text(document, term->second->label, in_label);
}

/// "Dignājas muiža". Streets with their numbers are contacts: their names are those of people,
/// towns and trees, and people who type such a word do not look for a house there.
bool is_a_house_by_name(std::string_view address) {
  const auto words = analyze(address);
  return streets_in(address, words).empty();
}

void post_words_of(Xapian::Document& document, const Organization& organization,
                   const TermsById& terms) {
  for (const auto language : all_languages)
    post_name(document, organization.name.in(language), language);
  for (const auto& name : organization.short_names) post_name(document, name);
  for (const auto& name : organization.former_names) post_name(document, name);
  post_text(document, organization.description, in_description);
  post_labels(document, Kind::diagnosis, organization.diagnoses, terms);
  post_labels(document, Kind::area, organization.areas, terms);
  post_labels(document, Kind::service, kinds_of_help(organization), terms);
  post_labels(document, Kind::region, organization.regions, terms);
  for (const auto& name : organization.diagnosis_names) {
    post_text(document, name.lv, in_label);
    post_text(document, name.en, in_label, Language::en);
  }
  for (const auto& service : organization.service_details) {
    post_text(document, service.name, in_label);
    post_text(document, service.description, in_description);
  }
  for (const auto& name : organization.coverage_names) post_text(document, name, in_description);
  for (const auto& location : organization.locations) {
    post_text(document, location.city, in_description);
    post_text(document, location.municipality, in_description);
    post_text(document, location.parish, in_description);
    if (const auto street = street_line(location); is_a_house_by_name(street))
      post_text(document, street, in_description);
  }
}

/// Places to measure a distance to: given points, else the point of the location's region.
std::vector<Point> points_of(const Organization& organization, const TermsById& terms) {
  std::vector<Point> points;
  for (const auto& location : organization.locations) {
    if (location.address_kind == "online_only") continue;
    auto point = location.point;
    const auto region = terms.find({Kind::region, location.region});
    if (!point && region != terms.end()) point = region->second->region.point;
    if (point) points.push_back(*point);
  }
  return points;
}

/// How many distinct stems all names have together.
std::size_t name_words_of(const Organization& organization) {
  std::set<std::string> stems;
  const auto count = [&](std::string_view name) {
    for (const auto& token : analyze(name)) stems.insert(token.stem);
  };
  count(organization.name.lv);
  for (const auto& name : organization.short_names) count(name);
  return stems.size();
}

std::vector<NameLine> names_of(const Organization& organization, const TermNames& found) {
  std::vector<NameLine> names;
  for (const auto& name : all_names(organization))
    names.push_back({.text = *name.text, .use = name.present ? NameUse::present : NameUse::former});
  each_name(found, [&](Language, const std::string& name) {
    names.push_back({.text = name, .use = NameUse::found_by});
  });
  return names;
}

/// Kept apart from the words of names and texts, which may be shown.
void post_found_names(Xapian::Document& document, const TermNames& found) {
  each_name(found, [&](Language language, const std::string& name) {
    const auto words = analyze(name);
    post_filter(document, Field::contact, found_whole_name(words));
    for (const auto& word : words)
      if (language == Language::en && !word.english.empty())
        post_filter(document, Field::found_name_english, word.english);
      else
        post_filter(document, Field::found_name, word.stem);
  });
}

std::string checked_how(const Organization& organization) {
  const auto record = organization.checked.find("record");
  return record == organization.checked.end() ? "" : record->second.how;
}

std::vector<Fact> ways_of(const Organization& organization) {
  std::vector<Fact> ways;
  for (const auto way : ways_to_reach)
    if (is_known(organization, way)) ways.push_back(way);
  return ways;
}

void put_checks(Xapian::Document& document, const Organization& organization) {
  const auto checked = check_dates_of(organization);
  put_value<Slot::checked>(document, checked.record);
  put_value<Slot::checked_how>(document, checked_how(organization));
  put_value<Slot::contacts_checked>(document, checked.contacts);
  put_value<Slot::phones_checked>(document, checked.phones);
  put_value<Slot::newest_check>(document, newest_check_of(organization));
  if (const auto* check = reach_check_of(organization))
    put_value<Slot::reach_check>(document, *check);
}

void put_values(Xapian::Document& document, const Organization& organization,
                const TermsById& terms, const TermNames& found) {
  put_checks(document, organization);
  put_value<Slot::ways>(document, ways_of(organization));
  put_value<Slot::intake_ends>(document, intake_ends(organization.intake));
  put_value<Slot::quality>(document, quality_of(organization));
  for (const auto language : all_languages)
    put_bytes(document, name_slot(language),
              sort_key(text_for(organization.name, language), code_of(language)));
  put_value<Slot::points>(document, points_of(organization, terms));
  put_value<Slot::name_words>(document, name_words_of(organization));
  put_value<Slot::names>(document, names_of(organization, found));
}

void identify(Xapian::Document& document, Kind kind, const std::string& id) {
  document.add_boolean_term(index_term(Field::id, id_value(kind, id)));
  document.add_boolean_term(index_term(Field::kind, name_of(kind)));
}

}  // namespace

TermsById terms_by_id(const Catalog& catalog) {
  TermsById terms;
  for (const auto& term : catalog.terms) terms[{term.kind, term.id}] = &term;
  return terms;
}

PostingTables posting_tables(const Catalog& catalog) {
  PostingTables tables{.terms = terms_by_id(catalog),
                       .found_names = catalog.found_names,
                       .districts = catalog.districts};
  move_found_names(tables.found_names, catalog.redirects);
  return tables;
}

Xapian::Document document_of(const Organization& organization, const PostingTables& tables) {
  const auto named = tables.found_names.find(organization.id);
  const auto found = named == tables.found_names.end() ? TermNames{} : named->second;
  Xapian::Document document;
  identify(document, Kind::organization, organization.id);
  post_filters_of(document, organization, tables.terms);
  post_words_of(document, organization, tables.terms);
  post_filters(document, Field::contact, contact_names(organization));
  post_found_names(document, found);
  post_filters(document, Field::district, districts_with(organization, tables.districts));
  put_values(document, organization, tables.terms, found);
  document.set_data(to_json(organization));
  return document;
}

Xapian::Document document_of(const TaxonomyTerm& term) {
  Xapian::Document document;
  identify(document, term.kind, term.id);
  document.set_data(to_json(term));
  return document;
}

Xapian::Document document_of(const NetworkRecord& record) {
  Xapian::Document document;
  identify(document, kind_of(record), id_of(record));
  if (const auto& organization = organization_id_of(record); !organization.empty())
    post_filter(document, Field::organization, organization);
  put_value<Slot::order>(document, date_of(record));
  document.set_data(to_json(record));
  return document;
}

Xapian::Document document_of(const Federation& federation) {
  Xapian::Document document;
  identify(document, Kind::federation, federation.id);
  document.set_data(to_json(federation));
  return document;
}

}  // namespace blakus
