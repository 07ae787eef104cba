// A letter to a segment being written: looked at as any recipient gets it, tried on oneself, asked
// once more, sent by an administrator.

#include <algorithm>

#include "core/files/number.h"
#include "core/record/formats.h"
#include "core/record/timestamps.h"
#include "server/http/site/admin/admin_view.h"
#include "server/http/site/kinds/course/markdown.h"
#include "server/http/site/network_members/mailing_letter.h"
#include "server/http/site/network_members/mailing_view.h"
#include "server/http/site/network_members/member_page.h"
#include "server/http/site/network_members/segment_view.h"
#include "server/http/transport/url.h"

namespace blakus {

std::string mailing_path(std::int64_t number) {
  return mailings_path + ("/" + std::to_string(number));
}

std::string subject_of_mailing(const PageContext& context, const Mailing& mailing) {
  const auto& subject = mailing.text_in(Language::lv).subject;
  return subject.empty() ? context.say("mailing.untitled") : subject;
}

View texts_view(const PageContext& context, const Mailing& mailing) {
  View views{View::type::list};
  for (std::size_t at = 0; at < all_languages.size(); ++at) {
    const std::string code{code_of(all_languages[at])};
    View view;
    view["code"] = code;
    view["first"] = all_languages[at] == Language::lv;
    view["subject_label"] = context.say("mailing.subject_" + code);
    view["text_label"] = context.say("mailing.text_" + code);
    view["subject"] = mailing.texts[at].subject;
    view["text"] = mailing.texts[at].text;
    view["written"] = !mailing.texts[at].text.empty();
    views << std::move(view);
  }
  return views;
}

namespace {

constexpr std::size_t longest_subject = 200;
constexpr std::size_t longest_letter = 10'000;

/// What the form says of the segment: its number, "" for all, "same" for the rules beside it.
/// Nothing where a colleague has removed the segment meanwhile: that must not mean all.
std::optional<SegmentFilter> typed_filter(const AdminRequest& admin) {
  const auto typed = admin.call.field("segment");
  if (typed.empty()) return SegmentFilter{};
  if (typed == "same") return filter_in(admin.call.field("filter"));
  const auto chosen =
      segment(admin.call.curation().database, number_in<std::int64_t>(typed).value_or(0));
  return chosen ? std::optional{chosen->filter} : std::nullopt;
}

Mailing with_typed_texts(const AdminRequest& admin, Mailing mailing) {
  const auto& call = admin.call;
  for (std::size_t at = 0; at < all_languages.size(); ++at) {
    const std::string code{code_of(all_languages[at])};
    mailing.texts[at] = {call.field("subject_" + code), call.field("text_" + code)};
  }
  return mailing;
}

/// What keeps the letter from being sent; one sentence each.
std::vector<std::string> faults_of_mailing(const PageContext& context, const Mailing& mailing) {
  std::vector<std::string> faults;
  const auto& latvian = mailing.text_in(Language::lv);
  if (latvian.subject.empty() || latvian.text.empty())
    faults.push_back(context.say("mailing.error_empty"));
  for (const auto& [subject, text] : mailing.texts) {
    if (subject.empty() != text.empty() && &text != &latvian.text)
      faults.push_back(context.say("mailing.error_half"));
    if (subject.size() > longest_subject || subject.find('\n') != std::string::npos ||
        text.size() > longest_letter)
      faults.push_back(context.say("mailing.error_long"));
    if (wants_link(subject)) faults.push_back(context.say("mailing.error_link"));
    for (const auto& place : unknown_places(subject + text))
      faults.push_back(context.say("mailing.error_place", {{"place", place}}));
  }
  return faults;
}

View segment_options(const AdminRequest& admin, const Mailing& mailing) {
  const auto& context = admin.call.context;
  View options{View::type::list};
  bool found = false;
  const auto add = [&](const std::string& value, const std::string& name,
                       const SegmentFilter& filter) {
    View view;
    view["id"] = value;
    view["text"] = name + " (" + counts_text(context, recipients_of_filter(admin, filter)) + ")";
    view["selected"] = filter == mailing.filter;
    found = found || filter == mailing.filter;
    options << std::move(view);
  };
  add("", context.say("segment.everybody"), {});
  for (const auto& each : segments(admin.call.curation().database))
    add(std::to_string(each.number), each.name, each.filter);
  if (!found) add("same", text_of_filter(context, mailing.filter), mailing.filter);
  return options;
}

/// Those who would get one.
std::vector<Recipient> with_address(std::vector<Recipient> recipients) {
  std::erase_if(recipients, [](const Recipient& each) { return each.email.empty(); });
  return recipients;
}

void put_preview(View& view, const AdminRequest& admin, const Mailing& mailing) {
  const auto& call = admin.call;
  const auto recipients = with_address(recipients_of_filter(admin, mailing.filter));
  const auto wanted = call.is_post() ? call.field("as") : call.context.parameter("as");
  const auto named = std::ranges::find_if(
      recipients, [&](const Recipient& each) { return each.body->record.id == wanted; });
  const auto shown = named == recipients.end() ? recipients.begin() : named;
  view["has_preview"] = shown != recipients.end();
  if (shown == recipients.end()) return;
  const auto letter = mailing_letter(call, mailing, *shown, "");
  view["as_options"] = list_of(recipients, [&](const Recipient& each) {
    View option;
    option["id"] = each.body->record.id;
    option["text"] = text_for(each.body->record.name, call.context.language);
    option["selected"] = &each == &*shown;
    return option;
  });
  view["preview_subject"] = letter.subject;
  view["preview_to"] = letter.recipient;
  view["preview_sections"] = view_of_markdown(letter.body);
  view["preview_lang"] = std::string(code_of(shown->language));
}

struct Complaint {
  std::vector<std::string> faults = {};
  std::string said = {};
};

Reply compose_page(const AdminRequest& admin, const Mailing& mailing, const Complaint& complaint,
                   int status) {
  const auto& context = admin.call.context;
  auto view = admin_view(admin, context.say("mailing.one"));
  view["segments"] = segment_options(admin, mailing);
  view["filter"] = text_of(mailing.filter);
  view["texts"] = texts_view(context, mailing);
  view["as"] = admin.call.is_post() ? admin.call.field("as") : context.parameter("as");
  view["to"] = admin.call.field("to");
  view["tested"] = mailing.tested.empty() ? View(false) : View(context.moment(mailing.tested));
  view["saved_at"] = context.say("mailing.saved_at", {{"date", context.moment(mailing.saved)}});
  view["faults"] = list_of(complaint.faults, [](const std::string& each) { return View(each); });
  view["has_faults"] = !complaint.faults.empty();
  view["said"] = some(complaint.said);
  view["sends_mail"] = writes_letters(admin.call);
  view["list_href"] = context.link(mailings_path);
  view["segments_href"] = context.link("/admin/network/segments");
  put_preview(view, admin, mailing);
  return private_page(admin.call, "admin_mailing", context.say("mailing.one"), std::move(view),
                      status);
}

/// A letter to the one who wrote it, as the chosen recipient would get it; its way out leads
/// nowhere.
Reply try_out(const AdminRequest& admin, const Mailing& mailing) {
  const auto& call = admin.call;
  const auto& context = call.context;
  const auto to = call.field("to");
  const auto recipients = with_address(recipients_of_filter(admin, mailing.filter));
  if (!is_email(to)) return compose_page(admin, mailing, {{context.say("mailing.error_to")}}, 422);
  if (recipients.empty())
    return compose_page(admin, mailing, {{context.say("mailing.error_nobody")}}, 422);
  const auto named = std::ranges::find_if(
      recipients, [&](const Recipient& each) { return each.body->record.id == call.field("as"); });
  auto letter =
      mailing_letter(call, mailing, named == recipients.end() ? recipients.front() : *named, "");
  letter.kind = "mailing_test";
  letter.recipient = to;
  letter.queued = iso_time(call.curation().now());
  Transaction transaction{call.curation().database};
  add_letter(call.curation().database, letter);
  note_tested(call.curation(), mailing);
  transaction.commit();
  call.services.options.letter_waiting();
  return see_other(context.link(mailing_path(mailing.number), "said=tested"));
}

Reply ask_before_sending(const AdminRequest& admin, const Mailing& mailing) {
  const auto& context = admin.call.context;
  const auto recipients = recipients_of_filter(admin, mailing.filter);
  const auto letters = letters_to(recipients);
  if (mailing.tested.empty())
    return compose_page(admin, mailing, {{context.say("mailing.error_untested")}}, 422);
  if (letters == 0)
    return compose_page(admin, mailing, {{context.say("mailing.error_nobody")}}, 422);
  const auto title = context.count("mailing.ask", letters);
  auto view = admin_view(admin, title);
  view["subject"] = subject_of_mailing(context, mailing);
  view["segment"] = text_of_filter(context, mailing.filter);
  view["letters"] = std::to_string(letters);
  view["saved"] = mailing.saved;
  view["declined"] = context.count(
      "mailing.declined", static_cast<std::size_t>(std::ranges::count_if(
                              recipients, [](const Recipient& each) { return each.declined; })));
  view["without"] = context.count(
      "mailing.without",
      static_cast<std::size_t>(std::ranges::count_if(
          recipients, [](const Recipient& each) { return each.email.empty() && !each.declined; })));
  view["send"] = context.count("mailing.send", letters);
  view["back_href"] = context.link(mailing_path(mailing.number));
  return private_page(admin.call, "admin_mailing_ask", title, std::move(view));
}

Reply send_letters_of(const AdminRequest& admin, const Mailing& mailing) {
  const auto& call = admin.call;
  if (!may(admin, Capability::send_letters)) return not_allowed(admin, Capability::send_letters);
  if (!writes_letters(call)) return admin_note(admin, "mailing.no_mail", 409);
  const auto recipients = recipients_of_filter(admin, mailing.filter);
  // Whoever has said yes to a text and a number of letters sends these.
  if (call.field("letters") != std::to_string(letters_to(recipients)) ||
      call.field("saved") != mailing.saved)
    return ask_before_sending(admin, mailing);
  const auto write = [&](const Recipient& recipient, const std::string& token) {
    return mailing_letter(call, mailing, recipient, token);
  };
  send_mailing(call.curation(), mailing, recipients, write, decider_of(admin));
  call.services.options.letter_waiting();
  return see_other(call.context.link(mailing_path(mailing.number)));
}

}  // namespace

Reply draft_page(const AdminRequest& admin, const Mailing& mailing) {
  const auto said = admin.call.context.parameter("said");
  const bool tested = said == "tested";
  return compose_page(admin, mailing,
                      {.said = tested ? admin.call.context.say("mailing.was_tested") : ""}, 200);
}

Reply act_on_draft(const AdminRequest& admin, const Mailing& present) {
  const auto& call = admin.call;
  const auto what = call.field("do");
  if (what == "delete") {
    forget_mailing(call.curation().database, present.number);
    return see_other(call.context.link(mailings_path));
  }
  if (what == "send") return send_letters_of(admin, present);
  auto typed = with_typed_texts(admin, present);
  const auto filter = typed_filter(admin);
  if (!filter)
    return compose_page(admin, typed, {{call.context.say("mailing.error_segment")}}, 422);
  typed.filter = *filter;
  // Another number where a colleague has removed the draft meanwhile: what was typed is kept.
  const auto kept = *mailing(call.curation().database, keep_mailing(call.curation(), typed));
  if (what == "save")
    return see_other(
        call.context.link(mailing_path(kept.number), "as=" + percent_encoded(call.field("as"))));
  auto faults = faults_of_mailing(call.context, kept);
  if (!faults.empty()) return compose_page(admin, kept, {std::move(faults)}, 422);
  if (!writes_letters(call))
    return compose_page(admin, kept, {{call.context.say("mailing.no_mail")}}, 409);
  return what == "ask" ? ask_before_sending(admin, kept) : try_out(admin, kept);
}

}  // namespace blakus
