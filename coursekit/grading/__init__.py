"""Grading: a folder of submissions in; scores, reasons and files for the LMS out.

Three processes: this one (questions, expected values, gradebook), a zygote that holds libraries only and never saw an
answer, and one child for each submission, which runs its cells and sends back data of exact types. Every judgement is
made here; nothing that a student wrote runs here.
"""
