"""What a person decided about the facts of /facts-2/ (read 2026-11-29): names, places, doubts, doubles. merge_facts.py applies it.

Every entry speaks of one thing that the facts leave open; what is not here is taken over as it stands.
"""

OLD = " (pēc {} ziņām; pirms brauciena, lūdzu, sazinieties)"

# --- bodies ------------------------------------------------------------------------------------

# A name goes without its legal form; abbreviations are written out.
NAMES = {
    "lns-daugavpils-regionala-biedriba": "Latvijas Nedzirdīgo savienības Daugavpils reģionālā biedrība",
    "lns-rezeknes-regionala-biedriba": "Latvijas Nedzirdīgo savienības Rēzeknes reģionālā biedrība",
    "lns-kuldigas-regionala-biedriba": "Latvijas Nedzirdīgo savienības Kuldīgas reģionālā biedrība",
    "lns-plavinu-regionala-biedriba": "Latvijas Nedzirdīgo savienības Pļaviņu reģionālā biedrība",
    "lns-liepajas-regionala-biedriba": "Latvijas Nedzirdīgo savienības Liepājas reģionālā biedrība",
    "lns-ventspils-regionala-biedriba": "Latvijas Nedzirdīgo savienības Ventspils reģionālā biedrība",
    "lns-jelgavas-nodala": "Latvijas Nedzirdīgo savienības Rīgas reģionālās biedrības Jelgavas nodaļa",
    "latvijas-senioru-kopienu-apvieniba": "Latvijas Senioru kopienu apvienība",
    "latvijas-sarkanais-krusts": "Latvijas Sarkanais Krusts",
    "latvijas-samariesu-apvieniba": "Latvijas Samariešu apvienība",
    "palidzesim-lv": "Nodibinājums „Palīdzēsim.lv”",
    "padome-varaviksne-daugavpils": "Padome „Varavīksne”",
    "saulesstars-jelgavas-novads": "Invalīdu atbalsta centrs „Saulesstars”",
    "teodora-jura-fonds": "Teodora Jura fonds",
    "caritas-latvija": "„Caritas Latvija”",
    "ronald-mcdonald-house-charities-latvija": "„Ronald McDonald House Charities Latvia”",
}
SHORT_NAMES = {
    "lns-daugavpils-regionala-biedriba": ["LNS Daugavpils reģionālā biedrība"],
    "lns-rezeknes-regionala-biedriba": ["LNS Rēzeknes reģionālā biedrība"],
    "lns-kuldigas-regionala-biedriba": ["LNS Kuldīgas reģionālā biedrība"],
    "lns-plavinu-regionala-biedriba": ["LNS Pļaviņu reģionālā biedrība"],
    "lns-liepajas-regionala-biedriba": ["LNS Liepājas reģionālā biedrība"],
    "lns-ventspils-regionala-biedriba": ["LNS Ventspils reģionālā biedrība"],
    "lns-jelgavas-nodala": ["LNS Jelgavas nodaļa"],
    "padome-varaviksne-daugavpils": ["Varavīksne"],
    "aicinajums-tev-sigulda": ["Aicinājums Tev"],
    "tepat-un-kopa-ikskile": ["TEPAT un KOPĀ"],
    "esi-radoss-ogre": ["Esi radošs!"],
    "debesmanna": ["Debesmanna"],
    "marina-auce": ["Māriņa"],
    "tu-vari-kuldiga": ["Tu vari"],
    "otras-majas-madliena": ["Otrās mājas"],
    "mes-saviem-berniem-madona": ["Mēs saviem bērniem"],
    "saules-stars-av-rezekne": ["Saules stars AV"],
    "ronald-mcdonald-house-charities-latvija": ["RMHC"],
    "latvijas-sarkanais-krusts": ["LSK"],
}
TYPES = {
    "latvijas-sarkanais-krusts": "support_group",  # a helper of its own, no umbrella of patients
    "latvijas-samariesu-apvieniba": "support_group",
}
# Helpers of anybody do not stand before those who are there for one condition: areas and diagnoses of theirs.
AREAS = {
    "latvijas-sarkanais-krusts": (["general"], ["elderly-health"]),
    "latvijas-samariesu-apvieniba": (["general"], ["elderly-health", "caregivers"]),
    "latvijas-savieniba-cernobila": (["disability-rehab"], ["disability"]),
}
PARENTS = {"lsk-rita-vesma-daugavpils": "latvijas-sarkanais-krusts"}

# Years that the facts infer from a jubilee stay in the notes.
NO_YEAR = {"aicinajums-tev-sigulda", "palidzesim-lv", "latvijas-speciala-olimpiade", "al-anon-taurenitis-cesis",
           "pab-grupa-cesis"}
# Known by name or by one guest's part alone: how they help is not known.
NO_SERVICES = {"preilu-novada-pensionaru-biedriba", "kuldigas-diabeta-biedriba", "laimina-dobele",
               "kuldigas-pensionaru-apvieniba-rumbina", "balvu-pensionaru-biedriba"}
SERVICES = {  # of branches: what their own pages say, not what the whole society does
    "lmsa-aluksnes-nodala": ["peer_support", "events"],
    "lmsa-balvu-nodala": ["events"],
    "lmsa-bauskas-nodala": ["peer_support", "events"],
    "lmsa-cesu-nodala": ["peer_support", "events"],
    "lmsa-daugavpils-nodala": ["peer_support"],
    "lmsa-kuldigas-nodala": ["peer_support", "events"],
    "lmsa-saldus-nodala": ["peer_support", "events"],
    "lnb-jelgavas-to": ["social_assistance", "equipment", "advocacy", "events"],
    "lnb-ventspils-to": ["events"],
    "lns-daugavpils-regionala-biedriba": ["peer_support", "social_assistance", "information", "events"],
    "lns-jelgavas-nodala": ["events"],
    "lns-kuldigas-regionala-biedriba": ["advocacy", "events"],
    "lns-liepajas-regionala-biedriba": ["information", "events"],
    "lns-plavinu-regionala-biedriba": ["information", "social_assistance", "peer_support", "events"],
    "lns-rezeknes-regionala-biedriba": ["information", "education", "events"],
    "lns-ventspils-regionala-biedriba": [],
    "lbf-jelgavas-nodala": [],
}
# Whose site it is is not clear.
NO_WEBSITE = {"specialais-sporta-centrs-kuldiga"}
# What one source says of some contacts while another shows the rest: key of checked → (date, how, source).
CHECKS = {
    "saules-zimes": {key: ("2026-11-21", "list", "https://www.mammamuntetiem.lv/zinas/aktualitates/32096/paspalidzibas-grupa-cilvekiem-ar-"
                                                 "depresiju-tiksanas-katru-svetdienu") for key in ("phones", "emails", "locations")},
    "svetas-gimenes-maja": {
        "contacts": ("2016-01-07", "list", "https://veseligsridzinieks.lv/vecriga-atklats-daudzfunkcionals-dienas-centrs-svetas-gimenes-maja/"),
        "website": ("2018", "website", "https://svgimenesmaja.lv/component/content/")},
    "latvijas-sarkanais-krusts": {"locations": ("2026-11-29", "list", "https://redcross.lv/pasaules-hepatita-diena-2")},
    "latvijas-samariesu-apvieniba": {
        "locations": ("2024-04", "list", "https://www.ogrenet.lv/viedokli/gunta-fetere-fektere-samariesi-saviem-klientiem-palidz-dzivot-7216")},
    "mes-varam-vairak-daugavpils": {"contacts": ("2022", "list", "http://www.socd.lv/?p=5736")},
    "odin-vita-daugavpils": {"contacts": ("2011", "list", "http://www.odinvita.lv/news/a-74.html")},
    "debesmanna": {"contacts": ("2017-10", "list", "http://jauns.lv/raksts/izklaide/257162-tas-bija-tumsas-un-baisas-sajutas-aktrise-madara-"
                                                   "melne-tomsone-parvarejusi-pecdzemdibu-depresiju")},
}

