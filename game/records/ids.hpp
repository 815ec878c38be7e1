#pragma once

#include "core/text_id.hpp"

namespace fourfold::records {

// A random UUID. Empty: nobody, or a person who is not in the store yet.
using PersonId = core::TextId<struct PersonTag>;

// A random UUID.
using AttemptId = core::TextId<struct AttemptTag>;

}  // namespace fourfold::records
