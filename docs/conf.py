"""Sphinx configuration."""

import importlib
import pkgutil
import re
from importlib.metadata import version as installed
from typing import get_type_hints

import attrs
from docutils import nodes

import dangfeng

project = "dangfeng"
author = "The dangfeng developers"
copyright = "The dangfeng developers, MIT licence"
release = version = installed("dangfeng")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
exclude_patterns = ["_build"]
# A class that one room hands on to those above it is described in both: a reference to either will do.
suppress_warnings = ["ref.python"]

# `name` in docstrings is code, as in Markdown.
default_role = "code"
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
maximum_signature_line_length = 100
autodoc_default_options = {"members": True}
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True

html_theme = "furo"
html_title = f"dangfeng {release}"
# The Chinese index also holds Latin words; the English one would drop every Chinese word.
html_search_language = "zh"
html_show_sourcelink = False


def setup(app) -> None:
    """What is done to pages on their way."""
    app.connect("doctree-read", join_chinese_lines)
    show_plain_types()


def join_chinese_lines(app, doctree) -> None:
    """Between Chinese characters the end of a line is no blank."""
    wide = "[\u3000-\u9fff\uff00-\uffef]"
    for text in list(doctree.findall(nodes.Text)):
        around = text.parent
        index = around.index(text)
        before = around[index - 1].astext() if index else ""
        after = around[index + 1].astext() if index + 1 < len(around) else ""
        if text.strip() == "" and re.search(f"{wide}$", before) and re.match(wide, after):
            around.remove(text)


def show_plain_types() -> None:
    """Show the types of fields without their constraints, which stand in the tables of the reference."""
    for module in pkgutil.walk_packages(dangfeng.__path__, "dangfeng."):
        for thing in vars(importlib.import_module(module.name)).values():
            if isinstance(thing, type) and thing.__module__ == module.name and attrs.has(thing):
                try:
                    typed = {field.name: field.type for field in attrs.fields(thing)}
                    hints = get_type_hints(type("Typed", (), {"__annotations__": typed, "__module__": module.name}))
                except NameError:  # a type that is only imported for checking
                    continue
                for made in (thing, thing.__init__):
                    made.__annotations__ = {name: hints.get(name, hint) for name, hint in made.__annotations__.items()}
