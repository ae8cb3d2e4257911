"""What a mail is about, by its subject: the signs of an account in many languages."""

from __future__ import annotations

import re
from enum import IntEnum

from tracker.core.model import Grade


class About(IntEnum):
    """What a mail shows; what shows most comes first."""

    SIGNUP = 0
    ACCOUNT = 1
    ORDER = 2
    PRIVACY = 3
    NEWSLETTER = 4

    @property
    def grade(self) -> Grade:
        return (Grade.STRONG, Grade.STRONG, Grade.MEDIUM, Grade.MEDIUM, Grade.WEAK)[self]


_SOME = r"(?:[\w.'’-]+ ){0,4}"  # words between, such as the name of the service

# Regular expressions on lower-case text, for languages that part words by blanks. Each begins with
# three letters of a word as they stand: by them it is found without trying all others.
_WORDS: dict[About, tuple[str, ...]] = {
    About.SIGNUP: (
        r"welcome (?:to|aboard)\b",
        *(
            rf"{verb} (?:your |my ){_SOME}(?:e-?mail|account|registration|sign-?up|address)"
            for verb in ("verify", "confirm", "validate")
        ),
        *(rf"activate your {_SOME}account", r"account (?:has been |was |is )?(?:successfully )?(?:created|activated)"),
        r"thank(?:s| you) for (?:signing up|registering|joining|creating)",
        *(r"complete (?:your )?(?:registration|sign-?up)", r"finish (?:your )?(?:registration|sign-?up|signing up)"),
        *(r"willkommen (?:bei|zu|auf|im)\b", r"bestätig(?:e|en sie)\b", r"registrierung", r"anmeldung bestätigen"),
        *(r"konto (?:wurde )?(?:aktivier|erstellt|angelegt|eröffnet)", r"aktivier(?:e|en sie) "),
        *(r"bienvenue", r"confirmez", r"activez", r"confirme[rz]? (?:votre|ton) (?:inscription|adresse)"),
        *(r"bienvenid", r"confirm[aáe] (?:tu|su)\b", r"verifica (?:tu|su|il tuo|la tua)\b", r"activa tu\b"),
        *(r"benvenut", r"conferma(?:re)?\b", r"attiva il tuo\b", r"welkom", r"bevestig", r"activeer je\b"),
        *(r"potwierdź", r"aktywuj", r"witamy", r"rejestracj", r"bem[- ]vind", r"boas[- ]vindas"),
        *(r"confirme (?:seu|sua|o seu)\b", r"ative (?:sua|seu)\b"),
        *(r"välkommen till", r"bekräfta", r"velkommen til", r"bekræft", r"bekreft", r"tervetuloa", r"vahvista "),
        *(r"vítejte", r"potvrďte", r"hoş ?geldin", r"καλώς ήρθ", r"üdvözl"),
        *(r"подтверд", r"подтвержд", r"регистрац", r"добро пожаловать", r"ласкаво просимо", r"підтверд", r"реєстрац"),
        *(r"chào mừng", r"xác nhận tài khoản", r"selamat datang"),
    ),
    About.ACCOUNT: (
        *(rf"{verb} (?:your |my )?{_SOME}password" for verb in ("reset", "change", "recover")),
        rf"password {_SOME}(?:changed|reset|updated|expire)",
        *(
            r"new (?:sign-?in|log-?in|device)\b",
            r"security (?:alert|code|notice)\b",
            r"two-factor",
            r"step verification",
        ),
        *(
            rf"{which} (?:code|passcode|password|link)\b"
            for which in ("log-?in", "sign-?in", "verification", "access", "time", "authentication", "confirmation")
        ),
        *(r"passwort (?:zurück|geändert|vergessen|wurde)", r"neue anmeldung", r"sicherheits(?:hinweis|code)"),
        *(r"bestätigungscode", r"anmeldecode", r"mot de passe", r"nouvelle connexion"),
        *(r"code de (?:vérification|connexion)", r"contraseña", r"nuevo inicio de sesión"),
        *(r"código de (?:verificación|verificação|acceso|acesso)", r"nuovo accesso", r"codice di (?:verifica|accesso)"),
        *(r"senha\b", r"wachtwoord", r"inlogcode", r"hasł[oa]\b", r"lösenord", r"adgangskode", r"salasana"),
        *(r"heslo\b", r"şifre", r"κωδικ", r"jelszó", r"парол", r"код подтверждения", r"вход в аккаунт"),
        *(r"mật khẩu", r"xác (?:minh|thực)", r"kata sandi"),
    ),
    About.ORDER: (
        r"order(?:s|ed)?\b(?<!\bin order)",
        *(r"receipts?\b", r"invoices?\b", r"payments?\b", r"shipped\b", r"shipment\b", r"delivery\b", r"delivered\b"),
        *(r"bookings?\b", r"tickets?\b", r"reservation\b", r"refund\b"),
        r"subscription (?:has been |was |is |will )?(?:renew|confirm)",
        *(r"bestell", r"rechnung", r"versand", r"lieferung", r"buchung", r"zahlung", r"quittung", r"kaufbeleg"),
        *(r"commande", r"facture", r"livraison", r"réservation", r"pedido", r"factura", r"recibo", r"reserva\b"),
        *(r"ordine\b", r"fattura", r"ricevuta", r"spedizione", r"prenotazione", r"bestelling", r"factuur"),
        *(r"zamówieni", r"faktur", r"płatnoś", r"fatura\b", r"encomenda", r"beställning", r"kvitto", r"tilaus"),
        *(r"ordre\b", r"objednáv", r"sipariş", r"rendelés", r"számla", r"παραγγελί"),
        *(r"заказ", r"счёт", r"счет\b", r"чек\b", r"оплат", r"замовлення", r"đơn hàng", r"hóa đơn", r"pesanan"),
    ),
    About.PRIVACY: (
        *(rf"{what}\b.*(?:updat|chang)" for what in ("privacy (?:policy|notice|statement)", "terms")),
        *(rf"{verb} (?:to |of |in )?(?:our |the )?(?:privacy|terms)\b" for verb in (r"updat\w*", r"chang\w*")),
        *(r"data breach", r"your (?:personal )?data\b", r"datenschutz", r"agb\b", r"nutzungsbedingungen"),
        *(r"politique de confidentialité", r"conditions (?:générales|d['’]utilisation)", r"política de privacida"),
        *(r"términos (?:y condiciones|de (?:uso|servicio))", r"informativa sulla privacy", r"privacybeleid"),
        *(r"privacyverklaring", r"polityk[aię] prywatności", r"regulamin", r"integritetspolicy"),
        *(r"privatlivspolitik", r"gizlilik", r"политик[аиу] конфиденциальности", r"пользовательск"),
    ),
}
# For languages without blanks: anywhere in the text.
_INSIDE: dict[About, tuple[str, ...]] = {
    About.SIGNUP: (
        *("欢迎注册", "歡迎註冊", "欢迎加入", "歡迎加入", "注册成功", "註冊成功", "完成注册", "完成註冊", "确认注册"),
        *("激活账户", "激活帐户", "激活账号", "激活帐号", "激活邮箱", "激活(?:您|你)的(?:账户|帐户|账号|帐号|邮箱)"),
        *(f"{verb}(?:您的|你的)?(?:邮箱|郵箱|电子邮件|電子郵件)" for verb in ("验证", "驗證", "确认", "確認")),
        *("邮箱验证", "郵箱驗證", "会員登録", "本登録", "仮登録", "ご登録", "メールアドレスの確認", "アカウントの確認"),
        *("가입", "이메일 인증", "회원 인증", "본인 인증", "인증해"),
    ),
    About.ACCOUNT: (
        *(
            "验证码",
            "驗證碼",
            "校验码",
            "动态码",
            "重置密码",
            "重設密碼",
            "重置密碼",
            "修改密码",
            "找回密码",
            "更改密码",
        ),
        *("异地登录", "登录提醒", "登录通知", "登入通知", "新设备登录", "安全提醒", "安全提示", "安全警报"),
        *("パスワード", "ログイン", "認証コード", "確認コード", "サインイン"),
        *("비밀번호", "인증", "로그인"),
    ),
    About.ORDER: (
        *("订单", "訂單", "发票", "發票", "收据", "收據", "支付成功", "付款成功", "已发货", "已出貨", "预订", "預訂"),
        *("账单", "帳單", "ご注文", "注文確認", "領収書", "お支払い", "発送", "ご予約", "ご請求"),
        *("주문", "결제", "영수증", "배송", "예약"),
    ),
    About.PRIVACY: (
        *("隐私政策", "隱私政策", "隐私权", "隱私權", "用户协议", "服务协议", "服务条款", "服務條款", "個人情報"),
        *("プライバシー", "利用規約", "개인정보", "이용약관"),
    ),
}
_GERMAN_COMPOUND = re.compile(r"(?:rechnung|bestellung|lieferung|buchung|zahlung)(?:en)?\b")


