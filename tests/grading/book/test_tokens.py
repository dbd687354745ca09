"""Class tokens: the same for ever, readable, safe against slips; class lists as people have them."""

import hashlib
import hmac
import os
import stat

import pytest

from coursekit.datasets.company import checked_token
from coursekit.grading.gradebook_people import Student
from coursekit.grading.tokens import (
    ALPHABET,
    ensure_secret,
    is_class_token,
    make_tokens,
    read_students,
    read_tokens,
    secret_is_open,
    token_of,
    write_tokens,
)  # fmt: skip
from coursekit.messages import CourseError

SECRET = b"a secret of the test"


def test_token_is_the_hmac_written_in_the_alphabet():
    # Worked again from the definition.
    number = int.from_bytes(hmac.new(SECRET, b"ana", hashlib.sha256).digest(), "big")
    body = "".join(ALPHABET[number // 23**i % 23] for i in range(8))
    check = ALPHABET[sum(i * ALPHABET.index(c) for i, c in enumerate(body, 1)) % 23]
    assert token_of(SECRET, "ana") == f"{body[:4]}-{body[4:]}{check}"


def test_every_slip_of_one_character_and_every_swap_is_seen():
    token = token_of(SECRET, "ana")
    assert is_class_token(token)
    assert is_class_token(f" {token.upper()} ")
    assert is_class_token(token.replace("-", ""))
    bare = token.replace("-", "")
    for i, old in enumerate(bare):
        assert not any(is_class_token(bare[:i] + c + bare[i + 1 :]) for c in ALPHABET if c != old)
    for i in range(len(bare) - 1):
        swapped = bare[:i] + bare[i + 1] + bare[i] + bare[i + 2 :]
        assert swapped == bare or not is_class_token(swapped)


def test_tokens_of_a_large_class_differ_and_make_companies():
    made = make_tokens([Student(f"s{i}") for i in range(5000)], SECRET)
    assert len({one.token for one in made}) == 5000
    assert all(checked_token(one.token) == one.token for one in made[:50])
    assert not set(ALPHABET) & set("aeiou01l5s8z2")
    assert make_tokens([Student("s1")], SECRET, {"s0": made[1].token})[0].token != made[1].token


def test_existing_tokens_stay():
    assert make_tokens([Student("ana"), Student("ben")], SECRET, {"ana": "old"})[0].token == "old"
    assert (
        make_tokens([Student("Ana@Uni.es")], SECRET)[0].token == make_tokens([Student("ana@uni.es ")], SECRET)[0].token
    )


@pytest.mark.skipif(os.name != "posix", reason="file modes")
def test_secret_is_made_once_for_its_owner(tmp_path):
    path = tmp_path / "secret"
    first = ensure_secret(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert len(first) == 64
    assert ensure_secret(path) == first
    assert not secret_is_open(path)
    path.chmod(0o644)
    assert secret_is_open(path)
    assert [p.name for p in tmp_path.iterdir()] == ["secret"]


@pytest.mark.parametrize(
    ("raw", "ids"),
    [
        (b"student\nana\nben\n", ["ana", "ben"]),
        (b"ana\nben", ["ana", "ben"]),
        ("\ufeffNombre;Estudiante\r\nÁngel;007\r\n".encode(), ["007"]),
        ("alumno\tnombre\nu1\tÑusta\n".encode("cp1252"), ["u1"]),
        ("student,name\nu1,x\n".encode("utf-16"), ["u1"]),
        (b"email\nAna@Uni.es\n\n", ["ana@uni.es"]),
        (b"student\n'=1+1\n", ["=1+1"]),
    ],
)
def test_class_lists(tmp_path, raw, ids):
    (tmp_path / "list.csv").write_bytes(raw)
    assert [one.student for one in read_students(tmp_path / "list.csv")] == ids


def test_round_trip(tmp_path):
    people = make_tokens([Student("=1+1", 'Ana; "A"', "a@b.es"), Student("ñ", team="red")], SECRET)
    write_tokens(tmp_path / "tokens.csv", people)
    found = read_tokens(tmp_path / "tokens.csv")
    assert found.students == people
    assert dict(found) == {one.student: one.token for one in people}


LISTS = {
    "empty": b"\n",
    "no_column": b"a,b\n1,2\n",
    "blank": b"student,name\n,Ana\n",
    "twice": b"student\nAna@x.es\nana@X.es\n",
}
TABLES = {
    "no_column": b"student\nana\n",
    "no_token": b"student,token\nana,\n",
    "shared": b"student,token\nana,k7\nben,K7\n",
    "slip": f"student,token\nana,{token_of(SECRET, 'ana')[:-1]}{'b' if token_of(SECRET, 'ana')[-1] != 'b' else 'c'}\n".encode(),
}


@pytest.mark.parametrize(
    ("read", "key", "raw"),
    [(read_students, k, r) for k, r in LISTS.items()] + [(read_tokens, k, r) for k, r in TABLES.items()],
)
def test_wrong_lists_are_named(tmp_path, read, key, raw, lang):
    (tmp_path / "list.csv").write_bytes(raw)
    with pytest.raises(CourseError) as wrong:
        read(tmp_path / "list.csv")
    assert wrong.value.key == f"grading.tokens.{key}"


def test_short_or_missing_secrets(tmp_path):
    (tmp_path / "s").write_text("short")
    with pytest.raises(CourseError) as wrong:
        ensure_secret(tmp_path / "s")
    assert wrong.value.key == "grading.tokens.short_secret"
    with pytest.raises(CourseError) as wrong:
        ensure_secret(tmp_path / "none" / "s")
    assert wrong.value.key == "grading.export.cannot_write"
    with pytest.raises(CourseError) as wrong:
        ensure_secret(tmp_path)
    assert wrong.value.key == "grading.tokens.no_secret"
    assert (tmp_path / "s").read_text() == "short"
