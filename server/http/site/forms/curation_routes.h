#pragma once
// The forms and the review area: who may come in and send what. Knows cookies and tokens of forms;
// never what a page says.

#include <memory>
#include <optional>

#include "server/curation/permit.h"
#include "server/http/app/page_request.h"
#include "server/http/app/route_list.h"
#include "server/http/site/forms/curation_context.h"
#include "server/http/site/pages.h"
#include "server/http/transport/http_request.h"
#include "server/http/transport/reply.h"
#include "server/periodic_worker.h"
#include "server/search/searcher.h"

namespace blakus {

class CurationRoutes {
 public:
  /// Opens the store. Throws std::runtime_error with cause and remedy if it cannot.
  CurationRoutes(const Searcher& searcher, const Pages& pages, const CurationOptions& options);
  ~CurationRoutes();
  CurationRoutes(const CurationRoutes&) = delete;
  CurationRoutes& operator=(const CurationRoutes&) = delete;
  CurationRoutes(CurationRoutes&&) = delete;
  CurationRoutes& operator=(CurationRoutes&&) = delete;

  /// A form or a page of the review area, by its row.
  Reply answer(const HttpRequest& request, const PageRequest& asked, const RouteMatch& found,
               Entrance entrance);

  /// Counts what was looked for and nobody is there for: "diagnosis leukaemia".
  void tally(const std::vector<std::string>& needs);

  CurationContext& services() { return *services_; }

 private:
  /// What is sent without a seal is looked at no further once it comes often.
  bool is_turned_away(const HttpRequest& request, const Route& route, const Parameters& typed);
  Reply turned_away(const HttpRequest& request, const PageRequest& asked);
  /// The status of the error page for who may not come in; none for who may.
  std::optional<int> refusal(const FormRequest& call, const Route& route, Entrance entrance) const;
  std::chrono::milliseconds write_tally();
  std::optional<Reply> reply_by_row(const FormRequest& call, const RouteMatch& found) const;

  const Pages& pages_;
  std::unique_ptr<CurationContext> services_;
  PermitPool places_;
  PermitPool staff_places_;
  PeriodicWorker forgetting_;  ///< senders, some time after the decision
  PeriodicWorker tallying_;    ///< writes the counts once a day
};

/// The directory as a searcher serves it, for curation.
PublishedDirectory published_by(const Searcher& searcher);

}  // namespace blakus