# Places: address as in the facts → (what the place is, or None to leave it out; keys that change). An address of which only old
# news is known stands behind its town alone, planned and registered offices and house-less streets are in the notes.
PLACES = {
    "aicinajums-tev-sigulda": {"Kronvalda iela 4": ("Telpas un dienas centrs „Saulespuķe”" + OLD.format("2011. gada"), None)},
    "lns-daugavpils-regionala-biedriba": {"Mihoelsa iela": (None, None)},
    "lns-plavinu-regionala-biedriba": {"1. maija iela 7, Kriškalni": ("Telpas" + OLD.format("2015. gada"),
                                                                        {"address_1": "1. maija iela 7", "city": "Kriškalni"})},
    "lsk-rita-vesma-daugavpils": {"18. novembra iela 197V": ("Centrs" + OLD.format("2020. gada"), None)},
    "palidzesim-lv": {"Krišjāņa Valdemāra iela 118": (None, None)},
    "latvijas-sarkanais-krusts": {
        "Gaiziņa iela 7": ("HIV profilakses punkts sociālajā centrā „Gaiziņš”", None),
        "Šarlotes iela 1B": ("HIV profilakses punkts", None),
        "Krišjāņa Valdemāra iela 13": ("HIV profilakses punkts (tālr. 65457357, 27088270)", None),
        "Stacijas iela 26": ("Veselības telpa, HIV profilakses punkts", None)},
    "latvijas-samariesu-apvieniba": {
        "Upes prospekts 16": ("Vidusdaugavas nodaļa Ogres novada Sociālajā dienestā (pēc 2024. gada ziņām)", None)},
    "lnb-balvu-to": {"Jāņkalna iela 8": ("Alūksnes nodaļa" + OLD.format("2006. gada"), None)},
    "lbf-jelgavas-nodala": {"Skolotāju iela 8": (None, None)},
    "dzivibas-koks-liepajas-nodala": {
        "Eduarda Veidenbauma iela 3": ("Tikšanās vieta Sociālajā dienestā, 3. stāvs" + OLD.format("2017.–2018. gada"), None)},
    "lnb-strazdumuizas-dienas-centrs": {None: ("Dienas centrs Strazdumuižā", None)},
    "svetas-gimenes-maja": {"Klostera iela 5/7": ("Dienas centrs" + OLD.format("2016. gada"), None)},
    "saulesstars-jelgavas-novads": {None: (None, None)},
    "otras-majas-madliena": {"„Zālītes”": ("Telpas (pēc 2023. gada ziņām)", None)},
    "kuldigas-diabeta-biedriba": {"Liepājas iela 14": (None, None)},
    "liepajas-neredzigo-biedribas-kuldigas-nodala": {"Liepājas iela 14": (None, None)},
    "ildra-ilukste": {"Zemgales iela 6A": (None, None)},
    "saules-zimes": {"Elizabetes iela 31": ("Atbalsta grupas tikšanās vieta (pēc nedatēta paziņojuma; pirms brauciena, lūdzu, "
                                            "sazinieties)", None)},
    "mes-varam-vairak-daugavpils": {
        "Vienības iela 8": ("Padomes sēžu vieta Sociālajā dienestā" + OLD.format("2022. gada"), None)},
    "laab-aluksnes-nodala": {"Dārza iela 8a": ("Alūksnes novada Sabiedrības centrs", None)},
}

# The town that stands before an old address, where the address is in another place.
TOWNS = {
    "lns-plavinu-regionala-biedriba": {"city": "Pļaviņas", "municipality": "Aizkraukles novads", "region": "plavinas"},
    "saulesstars-jelgavas-novads": {"municipality": "Jelgavas novads", "region": "jelgavas-novads"},  # the facts name a parish
}

