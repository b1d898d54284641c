-- The stop words that tell languages apart. A word's value is its language's
-- code, two letters in sixteen bits; a word of several of these languages has
-- no value and is left out.
local words = {
  en = "the and of that with was were from this which have has had they their would been who what when will not but are for you",
  es = "el los las una del que por con para como pero más fue sus este esta muy también cuando donde había ser según sobre",
  fr = "le les une des du est dans pour qui sur pas avec sont au aux cette mais ont été être ses leur même elle nous vous",
  de = "der das und ist nicht mit dem den ein eine sich auf für von werden wird sind auch noch nach wurde über aus zum zur",
  pt = "o os um uma não em do da dos das ao aos pela pelo mais foi são seu sua quando muito também já está isso",
  it = "il gli di che è per non una sono della del nel alla con più anche dei delle questo questa dal suo loro ha",
  nl = "het een van en dat niet zijn op te aan voor met ook maar bij uit wordt door naar heeft deze werd nog over",
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
