#pragma once
// Which address of the forms and of the review area is answered by what, and who may come in. Knows
// paths, cookies and tokens of forms; never what a page says.

#include <memory>
#include <optional>
#include <semaphore>

#include "server/http/http_request.h"
#include "server/http/pages.h"
#include "server/http/pages/records_office.h"
#include "server/http/reply.h"
#include "server/nudged_thread.h"
#include "server/search/searcher.h"

namespace blakus {

/// Where a request came in: the review area is open at one door only.
enum class Door : unsigned char { visitors, staff };

class RecordsSite {
 public:
  /// Opens the store. Throws std::runtime_error with cause and remedy if it cannot.
  RecordsSite(const Searcher& searcher, const Pages& pages, const RecordsOptions& options);
  ~RecordsSite();
  RecordsSite(const RecordsSite&) = delete;
  RecordsSite& operator=(const RecordsSite&) = delete;
  RecordsSite(RecordsSite&&) = delete;
  RecordsSite& operator=(RecordsSite&&) = delete;

  /// A form or a page of the review area; nothing for every other address.
  std::optional<Reply> answer(const HttpRequest& request, const PageRequest& asked, Door door);

  RecordsOffice& office() { return *office_; }

 private:
  std::optional<Reply> form(const RecordsCall& call);
  std::optional<Reply> review(const RecordsCall& call);

  const Pages& pages_;
  std::unique_ptr<RecordsOffice> office_;
  std::counting_semaphore<> places_;
  NudgedThread forgetting_;  ///< senders, some time after the decision
};

/// True for the addresses that only a RecordsSite answers.
bool is_records_path(std::string_view path);

/// True for the addresses that forms are sent to; the others are only looked at.
bool takes_forms(std::string_view path, Door door);

/// The directory as a searcher serves it, for the desk.
PublishedDirectory published_by(const Searcher& searcher);

}  // namespace blakus
