#include "server/http/site/network_members/mailing_letter.h"

#include <algorithm>
#include <array>
#include <map>

#include "core/kinds/paths.h"
#include "core/text/ascii.h"
#include "server/curation/confirmation.h"
#include "server/http/site/kinds/course/markdown.h"

namespace blakus {
namespace {

/// A place of a text, in the languages in which it may be typed.
struct LetterPlace {
  std::array<std::string_view, all_languages.size()> names;
};
constexpr std::size_t name_place = 0;
constexpr std::size_t link_place = 2;
constexpr std::array<LetterPlace, 3> letter_places{{
    {{"nosaukums", "name", "название", "назва"}},
    {{"lapa", "page", "страница", "сторінка"}},
    {{"saite", "link", "ссылка", "посилання"}},
}};

const LetterPlace* place_named(std::string_view word) {
  const auto* found = std::ranges::find_if(letter_places, [&](const LetterPlace& place) {
    return std::ranges::find(place.names, word) != place.names.end();
  });
  return found == letter_places.end() ? nullptr : found;
}

/// Calls `fill` with each "{word}"; what it gives takes its place.
template <typename Fill>
std::string with_places(std::string_view text, Fill fill) {
  std::string filled;
  while (!text.empty()) {
    const auto begin = std::min(text.find('{'), text.size());
    filled += text.substr(0, begin);
    text.remove_prefix(begin);
    const auto end = text.find('}');
    if (text.empty() || end == std::string_view::npos) return filled.append(text);
    filled += fill(text.substr(1, end - 1));
    text.remove_prefix(end + 1);
  }
  return filled;
}

/// What Markdown would read as a mark stays a letter.
std::string without_marks(const std::string& text) {
  std::string plain;
  for (const char c : text) {
    if (std::string_view("\\`*_[]<>#!&").find(c) != std::string_view::npos) plain += '\\';
    plain += c;
  }
  return plain;
}

class LetterText {
 public:
  LetterText(const FormRequest& call, const Recipient& recipient, const std::string& token)
      : call_(call), recipient_(recipient), token_(token) {}

  std::string address(Language language, const std::string& path) const {
    return call_.context.settings.base_url + localized_path(language, path);
  }
  /// Of letter_places. A link is made only where one is wanted.
  std::array<std::string, 3> values(Language language, bool with_link) const {
    const auto& record = recipient_.body->record;
    return {text_for(record.name, language),
            address(language, path_of(Kind::organization, record.id)),
            with_link ? confirm_address(language) : std::string()};
  }

 private:
  /// The link by which the organization confirms its record, where the letter goes to an address
  /// that the record publishes; else the page that sends such a link.
  std::string confirm_address(Language language) const {
    const auto& record = recipient_.body->record;
    const bool published = std::ranges::any_of(record.emails, [&](const std::string& each) {
      return lower_ascii(each) == lower_ascii(recipient_.email);
    });
    if (!published) return address(language, "/confirm");
    if (token_.empty()) return address(language, "/confirm/…");
    const auto link = make_link(call_.curation(), record.id, link_lifetime, recipient_.email);
    return address(language, link ? "/confirm/" + link->token : "/confirm");
  }

  const FormRequest& call_;
  const Recipient& recipient_;
  const std::string& token_;
};

std::string filled_text(const std::string& text, const std::array<std::string, 3>& values,
                        bool markdown) {
  return with_places(text, [&](std::string_view word) {
    const auto* place = place_named(word);
    if (place == nullptr) return "{" + std::string(word) + "}";
    const auto at = static_cast<std::size_t>(place - letter_places.begin());
    if (!markdown) return values[at];
    return at == name_place ? without_marks(values[at]) : "<" + values[at] + ">";
  });
}

}  // namespace

bool wants_link(const std::string& text) {
  bool wanted = false;
  with_places(text, [&](std::string_view word) {
    wanted = wanted || place_named(word) == &letter_places[link_place];
    return std::string();
  });
  return wanted;
}

std::vector<std::string> unknown_places(const std::string& text) {
  std::vector<std::string> unknown;
  with_places(text, [&](std::string_view word) {
    if (place_named(word) == nullptr) unknown.push_back("{" + std::string(word) + "}");
    return std::string();
  });
  return unknown;
}

Letter mailing_letter(const FormRequest& call, const Mailing& mailing, const Recipient& recipient,
                      const std::string& token) {
  const auto language = mailing.language_for(recipient.language);
  const auto& written = mailing.text_in(language);
  const LetterText letter{call, recipient, token};
  const auto values = letter.values(language, wants_link(written.text));
  const auto way_out = letter.address(language, "/letters/" + (token.empty() ? "…" : token));
  const MessageArguments arguments{{"stop", way_out},
                                   {"email", call.context.snapshot->site().network_email}};
  const auto& words = call.context.site_context.words;
  const auto footer = "\n\n" + words.say(language, "mailing.footer", arguments);
  return {.organization = recipient.body->record.id,
          .recipient = recipient.email,
          .subject = filled_text(written.subject, values, false),
          .body = filled_text(written.text, values, false) + footer + "\n",
          .unsubscribe = token.empty() ? std::string() : way_out + "/stop",
          .html = "<!DOCTYPE html>\n<html lang=\"" + std::string(code_of(language)) +
                  "\"><meta charset=\"utf-8\"><title></title><body>\n" +
                  html_of_markdown(filled_text(written.text, values, true) + footer) +
                  "</body></html>\n"};
}

}  // namespace blakus
