#pragma once
// The forms and the review area: who may come in and send what. Knows cookies and tokens of forms;
// never what a page says.

#include <memory>
#include <optional>
#include <semaphore>

#include "server/http/app/page_request.h"
#include "server/http/app/route_list.h"
#include "server/http/site/forms/records_office.h"
#include "server/http/site/pages.h"
#include "server/http/transport/http_request.h"
#include "server/http/transport/reply.h"
#include "server/nudged_thread.h"
#include "server/search/searcher.h"

namespace blakus {

class RecordsSite {
 public:
  /// Opens the store. Throws std::runtime_error with cause and remedy if it cannot.
  RecordsSite(const Searcher& searcher, const Pages& pages, const RecordsOptions& options);
  ~RecordsSite();
  RecordsSite(const RecordsSite&) = delete;
  RecordsSite& operator=(const RecordsSite&) = delete;
  RecordsSite(RecordsSite&&) = delete;
  RecordsSite& operator=(RecordsSite&&) = delete;

  /// A form or a page of the review area, by its row.
  Reply answer(const HttpRequest& request, const PageRequest& asked, const RouteMatch& found,
               Entrance entrance);

  RecordsOffice& office() { return *office_; }

 private:
  /// The status of the error page for who may not come in; none for who may.
  std::optional<int> refusal(const RecordsCall& call, const Route& route, Entrance entrance) const;
  std::optional<Reply> answered(const RecordsCall& call, const RouteMatch& found) const;

  const Pages& pages_;
  std::unique_ptr<RecordsOffice> office_;
  std::counting_semaphore<> places_;
  NudgedThread forgetting_;  ///< senders, some time after the decision
};

/// The directory as a searcher serves it, for the desk.
PublishedDirectory published_by(const Searcher& searcher);

}  // namespace blakus