# Notes in place of those of the facts.
NOTES = {
    "palidzesim-lv": "Dibināšanas gads (2009) secināts no 10 gadu jubilejas 01.06.2019.; reģistrācijas numura sākums (400081…) ļauj "
                     "domāt par agrāku reģistrāciju. Juridiskā adrese: Krišjāņa Valdemāra iela 118, Rīga, LV-1013. Numurs un adrese "
                     "sakrīt ES fondu projektu lapā un pašas organizācijas 2017. gada lapā.",
    "latvijas-sarkanais-krusts": "Saistīta organizācija, ne pacientu biedrība. Dibināta 20.11.1918., valsts atzinusi 04.11.1991. Tālruņi "
                                 "65457357 un 27088270 ir tikai Daugavpils HIV profilakses punkta pieraksta tālruņi (redcross.lv, "
                                 "lapas datums nav redzams), tāpēc stāv vietas nosaukumā, nevis starp biedrības tālruņiem.",
    "lns-daugavpils-regionala-biedriba": "Dibināta 08.06.1947. 2019. gadā 108 biedri. Pēc 2007. gada avota Mihoelsa ielā; mājas numurs "
                                         "avotā nav.",
    "lns-plavinu-regionala-biedriba": "Adrese un dibināšanas diena (07.08.1955.) pēc 2015. gada raksta (44 biedri), palīdzības kārtība "
                                      "(ceturtdienās) pēc 2013. gada avota. Telpas Kriškalnos, Aiviekstes pagastā, pieder LNS; biedrība "
                                      "tajās kopš 2003. gada. Vieta avotos atšķiras (Pļaviņas, Kriškalni).",
    "lmsa-cesu-nodala": "Pēc 2011. gada avota: vairāk nekā 40 cilvēku; telpas toreiz piešķīra Cēsu pilsētas dome, tikšanās ceturtdienās. "
                        "Nodaļas turpmākā darbība nav pārbaudīta.",
    "lmsa-saldus-nodala": "24 cilvēki raksta brīdī; raksta gads nav redzēts, turpmākā darbība nav pārbaudīta.",
    "lnb-daugavpils-to": "Raksta gads nav redzēts (ap 2010). Avotā „Latvijas neredzīgo asociācijas Daugavpils teritoriālā organizācija”, "
                         "krieviski „Латвийского общества незрячих”.",
    "liepajas-reimatiku-biedriba": "Saikne ar Latvijas Kaulu, locītavu un saistaudu slimnieku biedrību, kurai ir Liepājas nodaļa, avotā "
                                   "nav tieši nosaukta.",
    "saules-stars-av-rezekne": "Izauga no klubiņa Latvijas Neredzīgo biedrības Rēzeknes teritoriālās organizācijas telpās (2013. gada "
                               "1. marts). Lapas adrese var neatbilst rakstam; turpmākā darbība nav pārbaudīta.",
    "lbf-jelgavas-nodala": "Līdz 2021. gadam Pasta ielā 44; pārcelšanos uz Skolotāju ielu 8 nodaļa „negribīgi pieņēmusi”, tāpēc adrese "
                           "nav ierakstīta. Ko nodaļa dara pati, avots nesaka.",
    "al-anon-taurenitis-cesis": "Dibināšanas gads (2012) secināts no „13 gadu jubilejas” 2025. gadā.",
    "pab-grupa-cesis": "Pieaugušie alkoholiķu bērni. Dibināšanas gads (2012) secināts no „13 gadu jubilejas” 2025. gadā.",
    "laab-aluksnes-nodala": "2025. gada ziņā atvērto durvju diena Sabiedrības centrā. Nodaļas adrese ir arī LAAB ierakstā kā vieta. Viena "
                            "nedatēta ziņa: „pērn” apritēja 20 gadi.",
    "ronald-mcdonald-house-charities-latvija": "Bērnu mobilais veselības aprūpes centrs darbojas kopš 2010. gada. Labdarības "
                                               "nodibinājums, nevis pacientu organizācija.",
    "saulesstars-jelgavas-novads": "Darbnīca Svētes pagastā. Dibināts 2013. gada aprīlī. Atzinība konkursā „Gada balva personu ar "
                                   "invaliditāti atbalstam” 2017 (nominācija „Nodarbinātības veicinātājs”).",
    "kuldigas-diabeta-biedriba": "2015. gadā pašvaldības telpās biedrībām Liepājas ielā 14; pēc 2024. gada ziņas biedrību nams ir "
                                 "Ventspils ielā 16, tāpēc adrese nav ierakstīta. Gads avotā secināts.",
    "liepajas-neredzigo-biedribas-kuldigas-nodala": "2015. gadā pašvaldības telpās biedrībām Liepājas ielā 14; pēc 2024. gada ziņas "
                                                    "biedrību nams ir Ventspils ielā 16, tāpēc adrese nav ierakstīta.",
    "ildra-ilukste": "Lapu datumi sākumā nav redzami: pirmā ziņa ir pēc 2021. gada, balle „simtgades zīmē” – 2018. gada 17. janvāris "
                     "(secināts). 300 biedru pēc sporta spēļu ziņas. Pašvaldības ziņā par dienas centru biedrības ēka ir Zemgales iela 6A; "
                     "vai tā vēl ir biedrības lietošanā, jāpārbauda.",
    "specialais-sporta-centrs-kuldiga": "Juridiskā forma avotos nav nosaukta. Vietne nadija.lv publicē centra ziņas („mēs (Speciālais "
                                        "sporta centrs)”); vai tā ir centra vai tā vadītājas vietne, nav skaidrs, tāpēc nav ierakstīta.",
    "jurmalas-pensionaru-biedriba": "Saistīta organizācija (seniori). Projekts pašvaldības iniciatīvas projektu konkursā ap 2021. gadu.",
    "sveta-jana-palidziba": "Raksta formas avotos: „Sv. Jāņa Palīdzība”, „Svētā Jāņa palīdzība”. Avotu datumi (izņemot 2019) lapās nav "
                            "redzami. Dienas centra adrese nav zināma.",
    "latvijas-savieniba-cernobila": "Reģistrēta 08.02.1993. (chernobyl-25.eu, kur norādītas 30 nodaļas un 20 000 biedru; lapas datums "
                                    "nezināms). Avoti par dalībnieku skaitu atšķiras (60 000 un 6000).",
    "dzivibas-koks-liepajas-nodala": "Tikšanās katra mēneša otrajā otrdienā (2017). Dibināšanas sapulce 17. septembrī (gads lapā nav "
                                     "redzēts; reģionālo tīklu „Dzīvības koks” veidoja 2013. gadā). Nodaļa pārņēma izbeigušās biedrības "
                                     "„Vita Liepāja” (2001) darbu. Organizatores personiskais tālrunis apzināti nav pārņemts.",
    "lmsa-daugavpils-nodala": "Reģionālā nodaļa pēc valdes atskaites par 2008.–2012. gadu; turpmākā darbība nav pārbaudīta. Ka nodaļa veidota "
        "arī kā pašpalīdzības grupa, saka asociācijas avīze (ap 2015); tā stāsta par sākumu.",
    "lnb-jelgavas-to": "Zz.lv ziņas brīdī svinēja 55. jubileju (oktobris; gads lapā nav redzēts). Pārskats par 2008. gadu: humānā "
        "palīdzība, tiflotehnikas izdale, vientuļo apciemošana, skaņas luksofors, seminārs par vides pieejamību; toreiz "
        "pie organizācijas piederēja arī Saldus un Bauskas vietējā organizācija.",
    "lns-ventspils-regionala-biedriba": "Avots (2010) saka tikai, ka biedrība Ventspilī darbojas; ko tā dara, nav teikts.",
    "lns-kuldigas-regionala-biedriba": "2010. gadā viena no trim LNS biedrībām Kurzemē (Liepāja, Ventspils, Kuldīga; kopā ar Tukuma grupu 231 biedrs). "
        "Avots stāsta par Kurzemes konferenci Kuldīgā 24.04.2010.; par ikdienas darbu ziņu nav.",
}
# Sources of other facts that speak of the body too.
MORE_SOURCES = {
    "lmsa-aluksnes-nodala": [
        ("https://mslapa.lv/site/30760", "2015"),
    ],
    "lmsa-bauskas-nodala": [
        ("https://mslapa.lv/site/30760", "2015"),
    ],
    "lmsa-daugavpils-nodala": [
        ("https://mslapa.lv/site/30760", "2015"),
    ],
    "lmsa-kuldigas-nodala": [
        ("https://mslapa.lv/site/30760", "2015"),
    ],
    "lnb-jelgavas-to": [
        ("http://lnbiedriba.lv/lv/pakalpojumi/zurnals-rosme/arhivs/2009/nr-5-2009/atskaite-par-lnb-jelgavas-to-darbu-2008-gada/", "2009"),
        ("http://tornis.jelgava.lv/lv/jaunumi/jelgavasvestnesis-lv/vestnesa-arhivs/"
         "aicina-uz-starptautiskas-invalidu-dienas-koncertu", "2019-11-22"),
    ],
    "lns-daugavpils-regionala-biedriba": [("http://www.lns.lv/lat/?doc=21134", "2022-06-10")],
    "lns-liepajas-regionala-biedriba": [
        ("https://www.lns.lv/lat/projekti/demokratijas_kulturas_laboratorija/?doc=21824", "2023-12-12"),
        ("http://www.lns.lv/lat/?doc=6097", "2011-10-06"),
        ("https://www.lns.lv/lat/projekti/informacija__radosums__sabiedriba/?doc=20484", "2020-12-30"),
    ],
}

