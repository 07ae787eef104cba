#pragma once
// `blakus-server admin …`: who may decide, added, listed, locked and removed from the command line.
// Knows the store; never a session's cookie.

#include <memory>

#include "server/commands.h"

namespace blakus {

void declare_account_commands(CLI::App& app, const std::shared_ptr<StoreCommand>& command);

}  // namespace blakus
