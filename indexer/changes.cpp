#include "indexer/changes.h"

#include <set>

#include "core/index/folder.h"
#include "core/index/reader.h"
#include "core/kinds/organization/organization_json.h"
#include "core/store/revisions.h"

namespace blakus {
namespace {

using Successors = std::map<std::string, std::string, std::less<>>;

const LastChange* known_in(const LastChanges& changes, const std::string& id) {
  const auto found = changes.find(id);
  return found == changes.end() ? nullptr : &found->second;
}

/// The record is no longer published. What was gone before stays as it was, unless it was merged
/// meanwhile.
void note_gone(LastChange& change, const std::string& id, const Successors& redirects,
               const std::string& now) {
  const auto moved = redirects.find(id);
  const auto& successor = moved == redirects.end() ? std::string() : moved->second;
  if (is_gone(change) && change.successor == successor) return;
  change.last = successor.empty() ? Change::closed : Change::merged;
  change.at = now;
  change.modified = now;
  change.successor = successor;
}

LastChange change_of(const Organization& organization, const EarlierIndex& earlier,
                     const std::string& now) {
  const auto* known = known_in(earlier.changes, organization.id);
  const auto record = earlier.records.find(organization.id);
  const bool compared = record != earlier.records.end();
  if (compared && record->second != to_json(organization)) {
    const auto before = stored_organization(record->second);
    const auto seen = first_seen(before, now);
    return changed(organization, known ? known : &seen, &before, now);
  }
  if (known && !is_gone(*known)) return *known;
  const bool is_new = !earlier.changes.empty() && !compared;
  return is_new ? changed(organization, known, nullptr, now) : first_seen(organization, now);
}

/// What the store knew of a record that is gone.
LastChange gone_by(const Revision& revision, const Database& store, const Successors& redirects) {
  LastChange change;
  const auto history = history_of(store, revision.kind, revision.id);
  change.added = history.back().at;
  for (const auto& earlier : history)
    if (earlier.json) {
      change.name = stored_organization(*earlier.json).name.lv;
      break;
    }
  note_gone(change, revision.id, redirects, revision.at);
  return change;
}

}  // namespace

EarlierIndex earlier_index(const std::filesystem::path& index) {
  EarlierIndex earlier;
  const auto present = current_generation(index);
  if (!present) return earlier;
  try {
    const Xapian::Database database{present->string()};
    earlier.changes = metadata_of<Metadata::changes>(database);
    if (metadata_of<Metadata::format>(database) != schema_version) return earlier;
    each_document(database, Kind::organization, [&](const std::string& data) {
      earlier.records[stored_organization(data).id] = data;
    });
  } catch (const Xapian::Error&) {  // cannot be read: there is nothing to compare with
    earlier.records.clear();
  }
  return earlier;
}

LastChanges changes_since(const EarlierIndex& earlier, const Catalog& catalog,
                          const std::string& now) {
  LastChanges changes;
  for (const auto& organization : catalog.organizations)
    changes[organization.id] = change_of(organization, earlier, now);
  for (const auto& [id, known] : earlier.changes) {
    if (changes.contains(id)) continue;
    auto gone = known;
    note_gone(gone, id, catalog.redirects, now);
    changes[id] = std::move(gone);
  }
  return changes;
}

void add_from_store(LastChanges& changes, const Database& store, const Successors& redirects) {
  for (const auto& revision : latest_revisions(store)) {
    const bool is_new = revision.kind == Kind::organization && !changes.contains(revision.id);
    if (is_new && !revision.json) changes[revision.id] = gone_by(revision, store, redirects);
  }
}

LastChanges changes_with(const Xapian::Database& database,
                         const std::vector<OrganizationRevision>& revisions,
                         const Successors& redirects, const std::string& now) {
  auto changes = metadata_of<Metadata::changes>(database);
  for (const auto& revision : revisions) {
    const auto term = index_term(Field::id, id_value(Kind::organization, revision.id));
    const auto at = database.postlist_begin(term);
    const bool there = at != database.postlist_end(term);
    if (!revision.record) {
      if (there || changes.contains(revision.id))
        note_gone(changes[revision.id], revision.id, redirects, now);
      continue;
    }
    const auto before =
        there ? stored_organization(database.get_document(*at).get_data()) : Organization{};
    if (there && before == *revision.record) continue;
    const auto* known = known_in(changes, revision.id);
    changes[revision.id] = changed(*revision.record, known, there ? &before : nullptr, now);
  }
  return changes;
}

}  // namespace blakus
