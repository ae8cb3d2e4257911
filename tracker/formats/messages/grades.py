"""What the words of a text message show: an account, an order, advertising, a public notice or a fraud."""

from __future__ import annotations

import re
from enum import IntEnum

_HAN_CODE = re.compile(
    "验证码|校验码|检验码|确认码|激活码|动态码|安全码|验证代码|登入码|认证码|识别码|短信口令|动态密码|交易码|上网密码"
    "|随机码|动态口令|驗證碼|校驗碼|認證碼|認証コード|確認コード|인증번호|รหัส|код|Код|пароль|Пароль"
)
_LATIN_CODE = re.compile(
    r"\b(?:[Cc]odes?|CODE|OTP|[Pp]asscode|PIN|TAN|[Cc]ódigo|[Cc]odice|mã|Mã|\w*bestätigungscode|Bestätigungscode)\b"
)
_CODE_ITSELF = re.compile(r"\d[\d -]{2,}\d|[A-Z]-\d{3}", re.ASCII)
_VOUCHER = re.compile(r"promo|coupon|discount|voucher|gutschein|rabatt|% off|zip code|qr code|descuento", re.IGNORECASE)
_DIGIT = re.compile(r"\d")

# What only somebody with an account gets, and what advertising may say, too.
_HAN_ACCOUNT = re.compile("尾号|余额|账单|保单|尾號|餘額|帳單")
_HAN_SIGN_IN = re.compile("注册|登录|绑定|开户|密码|账号|帐号|註冊|登入|登錄|綁定|開戶|密碼|賬號|帳號")
_HAN_ORDER = re.compile("订单|已发货|快件|取件|行程|预约|出票|已到账|訂單|已出貨|預約")
_HAN_LESS = re.compile("退订|拒收|回复?(?:TD|T|R|N)|优惠|红包|领取|特惠|戳|退訂|優惠|紅包")
_OPT_OUT = re.compile(r"退订|拒收|退訂|回复?(?:TD|T|R|N)(?![A-Za-z])|TD$")

_LATIN_SIGN_IN = re.compile(
    r"\b(?:your|my) (?:account|password|balance|statement)\b|\bsigned in\b|\bsign-in\b|\blogged in\b", re.IGNORECASE
)
_LATIN_ORDER = re.compile(
    r"\b(?:your|the) (?:order|parcel|package|delivery|booking|reservation|appointment|ticket|trip)\b|\bshipped\b",
    re.IGNORECASE,
)
_LATIN_LESS = re.compile(r"\bSTOP\b|\bunsubscribe\b|\bopt.?out\b|\bsale\b|% off|\bdeals?\b", re.IGNORECASE)

_NOTICE = re.compile("反诈|普查|气象|防汛|公安|政府|应急|防疫|疾控|消防|反詐|氣象")

_HAN = re.compile("[\u3400-\u9fff]")
_HAN_FRAUD = re.compile("中奖|冻结|过期|积分|涉嫌|账户异常|停用|逮捕|中獎|凍結")
_HARMLESS = re.compile("(?:分钟|小时|天)[后内]过期|积分(?!.{0,8}(?:兑换|清零|到期|失效|过期))")
_LATIN_FRAUD = re.compile(
    r"\b(?:suspended|frozen|restricted|lottery|winner|you(?:'ve| have) won|unpaid|customs fee|on hold)\b", re.IGNORECASE
)
# In Chinese no blank divides a link from the words around it.
_LINK = re.compile(
    r"https?://|www\.|(?<![A-Za-z0-9@.-])(?:[A-Za-z0-9-]{1,63}\.){1,4}"
    r"(?:com|cn|net|org|cc|top|vip|xyz|info|me|co|io|site|club|shop|[a-z]{2,10}(?=/))(?![A-Za-z0-9.-])",
    re.IGNORECASE,
)


class Weight(IntEnum):
    """What one message shows, the least first."""

    PLAIN = 0  # nothing either way
    LESS = 1  # advertising
    ORDER = 2
    ACCOUNT = 3
    CODE = 4  # as good as an account, but anybody can type a number where a code is asked for


def weigh(text: str) -> Weight:
    """By its words. A message that says how to unsubscribe speaks of signing in to advertise."""
    if _HAN_CODE.search(text) and _DIGIT.search(text):
        return Weight.CODE
    if _HAN_ACCOUNT.search(text):
        return Weight.ACCOUNT
    if _HAN_SIGN_IN.search(text) and not _OPT_OUT.search(text):
        return Weight.ACCOUNT
    if _HAN_ORDER.search(text):
        return Weight.ORDER
    if _HAN_LESS.search(text):
        return Weight.LESS
    return _weigh_latin(text)


def _weigh_latin(text: str) -> Weight:
    if _LATIN_CODE.search(text) and _CODE_ITSELF.search(text) and not _VOUCHER.search(text):
        return Weight.CODE
    less = _LATIN_LESS.search(text) is not None
    if not less and _LATIN_SIGN_IN.search(text):
        return Weight.ACCOUNT
    if _LATIN_ORDER.search(text):
        return Weight.ORDER
    return Weight.LESS if less else Weight.PLAIN


def is_notice(text: str) -> bool:
    """Whether a sender of public notices has such a name; they are no services."""
    return _NOTICE.search(text) is not None


def looks_like_fraud(text: str) -> bool:
    """Whether a message has a link beside the words that frauds use; most of those are in borrowed names."""
    if "." not in text:  # spares nearly all messages the slow look
        return False
    if _HAN.search(text):
        suspicious = _HAN_FRAUD.search(text) is not None and _HAN_FRAUD.search(_HARMLESS.sub("", text)) is not None
    else:
        suspicious = _LATIN_FRAUD.search(text) is not None
    return suspicious and _LINK.search(text) is not None
