#pragma once
// The situations people come with, and what each may be about: areas, needs in everyday words, or a
// small list of its own. Knows which filters an answer stands for; never how a page looks.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/kinds/site/site.h"
#include "server/http/site/page_context.h"
#include "server/search/request.h"

namespace blakus {

using Filters = std::vector<Filter>;

/// As data/site.json has it, without the ids that the index does not have.
struct Situation {
  std::string id;
  Filters filters;
  SecondStep second = SecondStep::areas;
  std::vector<std::string> audiences;
  Filters unsure;
};

/// Without the ids that the index does not have.
Filters filters_of(const PageContext& context, const std::vector<ChosenTerms>& chosen);

/// Those that some body is there for, in the order they are offered.
std::vector<Situation> situations(const PageContext& context);
std::optional<Situation> situation_of(const PageContext& context, std::string_view id);

/// An answer to the second step.
struct Subject {
  std::string id;  ///< of an area, a diagnosis or a need; "unknown"
  std::string label;
  std::string note;       ///< in smaller letters; may be empty
  Filters filters;        ///< of the results
  std::size_t count = 0;  ///< of them; at least 1 where it is offered
};

/// What may be answered, areas with most bodies first, "I do not know" last.
std::vector<Subject> subjects_of(const PageContext& context, const Situation& situation);
std::optional<Subject> subject_of(const PageContext& context, const Situation& situation,
                                  std::string_view id);

/// Needs of the area or, without one, of the situation's services, that fit the situation and that
/// an organization is there for: a dozen at most, of a condition two at most.
std::vector<const Need*> needs_beside(const PageContext& context, const Situation& situation,
                                      std::string_view area);

}  // namespace blakus
