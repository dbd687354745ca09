"""Lessons to notebooks, exercises and solutions, in every language of the course."""

from coursekit.authoring.build import BuildResult, build
from coursekit.authoring.course import Course, Lesson, course
from coursekit.authoring.nbgrader_course import NbgraderResult, nbgrader_course
from coursekit.authoring.refusal import Place, Refusal
from coursekit.authoring.source import Cell, Document, Text, read_lesson

__all__ = [
    "BuildResult",
    "Cell",
    "Course",
    "Document",
    "Lesson",
    "NbgraderResult",
    "Place",
    "Refusal",
    "Text",
    "build",
    "course",
    "nbgrader_course",
    "read_lesson",
]
