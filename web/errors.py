"""Errors as answers: a page for people, one sentence for programs, a status that says whose fault it is."""

from collections.abc import Sequence

from flask import Flask, Response, make_response, render_template, request
from flask_babel import LazyString
from flask_babel import lazy_gettext as _
from werkzeug.exceptions import HTTPException

from ontology.errors import KgError, WritingError
from queries.errors import (
    EndpointDownError,
    EndpointError,
    EndpointTimeoutError,
    ForbiddenQueryError,
    QueryError,
    UnknownQueryError,
)
from web.negotiation import prefers_html
from web.service.limits import BusyError, GoneError, MemoryLimitError, TimeLimitError, TooManyError

_TITLES = {
    400: _("Câu hỏi chưa đúng"),
    401: _("Cần mã truy cập"),
    403: _("Không được phép"),
    404: _("Không tìm thấy"),
    405: _("Cách gọi không dùng được ở đây"),
    406: _("Không có dạng dữ liệu này"),
    413: _("Câu hỏi quá dài"),
    415: _("Kiểu nội dung không dùng được"),
    429: _("Quá nhiều câu hỏi cùng lúc"),
    502: _("Máy chủ dữ liệu trả lời sai"),
    503: _("Máy chủ đang bận"),
    504: _("Câu hỏi chạy quá lâu"),
    507: _("Câu hỏi cần quá nhiều bộ nhớ"),
}

_HELP = {
    400: _("Một tham số trong địa chỉ không đọc được; câu bằng tiếng Anh dưới đây nói cái nào."),
    404: _(
        "Địa chỉ này không dẫn đến xã, báo cáo hay câu hỏi nào trong kho. "
        "Tên và mã xã có thể đã đổi từ ngày 01/7/2025: hãy tìm bằng tên cũ hoặc tên mới."
    ),
    503: _("Dữ liệu đang được dựng lại, hoặc máy chủ đang bận. Xin tải lại trang sau vài giây."),
}
_DOWN = _(
    "Trang này lấy dữ liệu từ một máy chủ SPARQL khác, và máy chủ ấy hiện không trả lời. "
    "Xin tải lại trang sau ít phút; người quản trị hãy xem máy chủ ấy còn chạy không."
)
_OF_ENDPOINTS = {
    502: _(
        "Trang này lấy dữ liệu từ một máy chủ SPARQL khác, và câu trả lời của máy chủ ấy không đọc được. "
        "Người quản trị hãy xem địa chỉ sau --endpoint có đúng là một dịch vụ SPARQL không."
    ),
    503: _DOWN,
    504: _DOWN,
}
_AFTER = 30  # seconds after which an endpoint that was down may be up again

_STATUS: Sequence[tuple[type[KgError], int]] = (  # the first that fits
    (UnknownQueryError, 404),
    (ForbiddenQueryError, 403),
    (QueryError, 400),
    (TooManyError, 429),
    (BusyError, 503),
    (GoneError, 503),  # nobody reads it
    (TimeLimitError, 504),
    (MemoryLimitError, 507),
    (WritingError, 503),
    (EndpointDownError, 503),
    (EndpointTimeoutError, 504),
    (EndpointError, 502),
)


def register(app: Flask) -> None:
    """Answer every error that is foreseen; others are the framework's to log."""
    app.register_error_handler(HTTPException, _http_error)
    app.register_error_handler(KgError, _own_error)


def _http_error(error: HTTPException) -> Response:
    """Answer an error of the protocol; its description says what would work."""
    if error.response is not None or error.code is None or error.code < 400:
        return make_response(error.get_response())
    answer = _answer(error.code, error.description or error.name, _HELP.get(error.code))
    for name, value in error.get_headers():
        if name.lower() in {"allow", "retry-after", "www-authenticate"}:
            answer.headers[name] = value
    return answer


def _own_error(error: KgError) -> Response:
    """Answer an error of ours: the asker's where it is the question, the store's otherwise."""
    status = next((status for kind, status in _STATUS if isinstance(error, kind)), 500)
    helps = _OF_ENDPOINTS if isinstance(error, EndpointError) else _HELP
    title = _("Máy chủ dữ liệu không trả lời") if helps.get(status) is _DOWN else None
    answer = _answer(status, str(error), helps.get(status), title)
    if isinstance(error, BusyError):
        answer.headers["Retry-After"] = str(error.after)
    elif isinstance(error, EndpointDownError):
        answer.headers["Retry-After"] = str(_AFTER)
    return answer


def _answer(status: int, message: str, help_: LazyString | None, title: LazyString | None = None) -> Response:
    if prefers_html(request):
        title = title or _TITLES.get(status, _("Lỗi của máy chủ"))
        answer = make_response(
            render_template("error.html", title=title, status=status, message=message, help=help_),
            status,
        )
    else:
        answer = make_response(message + "\n", status)
        answer.mimetype = "text/plain"
        answer.headers["Access-Control-Allow-Origin"] = "*"
    answer.vary.add("Accept")
    return answer
