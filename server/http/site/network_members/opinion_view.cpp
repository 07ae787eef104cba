#include "server/http/site/network_members/opinion_view.h"

#include "core/kinds/paths.h"

namespace blakus {

View opinion_view(const PageContext& context, const Opinion& opinion) {
  View view;
  view["title"] = opinion.title;
  view["text_lang"] = lang_if_foreign(opinion.language, context.language);
  view["text"] = opinion.text;
  view["addressee"] = opinion.addressee;
  view["draft_href"] = some(opinion.url);
  view["deadline"] = context.date(opinion.deadline);
  view["late"] = opinion.deadline < context.today();
  view["sent"] = opinion.state == "sent" ? View(context.date(opinion.ended)) : View(false);
  view["outcome"] = some(opinion.outcome);
  return view;
}

View signatures_view(const PageContext& context, const std::vector<OpinionSignature>& signatures) {
  return list_of(signatures, [&](const OpinionSignature& each) {
    const auto record = context.snapshot->organization(each.organization);
    View row;
    row["name"] = each.name;
    row["href"] =
        record ? View(context.link(path_of(Kind::organization, record->id))) : View(false);
    row["person"] = some(each.person);
    row["at"] = context.date(each.at.substr(0, 10));
    return row;
  });
}

View comments_view(const PageContext& context, const std::vector<OpinionComment>& comments) {
  return list_of(comments, [&](const OpinionComment& each) {
    View row;
    row["number"] = std::to_string(each.number);
    row["name"] = each.name;
    row["text"] = each.text;
    row["at"] = context.moment(each.at);
    return row;
  });
}

}  // namespace blakus
