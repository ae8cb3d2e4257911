"""Domains of mail that are no service of their own: where people have mailboxes, masks, senders for hire."""

from __future__ import annotations

# Where people have their mailboxes: who writes from there is a person.
_FREEMAIL = """
gmail.com googlemail.com outlook.com outlook.de outlook.fr outlook.es outlook.it outlook.jp outlook.com.br
hotmail.com hotmail.de hotmail.fr hotmail.it hotmail.es hotmail.co.uk hotmail.co.jp hotmail.com.br live.com live.de
live.fr live.it live.nl live.co.uk live.cn live.jp msn.com passport.com
yahoo.com ymail.com rocketmail.com yahoo.de yahoo.fr yahoo.it yahoo.es yahoo.co.uk yahoo.co.jp yahoo.co.in yahoo.ca
yahoo.com.br yahoo.com.cn yahoo.cn yahoo.com.tw yahoo.com.hk yahoo.com.au yahoo.com.mx yahoo.com.ar yahoo.com.sg
yahoo.com.vn yahoo.co.id yahoo.in aol.com aol.de aim.com icloud.com me.com mac.com
proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tutamail.com tuta.io tuta.com keemail.me
qq.com foxmail.com 163.com 126.com yeah.net 188.com vip.163.com vip.126.com sina.com sina.cn vip.sina.com sohu.com
139.com 189.cn wo.cn 21cn.com tom.com 263.net aliyun.com
web.de gmx.de gmx.net gmx.at gmx.ch gmx.com gmx.us gmx.fr gmx.org gmx.eu gmx.info mail.de email.de freenet.de
t-online.de arcor.de posteo.de posteo.net mailbox.org online.de 1und1.de vodafone.de kabelmail.de bluewin.ch
hispeed.ch sunrise.ch aon.at chello.at
orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr numericable.fr skynet.be telenet.be
libero.it virgilio.it alice.it tin.it tiscali.it tim.it telefonica.net terra.es sapo.pt
uol.com.br bol.com.br terra.com.br ig.com.br
ziggo.nl kpnmail.nl kpnplanet.nl planet.nl home.nl xs4all.nl hetnet.nl casema.nl
wp.pl o2.pl onet.pl op.pl interia.pl interia.eu gazeta.pl poczta.fm vp.pl seznam.cz email.cz centrum.cz centrum.sk
azet.sk freemail.hu citromail.hu abv.bg mail.bg yahoo.ro
mail.ru bk.ru inbox.ru list.ru internet.ru yandex.ru ya.ru yandex.com yandex.by yandex.kz yandex.ua rambler.ru
ukr.net i.ua meta.ua bigmir.net inbox.lv mail.ee
naver.com hanmail.net daum.net nate.com kakao.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp i.softbank.jp nifty.com
rediffmail.com zoho.com zohomail.com zohomail.eu fastmail.com fastmail.fm hey.com mail.com email.com usa.com
hushmail.com runbox.com disroot.org riseup.net mailfence.com startmail.com cock.li mail2world.com inbox.com
comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net juno.com
btinternet.com sky.com talktalk.net virginmedia.com ntlworld.com blueyonder.co.uk rogers.com shaw.ca sympatico.ca
bigpond.com optusnet.com.au xtra.co.nz telia.com spray.se online.no tele2.se luukku.com hotmail.se live.se
walla.co.il netvision.net.il otenet.gr mynet.com
"""
FREEMAIL = frozenset(_FREEMAIL.split())

# Masks that pass mail on: their addresses stand for somebody else's.
APPLE_RELAY = "privaterelay.appleid.com"
_MASKS = (
    APPLE_RELAY,
    *("mozmail.com", "duck.com"),
    *("simplelogin.co", "simplelogin.com", "simplelogin.fr", "simplelogin.io", "slmail.me", "slmails.com"),
    *("aleeas.com", "8alias.com", "8shield.net", "dralias.com", "silomails.com"),
    *("passmail.net", "passmail.com", "passinbox.com", "passfwd.com"),
    *("anonaddy.com", "anonaddy.me", "addy.io", "addymail.com", "addy.biz", "4wrd.cc", "mailer.me"),
)
_MASK_ENDINGS = tuple(f".{mask}" for mask in _MASKS)

# Companies that send for others. They know addresses only for their customers.
_SENDERS = """
sendgrid.net sendgrid.com amazonses.com mcsv.net mcdlv.net rsgsv.net mailchimp.com mailchimpapp.net mailchimpapp.com
mandrill.com mandrillapp.com mailgun.org mailgun.net mailgun.com mailgun.info sparkpostmail.com sparkpost.com
messagesystems.com klaviyo.com klaviyomail.com hubspot.com hubspotemail.net hs-send.com hubspotservice.com
exacttarget.com salesforce.com pardot.com marketingcloud.com sendinblue.com brevo.com
brevosend.com sender-sib.com sendibm1.com sendibm2.com sendibm3.com sendibt2.com sendibt3.com smtp-brevo.com
mailin.fr mailjet.com mjt.lu postmarkapp.com pstmrk.it mtasv.net constantcontact.com ccsend.com
confirmedcc.com roving.com campaignmonitor.com createsend.com cmail19.com cmail20.com cmail1.com cmail2.com
getresponse.com gr-mail.com getresponse-mail.com aweber.com activecampaign.com acemsrvc.com activehosted.com
emsend1.com emsend2.com convertkit.com convertkit-mail.com convertkit-mail2.com kit-mail.com drip.com
intercom-mail.com customeriomail.com customer.io iterable.com braze.com emarsys.com emarsys.net emsecure.net
cheetahmail.com responsys.net bronto.com dotmailer.com dotdigital.com inxmail.com inxserver.com cleverreach.com
crsend.com rapidmail.de emailsys.net episerver.net optivo.net mailerlite.com mlsend.com mlsend2.com moosend.com
omnisend.com omnisend.net sendpulse.com sendpulse.email unisender.com freshmail.com socketlabs.com
smtp.com elasticemail.com turbo-smtp.com mailtrap.io resend.com resend.dev loops.so beehiiv.com
zendesk.com freshdesk.com freshemail.io mktomail.com marketo.org eloqua.com en25.com sailthru.com cordial.io
vresp.com icontact.com benchmarkemail.com bmsend.com sendcloud.org sendcloud.net submail.cn dm.aliyun.com
"""
SENDERS_FOR_OTHERS = frozenset(_SENDERS.split())


def is_mask(host: str) -> bool:
    """Whether addresses at ``host`` pass mail on, to or from somebody who stays hidden."""
    return host in _MASKS or host.endswith(_MASK_ENDINGS)
