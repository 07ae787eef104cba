#include "indexer/curation/collect/site_reader.h"

#include <algorithm>
#include <set>

#include "core/record/web_name.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"
#include "indexer/curation/collect/contact_words.h"
#include "indexer/curation/collect/page_contacts.h"
#include "indexer/curation/collect/page_mail.h"
#include "indexer/curation/collect/page_text.h"

namespace blakus {
namespace {

constexpr std::size_t most_pages = 8;           ///< of one site, frames among them
constexpr std::chrono::seconds most_time{120};  ///< for one site, then no further page is asked for
constexpr std::size_t most_finds = 40;  ///< of one kind: a site with more is a list of others

std::string host_of(const std::string& url) {
  const auto found = web_addresses_in(url);
  if (!found.empty()) return found.front().host;
  auto host = origin_of(url);
  host = host.substr(std::min(host.find("://") + 3, host.size()));
  return host.substr(0, host.find(':'));
}

/// "/", "/lv", "/index.html", "/sakums": the site itself.
bool is_first_page(const std::string& url) {
  auto path = path_of_address(url);
  path = path.substr(0, path.find('?'));
  while (path.ends_with('/')) path.pop_back();
  const auto name = path.substr(path.rfind('/') == path.npos ? 0 : path.rfind('/') + 1);
  const bool deep = std::ranges::count(path, '/') > 1;
  return path.empty() || (!deep && (name.size() <= 3 || name.starts_with("index") ||
                                    name.starts_with("sakum") || name.starts_with("home")));
}

struct PageToRead {
  std::string url;
  int worth = 0;  ///< 3: the first page; then as leads_to_contacts says
  bool operator==(const PageToRead&) const = default;
};

/// One site: what is still to be read, and what was found.
class SiteWalk {
 public:
  SiteWalk(const Organization& organization, std::string first, bool guest)
      : names_(telling_words(organization)), guest_(guest), first_(std::move(first)) {
    add(first_, 3);
  }

  bool has_next() const { return read_ < most_pages && !waiting_.empty(); }
  /// The most promising one.
  PageToRead next() {
    const auto best = std::ranges::max_element(waiting_, {}, &PageToRead::worth);
    auto page = *best;
    waiting_.erase(best);
    ++read_;
    return page;
  }

  void take(const PageToRead& asked, const WebPage& answer) {
    const auto page = page_text(answer.body, answer.type);
    known_.insert(answer.url);
    if (asked.worth == 3) {
      base_ = answer.url;
      if (!is_own(page)) return;
    }
    const auto title = fold(page.title + " " + heading_of(page));
    const PageOwner owner{.url = answer.url,
                          .host = host_of(answer.url),
                          .names = names_,
                          .contact_page = asked.worth == 2 || is_about_contacts(title),
                          .guest = guest_};
    keep(contacts_of(page, owner));
    add_links(answer.url, page);
  }

  std::vector<ContactFind> finds() {
    std::erase_if(finds_, [&](const ContactFind& find) {
      if (find.kind == FindKind::phone)
        return faxes_.contains(find.value) && !called_.contains(find.value);
      if (find.kind != FindKind::email) return false;
      return credit_hosts_.contains(find.value.substr(find.value.find('@') + 1));
    });
    drop_doubtful_numbers();
    return std::move(finds_);
  }
  bool is_known(const std::string& url) const { return known_.contains(url); }

 private:
  /// Where a redirect led to another host, the page has to name the body: a domain may have been
  /// sold.
  bool is_own(const PageText& page) const {
    const auto asked = host_of(first_);
    const auto reached = host_of(base_);
    if (asked == reached || own_label(asked) == own_label(reached)) return true;
    const auto names = [&](std::string_view text) {
      return std::ranges::any_of(
          page_words(text), [&](const PageWord& word) { return names_.contains(word.folded); });
    };
    return names(page.title) ||
           std::ranges::any_of(page.lines, [&](const PageLine& line) { return names(line.text); });
  }

  static std::string heading_of(const PageText& page) {
    const auto first = std::ranges::find(page.lines, 1, &PageLine::heading);
    return first == page.lines.end() ? "" : first->text;
  }

  void add(const std::string& url, int worth) {
    if (url.empty() || worth == 0 || waiting_.size() > 200 || !known_.insert(url).second) return;
    waiting_.push_back({.url = url, .worth = worth});
  }

  bool is_inside(const std::string& url) const {
    if (host_of(url) != host_of(base_)) return false;
    if (!guest_) return true;
    const auto folder = first_.substr(0, first_.rfind('/') + 1);
    return url.starts_with(folder) && origin_of(folder) + "/" != folder;
  }

