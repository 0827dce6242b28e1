"""The tour of the README: what its commands print is what the README says; ``make tour`` writes it anew."""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
_CONSOLE = re.compile(r"(?P<open>^```console\n)(?P<body>.*?)(?P<close>^```$)", re.MULTILINE | re.DOTALL)


def retake(text: str, folder: Path) -> str:
    """Run the commands of all console blocks, in order, in a folder; give the text with what they print."""
    bin_folder = folder / "bin"
    bin_folder.mkdir(exist_ok=True)
    command = bin_folder / "communekg"
    command.write_text(
        f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m web "$@"\n', encoding="utf-8"
    )
    command.chmod(0o755)
    if not (folder / "samples").exists():
        (folder / "samples").symlink_to(ROOT / "samples")
    return _CONSOLE.sub(lambda block: block["open"] + _rerun(block["body"], folder) + block["close"], text)


def _rerun(body: str, folder: Path) -> str:
    """Run each line that begins with ``$``; keep the commands, exchange what stands under them."""
    commands = [line for line in body.splitlines() if line.startswith("$ ")]
    return "".join(f"{command}\n{_printed(command.removeprefix('$ '), folder)}" for command in commands)


def _printed(command: str, folder: Path) -> str:
    done = subprocess.run(
        ["bash", "-c", f'set -o pipefail; PATH="$PWD/bin:$PATH"; {command}'],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    if done.returncode not in {0, 141}:  # 141: `head` closed the pipe
        raise RuntimeError(f"{command}: {done.stderr}")
    return "".join(f"{line.rstrip()}\n" for line in done.stdout.splitlines())


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        README.write_text(retake(README.read_text(encoding="utf-8"), Path(name)), encoding="utf-8")