# Likeness found by comparison (new body, one that is there or another new one) and what it is.
SETTLED = {
    ("liepajas-reimatiku-biedriba", "latvijas-kaulu-locitavu-un-saistaudu-slimnieku-biedriba"): "perhaps its branch; no source says so",
}

# --- fields for bodies that are there ------------------------------------------------------------

# (body, key) of contacts.json that is not taken over as a field, and why.
HELD = {
    ("zvaigzne-jelgava", "locations"): "the move to Skolotāju iela 8 was disputed (2021); the notes say so",
    ("baltijas-hiv-asociacija", "locations"): "the place is in the record",
    ("dizvanagi", "locations"): "the place is in the record",
    ("cimdins-ventspils", "locations"): "the place is in the record",
    ("kolarda", "locations"): "the place is in the record",
    ("ceriba-sporta-klubs-zemgale", "locations"): "that the club of Jelgava is the same was inferred from its name",
    ("ceriba-sporta-klubs-zemgale", "founded"): "that the club of Jelgava is the same was inferred from its name",
    ("brinummaja-cesis", "founded"): "approximate",
    ("preilu-novada-invalidu-biedriba", "founded"): "1985 is odd for a society; the notes tell of the jubilee",
    ("latvijas-autisma-apvieniba", "name_en"): "its two sites differ (Society, Association)",
    ("latvijas-neredzigo-biedriba", "website"): "the record has the site, with http",
    ("movember-latvija", "legal_form"): "from the word „fonds” of a newspaper",
}
MEMBERSHIPS = {"LPA": "Latvijas Pilsoniskā alianse (LPA)", "Latvijas Pilsoniskā alianse": "Latvijas Pilsoniskā alianse (LPA)",
               "EUD": "European Union of the Deaf (EUD)", "WFD": "World Federation of the Deaf (WFD)",
               "Johanniter International (JOIN)": "Johanniter International (JOIN)",
               "Latvijas Bērnu labklājības tīkls": "Latvijas Bērnu labklājības tīkls (LBLT)",
               "Union Chernobyl (Kijiva)": "Union Chernobyl (Kijiva)"}
