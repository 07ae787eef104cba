#include "server/http/site/page_context.h"

#include "core/text/day.h"
#include "server/http/transport/url.h"

namespace blakus {
namespace {

/// The municipalities in which a former one lies today: "Preiļu novads, Krāslavas novads".
std::string lies_now_in(const PageContext& context, const TaxonomyTerm& former) {
  auto places = context.label(Kind::region, former.parent);
  for (const auto& id : former.region.also_parent)
    places.append(", ").append(context.label(Kind::region, id));
  return places;
}

}  // namespace

std::string PageContext::count(std::string_view key, std::size_t count) const {
  return say(key, {{"count", static_cast<std::int64_t>(count)}});
}

std::string PageContext::site_name() const {
  const auto& own = snapshot->site().name;
  return own == Localized{} ? say("site") : text_for(own, language);
}

std::string PageContext::date(std::string_view iso) const {
  return date_text(iso, code_of(language));
}

std::string PageContext::moment(std::string_view iso) const {
  return moment_text(iso, code_of(language));
}

std::string PageContext::day_of(const SiteSettings& settings) {
  return settings.today.empty() ? system_day() : settings.today;
}

LocalTime PageContext::local_time() const {
  auto time = latvian_time(settings.now != 0 ? settings.now : std::time(nullptr));
  if (const auto day = day_in(settings.today)) time.day = *day;
  return time;
}

std::string localized_path(Language language, std::string_view path) {
  if (language == Language::lv) return std::string(path);
  return std::string("/").append(code_of(language)).append(path);
}

std::string PageContext::link(std::string_view path, std::string_view query) const {
  auto link = localized_path(language, path);
  if (!query.empty()) link.append("?").append(query);
  return link;
}

std::string PageContext::whole_link(std::string_view path, std::string_view query) const {
  return settings.base_url + link(path, query);
}

std::string PageContext::own_address() const {
  if (!settings.base_url.empty()) return settings.base_url;
  return is_plain_host(request.host) ? "http://" + request.host : "";
}

std::string PageContext::own_link(std::string_view path, std::string_view query) const {
  return own_address() + link(path, query);
}

std::string PageContext::label(Kind kind, std::string_view id) const {
  const auto* term = snapshot->term(kind, id);
  if (term == nullptr) return std::string(id);
  const auto& label = text_for(term->label, language);
  if (term->region.type != "former_municipality") return label;
  return say("region.former", {{"name", label}, {"now", lies_now_in(*this, *term)}});
}

std::string PageContext::locative(std::string_view region) const {
  const auto* term = snapshot->term(Kind::region, region);
  if (term == nullptr) return std::string(region);
  const auto& locative = text_for(term->region.locative, language);
  return locative.empty() ? text_for(term->label, language) : locative;
}

std::string PageContext::parameter(std::string_view name) const {
  for (const auto& [key, value] : request.parameters)
    if (key == name) return value;
  return {};
}

View foreign_text(const Localized& text, Language reader) {
  const auto written = language_for(text, reader);
  View view;
  view["text"] = text.in(written);
  view["lang"] = lang_if_foreign(written, reader);
  return view;
}

View text_or_no(const Localized& text, Language reader) {
  return text == Localized{} ? View(false) : foreign_text(text, reader);
}

View lang_if_foreign(std::string_view written, Language reader) {
  return written == code_of(reader) ? View(false) : View(std::string(written));
}

}  // namespace blakus
