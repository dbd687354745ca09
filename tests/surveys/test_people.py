"""Customers become keys, and nothing else of them remains.

Oracle: HMAC-SHA256 computed here with the standard library; addresses known to be the same box.
"""

import hashlib
import hmac

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursekit.messages import CourseError
from coursekit.surveys import customer_key, read_survey, sample_files
from tests.surveys.helpers import codes, read

SALT = "a long secret"


def expected(address):
    return hmac.new(SALT.encode(), address.encode(), hashlib.sha256).hexdigest()[:16]


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("ana@correo.example", "ana@correo.example"),
        (" ANA@Correo.example\u00a0", "ana@correo.example"),
        ("a n a@correo.example", "ana@correo.example"),
        ("mailto:ana@correo.example", "ana@correo.example"),
        ("Ana Ruiz <ana@correo.example>", "ana@correo.example"),
        ("ana+promo+2@correo.example", "ana@correo.example"),
        ("ana.ruiz@correo.example", "ana.ruiz@correo.example"),
        ("ana.ruiz@gmail.com", "anaruiz@gmail.com"),
        ("AnaRuiz+x@googlemail.com", "anaruiz@gmail.com"),
    ],
)
def test_one_person_one_key(written, address):
    assert customer_key(written, SALT) == expected(address)
    data = read(f"email,recommend\n{written},9\n", customer_salt=SALT)
    assert data.responses["customer_key"].tolist() == [expected(address)]


def test_keys_join_with_another_table_and_change_with_the_salt():
    data = read("email,recommend\nana@x.example,9\n", customer_salt=SALT)
    assert data.responses["customer_key"][0] == customer_key("ANA+a@x.example", SALT)
    assert customer_key("ana@x.example", "another secret") != customer_key("ana@x.example", SALT)
    assert customer_key("K-17", SALT) == customer_key(" k-17 ", SALT)


def test_without_a_salt_keys_are_numbers_that_do_not_depend_on_the_order():
    rows = [f"{name}@x.example,{n}" for n, name in enumerate("dcba")]
    one, other = (read("email,recommend\n" + "\n".join(r) + "\n") for r in (rows, rows[::-1]))
    assert sorted(one.responses["customer_key"]) == ["c001", "c002", "c003", "c004"]
    assert dict(zip(one.scores("nps"), one.responses["customer_key"], strict=True)) == dict(
        zip(other.scores("nps"), other.responses["customer_key"], strict=True)
    )
    assert "keys_only_here" in codes(one)


def test_no_key_no_problem_hidden():
    data = read("email,recommend\n,9\nana arroba x,8\nana@x.example,7\n")
    assert data.responses["customer_key"].isna().tolist() == [True, True, False]
    assert {"customer_blank", "email_unreadable"} <= set(codes(data))
    assert "arroba" not in data.issues.to_csv()


def test_nothing_personal_in_any_sample():
    files = sample_files()
    for name, content in files.items():
        if name.endswith(".yml"):
            continue
        for salt in (None, SALT):
            data = read_survey(
                content, codebook=files["codebook.yml"].decode(), tz="UTC", dates="dmy", customer_salt=salt
            )
            shown = "".join(t.to_csv() for t in (data.answers, data.responses, data.issues, data.wide()))
            shown += data._repr_html_() + repr(data)
            for secret in ("@correo.example", "@mail.example", "@cafelumbre.example", "192.0.2.", "Soto", "Gina"):
                assert secret not in shown, (name, secret)


@pytest.mark.parametrize("salt", ["", "short", 12345678, b"1234567"])
def test_a_salt_that_hides_nothing_is_refused(salt):
    with pytest.raises(CourseError, match="8"):
        read("email,recommend\na@x.example,9\n", customer_salt=salt)


names = st.text(alphabet="abcxyz0123456789.-_", min_size=1, max_size=10).filter(
    lambda t: t[0] not in ".-" and t[-1] != "."
)


@given(names, st.text(alphabet="abc1", max_size=4), st.sampled_from(["x.example", "GMAIL.com"]))
def test_case_spaces_and_tags_never_matter(name, tag, house):
    plain = f"{name}@{house}"
    for written in (plain.upper(), f"  {plain} ", f"{name}+{tag}@{house}"):
        assert customer_key(written, SALT) == customer_key(plain, SALT)


def test_two_people_are_two():
    assert customer_key("ana@x.example", SALT) != customer_key("ana@y.example", SALT)
