#include "server/http/site/network_members/board_view.h"

#include "core/kinds/paths.h"

namespace blakus {

std::string board_topic_path(std::int64_t number) {
  return "/board/" + std::to_string(number);
}

std::string author_of(const PageContext& context, const BoardPost& post) {
  if (post.organization.empty()) return post.author;
  const auto record = context.snapshot->organization(post.organization);
  return record ? text_for(record->name, context.language) : post.author;
}

View post_view(const PageContext& context, const BoardPost& post) {
  const auto record =
      post.organization.empty() ? nullptr : context.snapshot->organization(post.organization);
  View view;
  view["author"] = author_of(context, post);
  view["organization_href"] =
      record ? View(context.link(path_of(Kind::organization, record->id))) : View(false);
  view["at"] = context.moment(post.published.empty() ? post.at : post.published);
  view["text"] = post.text;
  view["number"] = std::to_string(post.number);
  view["report_href"] = context.link("/board/report/" + std::to_string(post.number));
  return view;
}

std::string topic_place(const PageContext& context, const BoardTopic& topic) {
  auto text = topic.region.empty() ? std::string() : context.label(Kind::region, topic.region);
  if (!topic.area.empty())
    text += (text.empty() ? "" : ", ") + context.label(Kind::area, topic.area);
  return text.empty() ? context.say("board.for_all") : text;
}

View board_crumbs(const PageContext& context, bool inside) {
  Breadcrumbs steps{{context.say("nav.home"), "/"}};
  if (inside) steps.emplace_back(context.say("board.title"), "/board");
  return breadcrumbs_view(context, steps);
}

HealthWords health_words_of(const PageContext& context) {
  std::string kin;
  std::string illness;
  for (const auto language : all_languages) {
    kin += context.site_context.words.say(language, "board.words_kin") + ",";
    illness += context.site_context.words.say(language, "board.words_illness") + ",";
  }
  return health_words(kin, illness);
}

View pieces_view(const std::vector<TextPiece>& pieces) {
  return list_of(pieces, [](const TextPiece& piece) {
    View view;
    view["text"] = piece.text;
    view["marked"] = piece.marked;
    return view;
  });
}

}  // namespace blakus
