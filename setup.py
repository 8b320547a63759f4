"""The package map: top-level rooms of the repository and the import names they install under."""

from setuptools import find_packages, setup

MOUNTS = {"govparse": "govparse", "govparse.cli": "cli", "govparse.grammars": "grammars"}

setup(
    package_dir=MOUNTS,
    packages=[
        name
        for package, folder in MOUNTS.items()
        for name in (package, *(f"{package}.{sub}" for sub in find_packages(folder)))
    ],
)
