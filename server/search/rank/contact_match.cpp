#include "server/search/rank/contact_match.h"

#include <algorithm>

#include "server/search/index/postings.h"

namespace blakus {

namespace {

/// A host of more bodies than this identifies none of them.
constexpr std::size_t most_of_one_host = 5;

}  // namespace

std::vector<DocumentNumber> reached_by_contacts(const Meaning& meaning, const Snapshot& snapshot) {
  const bool others = std::ranges::any_of(meaning.contacts, [](const ContactInText& contact) {
    return !contact.names.empty() && !is_postal_code(contact.names.front());
  });
  std::vector<DocumentNumber> documents;
  for (const auto& contact : meaning.contacts) {
    if (contact.names.empty() || (others && is_postal_code(contact.names.front()))) continue;
    const auto& name = contact.names.front();
    const auto reached = snapshot.postings().by_contact(name);
    if (is_web_host(name) && reached->size() > most_of_one_host) continue;
    for (const auto& posting : *reached) documents.push_back(posting.document);
  }
  return documents;
}

}  // namespace blakus
