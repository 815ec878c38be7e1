"""A learning record store of the smallest kind: real HTTP on loopback, statements by their id, and troubles on demand."""
import http.server
import json
import socket
import threading


class Lrs:
    """Answers each POST as the next of `troubles` says, and well once there are none left:

    a number: that status, and nothing is kept
    "drop": the connection is closed without an answer, and nothing is kept
    "keep and drop": the same, but everything is kept
    "hold": waits until release() before everything is kept and answered
    """

    def __init__(self, troubles=(), known_is_conflict=False, refuses=None, always=None):
        self.troubles = list(troubles)
        self.known_is_conflict = known_is_conflict  # a batch with a statement that is here already is refused as a whole
        self.refuses = refuses  # the id of a statement that it never takes
        self.always = always    # the status of every answer
        self.statements = {}
        self.posts = 0
        self.headers = []
        self.held = threading.Event()
        self.free = threading.Event()
        lrs = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                lrs.take(self)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server.server_port}/xapi"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.free.set()
        self.server.shutdown()
        self.server.server_close()

    def release(self):
        self.free.set()

    def keep(self, statements):
        for statement in statements:
            known = self.statements.setdefault(statement["id"], statement)
            assert known == statement, ("one id for two statements", known, statement)

    def take(self, request):
        self.posts += 1
        self.headers.append(dict(request.headers))
        statements = json.loads(request.rfile.read(int(request.headers["Content-Length"])))
        assert request.path == "/xapi/statements", request.path
        assert isinstance(statements, list) and statements
        trouble = self.always or (self.troubles.pop(0) if self.troubles else None)
        if trouble == "hold":
            self.held.set()
            self.free.wait()
        if trouble in ("drop", "keep and drop"):
            if trouble == "keep and drop":
                self.keep(statements)
            request.close_connection = True
            request.connection.shutdown(socket.SHUT_RDWR)
            return
        if isinstance(trouble, int):
            return self.answer(request, trouble, {"message": "not now"})
        if any(statement["id"] == self.refuses for statement in statements):
            return self.answer(request, 400, {"message": "bad statement"})
        if self.known_is_conflict and any(statement["id"] in self.statements for statement in statements):
            return self.answer(request, 409, {"message": "known"})
        self.keep(statements)
        return self.answer(request, 200, [statement["id"] for statement in statements])

    @staticmethod
    def answer(request, status, body):
        text = json.dumps(body).encode()
        try:
            request.send_response(status)
            request.send_header("Content-Type", "application/json")
            request.send_header("Content-Length", str(len(text)))
            request.end_headers()
            request.wfile.write(text)
        except OSError:
            pass  # whoever asked has gone
