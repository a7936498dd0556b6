"""Words that keep their capital in sentence case: places, peoples, faiths, days, persons."""

_PLACES = """
Afghanistan Albania Algeria America Americas Andorra Angola Antarctica Antigua Arabia Argentina
Armenia Asia Australia Austria Azerbaijan Bahamas Bahrain Bangladesh Barbados Belarus Belgium
Belize Benin Bhutan Bolivia Bosnia Botswana Brazil Britain Brunei Bulgaria Burkina Faso Burma
Burundi Cambodia Cameroon Canada Cape Verde Chad Chile China Colombia Comoros Congo Costa Rica
Croatia Cuba Cyprus Czechia Czechoslovakia Denmark Djibouti Dominica Ecuador Egypt El Salvador
England Eritrea Estonia Eswatini Ethiopia Eurasia Europe Fiji Finland France Gabon Gambia Georgia
Germany Ghana Greece Greenland Grenada Guatemala Guinea Guyana Haiti Herzegovina Holland Honduras
Hungary Iceland India Indochina Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan Jordan
Kazakhstan Kenya Kiribati Korea Kosovo Kuwait Kyrgyzstan Laos Latvia Lebanon Lesotho Liberia Libya
Liechtenstein Lithuania Luxembourg Macedonia Madagascar Malawi Malaysia Maldives Mali Malta
Mauritania Mauritius Mexico Micronesia Moldova Monaco Mongolia Montenegro Morocco Mozambique
Myanmar Namibia Nauru Nepal Netherlands Nicaragua Niger Nigeria Norway Oceania Oman Ottoman
Pakistan Palau Palestine Panama Papua Paraguay Persia Peru Philippines Poland Polynesia Portugal
Prussia Qatar Rhodesia Romania Russia Rwanda Samoa Scandinavia Scotland Senegal Serbia Seychelles
Siberia Singapore Slovakia Slovenia Somalia Spain Sri Lanka Sudan Suriname Sweden Switzerland
Syria Taiwan Tajikistan Tanzania Thailand Tibet Timor Togo Tonga Trinidad Tobago Tunisia Turkey
Türkiye Turkmenistan Tuvalu Uganda Ukraine Uruguay USA USSR Uzbekistan Vanuatu Vatican Venezuela
Vietnam Wales Yemen Yugoslavia Zambia Zimbabwe Africa Balkans Baltic Caribbean Caucasus Crimea
Kurdistan Levant Maghreb Mesopotamia Alabama Alaska Arizona Arkansas California Carolina Colorado
Connecticut Dakota Delaware Florida Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana
Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada
Hampshire Jersey Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Wisconsin
Wyoming Ontario Quebec Alberta Manitoba Saskatchewan Scotia Brunswick Newfoundland Queensland
Tasmania Bavaria Catalonia Galicia Sicily Tuscany Normandy Brittany Burgundy Kashmir Punjab Bengal
Manchuria Hokkaido Okinawa Andes Alps Himalaya Himalayas Sahara Sahel Amazon Nile Danube Rhine
Volga Ganges Pacific Atlantic Mediterranean Arctic Antarctic Caspian Aegean Adriatic Amsterdam
Ankara Athens Atlanta Auschwitz Baghdad Baltimore Bangkok Barcelona Beijing Beirut Belfast
Belgrade Berlin Bombay Boston Brussels Bucharest Budapest Cairo Calcutta Cambridge Chicago
Constantinople Copenhagen Dallas Damascus Delhi Detroit Dublin Edinburgh Florence Frankfurt Geneva
Glasgow Hamburg Hanoi Havana Helsinki Hiroshima Hollywood Houston Istanbul Jakarta Jerusalem
Johannesburg Kabul Karachi Kiev Kyiv Kyoto Lagos Leningrad Lima Lisbon Liverpool London Madrid
Manchester Manhattan Manila Marseille Mecca Melbourne Miami Milan Minsk Montreal Moscow Mumbai
Munich Nagasaki Nairobi Naples Nuremberg Orleans Oslo Ottawa Oxford Paris Petersburg Philadelphia
Pittsburgh Prague Princeton Pyongyang Rio Rome Sarajevo Seattle Seoul Shanghai Sparta Stalingrad
Stanford Stockholm Sydney Taipei Tehran Tiananmen Tokyo Toronto Troy Venice Versailles Vienna
Warsaw Washington Yale Harvard York Zealand Zurich
"""
_PEOPLES = """
Aboriginal Afghan African Afrikaans Albanian Algerian Amazonian American Anglican Anglo Angolan
Apache Arab Arabian Arabic Aramaic Argentine Argentinian Armenian Asian Assyrian Athenian
Australian Austrian Aztec Babylonian Balinese Balkan Bangladeshi Bantu Basque Bavarian Belgian
Bengali Berber Bolivian Bosnian Brazilian Breton British Bulgarian Burmese Byzantine Cambodian
Canadian Cantonese Carthaginian Castilian Catalan Caucasian Celtic Chechen Cherokee Chilean
Chinese Christian Colombian Coptic Cornish Croatian Cuban Czech Danish Dutch Egyptian English
Eritrean Estonian Ethiopian Etruscan Eurasian European Filipino Finnish Flemish Florentine Franco
Frankish French Gaelic Gallic Georgian German Germanic Ghanaian Gothic Greek Gypsy Haitian Hausa
Hawaiian Hebrew Hellenic Hellenistic Hindi Hispanic Hittite Hungarian Icelandic Igbo Inca Indian
Indonesian Inuit Iranian Iraqi Irish Israeli Israelite Italian Jamaican Japanese Javanese Jewish
Jordanian Kashmiri Kenyan Khmer Korean Kurdish Kuwaiti Lakota Lao Latin Latina Latino Latinx
Latvian Lebanese Libyan Lithuanian Malay Malaysian Maltese Manchu Mandarin Maori Māori Maya Mayan
Mexican Minoan Mongol Mongolian Moorish Moroccan Mycenaean Navajo Nepalese Nepali Nigerian Nordic
Norman Norse Norwegian Pakistani Palestinian Pashto Persian Peruvian Phoenician Polish Polynesian
Portuguese Prussian Punjabi Quechua Roma Roman Romance Romani Romanian Romano Russian Russo
Rwandan Samoan Sami Sanskrit Saudi Saxon Scandinavian Scots Scottish Semitic Senegalese Serbian
Shona Siamese Sicilian Sikh Sinhalese Sioux Slav Slavic Slavonic Slovak Slovene Slovenian Somali
Soviet Spanish Spartan Sudanese Sumerian Swahili Swedish Swiss Syrian Taiwanese Tamil Tatar Thai
Tibetan Tunisian Turk Turkic Turkish Ugandan Ukrainian Urdu Uyghur Uzbek Venetian Venezuelan
Victorian Vietnamese Viking Visigoth Welsh Xhosa Yiddish Yoruba Zimbabwean Zulu Sino Indo Austro
Afro Euro Judeo Greco
"""
_FAITHS = """
Allah Anabaptist Aristotelian Bible Biblical Buddha Buddhism Buddhist Calvinism Calvinist Catholic
Catholicism Christ Christianity Confucian Confucianism Confucius Daoism Daoist Darwinian Darwinism
Euclidean Freudian Gnostic God Hasidic Hegelian Hindu Hinduism Islam Islamic Islamism Islamist
Jesuit Jesus Judaism Jungian Kantian Keynesian Koran Lutheran Lutheranism Maoism Maoist Marxism
Marxist Marxian Methodist Mormon Mormonism Moses Muhammad Muslim Nazi Nazism Newtonian Pentecostal
Platonic Platonism Presbyterian Protestant Protestantism Puritan Puritanism Quaker Quran
Rastafarian Satan Shakespearean Shia Shiite Shinto Sikhism Socratic Stalinism Stalinist Sufi
Sufism Sunni Taliban Talmud Taoism Taoist Torah Trotskyist Zen Zionism Zionist Zoroastrian
Bayesian Boolean Gaussian Monday Tuesday Wednesday Thursday Friday Saturday Sunday January
February April June July August September October November December Christmas Easter Ramadan
Passover Hanukkah Enlightenment Renaissance Reformation Holocaust Brexit Internet Facebook Google
Twitter YouTube Wikipedia Instagram
"""
_GIVEN = """
Aaron Abraham Adam Adolf Albert Alexander Alfred Alice Amelia Andrew Anna Anne Anthony Antonio
Arthur Augustus Barack Beethoven Benjamin Bernard Bill Billie Bob Brian Carl Carlos Caroline
Catherine Charles Charlie Charlotte Christopher Clara Claude Daniel David Deborah Dennis Dick
Diego
Donald Dorothy Douglas Edgar Edith Edmund Edward Edwin Eleanor Elizabeth Ella Emily Emma Eric
Ernest Ernst Eugene Ferdinand Fernando Fidel Francis Frank Franklin Franz Frederick Friedrich
Gabriel Geoffrey George Gertrude Giovanni Giuseppe Gregory Gustav Hannah Harold Harriet Harry
Heinrich Helen Henri Henry Herbert Herman Hillary Howard Hugh Immanuel Isaac Isabella Ivan Jacob
Jacques James Jane Jean Jeremy Joan Johann Johannes John Jonathan José Joseph Josephine Juan Julia
Julius Karl Kate Katherine Kenneth Laura Lawrence Leo Leon Leonard Leonardo Lewis Lorenzo Louis
Louise Lucy Ludwig Luis Luke Malcolm Marcel Margaret Maria Marie Marilyn Mario Martha Martin Mary
Matthew Max Michael Michel Michelangelo Miguel Mikhail Mohammad Mohammed Napoleon Nathaniel Nelson
Nicholas Nikolai Noam Oliver Oscar Otto Pablo Patricia Patrick Paul Pedro Percy Peter Philip
Pierre Rachel Ralph Raymond Rebecca Rembrandt Richard Robert Roger Ronald Rosa Rudolf Ruth
Salvador Samuel Sarah Shakespeare Sigmund Simon Sophie Stanley Stephen Steven Susan Sylvia
Theodore Thomas Timothy Toni Tony Tom Victor Victoria Vincent Vladimir Walter Wilhelm William
Winston Wolfgang Zora Plato Aristotle Socrates Homer Virgil Dante Darwin Einstein Freud Hegel Kant
Lenin Marx Mozart Nietzsche Stalin Hitler Gandhi Obama Trump
"""
_TITLES = """
Mr Mrs Ms Miss Dr Prof Professor Sir Lord Lady King Queen Prince Princess Emperor Empress Pope
Saint St President Senator General Colonel Captain Mount Lake Fort Port San Santa Los Las New
North South East West Northern Southern Eastern Western Central
"""


