#pragma once
// Which contacts of a page are those of the organization whose page it is. Left out are:
// - what stands under a heading about others (partners, supporters, emergency numbers, news);
// - what stands with the credit of whoever made the site, and mail at their host;
// - numbers that may be private: a mobile number, or a mailbox at a host that very many share, that
//   stands with the name of a person and with nothing that says what this person does there (a
//   role, "contact person", the name of a branch). A person who sees the page may know better; a
//   program does not;
// - personal codes, which are no telephones, are neither proposed nor repeated in the words around.
// Knows one page as lines; never how it was asked for.

#include <set>
#include <string>

#include "core/kinds/organization/organization.h"
#include "indexer/curation/collect/contact_find.h"
#include "indexer/curation/collect/page_text.h"

namespace blakus {

/// Whose page it is and what it is for.
struct PageOwner {
  std::string url;              ///< of the page
  std::string host;             ///< without "www."
  std::set<std::string> names;  ///< words of the organization's names, folded
  bool contact_page = false;    ///< a link "Contacts" led there, or it says so itself
  /// The site is another body's, only these pages are about this one: what stands at head and foot
  /// of every page, and mail at the site's own host, is theirs.
  bool guest = false;
};

/// Words of the names that tell this body from others.
std::set<std::string> telling_words(const Organization& organization);

PageFinds contacts_of(const PageText& page, const PageOwner& owner);

}  // namespace blakus
