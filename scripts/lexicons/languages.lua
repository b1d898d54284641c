-- The words that tell languages apart: function words, and for short texts days
-- and months, too. A word that several languages share votes for each of them: it
-- speaks for Spanish against English, though not against Portuguese.
local words = {
  en = [[the a and of that with was were from this which have has had they their would been who what when will not
    but are for you he she it his her we our i my your in at by to is be an on or as if so did do said says told
    there some all could can more than into only other one two after before about out up yesterday today
    tomorrow tonight people monday tuesday wednesday thursday friday saturday sunday january february march
    april may june july august september october november december shall should how then them us me any each own
    such where why because over under while no like many most much also just being does against between without
    now here again every never new few am its during since until still too very those these]],
  es = [[e yo el la los las una del que por con para como pero más fue sus este esta muy también cuando donde había ser
    según sobre yo ella ellos nos lo le se su no es en de al y o un a dijo hace tiene está han después antes
    entre desde hasta ayer hoy mañana lunes martes miércoles jueves viernes sábado domingo enero febrero marzo
    abril mayo junio julio agosto septiembre octubre noviembre diciembre ni sin sino sea sido son era fueron hay
    porque durante contra todo todos toda todas otro otra otros cada tan tanto poco poca puede qué quien cual
    les unos unas ese esa esos estos estas eso esto aún así ante bajo tras pese gran sólo solo mismo misma he ha
    hacia mientras aunque además mi si te me tu nada todavía parte decir tener estar tres va mayor alguna
    algunos]],
  fr = [[à tu là le les une des du est dans pour qui sur pas avec sont au aux cette mais ont été être ses leur même elle
    nous vous il ils elles on je ce se son sa ne y en a et ou la un de que par plus dit après avant hier demain
    lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août
    septembre octobre novembre décembre était étaient avait peut si tout tous toute toutes autre autres ces cet
    comme sans sous entre lors donc ni où quand très ai as aussi encore depuis pendant contre chez vers deux
    trois mon ma mes nos vos votre leurs soit fait faire moins toujours puis afin
    ainsi selon]],
  de = [[du der die das und ist nicht mit dem den ein eine sich auf für von werden wird sind auch noch nach wurde
    über aus zum zur in er sie es wir ich ihr sein seine hat haben war waren an im am als bei so um wie oder
    wenn nur doch man einen einem einer des zu was sagte sagt kommt gestern heute morgen montag dienstag
    mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september oktober
    november dezember aber dass daß denn dann sehr mehr schon kein keine keinen keiner bin bist seid hatte
    hatten wäre würde kann können muss müssen soll sollen will wollen durch gegen ohne unter zwischen beim vom
    ans dieser diese dieses diesem diesen jeder jede alle alles ihre ihren ihrem ihrer seinen seinem seiner uns
    mich dir mir ihm ihn hier dort immer wieder bis seit ab ja weil ob also da sonst einmal zwei drei etwa etwas
    viel ins wer welche welcher wieviele]],
  pt = [[é o os um uma não em do da dos das ao aos pela pelo mais foi são seu sua quando muito também já está isso
    a e de que se por com para ele ela eles na no um disse tem ontem hoje amanhã segunda terça quarta quinta
    sexta sábado domingo janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro
    dezembro nas nos pelos pelas às à era eram seus suas ser ter há foram sobre entre até sem mas ou como depois
    antes onde qual quem porque nem só mesmo mesma outro outra outros todas todos tudo cada este esta estes
    estas esse essa isto aquele lhe lhes me te nós eu meu minha havia estão estava pode ainda contra durante
    segundo ano anos dois duas três num numa dum duma as uns umas]],
  it = [[uno su o io tu il gli di che è per non una sono della del nel alla con più anche dei delle questo questa dal suo loro
    ha la le i un in a e si lo da se al ma come detto ieri oggi domani lunedì martedì mercoledì giovedì venerdì
    sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre
    dicembre degli agli alle ai dalla dalle dai nella nelle nei negli sul sulla sulle sui col l
    sull fra tra ed od né ancora dopo prima quando dove perché così cui chi quello quella quelli queste
    questi essere stato stata stati era erano aveva hanno ho sua sue suoi mia mio noi voi lui lei mi ti ci vi ne
    sia solo senza contro sotto sopra molto tutto tutti tutte ogni altro altri poi già può deve fa due tre
    alcuni]],
  nl = [[het een van en dat niet zijn op te aan voor met ook maar bij uit wordt door naar heeft deze werd nog
    over de in is was hij zij ze we ik haar als dan om er al of zei zegt komt gisteren vandaag morgen maandag
    dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus
    september oktober november december heb had hebben worden zou kan kunnen moet moeten wil willen dit die wat
    wie waar geen meer veel tegen tussen zonder onder tot sinds na omdat want toen toch hun hem zich ons onze
    mijn je jij u ben bent waren werden geweest zeer alle alles elk elke twee drie hier daar weer altijd]],
}

-- A language's value is its place, 0 to 30, in the high half, and its code, two
-- letters, in the low; a word's value has the bits of its languages' places.
local codes, language, stop = {}, {}, {}
for code in pairs(words) do codes[#codes + 1] = code end
table.sort(codes)
local bit = 1
for index, code in ipairs(codes) do
  language[code] = (index - 1) * 65536 + code:byte(1) * 256 + code:byte(2)
  local seen = {}
  for word in words[code]:gmatch("%S+") do
    if not seen[word] then seen[word], stop[word] = true, (stop[word] or 0) + bit end
  end
  bit = bit * 2
end

return { language = language, stop = stop }
