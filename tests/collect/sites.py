"""Forty invented websites of invented bodies, as such sites are built in Latvia: for the test of
`blakus-index collect`. No name, number or address belongs to anybody. Of each: the pages, and what a
person would write down as the body's contacts. An address counts by street and house."""


def page(body, head="", lang="lv"):
    return f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'


def cloudflare(address, key=0x5A):
    return f"{key:02x}" + "".join(f"{ord(c) ^ key:02x}" for c in address)


def site(id, name, pages, phones=(), emails=(), addresses=(), hours=(), fault=False, private=()):
    """`pages`: path → HTML, or (bytes, type), or ("redirect", where). `private`: must not appear."""
    return {"id": id, "name": name, "pages": pages, "phones": list(phones), "emails": list(emails),
            "addresses": list(addresses), "hours": list(hours), "fault": fault, "private": list(private)}


SITES = [
    site("v01", "Izdomātā biedrība „Bērzu birzs”", {"/": page(
        "<h1>Bērzu birzs</h1><p>Palīdzam ģimenēm kopš 1998. gada.</p><h2>Kontakti</h2>"
        "<p>Tālr. 26100101<br>E-pasts: <a href='mailto:birzs@berzi-izdomati.example'>birzs@berzi-izdomati.example</a><br>"
        "Bērzu iela 5-12, Rīga, LV-1099</p>")},
        ["+371 26100101"], ["birzs@berzi-izdomati.example"], ["Bērzu iela 5-12"]),
    site("v02", "Izdomātā biedrība „Kontaktu tabula”", {
        "/": page("<nav><a href='/kontakti/'>Kontakti</a> <a href='/galerija/'>Galerija</a></nav><h1>Sveiki!</h1>"),
        "/kontakti/": page("<h1>Kontakti</h1><table><tr><td>Adrese</td><td>Izdomu iela 7, Jelgava, LV-3099</td></tr>"
                           "<tr><td>Tālrunis</td><td>63 100 202</td></tr><tr><td>Fakss</td><td>63 100 203</td></tr>"
                           "<tr><td>E-pasts</td><td>info@tabula-izdomata.example</td></tr>"
                           "<tr><td>Reģ. Nr.</td><td>40008999902</td></tr>"
                           "<tr><td>Konts</td><td>LV12HABA0551026100202</td></tr></table>")},
        ["+371 63100202"], ["info@tabula-izdomata.example"], ["Izdomu iela 7"]),
    site("v03", "Izdomātā biedrība „Attēlu sakta”", {"/": page(
        "<img src='b.jpg' alt='Biedrības logo'><h2>Sazinies</h2><p><img src='t.png' alt='Tālrunis 26 100 303'></p>"
        "<p><img src='e.png' alt='sakta@attels-izdomats.example'></p>")},
        ["+371 26100303"], ["sakta@attels-izdomats.example"]),
    site("v04", "Izdomātā biedrība „Slēptais pasts”", {
        "/": page("<a href='kontakti.html'>Kontakti</a>"),
        "/kontakti.html": page("<h1>Kontakti</h1><p>Rakstiet: info [at] slepts-izdomats [dot] example</p>"
                               "<p>Grāmatvedība: gramatas(et)slepts-izdomats.example</p><p>Tel.: +371 67100404</p>")},
        ["+371 67100404"], ["info@slepts-izdomats.example", "gramatas@slepts-izdomats.example"]),
    site("v05", "Izdomātā biedrība „Mākoņu siets”", {"/": page(
        "<h1>Mākoņu siets</h1><footer><p>E-pasts: <a href='/cdn-cgi/l/email-protection' class='__cf_email__' "
        f"data-cfemail='{cloudflare('siets@makoni-izdomati.example')}'>[email&#160;protected]</a></p>"
        f"<p><a href='/cdn-cgi/l/email-protection#{cloudflare('otrs@makoni-izdomati.example', 0x21)}'>Rakstīt vadītājai</a></p></footer>")},
        [], ["siets@makoni-izdomati.example", "otrs@makoni-izdomati.example"]),
    site("v06", "Izdomātā biedrība „Rītausma”", {
        "/": page("<p><a href='/o-nas'>О нас</a> | <a href='/kontakty'>Контакты</a></p><h1>Общество «Ритаусма»</h1>", lang="ru"),
        "/o-nas": page("<h1>О нас</h1><p>Мы помогаем родителям с 2004 года.</p>", lang="ru"),
        "/kontakty": page("<h1>Контакты</h1><p>Адрес: ул. Придуманная 14, Даугавпилс, LV-5499</p><p>Тел.: 65 100 606, факс: 65 100 607</p>"
                          "<p>Эл. почта: ritausma@pridumano.example</p><p>Часы работы: пн–пт 10:00–16:00</p>", lang="ru")},
        ["+371 65100606"], ["ritausma@pridumano.example"], ["Придуманная 14"], ["10:00–16:00"]),
    site("v07", "Izdomātā biedrība „Vecā Rakstība”", {"/": (
        ("<html><head><title>Vecā rakstība</title><meta http-equiv='Content-Type' content='text/html; charset=windows-1257'></head>"
         "<body><center><font size=5>Izdomātā biedrība „Vecā Rakstība”</font></center>"
         "<p>Mūsu adrese: Šķūņu iela 3, Liepāja, LV-3499. Tālrunis (63) 100707, mob. tālr. 26100707."
         "<p>Darba laiks: pirmdienās un ceturtdienās no 10.00 līdz 14.00</body></html>").encode("cp1257", "replace"),
        "text/html")},
        ["+371 63100707", "+371 26100707"], [], ["Šķūņu iela 3"], ["10.00 līdz 14.00"]),
    site("v08", "Izdomātā biedrība „Klusā Osta”", None, fault=True),
    site("v09", "Izdomātā biedrība „Ceļa Zīme”", {"/": ("redirect", "/lv/"), "/lv/": page(
        "<h1>Ceļa Zīme</h1><p>Zvaniet: <a href='tel:+37126100909'>26 100 909</a></p>")}, ["+371 26100909"]),
    site("v10", "Izdomātā biedrība „Iekšējais Tīkls”", {"/": ("redirect", "http://10.0.0.7/kontakti")}, fault=True),
    site("v11", "Izdomātā biedrība „Biezā Grāmata”", {"/": page(
        "<h1>Biezā Grāmata</h1><h2>Kontakti</h2><p>Tālrunis: 67101111</p>"
        + "<p>Lasāmviela bez kontaktiem, tikai teksts. </p>" * 100_000
        + "<footer>gramata@bieza-izdomata.example</footer>")},
        ["+371 67101111"], ["gramata@bieza-izdomata.example"]),
    site("v12", "Izdomātā biedrība „Datu Pavediens”", {"/": page("<h1>Datu Pavediens</h1>",
        '<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},'
        '{"@type":"NGO","name":"Datu Pavediens","telephone":"+371 6710 1212","faxNumber":"+371 67101213","email":"pavediens@dati-izdomati.example",'
        '"address":{"@type":"PostalAddress","streetAddress":"Pavedienu iela 2","addressLocality":"Ogre","postalCode":"LV-5099"},'
        '"openingHours":"Mo-Fr 09:00-17:00"},{"@type":"Event","name":"Koncerts","organizer":{"@type":"Organization","telephone":"+371 29999912"},'
        '"location":{"@type":"Place","telephone":"+371 67999912","address":{"streetAddress":"Koncertu iela 1"}}}]}</script>')},
        ["+371 67101212"], ["pavediens@dati-izdomati.example"], ["Pavedienu iela 2"], ["09:00-17:00"]),
    site("v13", "Izdomātā biedrība „Rāmji”", {
        "/": ("<html><head><title>R</title></head><frameset cols='20%,80%'><frame src='izvelne.htm'><frame src='saturs.htm'></frameset></html>", "text/html"),
        "/izvelne.htm": page("<a href='kont.htm' target='saturs'>Kontakti</a>"),
        "/saturs.htm": page("<p>Laipni lūdzam!</p>"),
        "/kont.htm": page("<b>Kontaktinformācija</b><br>t. 6310 1313<br>e-pasts: ramji@vecie-izdomati.example")},
        ["+371 63101313"], ["ramji@vecie-izdomati.example"]),
    site("v14", "Izdomātā biedrība „Trīs Jumti”", {
        "/": page("<ul><li><a href='/nodalas'>Mūsu nodaļas</a></li></ul><h1>Trīs Jumti</h1>"),
        "/nodalas": page("<h1>Nodaļas</h1><h3>Cēsu nodaļa</h3><p>Jumtu iela 1, Cēsis, LV-4199</p><p>Tālr. 26101414</p>"
                         "<h3>Talsu nodaļa</h3><p>Jumtu iela 22, Talsi, LV-3299</p><p>Tālr. 26101415, talsi@jumti-izdomati.example</p>"
                         "<h3>Balvu nodaļa</h3><p>Jumtu iela 33, Balvi, LV-4599</p><p>Tālr. 26101416</p>")},
        ["+371 26101414", "+371 26101415", "+371 26101416"], ["talsi@jumti-izdomati.example"],
        ["Jumtu iela 1", "Jumtu iela 22", "Jumtu iela 33"]),
    site("v15", "Izdomātā biedrība „Aģentūras Darbs”", {"/": page(
        "<h1>Aģentūras Darbs</h1><footer><div class='info'><p>Tālrunis 67101515</p><p>darbs@biedriba-izdomata.example</p></div>"
        "<div class='dev'>Mājaslapas izstrāde: <a href='https://tiklagrava.example'>SIA Tīkla Grava</a>, tālr. 29999915, info@tiklagrava.example</div></footer>")},
        ["+371 67101515"], ["darbs@biedriba-izdomata.example"]),
    site("v16", "Izdomātā biedrība „Kājene”", {"/": page(
        "<div id='content'><p>Te lasāt par mums.</p></div><div id='footer'>© 2026 Kājene | Tālr.: 26101616 | Izstrāde: WebAita, 28888816</div>")},
        ["+371 26101616"]),
    site("v17", "Izdomātā biedrība „Skaitļu Mežs”", {"/": page(
        "<h1>Skaitļu Mežs</h1><p>Dibināta 20.11.2009. Projekts 2019-2023, līguma Nr. 26543210. Apmeklējumi: 26000017.</p>"
        "<h2>Rekvizīti</h2><p>Reģistrācijas Nr. 40008999917<br>PVN Nr. LV40008999917<br>AS Izdomu banka, LV33 PARX 0012 2610 1799 0001 7, kods PARXLV22"
        "<br>Kadastra Nr. 01000260017</p><p>Kontakttālrunis: 2 610 17 17</p>")},
        ["+371 26101717"]),
    site("v18", "Izdomātā biedrība „Mūsu Komanda”", {
        "/": page("<a href='/komanda'>Komanda</a><h1>Mūsu Komanda</h1>"),
        "/komanda": page("<h1>Komanda</h1><div class='card'><h3>Anna Izdomātā</h3><p>Valdes priekšsēdētāja</p><p>26101818</p><p>anna@komanda-izdomata.example</p></div>"
                         "<div class='card'><h3>Juris Neīstais</h3><p>Koordinators</p><p>26101819</p></div>")},
        ["+371 26101818", "+371 26101819"], ["anna@komanda-izdomata.example"]),
    site("v19", "Izdomātā biedrība „Klusie Kaimiņi”", {"/": page(
        "<h1>Klusie Kaimiņi</h1><p>Paldies visiem!</p><h2>Kontakti</h2><p>Biroja tālrunis: 67101919</p>"
        "<p>Līga Neīstā, 29101919</p><p>Neīstais Jānis: 29101920, neistais.janis@inbox.lv</p>"
        "<p>Personas kods 120380-12345</p>")},
        ["+371 67101919"], private=["29101919", "29101920", "120380", "12345", "neistais.janis"]),
    site("v20", "Izdomātā biedrība „Labie Draugi”", {"/": page(
        "<h1>Labie Draugi</h1><h2>Kontakti</h2><p>Tel. 26102020</p><h2>Sadarbības partneri</h2>"
        "<p>Izdomātā slimnīca, tālr. 67999920, info@slimnica-izdomata.example</p><h3>Fonds „Cits”</h3><p>67999921</p>"
        "<h2>Noderīgi tālruņi</h2><p>Krīžu tālrunis 67999922; ātrā palīdzība 113</p>")},
        ["+371 26102020"]),
    site("v21", "Izdomātā biedrība „Lauku Sēta”", {"/": page(
        "<h1>Lauku Sēta</h1><address>„Izdomas”, Neīstais pagasts, Izdomātais novads, LV-4999<br>Mob.: 26102121</address>")},
        ["+371 26102121"], [], ["„Izdomas”"]),
    site("v22", "Izdomātā biedrība „Saliktā Adrese”", {"/": page(
        "<div class='kontakti'><h4>Atrodi mūs</h4><p>Krišjāņa Neīstā iela 41/43 – 7<br>Rīga<br>LV–1099</p><p>+371 2610 2222</p></div>")},
        ["+371 26102222"], [], ["Krišjāņa Neīstā iela 41/43"]),
    site("v23", "Izdomātā biedrība „Ikonas”", {"/": page(
        "<header><ul><li><i class='fa fa-phone'></i> 26102323</li><li><i class='fa fa-envelope'></i> ikonas@izdomatas.example</li>"
        "<li><i class='fas fa-fax'></i> 67102323</li></ul></header><h1>Ikonas</h1>")},
        ["+371 26102323"], ["ikonas@izdomatas.example"]),
    site("v24", "Izdomātā biedrība „Skripts”", {"/": page(
        "<h2>Kontakti</h2><p>Tālrunis: 67102424</p><script>document.write('<a href=\"mailto:' + 'skripts' + '@' + 'raksti-izdomati.example' + '\">raksti</a>');</script>")},
        ["+371 67102424"], ["skripts@raksti-izdomati.example"]),
    site("v25", "Izdomātā biedrība „Nedēļas Ritms”", {"/": page(
        "<h1>Nedēļas Ritms</h1><p>Ritma iela 9, Valmiera</p><h3>Pieņemšanas laiks</h3><ul><li>Pirmdiena 9.00–12.00</li><li>Trešdiena 13.00–18.00</li>"
        "<li>Piektdiena slēgts</li></ul><h3>Kontakti</h3><p>Ritma iela 9, Valmiera</p><p>Telefons 64102525</p><h3>Pasākumi</h3><p>Nodarbība 12.12. plkst. 18.00, Deju iela 3, Valmiera</p>")},
        ["+371 64102525"], [], ["Ritma iela 9"], ["Pirmdiena 9.00–12.00"]),
    site("v26", "Izdomātā biedrība „Divi Numuri”", {"/": page(
        "<h1>Kontakti</h1><p>Tālr./fakss: 67102626; mob. 26102626/26102627</p><p>E-pasts: divi@numuri-izdomati.example, otrs@numuri-izdomati.example</p>")},
        ["+371 67102626", "+371 26102626", "+371 26102627"], ["divi@numuri-izdomati.example", "otrs@numuri-izdomati.example"]),
    site("v27", "Izdomātā biedrība „Garais Stāsts”", {"/": page(
        "<h1>Garais Stāsts</h1><p>" + "Mēs satiekamies un runājam. " * 20 + "Ja vajag padomu, zvaniet mums pa tālruni 26102727 vai rakstiet uz stasts@garais-izdomats.example. "
        + "Paldies! " * 10 + "</p>")},
        ["+371 26102727"], ["stasts@garais-izdomats.example"]),
    site("v28", "Izdomātā biedrība „Robots”", {
        "/": page("<a href='/kontakti'>Kontakti</a><a href='/slegts/kontakti'>Kontakti darbiniekiem</a><h1>Robots</h1>"),
        "/kontakti": page("<p>Tālrunis 67102828</p>"), "/slegts/kontakti": page("<p>Tālrunis 67102829</p>"),
        "/robots.txt": (b"User-agent: *\nDisallow: /slegts/\n", "text/plain")},
        ["+371 67102828"], private=["67102829"]),
    site("v29", "Izdomātā biedrība „Entītijas”", {"/": page(
        "<h3>Saziņa</h3><p>e-pasts: &#101;ntitijas&#64;kodi-izdomati&#46;example</p><p>t&#257;lrunis:&nbsp;26&nbsp;10&nbsp;29&nbsp;29</p>")},
        ["+371 26102929"], ["entitijas@kodi-izdomati.example"]),
    site("v30", "Izdomātā biedrība „English Page”", {
        "/": page("<a href='/en/contact-us'>Contact us</a><h1>Welcome</h1>", lang="en"),
        "/en/contact-us": page("<h1>Contact us</h1><p>Phone: (+371) 67 103 030<br>Fax: (+371) 67 103 031<br>Mail: hello@english-invented.example</p>"
                               "<p>Address: Invented iela 30, Riga, LV-1099, Latvia</p><p>Opening hours: Mon–Thu 9:00–15:00</p>", lang="en")},
        ["+371 67103030"], ["hello@english-invented.example"], ["Invented iela 30"], ["9:00–15:00"]),
    site("v31", "Izdomātā biedrība „Pievienotā Lapa”", {
        "/": page("<h1>Izdomātās pilsētas mājaslapa</h1><footer>Pilsētas dome, tālr. 63999931, dome@pilseta-izdomata.example</footer>"),
        "/nvo/biedribas/pievienota.html": page("<h1>Biedrība „Pievienotā Lapa”</h1><p>Vadītāja: tālr. 26103131</p><p>pievienota@inbox.lv</p>"
                                               "<footer>Pilsētas dome, tālr. 63999931, dome@pilseta-izdomata.example</footer>")},
        ["+371 26103131"], ["pievienota@inbox.lv"]),
    site("v32", "Izdomātā biedrība „Kolonnas”", {"/": page(
        "<h2>Kontakti</h2><table><tr><th>Filiāle</th><th>Tālrunis</th><th>Fakss</th><th>E-pasts</th></tr>"
        "<tr><td>Rīga</td><td>67103232</td><td>67103233</td><td>riga@kolonnas-izdomatas.example</td></tr>"
        "<tr><td>Ventspils</td><td>63103232</td><td>63103233</td><td>ventspils@kolonnas-izdomatas.example</td></tr></table>")},
        ["+371 67103232", "+371 63103232"], ["riga@kolonnas-izdomatas.example", "ventspils@kolonnas-izdomatas.example"]),
    site("v33", "Izdomātā biedrība „Slepenais Slazds”", {"/": page(
        "<h3>Kontakti</h3><p>slazds<span style='display:none'>-NOSPAM</span>@tirs-izdomats.example</p>"
        "<p style='unicode-bidi:bidi-override; direction: rtl'>elpmaxe.atamodzi-stodar@idakto</p><p>☎ 26103333</p>")},
        ["+371 26103333"], ["slazds@tirs-izdomats.example", "otkadi@radots-izdomata.example"]),
    site("v34", "Izdomātā biedrība „Ziņu Lapa”", {"/": page(
        "<h1>Ziņu Lapa</h1><h2>Jaunumi</h2><article><h3>Koncerts</h3><p>Biļetes kultūras namā, tālr. 67999934. Koncerts 12.12.2026. plkst. 19.00, Lielā iela 1, Izdoma.</p></article>"
        "<article><h3>Lekcija</h3><p>Pieteikties: lektors@cita-iestade.example</p></article><footer><h4>Kontakti</h4><p>26103434</p></footer>")},
        ["+371 26103434"]),
    site("v35", "Izdomātā biedrība „Pārcelšanās”", {"/": page(
        "Lapa pārcēlusies.", "<meta http-equiv='refresh' content='0; url=/jauna/'>"),
        "/jauna/": page("<h1>Pārcelšanās</h1><p>Kontakti: 67103535, parcelsanas@jauna-izdomata.example</p>")},
        ["+371 67103535"], ["parcelsanas@jauna-izdomata.example"]),
    site("v36", "Izdomātā biedrība „Kļūda”", {"/": (b"<h1>500</h1><p>Webmaster: 29999936</p>", "text/html", 500)}, fault=True),
    site("v37", "Izdomātā biedrība „Mikrodati”", {"/": page(
        "<div itemscope itemtype='http://schema.org/NGO'><span itemprop='name'>Mikrodati</span>, <span itemprop='telephone'>+37167103737</span>, "
        "<span itemprop='faxNumber'>+37167103738</span>, <span itemprop='email'>mikro@dati-neisti.example</span>"
        "<p itemprop='address'><span>Datu prospekts 37</span>, <span>Jūrmala</span>, <span>LV-2099</span></p></div>")},
        ["+371 67103737"], ["mikro@dati-neisti.example"], ["Datu prospekts 37"]),
    site("v38", "Izdomātā biedrība „Juridiskā un Biroja”", {
        "/": page("<a href='/par-mums'>Par mums</a>"),
        "/par-mums": page("<h1>Par mums</h1><p>Juridiskā adrese: Likumu iela 38-1, Rīga, LV-1099; biroja adrese: 13. novembra iela 8, Rēzekne, LV-4699</p>"
                          "<p>Tālrunis uzziņām 6460 3838 (darba dienās)</p>")},
        ["+371 64603838"], [], ["Likumu iela 38-1", "13. novembra iela 8"]),
    site("v39", "Izdomātā biedrība „Tukšā Lapa”", {"/": page("<h1>Lapa tiek veidota</h1><p>Drīzumā!</p><p>Lapu uztur SIA Neīstais Tīmeklis, support@neists-timeklis.example, 67999939</p>")}),
    site("v40", "Izdomātā biedrība „Definīcijas”", {"/": page(
        "<section id='contacts'><h2>Kā sazināties</h2><dl><dt>Tālrunis</dt><dd>26104040</dd><dt>Fakss</dt><dd>67104041</dd><dt>E-pasts</dt>"
        "<dd>definicijas @ vards-izdomats.example</dd><dt>Adrese</dt><dd>Vārdu laukums 4, Kuldīga, LV-3399</dd><dt>Darba laiks</dt><dd>O., C. 10–15</dd></dl></section>")},
        ["+371 26104040"], ["definicijas@vards-izdomats.example"], ["Vārdu laukums 4"], ["10–15"]),
]
