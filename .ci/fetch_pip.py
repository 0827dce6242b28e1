"""Install pip from the package index into the environment that runs this: where Python has no ensurepip."""

import hashlib
import json
import os
import subprocess
import sys
import tempfile
import urllib.parse
import urllib.request
from pathlib import Path

INDEX = os.environ.get("PIP_INDEX_URL", "https://pypi.org/simple").rstrip("/")
PAGE = f"{INDEX}/pip/"
VERSION = "25.3"  # any that knows dependency groups; it upgrades itself


def fetch(url: str) -> bytes:
    """Get a page or a file from the index."""
    request = urllib.request.Request(url, headers={"Accept": "application/vnd.pypi.simple.v1+json"})
    with urllib.request.urlopen(request, timeout=60) as answer:
        return bytes(answer.read())


def main() -> None:
    """Fetch the wheel of pip, check its hash, and let it install itself."""
    name = f"pip-{VERSION}-py3-none-any.whl"
    [entry] = [file for file in json.loads(fetch(PAGE))["files"] if file["filename"] == name]
    data = fetch(urllib.parse.urljoin(PAGE, entry["url"]))
    if hashlib.sha256(data).hexdigest() != entry["hashes"]["sha256"]:
        sys.exit(f"{name} does not have the hash that {PAGE} states")
    with tempfile.TemporaryDirectory() as folder:
        wheel = Path(folder, name)
        wheel.write_bytes(data)
        subprocess.run(
            [sys.executable, f"{wheel}/pip", "install", "--quiet", "--no-index", str(wheel)], check=True
        )


if __name__ == "__main__":
    main()
