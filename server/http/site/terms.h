#pragma once
// Areas, diagnoses and regions as links with counts, for pages that list them. Knows the snapshot;
// never how a count is made.

#include <string>
#include <vector>

#include "server/http/site/page_context.h"
#include "server/http/site/view.h"
#include "server/search/answer.h"

namespace blakus {

/// {text, href, count, none}
View term_link(const PageContext& context, const TaxonomyTerm& term);
/// The six regions of the small map as rows {id, text, href, count}.
View region_rows(const PageContext& context);
/// "G40" or "ORPHA:98", the first code of a diagnosis; empty if it has none.
std::string first_code(const TaxonomyTerm& diagnosis);

/// How many organizations there are, by kind: "53 pacientu organizācijas, 48 cilvēku ar
/// invaliditāti organizācijas un 22 …": not all of them are patient organisations.
std::string kinds_text(const PageContext& context);

/// Into the order of a list in the reader's language.
void sort_by_label(const PageContext& context, std::vector<const TaxonomyTerm*>& terms);

/// What can be chosen of a kind, in the order of a list; with what has been chosen before, even if
/// it is offered no more.
std::vector<const TaxonomyTerm*> offered_terms(const PageContext& context, Kind kind,
                                               const std::vector<std::string>& chosen = {});

/// Where a name stands in an A–Z list: its first letter, without a mark where the language sorts it
/// with the plain one ("Ē" everywhere, "Č" only outside Latvian); "#" for what is no letter.
std::string initial(std::string_view name, Language language);

/// The way on when little or nothing was found: [{label, lang, href, reason, count, outside}].
/// Where it ends at the network, the network is no step before. A letter is about `subject`, if
/// given.
View ways_on(const PageContext& context, const std::vector<Fallback>& steps,
             const std::string& subject = {});

/// The box of a disease without a body of its own: {title, text, name, href}; `broader` is who
/// serves it nevertheless, "no" where neither is so.
View nobody_view(const PageContext& context, bool nobody, const TaxonomyTerm* broader);
/// The same for an area.
View nobody_in_area(const PageContext& context);

/// True where a crisis line belongs on top: mental health and addiction.
bool is_sensitive(const PageContext& context, Kind kind, const std::string& id);

}  // namespace blakus
