#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include <sys/types.h>

struct _XDisplay;

namespace fourfold::testing {

// An X server for one test, with a connection that presses keys and buttons. It ends with the object.
class XServer {
public:
    enum class Glx { with, without };

    explicit XServer(int width = 1280, int height = 720, Glx glx = Glx::with);
    ~XServer();
    XServer(const XServer&) = delete;
    XServer& operator=(const XServer&) = delete;

    [[nodiscard]] const std::string& name() const { return m_name; }  // ":99"

    void moveTo(int x, int y);
    void click(int x, int y);
    // Presses the button at one point and releases it at another, with a stop in between.
    void drag(int fromX, int fromY, int toX, int toY);
    // One notch of the wheel towards the user, at a point.
    void wheelDown(int x, int y);
    // By the name of the keysym: "Return", "F2", "1"; with others held: "Control_L+v".
    void press(const std::string& keys);
    // Types any text with xdotool: signs that the keyboard lacks get a key for a moment.
    void type(const std::string& text) const;
    // Waits until an input method answers on this display; throws after half a minute.
    void awaitInputMethod();
    // How many different colours a grid of points over the screen, or over a part of it, shows.
    [[nodiscard]] std::size_t colours() const;
    [[nodiscard]] std::size_t colours(int x, int y, int width, int height) const;

    // Ends the server at once, as a crash would. Nothing else may be called afterwards.
    void kill();

private:
    void end(int signal);

    pid_t m_process = -1;
    std::string m_name;
    _XDisplay* m_display = nullptr;
};

}  // namespace fourfold::testing
