#pragma once

#include <algorithm>
#include <cstddef>
#ifndef FOURFOLD_SINGLE_THREADED
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>
#endif

// With the macro FOURFOLD_SINGLE_THREADED, for a system without threads, all work is done on the spot.
namespace fourfold::core {

// How many threads can work at the same time on this machine; at least 1.
[[nodiscard]] inline unsigned processors() {
#ifdef FOURFOLD_SINGLE_THREADED
    return 1;
#else
    return std::max(1U, std::thread::hardware_concurrency());
#endif
}

// Calls work(i) once for each i below `count`, on at most `threads` threads including this one, or on fewer when the
// system starts no more. The order of the calls and their threads are unspecified. The first exception ends the work
// and is thrown again here.
template <class Work>
void inParallel(std::size_t count, [[maybe_unused]] unsigned threads, Work work) {
#ifdef FOURFOLD_SINGLE_THREADED
    for (std::size_t i = 0; i < count; ++i) work(i);
#else
    std::atomic<std::size_t> next = 0;
    std::exception_ptr failure;
    std::mutex failing;
    const auto share = [&] {
        try {
            for (std::size_t i = next++; i < count; i = next++) work(i);
        } catch (...) {
            next = count;
            const std::lock_guard lock(failing);
            if (!failure) failure = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> others;
        others.reserve(std::min<std::size_t>(threads, count));
        try {
            while (others.size() + 1 < std::min<std::size_t>(threads, count)) others.emplace_back(share);
        } catch (const std::system_error&) {
            // The threads that did start do the work.
        }
        share();
    }
    if (failure) std::rethrow_exception(failure);
#endif
}

}  // namespace fourfold::core