  void add_links(const std::string& from, const PageText& page) {
    const auto follow = [&](const std::string& href, int worth) {
      const auto url = linked_address(from, href);
      if (!url.empty() && is_inside(url)) add(url, worth);
    };
    if (!page.refresh.empty()) follow(page.refresh, 3 - 1);
    for (const auto& frame : page.frames) follow(frame, 2);
    for (const auto& line : page.lines)
      for (const auto& link : line.links) {
        if (link.href.starts_with('#') || link.href.find(':') < link.href.find('/')) {
          if (!link.href.starts_with("http")) continue;
        }
        const auto text = line.text.substr(link.begin, link.end - link.begin);
        const auto path = fold(percent_decoded(link.href));
        const auto slash = path.find("://");
        const auto own_path = slash == path.npos
                                  ? path
                                  : path.substr(std::min(path.find('/', slash + 3), path.size()));
        follow(link.href, std::max(leads_to_contacts(fold(text)), leads_to_contacts(own_path)));
      }
  }

  void keep(PageFinds found) {
    faxes_.insert(found.faxes.begin(), found.faxes.end());
    credit_hosts_.insert(found.credit_hosts.begin(), found.credit_hosts.end());
    for (auto& find : found.finds) {
      if (find.kind == FindKind::phone &&
          std::ranges::find(found.faxes, find.value) == found.faxes.end())
        called_.insert(find.value);
      const auto same = std::ranges::find_if(finds_, [&](const ContactFind& known) {
        return known.kind == find.kind && is_same(known, find);
      });
      if (same == finds_.end()) {
        const auto count = std::ranges::count(finds_, find.kind, &ContactFind::kind);
        if (count < static_cast<std::ptrdiff_t>(most_finds)) finds_.push_back(std::move(find));
        continue;
      }
      if (same->note.empty()) same->note = find.note;
      if (find.kind == FindKind::address) fill(same->location, find.location);
    }
  }

  static bool is_same(const ContactFind& one, const ContactFind& other) {
    if (one.kind != FindKind::address) return one.value == other.value;
    return fold(one.location.address_1) == fold(other.location.address_1);
  }
  static void fill(Location& location, const Location& more) {
    if (location.city.empty()) location.city = more.city;
    if (location.municipality.empty()) location.municipality = more.municipality;
    if (location.postal_code.empty()) location.postal_code = more.postal_code;
  }

  /// Two registration numbers on one site: of whom either is, only a person can say.
  void drop_doubtful_numbers() {
    if (std::ranges::count(finds_, FindKind::registration_number, &ContactFind::kind) > 1)
      std::erase_if(finds_, [](const ContactFind& find) {
        return find.kind == FindKind::registration_number;
      });
  }

  std::set<std::string> names_;
  bool guest_ = false;
  std::string first_;
  std::string base_;  ///< the first page, after redirects
  std::vector<PageToRead> waiting_;
  std::set<std::string> known_;
  std::size_t read_ = 0;
  std::vector<ContactFind> finds_;
  std::set<std::string> faxes_;
  std::set<std::string> called_;  ///< announced as telephones where they are no fax
  std::set<std::string> credit_hosts_;
};

}  // namespace

bool SiteReader::may_read(const std::string& url) {
  const auto origin = origin_of(url);
  const auto known = rules_.find(origin);
  if (known != rules_.end()) return known->second.allows(path_of_address(url));
  const auto file = client_.read(origin + "/robots.txt");
  // No file (4xx): everything may be read. No answer: nothing (RFC 9309, 2.3.1).
  const bool there = file.ok();
  const bool absent = file.status >= 400 && file.status < 500;
  auto rules = there ? RobotRules{file.body, "blakus"} : absent ? RobotRules{} : RobotRules::none();
  return rules_.emplace(origin, std::move(rules)).first->second.allows(path_of_address(url));
}

bool SiteReader::is_guest(const std::string& url, const Organization& organization) {
  if (is_first_page(url) || is_shared_host(host_of(url))) return false;
  const auto root = client_.read(origin_of(url) + "/",
                                 [&](const std::string& address) { return may_read(address); });
  if (!root.ok()) return false;
  const auto names = telling_words(organization);
  const auto page = page_text(root.body, root.type);
  const auto named = [&](std::string_view text) {
    return std::ranges::any_of(page_words(text),
                               [&](const PageWord& word) { return names.contains(word.folded); });
  };
  return !named(page.title) && std::ranges::none_of(page.lines, [&](const PageLine& line) {
    return line.heading == 1 && named(line.text);
  });
}

SiteFinds SiteReader::read(const Organization& organization) {
  SiteFinds result;
  const auto may = [&](const std::string& url) { return may_read(url); };
  SiteWalk walk{organization, linked_address(organization.website, organization.website),
                is_guest(organization.website, organization)};
  const auto end = std::chrono::steady_clock::now() + most_time;
  while (walk.has_next() && std::chrono::steady_clock::now() < end) {
    const auto page = walk.next();
    const auto answer = client_.read(page.url, may);
    const auto type = fold(answer.type);
    const bool html = type.empty() || type.find("html") != type.npos;
    if (!answer.ok() && page.worth == 3) result.fault = answer.fault;
    if (!answer.ok() || !html) continue;
    ++result.pages;
    walk.take(page, answer);
  }
  result.finds = walk.finds();
  return result;
}

}  // namespace blakus
