#pragma once

namespace fourfold::system {

// A function of a library that the program has loaded already; null if it has not, or there is no such function. For
// libraries that are only loaded when they are needed, which a program that links them would load at every start.
[[nodiscard]] void* loadedFunction(const char* library, const char* function);

}  // namespace fourfold::system