# What the keys to be read by a person and the notes say, in words for editors.
CONTACT_NOTES = {
    "latvijas-multiplas-sklerozes-asociacija": "Sabiedriskā labuma statuss 22.04.2005. (lēmums Nr. 63).",
    "latvijas-diabeta-asociacija": "2018. gadā birojs un 20 nodaļas.",
    "liepajas-diabeta-biedriba": "Vietnes jaunākais redzētais ieraksts ir no 2017. gada novembra.",
    "latvijas-berniem-ar-kustibu-traucejumiem": "Tālrunis norādīts projekta jautājumiem (2021. gada februāris).",
    "brinummaja-cesis": "",
    "ventspils-invalidu-biedriba": "Dibināta 11. decembrī; gads avotā nav redzēts („34 gadi”).",
    "zvaigzne-jelgava": "Biedrība 2021. gada decembrī pārcelšanos apstrīdēja; kur tā ir tagad, jāpārbauda.",
    "latvijas-sieviesu-invalidu-asociacija-aspazija": "Atbalsta grupas 10 pilsētās un novados, Jelgavas nodaļa kopš 06.01.1999.",
    "ceribu-sala-jekabpils": "2011. gadā 40 biedru.",
    "preilu-novada-invalidu-biedriba": "30 gadu jubileja nozīmētu 1985. gadu; citi avoti nav pārbaudīti.",
    "balta-maja-livani": "Dibināta 29.10.1996. (25 gadi apritēja 29.10.2021.); sabiedriskā labuma statuss kopš 2005. gada.",
    "abulis-bauska": "Ap 20 māšu no Bauskas, Rundāles, Iecavas un Vecumnieku puses; tikšanās reizi mēnesī Bauskas novada sociālajā centrā "
                     "(gads nav redzēts).",
    "vita": "Dibināta 1993. gada oktobrī Latvijas Onkoloģijas centrā; līdz pandēmijai sapulces trešajā trešdienā 14.00.",
    "aizvejs": "",
    "baltijas-hiv-asociacija": "Sabiedriskā labuma statuss 2014. gadā. „Testpunktam” sava vietne testpunkts.lv: bezmaksas anonīmi HIV, "
                               "sifilisa, B un C hepatīta eksprestesti (lapa nav datēta).",
    "nema-dagda": "Dibināta 28.09.2006.; 2014. gadā 30 biedru.",
    "baco-baltijas-juras-valstu-koalicija": "Nodibināta 16. februārī (gads avotā nav redzēts), birojs Rīgā.",
    "latvijas-nedzirdigo-savieniba": "Rīgas biedrība reģistrēta 19.05.1920.; 2017. gada 1. janvārī 1701 biedrs.",
    "latvijas-autisma-apvieniba": "Statūtos angliskais nosaukums „Latvian Autism Society”, vecajā vietnē „Latvian Autism Association”.",
    "vigor": "Sabiedriskā labuma statuss 04.09.2006. (lēmums Nr. 168).",
    "latvijas-neredzigo-biedriba": "Vietne redzama arī ar https (lnbiedriba.lv).",
    "latvijas-kustiba-par-neatkarigu-dzivi": "Dienas centrs Imantā, Rīgā (ielas adrese avotā nav).",
    "cimdins-ventspils": "Dibināts 01.11.2010.; līdz 2020. gadam Atpūtas ielā 16, ēka Kuldīgas ielā 4 nodota 03.12.2020.",
    "latvijas-bernu-atbalsta-fonds": "Pakalpojums „Ceļš pie sevis” Juglā, Rīgā, kopš 2019. gada beigām (ielas adrese nav redzēta).",
    "sadzirdi-lv": "Dibināta 03.09.2014.",
    "leikemijas-slimnieku-atbalsta-biedriba": "Dibināta 2004. gada decembrī.",
    "c-hepatita-pacientu-apvieniba": "",
    "cesu-invalidu-biedriba": "Biedru ap simts, kādreiz ap 900.",
    "rigas-pilsetas-rupju-berns": "Juridiska persona kopš 1994. gada; centrs „Pērle” Cēsīs kopš 03.12.2021.",
    "skalbes": "Avoti par sākumu atšķiras: centrs 01.05.1999. (secināts), krīzes tālrunis kopš 1997. gada. Tālruņi: zz.lv (2021. gada "
               "augusts) raksta, ka 116123 aizstāj līdzšinējo numuru; bb.lv (15.10.2025.) raksta, ka visu diennakti zvanāms bezmaksas "
               "116123 un arī 67222922 vai 27722292; jauns.lv (13.01.2026.) min tikai 116123.",
    "apeirons": "",
    "ceriba-sporta-klubs-zemgale": "Iespējams, tas pats, kas Jelgavas invalīdu rehabilitācijas un sporta klubs „Cerība” (dibināts "
                                   "03.10.1993., 25 gadi 2018. gadā); secināts no nosaukuma.",
    "latvijas-cistiskas-fibrozes-biedriba": "",
    "zelda": "Tālrunis publicēts Aktīvo iedzīvotāju fonda projekta lapā; pašas organizācijas lapā jāsalīdzina.",
    "ceribu-sparni": "Biedrības sociālajam uzņēmumam „Visi Var” Siguldā ir savi kontakti (sua.lv, 2024); tie nav biedrības kontakti.",
    "sarezgitais-zvirbulens": "Reģistrēta 2024. gada decembrī.",
    "latvijas-bernu-labklajibas-tikls": "Dibināts 11.11.2014.",
    "latvijas-anonimie-alkoholiki": "Tālrunis un e-pasts pašas sadraudzības vietnes galvenē.",
    "zvaigznu-berni": "Avotā divi gadi: iniciatīva kopš 2013. gada, nosaukums pieteikts 2014. gadā.",
    "pasparne": "2004. gada maijā sabiedriskā organizācija „Paspārne” ar Aknīstes psihoneiroloģiskās slimnīcas Pacientu padomi atvēra "
                "veikalu „Paspārnīte”; ka tā ir tā pati „Paspārne”, secināts no nosaukuma un jomas.",
    "dzirksts-preili": "2005. gada oktobrī bijušas divas valdes sēdes.",
    "movember-latvija": "Atbalsta grupa kopš 2020. gada; rakstā „fonds”, juridiskā forma nav pārbaudīta.",
    "bernu-slimnicas-fonds": "2021. gadā svinēja 20 gadu jubileju – dibināts 2001. gadā (secināts).",
    "latvijas-bernu-fonds": "Sākumā (1989) PSRS Bērnu fonda nodaļa, patstāvīgs no 1990. gada.",
    "dizvanagi": "Avotā pilnais nosaukums „Dižvanagi: Baltijas rehabilitācijas centrs” (2019).",
    "mates-sirds": "",
    "al-anon-latvija": "Dienests kopš 31.01.1998.",
}
# A source that anybody can open is needed: these are left out.
NO_SOURCE = {"balvu-teritoriala-invalidu-biedriba": "the source is a copy of a page without its address"}

# Corrections by hand: what the record says after them.
CORRECTED = {
    "sapni-skriveri": {"description": {
        "lv": "Skrīveru dienas aprūpes centra apmeklētāju iecerēta biedrība cilvēkiem ar invaliditāti un ģimenēm, kurās aug bērni ar "
              "funkcionāliem traucējumiem. Vai tā ir nodibināta, mums nav zināms.",
        "en": "Association that users of the Skrīveri day-care centre planned, for people with disabilities and families of children with "
              "functional impairments. We do not know whether it was founded.",
        "ru": "Общество, которое задумали посетители Скриверского центра дневного ухода, — для людей с инвалидностью и семей, в которых "
              "растут дети с функциональными нарушениями. Основано ли оно, нам неизвестно."}},
}

# --- the network --------------------------------------------------------------------------------

