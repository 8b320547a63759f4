"""Settings that hold for all tests, and what is built once for all of them."""

from pathlib import Path

import pytest
from environments import build, install
from hypothesis import settings

# One reading takes milliseconds, but a busy machine may pause in it: examples are bounded by number, never by time.
# `derandomize`: a run tells what the commit is worth; to search further, run with --hypothesis-profile=search.
settings.register_profile("suite", deadline=None, max_examples=100, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=2000)
settings.load_profile("suite")


@pytest.fixture(scope="session")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a freshly built sdist and wheel."""
    return build(tmp_path_factory.mktemp("copy"))


@pytest.fixture(scope="session")
def fresh(dist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of an environment with nothing but the wheel; a test leaves it as it was."""
    return install(dist, tmp_path_factory.mktemp("fresh"))
