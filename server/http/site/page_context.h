#pragma once
// One request for a page being answered: what it asks, in whose language, from which index, and
// the few things every page needs. Knows templates and messages; never how a search is done.

#include <memory>
#include <string>
#include <string_view>

#include "core/kinds/taxonomy_term/taxonomy.h"
#include "core/text/local_time.h"
#include "core/text/messages.h"
#include "server/http/app/message_lookup.h"
#include "server/http/app/page_request.h"
#include "server/http/app/site_settings.h"
#include "server/http/site/assets.h"
#include "server/http/site/kept_parts.h"
#include "server/http/site/templates.h"
#include "server/http/transport/reply.h"
#include "server/search/index/snapshot.h"
#include "server/search/searcher.h"

namespace blakus {

/// What is read from the disk.
struct WebFiles {
  MessageLookup words;
  Templates templates;
  Assets assets;
};

/// What all pages are made from; lives as long as the server.
struct SiteContext {
  const MessageLookup& words;
  const Templates& templates;
  const Assets& assets;
  const Searcher& searcher;
  const SiteSettings& settings;
  const KeptParts& kept_parts;
};

class PageContext {
 public:
  PageContext(const SiteContext& made_from, const PageRequest& asked)
      : site_context(made_from),
        settings(made_from.settings),
        request(asked),
        language(asked.language),
        snapshot(made_from.searcher.snapshot()),
        today_(day_of(made_from.settings)),
        kept_(made_from.kept_parts.of(snapshot, today_)) {}

  const SiteContext& site_context;
  const SiteSettings& settings;
  const PageRequest& request;
  const Language language;
  const std::shared_ptr<const Snapshot> snapshot;

  /// A sentence in the reader's language.
  std::string say(std::string_view key, const MessageArguments& arguments = {}) const {
    return site_context.words.say(language, key, arguments);
  }
  /// The directory's own, else the one that the messages give it.
  std::string site_name() const;
  /// "3 organizācijas" and the like: say() with {count}.
  std::string count(std::string_view key, std::size_t count) const;
  std::string date(std::string_view iso) const;
  std::string moment(std::string_view iso) const;      ///< with the time of day in Latvia
  const std::string& today() const { return today_; }  ///< ISO
  LocalTime local_time() const;                        ///< what clocks in Latvia show now

  /// The address on this site for the reader's language: "/ru/areas" of "/areas".
  std::string link(std::string_view path, std::string_view query = {}) const;
  /// The same with scheme and host, where a public address is set.
  std::string whole_link(std::string_view path, std::string_view query = {}) const;
  /// Scheme and host of this site: those that are set, else the host that was asked. Whoever asks
  /// chooses that one, so it is only for what that asker reads: never for a letter.
  std::string own_address() const;
  std::string own_link(std::string_view path, std::string_view query = {}) const;

  /// The label of a term in the reader's language, its id if there is no such term.
  std::string label(Kind kind, std::string_view id) const;
  /// "Latgalē", "in Latgale", "в Латгале".
  std::string locative(std::string_view region) const;

  /// The first value of a parameter, empty if it is not there.
  std::string parameter(std::string_view name) const;

  /// The one part of its type in the reader's language, from `make()` when first asked for in this
  /// generation and on this day. Nothing of the request may go into it but its language.
  template <typename Part, typename Make>
  const Part& kept(Make make) const {
    return kept_->get<Part>(make, static_cast<std::size_t>(language));
  }

 private:
  static std::string day_of(const SiteSettings& settings);

  const std::string today_;
  const std::shared_ptr<const DerivedValues> kept_;
};

/// "/ru" + path for Russian, the path itself for Latvian.
std::string localized_path(Language language, std::string_view path);

/// The text in the reader's language or else in another one, with that one's code where it
/// differs from the page's: {text, lang}.
View foreign_text(const Localized& text, Language reader);
/// The same; "no" where it is written in no language.
View text_or_no(const Localized& text, Language reader);
/// For the attribute `lang`: the code of the language in which a text is written, "no" where the
/// reader's page is in it, too.
View lang_if_foreign(std::string_view written, Language reader);
inline View lang_if_foreign(Language written, Language reader) {
  return lang_if_foreign(code_of(written), reader);
}

}  // namespace blakus
