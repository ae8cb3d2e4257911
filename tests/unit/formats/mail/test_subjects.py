from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.core.model import Grade
from tracker.formats.mail.subjects import _WORDS, About, about


@pytest.mark.parametrize(
    ("subject", "shown"),
    [
        ("Welcome to Spotify!", About.SIGNUP),
        ("[GitHub] Please verify your email address.", About.SIGNUP),
        ("Confirm your Example Shop account", About.SIGNUP),
        ("Your account has been created", About.SIGNUP),
        ("Thanks for signing up", About.SIGNUP),
        ("欢迎注册知乎，请激活你的邮箱", About.SIGNUP),
        ("请验证您的邮箱", About.SIGNUP),
        ("Willkommen bei OTTO – bitte bestätigen Sie Ihre E-Mail-Adresse", About.SIGNUP),
        ("Bienvenue ! Confirmez votre adresse e-mail", About.SIGNUP),
        ("Bienvenido a Correos", About.SIGNUP),
        ("Benvenuta", About.SIGNUP),
        ("Welkom bij", About.SIGNUP),
        ("Potwierdź swój adres", About.SIGNUP),
        ("【楽天】会員登録完了のお知らせ", About.SIGNUP),
        ("회원가입을 축하합니다", About.SIGNUP),
        ("Подтвердите ваш адрес", About.SIGNUP),
        ("Bem-vindo ao Nubank", About.SIGNUP),
        ("Reset your Dropbox password", About.ACCOUNT),
        ("Your login code is 1", About.ACCOUNT),
        ("New sign-in from Windows", About.ACCOUNT),
        ("您的验证码", About.ACCOUNT),
        ("Dein Passwort wurde geändert", About.ACCOUNT),
        ("Votre mot de passe", About.ACCOUNT),
        ("Ihr Sicherheitscode", About.ACCOUNT),
        ("パスワードの再設定", About.ACCOUNT),
        ("Восстановление пароля", About.ACCOUNT),
        ("Your order 7", About.ORDER),
        ("(Receipt) of today", About.ORDER),
        ("您的订单已提交成功", About.ORDER),
        ("Ihre Amazon.de Bestellung", About.ORDER),
        ("Ihre Handyrechnung für Mai", About.ORDER),
        ("Votre facture", About.ORDER),
        ("ご注文の確認", About.ORDER),
        ("Ваш заказ", About.ORDER),
        ("Your order: confirm your account", About.SIGNUP),
        ("Changes to our terms", About.PRIVACY),
        ("Our privacy policy has been updated", About.PRIVACY),
        ("Hemos actualizado nuestra política de privacidad", About.PRIVACY),
        ("Neue AGB und Datenschutz", About.PRIVACY),
        ("隐私政策更新", About.PRIVACY),
        ("Privacy policy updates; confirm your account", About.SIGNUP),
        ("20% off everything this weekend", None),
        ("In order to win", None),
        ("The border of Swordery", None),
        ("Nur heute – für dich", None),
        ("Re: Your order 7", None),
        ("AW: Willkommen bei uns", None),
        ("回复：您的订单", None),
        ("", None),
    ],
)
def test_what_subjects_show(subject: str, shown: About | None) -> None:
    assert about(subject) == shown
    assert about(subject.upper()) == shown or "ß" in subject


def test_grades() -> None:
    strong, medium, weak = Grade.STRONG, Grade.MEDIUM, Grade.WEAK
    assert [kind.grade for kind in About] == [strong, strong, medium, medium, weak]


def test_every_pattern_begins_with_three_letters() -> None:
    assert all(word[:3].isalpha() for words in _WORDS.values() for word in words)


@given(st.text())
def test_any_text(subject: str) -> None:
    assert about(subject) in {None, *About}
