"""Packages of the wheel; everything else stands in pyproject.toml.

The folder `resources/` is installed as the data package `ceremony_app_resources`. pyproject.toml can either find
packages or map a folder to a package of another name, not both, so both are said here.
"""

from setuptools import find_packages, setup

setup(
    packages=[*find_packages(include=["ceremony_app", "ceremony_app.*"]), "ceremony_app_resources"],
    package_dir={"ceremony_app_resources": "resources"},
    package_data={"ceremony_app_resources": ["**/*"]},
)
