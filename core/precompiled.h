#pragma once
// The headers of the standard library that most files include, compiled once a box (precompiled
// headers: 4 of 5 seconds of a file went into reading them). Only saves time: every file still
// includes what it uses, and `./dev lint` reads the files without it.

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>