_PHRASES = """
African American/Black Death/Black Sea/Boer War/British Empire/Civil War/Cold War/Common Market/
Dead Sea/East India/European Union/Far East/French Revolution/Great Britain/Great Depression/
Great War/Gulf War/High Court/Holy Land/Holy See/Hong Kong/House of Commons/House of Lords/
House of Representatives/Industrial Revolution/Iron Curtain/Ivory Coast/Korean War/
Latin America/League of Nations/Middle Ages/Middle East/Native American/Near East/New Deal/
New Testament/Old Testament/Red Cross/Red Sea/Roman Empire/Russian Revolution/Silk Road/
Soviet Union/Supreme Court/Third Reich/United Kingdom/United Nations/United States/Vietnam War/
Wall Street/West Bank/White House/World Bank/World War/Wars of the Roses
"""


def proper_phrases() -> tuple[str, ...]:
    """Names of several words, none of which need be a name by itself."""
    return tuple(_PHRASES.replace("\n", "").split("/"))


def proper_words() -> frozenset[str]:
    """Words that are proper names by themselves."""
    return frozenset(f"{_PLACES}{_PEOPLES}{_FAITHS}".split())


def given_names() -> frozenset[str]:
    """Names of persons; a capitalised word after one belongs to it."""
    return frozenset(_GIVEN.split())


def leading_titles() -> frozenset[str]:
    """Words that have their capital before a name alone: "President Lincoln", "New York"."""
    return frozenset(_TITLES.split())
