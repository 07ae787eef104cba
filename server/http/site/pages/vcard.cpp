// Contacts for a telephone's address book: vCard 4.0 (RFC 6350) of one organization, or of several
// chosen ones.

#include <algorithm>

#include <fmt/format.h>

#include "core/kinds/paths.h"
#include "core/record/lines.h"
#include "server/http/app/route.h"
#include "server/http/app/uuid.h"
#include "server/http/site/contacts.h"
#include "server/http/site/neutral_line.h"

namespace blakus {
namespace {

constexpr std::size_t most_octets_of_a_line = 75;  // RFC 6350, section 3.2
constexpr std::size_t most_cards = 30;

/// A text as a value: commas, semicolons and ends of lines written so that they part nothing.
std::string card_text(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '\\' || c == ',' || c == ';') escaped += '\\';
    if (c == '\n') escaped += "\\n";
    if (static_cast<unsigned char>(c) >= ' ') escaped += c;
  }
  return escaped;
}

/// Longer lines go on behind a blank, never inside a character.
void add_line(std::string& card, const std::string& line) {
  std::size_t octets = 0;
  for (std::size_t at = 0; at < line.size();) {
    auto end = at + 1;
    while (end < line.size() && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) ++end;
    if (octets + (end - at) > most_octets_of_a_line) {
      card += "\r\n ";
      octets = 1;
    }
    card.append(line, at, end - at);
    octets += end - at;
    at = end;
  }
  card += "\r\n";
}

/// "2026-11-21T10:00:00Z" → "20261121T100000Z"
std::string revision_of_card(std::string moment) {
  std::erase_if(moment, [](char c) { return c == '-' || c == ':'; });
  return moment;
}

void add_addresses(std::string& card, const Organization& organization) {
  for (const auto& location : organization.locations)
    if (const auto street = street_line(location); !street.empty())
      add_line(card,
               fmt::format("ADR:;;{};{};{};{};", card_text(street), card_text(location.city),
                           card_text(location.municipality), card_text(location.postal_code)));
}

void add_card(std::string& card, const PageContext& context, const Organization& organization) {
  const auto name = card_text(text_for(organization.name, context.language));
  add_line(card, "BEGIN:VCARD");
  add_line(card, "VERSION:4.0");
  add_line(card, "KIND:org");
  add_line(card, "UID:urn:uuid:" + uuid_of("organization:" + organization.id));
  add_line(card, "FN:" + name);
  add_line(card, "ORG:" + name);
  for (const auto& phone : phones_of(organization))
    add_line(card, "TEL;VALUE=uri;TYPE=voice:" + phone.href);
  for (const auto& email : organization.emails) add_line(card, "EMAIL:" + card_text(email));
  for (const auto& website : websites_of(organization)) add_line(card, "URL:" + website.href);
  add_addresses(card, organization);
  add_line(card, "NOTE:" + card_text(plain_description(context, organization)));
  add_line(card, "SOURCE:" + context.own_link(path_of(Kind::organization, organization.id)));
  const auto known = context.snapshot->changes().find(organization.id);
  if (known != context.snapshot->changes().end() && !known->second.modified.empty())
    add_line(card, "REV:" + revision_of_card(known->second.modified));
  add_line(card, "END:VCARD");
}

Reply card_reply(std::string cards, const std::string& file) {
  return {.content_type = "text/vcard; charset=utf-8",
          .body = std::move(cards),
          .headers = {{"Content-Disposition", "attachment; filename=\"" + file + "\""}}};
}

std::optional<Reply> organization_card(const PageContext& context, const std::string& id) {
  const auto organization = context.snapshot->organization(id);
  if (!organization) return std::nullopt;
  std::string card;
  add_card(card, context, *organization);
  return card_reply(std::move(card), organization->id + ".vcf");
}

/// ?ids=a,b: those that are there, in that order.
Reply chosen_cards(const PageContext& context) {
  auto ids = values_in(context.parameter("ids"), ",");
  if (ids.size() > most_cards) ids.resize(most_cards);
  std::string cards;
  for (const auto& id : ids)
    if (const auto organization = context.snapshot->organization(id))
      add_card(cards, context, *organization);
  return card_reply(std::move(cards), "blakus.vcf");
}

/// As text to be copied into a letter: name, then a line for each way to reach it.
void add_contacts(std::string& text, const PageContext& context, const Organization& organization) {
  if (!text.empty()) text += '\n';
  text += text_for(organization.name, context.language) + "\n";
  for (const auto& links :
       {phones_of(organization), emails_of(organization), websites_of(organization)})
    for (const auto& link : links)
      text += link.text + (link.note.empty() ? "" : " (" + link.note + ")") + "\n";
  text += context.own_link(path_of(Kind::organization, organization.id)) + "\n";
}

Reply chosen_contacts(const PageContext& context) {
  auto ids = values_in(context.parameter("ids"), ",");
  if (ids.size() > most_cards) ids.resize(most_cards);
  std::string text;
  for (const auto& id : ids)
    if (const auto organization = context.snapshot->organization(id))
      add_contacts(text, context, *organization);
  return {.content_type = "text/plain; charset=utf-8", .body = std::move(text), .headers = {}};
}

}  // namespace

std::span<const Route> vcard_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/vcard/{id}", .page = organization_card},
      {.pattern = "/contacts.vcf", .page = chosen_cards, .crawled = false},
      {.pattern = "/contacts.txt", .page = chosen_contacts, .crawled = false},
  });
  return routes;
}

}  // namespace blakus
