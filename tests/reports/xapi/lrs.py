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
    bytes: status 200 with this body, and nothing is kept
    "endless": status 200 with a body that does not end, and nothing is kept
    "other ids": status 200 with ids that were not sent, and nothing is kept
    a function: what it does to the ids before everything is kept and answered with them
    """

    def __init__(self, troubles=(), known_is_conflict=False, refuses=(), always=None):
        self.troubles = list(troubles)
        self.known_is_conflict = known_is_conflict  # a batch with a statement that is here already is refused as a whole
        self.refuses = refuses  # the ids of statements that it never takes
        self.always = always    # as one of `troubles`, at every answer
        self.statements = {}
        self.posts = 0
        self.gets = 0
        self.arrivals = {}      # how often each id was kept
        self.headers = []
        self.held = threading.Event()
        self.free = threading.Event()
        lrs = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                lrs.take(self)

            def do_GET(self):
                lrs.show(self)

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
            self.arrivals[statement["id"]] = self.arrivals.get(statement["id"], 0) + 1

    def take(self, request):
        self.posts += 1
        self.headers.append(dict(request.headers))
        statements = json.loads(request.rfile.read(int(request.headers["Content-Length"])))
        assert request.path == "/xapi/statements", request.path
        assert isinstance(statements, list) and statements
        trouble = self.troubles.pop(0) if self.troubles else self.always
        if trouble == "hold":
            self.held.set()
            self.free.wait()
        if trouble in ("drop", "keep and drop"):
            if trouble == "keep and drop":
                self.keep(statements)
            request.close_connection = True
            request.connection.shutdown(socket.SHUT_RDWR)
            return
        if trouble == "endless":
            return self.answer_without_end(request)
        if isinstance(trouble, bytes):
            return self.answer(request, 200, trouble)
        if trouble == "other ids":
            return self.answer(request, 200, [statement["id"][::-1] for statement in statements])
        if callable(trouble):
            self.keep(statements)
            return self.answer(request, 200, trouble([statement["id"] for statement in statements]))
        if isinstance(trouble, int):
            return self.answer(request, trouble, {"message": "not now"})
        if any(statement["id"] in self.refuses for statement in statements):
            return self.answer(request, 400, {"message": "bad statement"})
        if self.known_is_conflict and any(statement["id"] in self.statements for statement in statements):
            return self.answer(request, 409, {"message": "known"})
        self.keep(statements)
        return self.answer(request, 200, [statement["id"] for statement in statements])

    def show(self, request):
        """A single statement, as an LRS gives it back: with something of its own, and lengths of time written anew."""
        self.gets += 1
        prefix = "/xapi/statements?statementId="
        assert request.path.startswith(prefix), request.path
        held = self.statements.get(request.path[len(prefix):])
        if not held:
            return self.answer(request, 404, {"message": "no such statement"})
        shown = json.loads(json.dumps(held))
        shown.update(stored="2026-01-01T00:00:00Z", authority={"mbox": "mailto:lrs@example.org"})
        if "duration" in shown.get("result", {}):
            shown["result"]["duration"] = "PT1H"
        return self.answer(request, 200, shown)

    @staticmethod
    def answer_without_end(request):
        request.close_connection = True
        try:
            request.send_response(200)
            request.send_header("Content-Type", "application/json")
            request.end_headers()
            while True:
                request.wfile.write(b"[" * 65536)
        except OSError:
            pass  # whoever asked has had enough

    @staticmethod
    def answer(request, status, body):
        text = body if isinstance(body, bytes) else json.dumps(body).encode()
        try:
            request.send_response(status)
            request.send_header("Content-Type", "application/json")
            request.send_header("Content-Length", str(len(text)))
            request.end_headers()
            request.wfile.write(text)
        except OSError:
            pass  # whoever asked has gone
