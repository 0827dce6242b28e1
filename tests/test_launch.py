"""The module that an installed copy is known by."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def _python(code: str, folder: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout


def _installed(folder: Path, cli: str) -> Path:
    """Lay out a copy as the wheel does, with a command line of our own making in it."""
    package = folder / "site" / "communekg"
    (package / "web").mkdir(parents=True)
    (package / "__init__.py").write_bytes((ROOT / "web" / "launch.py").read_bytes())
    (package / "web" / "__init__.py").touch()
    (package / "web" / "cli.py").write_text(cli, encoding="utf-8")
    return package


def test_the_command_is_found_before_a_module_of_the_same_name(tmp_path: Path) -> None:
    package = _installed(tmp_path, "def main(): print(__file__)")
    (tmp_path / "web.py").write_text("raise SystemExit('the wrong web')", encoding="utf-8")
    code = f"import sys; sys.path.insert(1, {str(package.parent)!r}); import communekg; communekg.main()"
    assert _python(code, tmp_path).strip() == str(package / "web" / "cli.py")


def test_importing_it_changes_nothing(tmp_path: Path) -> None:
    package = _installed(tmp_path, "")
    code = (
        f"import sys; sys.path.insert(1, {str(package.parent)!r}); before = list(sys.path)\n"
        "import communekg\n"
        "print(sys.path == before, [name for name in sys.modules if name.partition('.')[0] == 'web'])"
    )
    assert _python(code, tmp_path).strip() == "True []"


def test_no_module_gets_a_second_name(tmp_path: Path) -> None:
    package = _installed(tmp_path, "")
    code = (
        f"import sys; sys.path.insert(1, {str(package.parent)!r})\n"
        "import communekg\n"
        "try:\n    import communekg.web\n"
        "except ModuleNotFoundError as error:\n    print(error)"
    )
    assert _python(code, tmp_path).strip() == "No module named 'communekg.web'"
