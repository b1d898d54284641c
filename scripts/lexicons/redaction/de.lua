-- German words for redaction. Lower case, without accents; several are parted by blanks.
local cues = require "nutgraf.cues"
local english = require "lexicons.redaction.en"

local function set(words) return cues.all(true, words) end

return {
  -- Parts of a name that do not tell who it is.
  parts = set [[der die das den dem des ein eine und von vom zu zum zur van de la le di da du del bin ibn al am an auf im in fur bei
    herr herrn frau dr prof mag ing dipl jr sen ii iii iv gmbh ag kg se ev co firma unternehmen konzern gruppe bank rat universitat
    hochschule schule institut krankenhaus klinik kirche gericht landgericht amtsgericht polizei ministerium amt bundesamt behorde
    agentur buro ausschuss kommission partei union gewerkschaft verband verein stiftung fonds dienst zentrum gesellschaft stadt
    gemeinde dorf land kreis bezirk staat republik vereinigte staaten konigreich neu nord sud ost west hafen see berg fluss insel
    inseln bucht national international bundes allgemein zeitung presse nachrichten post sankt st bad]],
  -- What is made of a name in one word: Veys, die Veyschen, Veyismus.
  endings = { "s", "es", "ens", "sche", "schen", "scher", "sches", "schem", "ische", "ischen", "ischer", "isch", "ianer",
    "ianern", "isten", "ist", "ismus", "in", "innen" },
  -- Words that are names, too: they count where they have a capital letter, or stand in
  -- an address.
  ordinary = set [[gott christus jesus allah buddha abt adler arzt bach bader bauer baum becker beck berg berger bischof blum blume
    bock bohm brandt braun brunner busch diener dorn eber eck eder engel ernst esser falk farber fischer fleischer forster frank
    franke frei freund frisch fritz fromm fuchs fuhrmann funk gans gartner geiger gerber glas glaser gold graf gross gruber grun
    gunther haas hafner hahn hammer hartmann haus heide held herbst herr herrmann herzog hirsch hirt hoch hof hofer hoffmann holz
    horn huber hunger hut jager jung jungen junker kaiser kaufmann keller kern kessler kirch klein klug knecht koch kohl kohler
    konig korn kraft krause kraus kreuz krieger kruger kuhn kunst kurz land lang lange lehmann lehrer licht lieb lindner link lowe
    ludwig lustig mai maier mann markt marx maurer meer meister merkel metzger meyer mohr moll morgen moser muhle muller munz nagel
    neu neumann nord nuss ochs ott pfeifer pfeiffer pfarrer pfluger pohl probst rabe rau reich reiter richter ring ritter rose roth
    rot ruf salz sander sattler schafer scherer schlosser schmidt schmied schmitt schneider schreiber schreiner schroder schubert
    schuler schulz schulze schuster schutz schwarz schweizer seidel seiler simon sommer sonne sonntag specht spiegel stahl stark
    stein steiner stern stolz storch storm strauss strom sturm tag tal taube teufel thaler thoma topfer vogel vogt wagner wald
    walter weber weg wegner wein weiss weisser wild winkler winter wirt wolf wolff wolke wunder zander zeller ziegler zimmer
    zimmermann weiß groß gruß fuß strauß preuß roß]],
  contracted = {},
  -- What words of every day end in that are no names.
  abstract = { "ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tion", "tionen", "nisse", "tat",
    "taten", "logie" },
  doctrine = { "ismus", "ismen" },
  -- How a word for several is made of that for one.
  plurals = { { "innen", "in" }, { "en", "" }, { "en", "e" }, { "n", "" }, { "e", "" }, { "er", "" }, { "s", "" } },
  -- What heads of messages and times are made of.
  furniture = set "re aw wg fw fwd cc bcc uhr mez mesz utc gmt",
  -- What brings a nickname.
  nicknames = { "genannt", "bekannt als", "besser bekannt als", "alias", "mit dem spitznamen", "spitzname" },
  address = english.address,
  -- Before a month that is a name, too.
  month_lead = set "im seit bis vom am des letzten nachsten diesen anfang mitte ende jeden zwischen und",
  -- What a street is called by, after its name.
  streets = set "strasse str platz allee weg gasse ring ufer damm chaussee",
}
