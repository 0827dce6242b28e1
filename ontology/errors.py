"""Errors that somebody must act on; each names the thing at fault and what to do."""


class KgError(Exception):
    """The root of all errors that the command line shows as one sentence."""


class FactError(KgError):
    """A fact that must not be built: without evidence, or with evidence that does not fit."""


class CodecError(KgError):
    """A line of a facts file that cannot be read."""

    def __init__(self, file: str, line: int, problem: str) -> None:
        super().__init__(f"{file}:{line}: {problem}")
        self.file, self.line = file, line


class LexiconError(KgError):
    """A lexicon row that cannot be used."""

    def __init__(self, file: str, line: int, problem: str) -> None:
        super().__init__(f"{file}:{line}: {problem}")
        self.file, self.line = file, line


class ReportError(KgError):
    """A report file that cannot be read, with the remedy."""

    def __init__(self, file: str, problem: str) -> None:
        super().__init__(f"{file}: {problem}")
        self.file = file


class ConceptError(KgError):
    """A vocabulary file that cannot be used, or a concept that it lacks."""

    def __init__(self, file: str, problem: str) -> None:
        super().__init__(f"{file}: {problem}")
        self.file = file


class StoreError(KgError):
    """A store that cannot be opened or written, with the remedy."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(f"{path}: {problem}")
        self.path = path


class WritingError(StoreError):
    """A store that somebody else is writing to."""


class RegisterError(KgError):
    """Data of administrative units that cannot be read, with the remedy."""

    def __init__(self, file: str, problem: str) -> None:
        super().__init__(f"{file}: {problem}")
        self.file = file


class UnknownUnit(KgError):  # noqa: N818 - says what it is, as KeyError does not
    """A key that no list of administrative units has."""

    def __init__(self, key: str) -> None:
        super().__init__(f"{key!r} is no unit of the register; a key is like 2025/03808")
        self.key = key
