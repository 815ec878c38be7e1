#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace fourfold::core {

// How many threads can work at the same time on this machine; at least 1.
[[nodiscard]] inline unsigned processors() { return std::max(1U, std::thread::hardware_concurrency()); }

// Calls work(i) once for each i below `count`, on at most so many threads, this one among them. In which order and on which
// thread is left open. The first exception ends the work and is thrown on.
template <class Work>
void inParallel(std::size_t count, unsigned threads, Work work) {
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
        for (std::size_t t = 1; t < std::min<std::size_t>(threads, count); ++t) others.emplace_back(share);
        share();
    }
    if (failure) std::rethrow_exception(failure);
}

}  // namespace fourfold::core
