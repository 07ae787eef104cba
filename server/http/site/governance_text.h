#pragma once
// What is disclosed of who decides in an organization and whose money it is, in the reader's
// words. Knows records and messages; never a page.

#include <string>
#include <vector>

#include "core/kinds/organization/governance.h"
#include "server/http/site/page_context.h"

namespace blakus {

/// {name, text, where it can be read; the language of a text that is in another than the page}
struct GovernanceFact {
  std::string name;
  std::string text;
  std::string href;
  std::string language;
};

/// Who decides, board, statutes, public benefit status, income by year: what is known, in order.
std::vector<GovernanceFact> governance_facts(const PageContext& context,
                                             const Governance& governance);
/// "Valde: 3 no 5 ir pacienti vai tuvinieki (izdomata.example/valde)", each text in all its
/// languages, with the mark where one was declared: what an editor compares.
std::vector<std::string> governance_lines(const PageContext& context, const Governance& governance);

}  // namespace blakus
