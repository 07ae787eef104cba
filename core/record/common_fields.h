#pragma once
// Fields that several kinds of record have in the same sense.

#include "core/record/describe.h"

namespace blakus {

inline constexpr As stable_id{.about = "Stable id; part of the public address, never reused.",
                              .form = Form::id,
                              .must = Must::be_there};
inline constexpr As published_title{.about = "Title, as published.",
                                    .must = Must::be_there,
                                    .use = Use::title,
                                    .remedy = "write what it is called, in one language at least"};
inline constexpr As places_read{
    .about =
        "Every place the facts were read: http(s) address, or \"seed:<file>\" for a text handed "
        "over with the first content (see SOURCES.md).",
    .form = Form::source};
inline constexpr As editors_notes{.about = "For editors, in Latvian."};

}  // namespace blakus