_Signs = tuple[re.Pattern[str], tuple[About, ...]]  # what each group of the pattern stands for, the first being 1


def _signs(parts: dict[About, list[str]], before: str = "") -> _Signs:
    groups = "|".join(f"({'|'.join(alternatives)})" for alternatives in parts.values())
    return re.compile(f"{before}(?:{groups})"), tuple(parts)


def _by_beginning() -> dict[str, _Signs]:
    parts: dict[str, dict[About, list[str]]] = {}
    for kind, alternatives in _WORDS.items():
        for alternative in alternatives:
            parts.setdefault(alternative[:3], {}).setdefault(kind, []).append(alternative[3:])
    # Letters first, then whether a word begins with them: so they are found by a quick search.
    return {letters: _signs(rest, rf"{letters}(?<=\b{letters})") for letters, rest in parts.items()}


_BEGINNING = re.compile(r"\b\w{3}")
_BY_BEGINNING = _by_beginning()
_BEGINNINGS = frozenset(_BY_BEGINNING)
_EASTERN = re.compile("[\u1100-\u11ff\u3040-\u9fff\uac00-\ud7a3]")
# Twice the same: without groups it is far quicker to find that there is nothing.
_ANY_PART = re.compile("|".join(item for items in _INSIDE.values() for item in items))
_PARTS = _signs({kind: list(items) for kind, items in _INSIDE.items()})
# Answers and what was passed on: written by people, with the subject of another mail.
_ANSWER = re.compile(r"(?:re|aw|fw|fwd|wg|sv|vs|tr|rv|antw|回复|答复|转发|回覆|轉寄)(?:\[\d+\])?\s?[:：]")
_MAX_SUBJECT = 300  # characters; what a mail is about stands at the beginning


def about(subject: str) -> About | None:
    """What the words of ``subject`` show most; None when they show nothing of an account."""
    text = subject[:_MAX_SUBJECT].lower()
    signs = [_BY_BEGINNING[letters] for letters in _BEGINNINGS.intersection(_BEGINNING.findall(text))]
    if not text.isascii() and _EASTERN.search(text) and _ANY_PART.search(text):
        signs.append(_PARTS)
    best = min((kind for sign in signs for kind in _found(sign, text)), default=None) if signs else None
    if best is None and "ung" in text and _GERMAN_COMPOUND.search(text):
        best = About.ORDER
    return None if best is not None and _ANSWER.match(text) else best


def _found(signs: _Signs, text: str) -> list[About]:
    pattern, kinds = signs
    return [kinds[(found.lastindex or 1) - 1] for found in pattern.finditer(text)]
