"""What customers tell us: survey exports read without losing anything, and questions checked before they are asked.

>>> from coursekit.surveys import lint_questions
>>> findings = lint_questions(["¿Qué tan satisfecho estás con nuestros productos/servicios?"], lang="es")
>>> findings["rule"].tolist()
['double_barrelled']
"""

from coursekit.surveys.codebook import Codebook, Question
from coursekit.surveys.draft import CodebookDraft, infer_codebook
from coursekit.surveys.lint import lint_questions
from coursekit.surveys.people import customer_key
from coursekit.surveys.reading import read_survey
from coursekit.surveys.samples import sample_files, write_samples
from coursekit.surveys.survey_data import SurveyData
from coursekit.surveys.times import parse_time

__all__ = [
    "Codebook",
    "CodebookDraft",
    "Question",
    "SurveyData",
    "customer_key",
    "infer_codebook",
    "lint_questions",
    "parse_time",
    "read_survey",
    "sample_files",
    "write_samples",
]
