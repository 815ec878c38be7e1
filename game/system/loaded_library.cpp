#include "system/loaded_library.hpp"

#include <dlfcn.h>

namespace fourfold::system {

void* loadedFunction(const char* library, const char* function) {
    void* const loaded = ::dlopen(library, RTLD_LAZY | RTLD_NOLOAD);
    if (loaded == nullptr) return nullptr;
    void* const found = ::dlsym(loaded, function);
    ::dlclose(loaded);  // takes back what dlopen() counted; the library stays loaded
    return found;
}

}  // namespace fourfold::system
