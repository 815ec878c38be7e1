#pragma once

namespace fourfold::records {

// Whether opening makes a store where there is none.
enum class Access { create, existing };

}  // namespace fourfold::records
