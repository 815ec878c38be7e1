// Preloaded into a program it makes one call of a function fail, as a bad disk does: FAIL_CALL names the function, FAIL_AT
// which call of it, from 1, and FAIL_WITH the errno.
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include <dlfcn.h>
#include <sys/types.h>
#include <unistd.h>

namespace {

bool fails(const char* name) {
    static const char* const wanted = std::getenv("FAIL_CALL");
    static const char* const at = std::getenv("FAIL_AT");
    static const char* const with = std::getenv("FAIL_WITH");
    static long calls = 0;
    if (wanted == nullptr || at == nullptr || with == nullptr || std::strcmp(wanted, name) != 0) return false;
    if (++calls != std::atol(at)) return false;
    errno = std::atoi(with);
    return true;
}

template <class Function>
Function* next(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

}  // namespace

extern "C" {

int fdatasync(int descriptor) {
    static auto* const real = next<int(int)>("fdatasync");
    return fails("fdatasync") ? -1 : real(descriptor);
}

int fsync(int descriptor) {
    static auto* const real = next<int(int)>("fsync");
    return fails("fsync") ? -1 : real(descriptor);
}

ssize_t pwrite64(int descriptor, const void* bytes, size_t count, off64_t offset) {
    static auto* const real = next<ssize_t(int, const void*, size_t, off64_t)>("pwrite64");
    return fails("pwrite") ? -1 : real(descriptor, bytes, count, offset);
}

ssize_t pwrite(int descriptor, const void* bytes, size_t count, off_t offset) {
    return pwrite64(descriptor, bytes, count, offset);
}

}
