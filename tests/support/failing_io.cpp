// When preloaded into a program, this library makes one of its calls on files fail, as a bad disk does, or kills the
// program there: FAIL_CALL names the function ("open" counts only files opened to write; "any" counts all calls),
// FAIL_AT the number of the call, from 1, and FAIL_WITH the errno, or "kill". A program that is killed during a write
// has written all, half or none of the bytes. With FAIL_FOREVER all later calls fail, too.
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

namespace {

std::atomic<long> calls{0};

bool fails(const char* name) {
    static const char* const wanted = std::getenv("FAIL_CALL");
    static const char* const at = std::getenv("FAIL_AT");
    static const char* const with = std::getenv("FAIL_WITH");
    static const bool forever = std::getenv("FAIL_FOREVER") != nullptr;
    if (wanted == nullptr || at == nullptr || with == nullptr) return false;
    if (std::strcmp(wanted, name) != 0 && std::strcmp(wanted, "any") != 0) return false;
    const long wantedCall = std::atol(at);
    ++calls;
    if (forever ? calls < wantedCall : calls != wantedCall) return false;
    if (std::strcmp(with, "kill") != 0) errno = std::atoi(with);
    return true;
}

bool kills() {
    static const char* const with = std::getenv("FAIL_WITH");
    return std::strcmp(with, "kill") == 0;
}

int failure() {
    if (kills()) ::raise(SIGKILL);
    return -1;
}

template <class Function>
Function* next(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

// How many of the bytes are written before a kill.
size_t partOf(size_t count) { return calls % 3 == 0 ? count : calls % 3 == 1 ? count / 2 : 0; }

int opened(const char* name, const char* path, int flags, mode_t mode) {
    if ((flags & O_ACCMODE) != O_RDONLY && fails("open")) return failure();
    return next<int(const char*, int, ...)>(name)(path, flags, mode);
}

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    return opened("open", path, flags, mode);
}

int open64(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    return opened("open64", path, flags, mode);
}

int fdatasync(int descriptor) {
    static auto* const real = next<int(int)>("fdatasync");
    return fails("fdatasync") ? failure() : real(descriptor);
}

int fsync(int descriptor) {
    static auto* const real = next<int(int)>("fsync");
    return fails("fsync") ? failure() : real(descriptor);
}

ssize_t pwrite64(int descriptor, const void* bytes, size_t count, off64_t offset) {
    static auto* const real = next<ssize_t(int, const void*, size_t, off64_t)>("pwrite64");
    if (!fails("pwrite")) return real(descriptor, bytes, count, offset);
    if (kills()) real(descriptor, bytes, partOf(count), offset);
    return failure();
}

ssize_t pwrite(int descriptor, const void* bytes, size_t count, off_t offset) {
    return pwrite64(descriptor, bytes, count, offset);
}

ssize_t write(int descriptor, const void* bytes, size_t count) {
    static auto* const real = next<ssize_t(int, const void*, size_t)>("write");
    if (!fails("write")) return real(descriptor, bytes, count);
    if (kills()) real(descriptor, bytes, partOf(count));
    return failure();
}

int ftruncate64(int descriptor, off64_t length) {
    static auto* const real = next<int(int, off64_t)>("ftruncate64");
    return fails("ftruncate") ? failure() : real(descriptor, length);
}

int ftruncate(int descriptor, off_t length) { return ftruncate64(descriptor, length); }

int unlink(const char* path) {
    static auto* const real = next<int(const char*)>("unlink");
    return fails("unlink") ? failure() : real(path);
}

int rename(const char* from, const char* to) {
    static auto* const real = next<int(const char*, const char*)>("rename");
    return fails("rename") ? failure() : real(from, to);
}

int renameat2(int fromFolder, const char* from, int toFolder, const char* to, unsigned flags) {
    static auto* const real = next<int(int, const char*, int, const char*, unsigned)>("renameat2");
    return fails("rename") ? failure() : real(fromFolder, from, toFolder, to, flags);
}

int mkdir(const char* path, mode_t mode) {
    static auto* const real = next<int(const char*, mode_t)>("mkdir");
    return fails("mkdir") ? failure() : real(path, mode);
}
}
