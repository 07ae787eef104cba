// Writing on the exchange board: a topic or an answer, looked at once more before it is sent, and
// confirmed by the button of one letter.

#include <algorithm>

#include "core/files/number.h"
#include "core/record/formats.h"
#include "core/record/timestamps.h"
#include "core/store/confirm_links.h"
#include "core/text/ascii.h"
#include "core/text/fold.h"
#include "server/curation/confirmation.h"
#include "server/curation/record_list.h"
#include "server/http/app/route.h"
#include "server/http/site/forms/public_form.h"
#include "server/http/site/network_members/board_view.h"
#include "server/http/site/network_members/member_page.h"
#include "server/http/site/terms.h"

namespace blakus {
namespace {

constexpr std::int64_t longest_title = 150;  ///< characters
constexpr std::int64_t longest_author = 60;

/// What is being answered; a topic of number 0 is a new one.
struct Writing {
  BoardTopic topic;
  FormErrors errors;
  bool look_again = false;  ///< words that may be of somebody's health are shown
  int status = 200;
};

bool is_new(const Writing& writing) {
  return writing.topic.number == 0;
}

std::string text_of_post(const FormRequest& call) {
  const auto text = call.field("text");
  return text.empty() ? call.field("reply") : text;
}

std::string place_chosen(const FormRequest& call, const char* name) {
  return call.is_post() ? call.field(name) : call.context.parameter(name);
}

Reply writing_page(const FormRequest& call, const Writing& writing) {
  const auto& context = call.context;
  const auto title = context.say(is_new(writing) ? "board.new_title" : "board.before_sending");
  View view;
  view["title_text"] = title;
  view["crumbs"] = board_crumbs(context, true);
  view["self_href"] = context.link(context.request.path);
  view["new"] = is_new(writing);
  view["topic_title"] = writing.topic.title;
  view["typed_title"] = call.field("title");  // "title" is the frame's
  for (const auto* name : {"as", "mail"}) view[name] = call.field(name);
  view["text"] = text_of_post(call);
  view["sure"] = !call.field("sure").empty();
  view["organization"] = !call.field("organization").empty();
  view["regions"] = term_options(context, Kind::region, place_chosen(call, "region"));
  view["areas"] = term_options(context, Kind::area, place_chosen(call, "area"));
  view["look_again"] = writing.look_again;
  view["pieces"] = writing.look_again
                       ? pieces_view(marked_pieces(text_of_post(call), health_words_of(context)))
                       : View{View::type::list};
  view["back_href"] =
      context.link(is_new(writing) ? "/board" : board_topic_path(writing.topic.number));
  put_errors(view, writing.errors, {"title", "text", "as", "mail", "sure", "send"});
  put_guard_again(view, call, call.fields);
  const int status = writing.errors.empty() ? writing.status : std::max(422, writing.status);
  return private_page(call, "board_write", title, std::move(view), status);
}

/// An organization's name stands only where its published address confirms the post.
bool is_name_of_organization(const FormRequest& call, const std::string& author) {
  const auto wanted = fold(author);
  const auto all = all_records(call.curation());
  return std::ranges::any_of(all->entries(), [&](const auto& each) {
    return each->is_present() && std::ranges::any_of(all_languages, [&](Language language) {
             return !wanted.empty() && fold(each->record.name.in(language)) == wanted;
           });
  });
}

void check_author(const FormRequest& call, BoardPost& post, FormErrors& errors) {
  const auto& context = call.context;
  if (!is_email(post.email)) errors["mail"] = context.say("form.error.email");
  if (!call.field("organization").empty()) {
    const auto publishing = organizations_with_email(call.curation(), post.email);
    if (publishing.empty()) {
      errors.emplace("mail", context.say("board.error_organization"));
      return;
    }
    post.organization = publishing.front().id;
    post.author = text_for(publishing.front().name, context.language);
    return;
  }
  check_text(context, "as", post.author, errors, longest_author);
  if (post.author.empty()) errors["as"] = context.say("board.error_as");
  if (is_name_of_organization(call, post.author)) errors["as"] = context.say("board.error_name");
}

NewPost written_post(const FormRequest& call, Writing& writing) {
  const auto& context = call.context;
  auto& errors = writing.errors;
  NewPost written{.topic = writing.topic,
                  .post = {.email = call.field("mail"),
                           .author = call.field("as"),
                           .text = call.field("text"),
                           .language = std::string(code_of(context.language))}};
  if (is_new(writing)) {
    written.topic.title = call.field("title");
    std::ranges::replace(written.topic.title, '\n', ' ');
    check_text(context, "title", written.topic.title, errors, longest_title);
    if (written.topic.title.empty()) errors["title"] = context.say("board.error_title");
    const auto known = [&](Kind kind, const char* name) {
      return context.snapshot->term(kind, call.field(name)) ? call.field(name) : std::string();
    };
    written.topic.region = known(Kind::region, "region");
    written.topic.area = known(Kind::area, "area");
  }
  check_text(context, "text", written.post.text, errors);
  if (written.post.text.empty()) errors["text"] = context.say("board.error_text");
  check_author(call, written.post, errors);
  if (call.field("sure").empty()) errors["sure"] = context.say("board.error_sure");
  take_guard(call, errors);
  return written;
}

/// The letter with the private link. It leaves no trace once it is sent.
void queue_private_link(const FormRequest& call, const BoardPost& post, const std::string& token) {
  const auto& context = call.context;
  const MessageArguments arguments{{"address", context.whole_link("/board/posts/" + token)},
                                   {"email", context.snapshot->site().network_email}};
  add_letter(call.curation().database, {.kind = "board",
                                        .recipient = post.email,
                                        .subject = context.say("board.letter_subject"),
                                        .body = context.say("board.letter_body", arguments),
                                        .queued = iso_time(call.curation().now())});
}

/// Seconds to wait; 0: it is kept.
std::time_t keep_written(const FormRequest& call, const NewPost& written) {
  if (const auto wait = wait_for_letter(call, written.post.email); wait > 0) return wait;
  Transaction transaction{call.curation().database};
  queue_private_link(call, written.post, keep_post(call.curation(), written));
  transaction.commit();
  call.services.options.letter_waiting();
  return 0;
}

Reply take_writing(const FormRequest& call, Writing writing) {
  if (call.field("opened").empty()) return writing_page(call, writing);  // from the topic's page
  const auto written = written_post(call, writing);
  if (!writing.errors.empty()) return writing_page(call, writing);
  const auto pieces = marked_pieces(written.post.text, health_words_of(call.context));
  writing.look_again = has_marked(pieces) && call.field("looked").empty();
  if (writing.look_again) return writing_page(call, writing);
  std::time_t wait = 0;
  const auto kept = call.services.sent_once.answer(key_of_form(call), call.curation().now(),
                                                   [&]() -> std::string {
                                                     wait = keep_written(call, written);
                                                     return wait > 0 ? "" : "kept";
                                                   });
  if (!kept.empty()) return see_other(call.context.link("/board/sent"));
  writing.errors["send"] = call.context.say("form.too_many");
  writing.status = 429;
  auto reply = writing_page(call, writing);
  reply.headers.emplace_back("Retry-After", std::to_string(wait));
  return reply;
}

Reply new_topic_page(const FormRequest& call) {
  if (!writes_letters(call)) return by_mail_instead(call.context, "board.new_title", "");
  return call.is_post() ? take_writing(call, {}) : writing_page(call, {});
}

std::optional<Reply> reply_page(const FormRequest& call, const std::string& id) {
  auto& database = call.curation().database;
  const auto topic = board_topic(database, number_in<std::int64_t>(id).value_or(0));
  if (!topic || published_posts(database, topic->number).empty()) return std::nullopt;
  if (!writes_letters(call)) return by_mail_instead(call.context, "board.title", topic->title);
  if (!topic->closed.empty())
    return records_note(call, "board.closed", "board.closed_text", call.is_post() ? 409 : 200,
                        {"/board", "board.title"});
  Writing writing{.topic = *topic, .errors = {}};
  return call.is_post() ? take_writing(call, writing) : writing_page(call, writing);
}

Reply board_sent_page(const FormRequest& call) {
  return records_note(call, "board.sent", "board.sent_text", 200, {"/board", "board.title"});
}

}  // namespace

std::span<const Route> board_write_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/board/new",
       .form = new_topic_page,
       .takes = Takes::forms,
       .cache = Cache::never,
       .sealed = true},
      {.pattern = "/board/sent", .form = board_sent_page, .cache = Cache::never},
      {.pattern = "/board/{id}/reply",
       .form = reply_page,
       .takes = Takes::forms,
       .cache = Cache::never,
       .sealed = true},
  });
  return routes;
}

}  // namespace blakus
