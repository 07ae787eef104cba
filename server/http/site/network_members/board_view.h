#pragma once
// How topics and posts of the exchange board are shown. Knows posts; never who may see which.

#include <string>

#include "server/http/site/forms/curation_context.h"
#include "server/http/site/json_ld.h"
#include "server/network/board.h"
#include "server/network/health_words.h"

namespace blakus {

std::string board_topic_path(std::int64_t number);
/// {author, organization: {text, lang, href}, at, text, number, report_href}
View post_view(const PageContext& context, const BoardPost& post);
/// "Kurzeme, Onkoloģija"; "visiem" of a topic of all.
std::string topic_place(const PageContext& context, const BoardTopic& topic);
/// Home, and the board itself where `inside` it.
View board_crumbs(const PageContext& context, bool inside);
/// The words of all languages.
HealthWords health_words_of(const PageContext& context);
/// [{text, marked}]
View pieces_view(const std::vector<TextPiece>& pieces);
/// The name under which a post stands.
std::string author_of(const PageContext& context, const BoardPost& post);

}  // namespace blakus
