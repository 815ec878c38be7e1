#include "support/x_server.hpp"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <set>
#include <stdexcept>
#include <vector>

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace fourfold::testing {

XServer::XServer(int width, int height, Glx glx) {
    int channel[2];
    if (pipe(channel) != 0) throw std::runtime_error("pipe");
    m_process = fork();
    if (m_process == 0) {
        close(channel[0]);
        const std::string screen = std::to_string(width) + "x" + std::to_string(height) + "x24";
        const std::string descriptor = std::to_string(channel[1]);
        const char* const extension = glx == Glx::with ? "+extension" : "-extension";
        execlp("Xvfb", "Xvfb", "-displayfd", descriptor.c_str(), "-screen", "0", screen.c_str(), extension, "GLX",
               "-noreset", "-nolisten", "tcp", static_cast<char*>(nullptr));
        _exit(127);
    }
    close(channel[1]);
    // The server writes its number when it is ready. The end of the pipe means that it could not start.
    std::string number;
    for (char c = 0; read(channel[0], &c, 1) == 1 && c != '\n';) number += c;
    close(channel[0]);
    if (number.empty()) throw std::runtime_error("Xvfb does not start");
    m_name = ":" + number;
    m_display = XOpenDisplay(m_name.c_str());
    if (m_display == nullptr) throw std::runtime_error("Xvfb does not answer");
}

XServer::~XServer() { end(SIGTERM); }

void XServer::kill() { end(SIGKILL); }

void XServer::end(int signal) {
    // Xlib ends a process whose connection breaks: so this connection is closed first.
    if (m_display != nullptr) XCloseDisplay(m_display);
    m_display = nullptr;
    if (m_process <= 0) return;
    ::kill(m_process, signal);
    waitpid(m_process, nullptr, 0);
    m_process = -1;
}

void XServer::moveTo(int x, int y) {
    XTestFakeMotionEvent(m_display, -1, x, y, CurrentTime);
    XSync(m_display, False);
}

void XServer::wheelDown(int x, int y) {
    constexpr unsigned wheelButton = 5;
    XTestFakeMotionEvent(m_display, -1, x, y, CurrentTime);
    XTestFakeButtonEvent(m_display, wheelButton, True, CurrentTime);
    XTestFakeButtonEvent(m_display, wheelButton, False, CurrentTime);
    XSync(m_display, False);
}

void XServer::click(int x, int y) {
    XTestFakeMotionEvent(m_display, -1, x, y, CurrentTime);
    XTestFakeButtonEvent(m_display, 1, True, CurrentTime);
    XTestFakeButtonEvent(m_display, 1, False, CurrentTime);
    XSync(m_display, False);
}

void XServer::drag(int fromX, int fromY, int toX, int toY) {
    XTestFakeMotionEvent(m_display, -1, fromX, fromY, CurrentTime);
    XTestFakeButtonEvent(m_display, 1, True, CurrentTime);
    XTestFakeMotionEvent(m_display, -1, (fromX + toX) / 2, (fromY + toY) / 2, CurrentTime);
    XTestFakeMotionEvent(m_display, -1, toX, toY, CurrentTime);
    XTestFakeButtonEvent(m_display, 1, False, CurrentTime);
    XSync(m_display, False);
}

void XServer::press(const std::string& keys) {
    std::vector<KeyCode> codes;
    for (std::size_t begin = 0; begin <= keys.size();) {
        const std::size_t end = std::min(keys.find('+', begin), keys.size());
        const std::string key = keys.substr(begin, end - begin);
        codes.push_back(XKeysymToKeycode(m_display, XStringToKeysym(key.c_str())));
        if (codes.back() == 0) throw std::runtime_error("no key " + key);
        begin = end + 1;
    }
    for (const KeyCode code : codes) XTestFakeKeyEvent(m_display, code, True, CurrentTime);
    for (auto code = codes.rbegin(); code != codes.rend(); ++code)
        XTestFakeKeyEvent(m_display, *code, False, CurrentTime);
    XSync(m_display, False);
}

void XServer::type(const std::string& text) const {
    // xdotool gives a key another sign for a moment. The program must read the key before it gets the next sign, also
    // on a busy machine.
    const bool isPlain = std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    const char* const delay = isPlain ? "40" : "400";  // milliseconds
    const pid_t child = fork();
    if (child == 0) {
        setenv("DISPLAY", m_name.c_str(), 1);
        setenv("LC_ALL", "C.UTF-8", 1);  // it reads its arguments by the locale
        execlp("xdotool", "xdotool", "type", "--delay", delay, text.c_str(), static_cast<char*>(nullptr));
        _exit(127);
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (status != 0) throw std::runtime_error("xdotool cannot type " + text);
}

void XServer::awaitInputMethod() {
    constexpr int patience = 30000;  // milliseconds
    const Window root = DefaultRootWindow(m_display);
    const Atom servers = XInternAtom(m_display, "XIM_SERVERS", False);
    XSelectInput(m_display, root, PropertyChangeMask);
    for (;;) {
        Atom type = 0;
        int format = 0;
        unsigned long count = 0;
        unsigned long rest = 0;
        unsigned char* names = nullptr;
        XGetWindowProperty(m_display, root, servers, 0, 1, False, XA_ATOM, &type, &format, &count, &rest, &names);
        if (names != nullptr) XFree(names);
        if (count > 0) return;
        pollfd watched{ConnectionNumber(m_display), POLLIN, 0};
        if (XPending(m_display) == 0 && poll(&watched, 1, patience) != 1) throw std::runtime_error("no input method");
        while (XPending(m_display) > 0) {
            XEvent event;
            XNextEvent(m_display, &event);
        }
    }
}

std::size_t XServer::colours() const { return colours(0, 0, DisplayWidth(m_display, 0), DisplayHeight(m_display, 0)); }

std::size_t XServer::colours(int x, int y, int width, int height) const {
    XImage* const image = XGetImage(m_display, DefaultRootWindow(m_display), x, y, static_cast<unsigned>(width),
                                    static_cast<unsigned>(height), AllPlanes, ZPixmap);
    if (image == nullptr) return 0;
    std::set<unsigned long> found;
    constexpr int step = 7;
    for (int row = 0; row < height; row += step) {
        for (int column = 0; column < width; column += step) found.insert(XGetPixel(image, column, row));
    }
    XDestroyImage(image);
    return found.size();
}

}  // namespace fourfold::testing
