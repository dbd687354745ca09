"""The course as asked: one module of questions for each part of a lesson, in both languages.

A module is called ``m<module>_<lesson><part>_<subject>`` and holds ``QUESTIONS``; ``coursekit.practice`` finds it by its id.
"""