# (kind, title) of network.json that is not taken over, and why.
NETWORK_LEFT_OUT = {
    ("events", "Alūksnes Invalīdu biedrības Starptautiskās cilvēku ar invaliditāti dienas pasākums"): "double of an event of the same page",
    ("events", "Daugavpils un Ilūkstes novadu sporta spēles personām ar īpašām vajadzībām"): "no year",
    ("events", "Pasaules Dauna sindroma diena 2024 – dažādu zeķu akcija"): "double of a news item of the same page",
    ("events", "Latvijas Tuberkulozes apkarošanas biedrības biedru kopsapulce"): "the body is not in the directory",
    ("projects", "Minhenes funkcionālās attīstības diagnostika un divas jaunas terapijas (nosaukums lapā nav redzams)"):
        "double of the next item of the same page",
    ("projects", "Diagnoze: aktīvs, draudzīgs, pozitīvs"): "who carried it out was not seen",
    ("projects", "Pašpārstāvniecības kustība cilvēkiem ar intelektuālās attīstības traucējumiem (nosaukums avotā nav redzēts)"):
        "neither its title nor who carried it out was seen",
    ("documents", "LOPIA izdevums „Osteo Ziņas”"): "only mentioned; the page is not the document",
    ("experts", "garīgās veselības un intelektuālās attīstības traucējumi – European Coalition for Community Living dalīborganizācija"):
        "of 2009; what became of the coalition is not known",
    ("experts", "redzes invaliditāte – Invalīdu lietu nacionālā padome"): "a seat of 2011",
    ("experts", "sports cilvēkiem ar invaliditāti – Invalīdu lietu nacionālā padome"): "a seat of 2011",
    ("experts", "invaliditāte – Invalīdu lietu nacionālā padome"): "a seat of 2011",
    ("experts", "piekļūstamība un palīglīdzekļi – Tehnisko palīglīdzekļu centra padome; NVO un Ministru kabineta memoranda padome"):
        "of 2020; the seat today is to be checked",
    ("experts", "cilvēki ar invaliditāti – Eiropas Invaliditātes foruma viceprezidentūra"): "no year, and an office of one person",
    ("news", "17 pacientu organizācijas un Veselības ministrija paraksta sadarbības memorandu"): "no date",
    ("news", "Desmit ģimeņu interešu pārstāvošas NVO saņem SIF finansējumu"): "no date",
    ("news", "NVO fonda 2024. gada konkursā atbalstīti 55 jauni projekti"): "no date",
    ("news", "Rīgas Latgales priekšpilsētas un Cēsu invalīdu biedrības dalās pieredzē"): "no date",
    ("news", "Miastēnijas pacienti lūdz pilnu zāļu kompensāciju"): "no date",
    ("news", "Deviņi jauni HIV profilakses punkti, divi – Sarkanā Krusta telpās Valmierā un Valkā"): "no date",
}
# (kind, title) → keys with the value they get; None takes the key away. An event's and a document's note is read by visitors:
# doubts are not in it, they are printed.
NETWORK_CHANGED = {
    ("events", "Sporta svētki „Nāc un sporto sev par prieku!”"): {"organization_id": None},
    ("events", "Jelgavas reimatisko slimnieku nodaļas vizīte pie Slovākijas Pretreimatisma līgas"):
        {"organization_id": "latvijas-kaulu-locitavu-un-saistaudu-slimnieku-biedriba"},
    ("events", "Novadu invalīdu biedrību sporta diena Spāres muižā"): {"organization_id": "mersraga-invalidu-atbalsta-centrs"},
    ("events", "Jelgavas invalīdu sporta kluba „Cerība” 25 gadi"): {"organization_id": None},
    ("events", "Konference par hroniski slimu pacientu atgriešanos sociālajā un ekonomiskajā dzīvē"): {"place": None},
    ("events", "Pasaules Hepatīta dienas diskusija „C hepatīts nevar gaidīt!”"): {"place": None},
    ("events", "Balvu Teritoriālās invalīdu biedrības Olimpiskās sadraudzības sporta spēles"):
        {"place": None, "notes": "Ar divām komandām no Alūksnes."},
    ("events", "„Tavai Baltajai mājai 25+” – biedrības „Baltā māja” jubileja"): {"place": None},
    ("events", "Pasaules Multiplās sklerozes diena piecos novados"): {"notes": "Izsludināts stāstu konkurss „Dzīve ar MS”."},
    ("events", "Pasaules Multiplās sklerozes diena Alūksnē"): {"notes": "Pirmo reizi Alūksnē; viesos Cēsu un Balvu nodaļas."},
    ("events", "Gada balva personu ar invaliditāti atbalstam 2017"): {"notes": "Trešais gads; sešas nominācijas nevalstiskajām organizācijām."},
    ("events", "Rozā lentītes solidaritātes diena"): {"notes": "Pirmo reizi Latvijā."},
    ("events", "„TEODORS” desmit gadu jubileja"): {"notes": "Nolasīts Valsts prezidenta sveiciens."},
    ("events", "Akcija „Klusuma minūte” – „Bez veselības nav valsts”"):
        {"notes": "Rīkotāji: Jauno ārstu asociācija, Onkoalianse, reģionālās slimnīcas un citi; nosaukums tulkots no krievu valodas."},
    ("events", "Konference par hroniski slimu pacientu atgriešanos sociālajā un ekonomiskajā dzīvē", "notes"): {},
    ("events", "Zvaigžņu bērnu piemiņas svētbrīdis 2021"): {"notes": "Plkst. 16."},
    ("events", "Zvaigžņu bērnu piemiņas svētbrīdis 2018"): {"notes": "Plkst. 16."},
    ("events", "Publiska diskusija „Eiropas Vēža misijas rekomendāciju aktualitāte Latvijas vēža pacientiem”"):
        {"notes": "Plkst. 16; runāja „Onkoalianses” dibinātāji."},
    ("events", "Ziemeļvalstu pieaugušo vājdzirdīgo padomes sanāksme"): {"notes": "Norise 15.–17.03.2019.; „Sadzirdi.lv” piedalījās kā viesis."},
    ("events", "Reto slimību pacientu dienasgrāmatas lasījumi pie Saeimas"): {"notes": "8.30–9.00."},
    ("events", "SUSTENTO un Eiropas Invaliditātes foruma konference „Ar šodienas pieredzi Ukrainas nākotnei” (nosaukums tulkots)"):
        {"notes": "27.–30. jūlijs."},
    ("projects", "Lieliskais četrinieks – dakteru sapņu komanda Liepājas bērniem"):
        {"organization_id": None, "organization_name": "Liepājas slimnīcas atbalsta biedrība", "budget_eur": None,
         "description": "Pašvaldības līdzfinansējums 600 EUR."},
    ("projects", "LTBAB kapacitātes stiprināšana tuberkulozes (TB) skarto cilvēku atbalstam un sabiedrības informēšanai"):
        {"organization_id": None, "organization_name": "Latvijas Tuberkulozes apkarošanas biedrība", "programme": None},
    # A part of the cost is no total.
    ("projects", "Veiksmīgs pašmenedžments – cukura diabēta ārstēšanas pamats"):
        {"budget_eur": None, "description": "Pašvaldības līdzfinansējums (1500 EUR) diabēta pacientu apmācībai."},
    ("projects", "Roku rokā kopā varam!"):
        {"budget_eur": None, "description": "Pašvaldības līdzfinansējums (895 EUR) Nedzirdīgo savienības Liepājas biedrībai."},
    ("projects", "Vienoti sabiedrībā (nosaukums tulkots no angļu valodas)"): {"budget_eur": None},
    ("projects", "Nekad nepadoties!"):
        {"budget_eur": None, "description": "12 galdniecības un 12 ēdiena gatavošanas nodarbības Kauguros cilvēkiem ar redzes traucējumiem; "
                                            "pavārgrāmata arī Braila rakstā. Pašvaldības līdzfinansējums 2244 EUR."},
    ("projects", "Prieks darīt, prieks dzīvot"):
        {"budget_eur": None, "description": "Galda spēļu apmācība un pieredzes apmaiņa; pašvaldības līdzfinansējums 115 EUR."},
    # Inferred or planned days are none.
    ("projects", "Atbalsts biedrības „Baltā māja” darbībai līdzdalības demokrātijas stiprināšanai Latgales reģionā"): {"start_date": None},
    ("projects", "Reģionālo cilvēku ar invaliditāti un prognozējamu invaliditāti organizāciju līdzdalības resursu stiprināšana politikas "
                 "plānošanā un ieviešanā"): {"end_date": None},
    ("projects", "Sabiedrībā balstītu sociālo pakalpojumu sniegšana bērniem ar kustību traucējumiem un to ģimenēm II"): {"end_date": None},
    ("projects", "Sabiedrībā balstītu sociālās rehabilitācijas pakalpojumu nodrošināšana Vidzemē"): {"start_date": None, "end_date": None},
    ("projects", "Aktivitāšu un bērnu laukuma izveide sociālo pakalpojumu centra teritorijā Siguldas novadā"): {"end_date": None},
    ("projects", "Soli pa solim uz priekšu"): {"end_date": None},
    ("projects", "Sabiedrības centrs – ērts un pieejams"): {"start_date": None, "end_date": None},
    ("projects", "Bērnu ar funkcionāliem traucējumiem un to likumisko pārstāvju un audžuģimeņu sociālās rehabilitācijas programma „Brīvbrīdis” "
                 "(otrā kārta)"): {"id": "brivbridis-otra-karta"},
    ("projects", "Demokrātijas kultūras laboratorija"):
        {"sources": ["https://www.activecitizensfund.lv/en/approved-projects/the-laboratory-for-the-culture-of-democracy.html",
                     "https://www.lns.lv/lat/projekti/demokratijas_kulturas_laboratorija/?doc=21824"]},
    ("projects", "Minhenes funkcionālās attīstības diagnostika un jaunas terapijas bērniem ar īpašām vajadzībām (apraksta nosaukums; "
                 "projekta nosaukums lapas sākumā nav redzams)"):
        {"title": "Minhenes funkcionālās attīstības diagnostika un jaunas terapijas bērniem ar īpašām vajadzībām (mūsu apzīmējums; nosaukums "
                  "nav zināms)"},
    ("projects", "Bērnu un jauniešu ar invaliditāti tiesību aizsardzība (nosaukums avotā nav redzēts)"):
        {"title": "Bērnu un jauniešu ar invaliditāti tiesību aizsardzība (mūsu apzīmējums; nosaukums nav zināms)"},
    ("projects", "Sociālās jomas projekts „Latvijas valsts mežu” 2015. gada ziedojumā – Liepājas Neredzīgo biedrība (projekta nosaukums "
                 "avotā nav dots)"):
        {"title": "„Latvijas valsts mežu” 2015. gada ziedojums Liepājas Neredzīgo biedrībai (mūsu apzīmējums; nosaukums nav zināms)",
         "description": "Viens no 85 sociālās jomas projektiem, kam piešķirts ziedojums."},
    ("projects", "Sociālās jomas projekts „Latvijas valsts mežu” 2015. gada ziedojumā – Atbalsta grupa inficētajiem ar HIV un AIDS "
                 "slimniekiem „AGIHAS” (projekta nosaukums avotā nav dots)"):
        {"title": "„Latvijas valsts mežu” 2015. gada ziedojums atbalsta grupai „AGIHAS” (mūsu apzīmējums; nosaukums nav zināms)",
         "description": "Viens no 85 sociālās jomas projektiem, kam piešķirts ziedojums."},
    ("projects", "Es gribu būt starp JUMS (angliski „I want to be among YOU”; latviskais nosaukums tulkots)"):
        {"title": "Es gribu būt starp JUMS (nosaukums tulkots no angļu valodas)"},
    ("projects", "Laba pārvaldība un pacientu iespēju stiprināšana Latvijas veselības aprūpes sistēmā (angliski „Good governance and patient "
                 "empowerment within Latvian healthcare system”; nosaukums tulkots)"):
        {"title": "Laba pārvaldība un pacientu iespēju stiprināšana Latvijas veselības aprūpes sistēmā (nosaukums tulkots no angļu valodas)"},
    ("projects", "Pārvērtības sirdīs un mājās"):
        {"funder": "Eiropas Lauksaimniecības virzības un garantiju fonds (ELVGF)",
         "description": "Dienas centrs cilvēkiem ar invaliditāti, pensionāriem un citiem: veļas mazgāšana, duša, ratiņkrēslā pieejama tualete. "
                        "Piešķirti 5000 Ls."},
    # Sentences that hold a fact beside a doubt.
    ("projects", "Kopā varam vairāk!"):
        {"description": "Debates, vides pieejamības akcija „Iejūties manā ādā!”, nodarbības par invaliditātes politiku."},
    ("projects", "Klusuma pasaule"):
        {"description": "Motivācijas programma, izglītība un sociālie pakalpojumi nedzirdīgajiem reģionālajās biedrībās; vairāk nekā 1,4 miljoni "
                        "latu."},
    ("projects", "Nepalikt vieniem klusumā"):
        {"description": "Sociālās rehabilitācijas centrs nedzirdīgajiem (seniori, topošās un jaunās māmiņas) Elvīras ielā 19; apmācītas 10 "
                        "speciālistes. 2017. gadā „RegioStars Awards” finālists."},
    ("projects", "Katru dienu darīsim to, kas labs un noderīgs cilvēkiem"):
        {"description": "Dienas centrs, „Dzīves skola”, Ziemupes rehabilitācijas centrs Covid-19 laikā."},
    ("projects", "Duka izprast un atbalstīt"): {"description": "Smagi slimu bērnu ģimeņu izpratnei un atbalstam."},
    ("projects", "Sociālās palīdzības sniegšana (biedrība „Otrās mājas”)"):
        {"description": "Datorprasmju apmācība un radošās darbnīcas Madlienā."},
    ("projects", "Pats savam saimes galdam 2024 (Kuldīgas invalīdu biedrība)"):
        {"description": "45 Kuldīgas pilsētas un novada mājsaimniecības saņem dārza darbiem nepieciešamo."},
    ("projects", "Mikroautobusa uzturēšana cilvēku ar invaliditāti pārvadāšanai"):
        {"description": "Tehniskā apskate, nodevas, apdrošināšana un degviela ar pacēlāju aprīkotam mikroautobusam; vēl 850 EUR darbībai."},
    ("events", "„Brīnummājas” 10 gadu jubileja"): {"notes": "2024. gadā gandrīz 4500 nodarbību."},
    ("documents", "Children’s Hospital Fund: Report for 2017"): {"title": "Bērnu slimnīcas fonda 2017. gada atskaite (angliski)"},
    ("documents", "Avīze „Cerība” Nr. 41"): {"notes": "Iznākusi maijā."},
    ("documents", "Avīze „Cerība” Nr. 52"): {"notes": None},
    ("documents", "Rokasgrāmata skolotājiem darbam ar bērniem, kuriem ir autiskā spektra traucējumi, UDHS vai Tureta sindroms („Say goodbye to "
                  "impediments”, nosaukums angliski)"):
        {"title": "Rokasgrāmata skolotājiem darbam ar bērniem, kuriem ir autiskā spektra traucējumi, uzmanības deficīts un hiperaktivitāte vai "
                  "Tureta sindroms (nosaukums tulkots no angļu valodas)",
         "notes": "Atklāta ar Valsts prezidenta kundzes Andras Levites uzrunu."},
    ("documents", "Elektroniskā „Līdzdalības ābece”"): {"year": None, "notes": "Tapusi ar Eiropas Sociālā fonda atbalstu."},
    ("documents", "Pētījums par asins recēšanas traucējumu ārstēšanu Latvijā 2010–2020"):
        {"notes": "Tapis Sabiedrības integrācijas fonda NVO projektā."},
    ("documents", "Biedrības cilvēkiem ar dzirdes traucējumiem (D. Uzore)"): {"title": "Biedrības cilvēkiem ar dzirdes traucējumiem"},
    ("news", "Kongresā par vienlīdzību vēža aprūpē – pacientu organizācijas no 22 valstīm"):
        {"summary": "„Onkoalianses” rīkotajā kongresā apspriesta diagnostikas, ārstēšanas un zāļu pieejamības nevienlīdzība Austrumeiropā."},
    ("news", "Torņakalnā atvērts otrais Dvēseļu dārzs"):
        {"summary": "Piemiņas vieta grūtniecības vai dzemdību laikā mirušiem bērniem pie Rīgas Lutera baznīcas, izveidota par ziedojumiem."},
    ("news", "2026. gada februāris – Reto slimību mēnesis"):
        {"summary": "Reto slimību koordinācijas centra vadītāja aicina pacientus apvienoties organizācijās."},
    ("news", "Atbalsta grupa īpašo bērnu vecākiem „Apeirona” telpās"):
        {"summary": "2017. gadā grupa tikās ceturtdienās 19.00–20.30 Krišjāņa Valdemāra ielā 38, Rīgā; to rīkoja vairākas mammas."},
    ("experts", "personas ar invaliditāti – Rīgas domes Personu ar invaliditāti nevalstisko organizāciju konsultatīvā padome (Apeirons, Fonds "
                "„Jūnijs”, „Mēs esam līdzās” u. c.)"):
        {"title": "personas ar invaliditāti – Rīgas domes konsultatīvā padome (2021)",
         "en": "people with disabilities – advisory council of the Riga City Council (2021)"},
    ("experts", "pacientu tiesības un veselības aprūpe – Nacionālā veselības dienesta padome un Veselības ministrijas Veselības nozares stratēģiskā "
                "padome"):
        {"title": "pacientu tiesības un veselības aprūpe – Nacionālā veselības dienesta padome un Veselības nozares stratēģiskā padome (2021)",
         "en": "patients’ rights and health care – council of the National Health Service and Strategic Council of Healthcare (2021)"},
    ("experts", "sirds un asinsvadu veselība senioriem – Sirds veselības veicināšanas alianse"): {},
    ("experts", "personas ar invaliditāti – Tiesībsarga „Gada balvas” žūrija"):
        {"title": "personas ar invaliditāti – tiesībsarga „Gada balvas” žūrija (2024)",
         "en": "people with disabilities – jury of the Ombudsman’s annual award (2024)"},
    ("experts", "personas ar invaliditāti – Daugavpils invalīdu sabiedrisko organizāciju padome (16 organizācijas, vada biedrība „Ilgas”)"):
        {"title": "personas ar invaliditāti – Daugavpils invalīdu sabiedrisko organizāciju padome (2022)",
         "en": "people with disabilities – Daugavpils council of disability organisations (2022)"},
    ("experts", "Bērnu lietu sadarbības padome"):
        {"title": "bērnu tiesības – Bērnu lietu sadarbības padome", "en": "children’s rights – Council for Co-operation in Children’s Affairs"},
}
del NETWORK_CHANGED[("events", "Konference par hroniski slimu pacientu atgriešanos sociālajā un ekonomiskajā dzīvē", "notes")]

