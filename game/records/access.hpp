#pragma once

namespace fourfold::records {

// Whether a store is made where there is none.
enum class Access { create, existing };

}  // namespace fourfold::records
