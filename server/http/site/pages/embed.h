#pragma once
// What a frame of another site shows, by its parameters: for the frame itself, the page that gives
// the lines to copy, and oEmbed. Knows parameters and addresses; never a template.

#include <string>

#include "server/http/app/parameters.h"
#include "server/http/site/page_context.h"
#include "server/search/request.h"

namespace blakus {

inline constexpr int embed_width = 300;  ///< pixels that are enough
inline constexpr int embed_height = 560;
inline constexpr std::size_t most_embed_rows = 8;

/// What is shown: one organization, or what a search finds.
struct EmbedChoice {
  std::string organization;  ///< id; empty: a search
  SearchRequest request;
  Language language = Language::lv;
};

/// organization, lang, and what a search takes. Ids are checked against the snapshot.
CheckedParameters<EmbedChoice> embed_choice(const Parameters& parameters, Language page_language,
                                            const Snapshot& snapshot);

/// "/embed?region=kuldigas-novads&lang=ru"
std::string embed_path(const EmbedChoice& choice);

/// "Support near you: Kuldīga Municipality": what stands above the frame and names it.
struct EmbedTitle {
  std::string text;
  std::string about;  ///< the place or area; empty: none is chosen
};
EmbedTitle embed_title(const PageContext& context, const EmbedChoice& choice);

/// The lines an editor copies: <iframe …></iframe>.
std::string embed_code(const std::string& address, const std::string& title, int width, int height);

}  // namespace blakus
