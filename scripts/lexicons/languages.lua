-- The words that tell languages apart: stop words, and for short texts days and
-- months, too. A word's value is its language's
-- code, two letters in sixteen bits; a word of several of these languages has
-- no value and is left out.
local words = {
  en = [[the and of that with was were from this which have has had they their would been who what when will not but are
    for you he she it his her we our i my your in at by to is be an on or as if so did do said says told there some all
    could can more than into only other one two after before about out up yesterday today tomorrow tonight people
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december]],
  es = [[el los las una del que por con para como pero más fue sus este esta muy también cuando donde había ser según
    sobre yo ella ellos nos lo le se su no es en de al y o un a dijo hace tiene está han después antes entre desde hasta
    ayer hoy mañana lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio
    agosto septiembre octubre noviembre diciembre]],
  fr = [[le les une des du est dans pour qui sur pas avec sont au aux cette mais ont été être ses leur même elle nous
    vous il ils elles on je ce se son sa ne y en a et ou la un de que par plus dit après avant hier demain lundi mardi
    mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre
    décembre]],
  de = [[der die das und ist nicht mit dem den ein eine sich auf für von werden wird sind auch noch nach wurde über aus
    zum zur in er sie es wir ich ihr sein seine hat haben war waren an im am als bei so um wie oder wenn nur doch man
    einen einem einer des zu was sagte sagt kommt gestern heute morgen montag dienstag mittwoch donnerstag freitag
    samstag sonntag januar februar märz april mai juni juli august september oktober november dezember]],
  pt = [[o os um uma não em do da dos das ao aos pela pelo mais foi são seu sua quando muito também já está isso a e de
    que se por com para ele ela eles na no um disse tem ontem hoje amanhã segunda terça quarta quinta sexta sábado
    domingo janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro]],
  it = [[il gli di che è per non una sono della del nel alla con più anche dei delle questo questa dal suo loro ha la le i
    un in a e si lo da se al ma come detto ieri oggi domani lunedì martedì mercoledì giovedì venerdì sabato domenica
    gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre]],
  nl = [[het een van en dat niet zijn op te aan voor met ook maar bij uit wordt door naar heeft deze werd nog over de in
    is was hij zij ze we ik haar als dan om er al of zei zegt komt gisteren vandaag morgen maandag dinsdag woensdag
    donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober november
    december]],
}

local languages, stop = {}, {}
for language, list in pairs(words) do
  for word in list:gmatch("%S+") do
    if languages[word] then
      stop[word] = nil
    else
      languages[word] = language
      stop[word] = language:byte(1) * 256 + language:byte(2)
    end
  end
end

return { stop = stop }