DOCUMENT_KINDS = {"annual report": "annual_report", "newsletter": "newsletter", "žurnāls": "newsletter", "laikraksts": "newsletter",
                  "regulation": "regulation", "interview": "article", "article": "article", "guide": "guide", "rokasgrāmata": "guide",
                  "statutes": "statutes", "pētījums": "study", "open letter": "opinion", "letter": "opinion"}

REGIONS = {"Roja": "rojas-novads-2009"}

# A sentence of a description or note in which the reader of the sources doubts; it is printed, not kept.
DOUBTING = ("secinā", "nav redz", "lapas sākumā", "avotā nav", "lapā nav", "nav skaidr", "plānot", "pēc plāna", "pārrakstīš", "tulkots no",
            "Datumi – ", "Sākums – ", "Numurs ir ", "Precīz", "lapa nav datēta", "nav pārbaudīt", "lapas datums", "nav nosaukt")
# Records of network/ that were there: what the sources say after all.
NETWORK_CORRECTED = {
    ("projects", "pilnveidot-sevi-sabiedribai"): {
        "title": {"lv": "Pilnveidojot sevi sabiedrībai"}, "number": "2012.EEZ/DAP/MAC/014/3/NAC/004", "start_date": "2013-07",
        "end_date": "2015-12-31",
        "sources+": ["https://www.sif.gov.lv/index.php?option=com_content&view=article&id=8934&Itemid=201&lang=en"]},
    ("projects", "interesu-aizstavibas-un-izglitosanas-riki-cilvekiem-ar-pulmonalo-arterialo"): {
        "description.lv+": "EEZ piešķīrums 9492 EUR."},
}
