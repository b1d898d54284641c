-- French: elided words, subjects written onto their verbs, dates, names. Sentences of our own,
-- with what a reader would mark.
local nutgraf = require "nutgraf"
local support = require "spec.support"

local function parse(text, options)
  options = options or {}
  options.name, options.language = "port.txt", "fr"
  return assert(nutgraf.parse(text, options))
end

local function words(text)
  local list = {}
  for token in parse(text):tokens() do list[#list + 1] = token.text end
  return table.concat(list, "|")
end

describe("French words", function()
  it("are parted where one is written onto another", function()
    assert.equal("L’|homme|d'|affaires|,|a|-t-il|dit|,|n’|est|pas|venu|.",
      words("L’homme d'affaires, a-t-il dit, n’est pas venu."))
    assert.equal("Est|-ce|qu'|elle|vient|?", words("Est-ce qu'elle vient ?"))
    assert.equal("Lorsqu'|il|pleut|,|demande|-t-elle", words("Lorsqu'il pleut, demande-t-elle"))
  end)
  it("stay whole where none is", function()
    assert.equal("aujourd'hui|,|Jean|-|Paul|de|Port|-|Sable", words("aujourd'hui, Jean-Paul de Port-Sable"))
    assert.equal("un|mi|-|temps|,|dix|-|huit", words("un mi-temps, dix-huit"))
  end)
end)

describe("French sentences", function()
  local function count(text)
    local number = 0
    for _ in parse(text .. "\n"):sentences() do number = number + 1 end
    return number
  end
  it("begin with a word whose capital is hard to type", function()
    assert.equal(2, count "Il était fier de sa famille. à la maison, il chantait.")
    assert.equal(2, count "Le quai ferme en juin. à en croire le préfet, il est vieux.")
    assert.equal(1, count "Il vient de 8 h. à midi.")
    assert.equal(1, count "Il vend des fruits, des fleurs, etc. à la gare.")
    assert.equal(1, count "Il vient le 3 sept. à Lyon.")
  end)
end)

-- { text, source, cue, content, and other fields of the only attribution }
local forms = {
  clause = { "Odile Marrow a déclaré que le quai est fermé.", "Odile Marrow", "a déclaré", "que le quai est fermé", kind = "indirect" },
  elided = { "Le préfet assure qu'il n'y a pas de danger.", "Le préfet", "assure", "qu'il n'y a pas de danger" },
  after_verb = { "« Le quai est fermé », a annoncé jeudi le préfet.", "le préfet", "a annoncé", "« Le quai est fermé »", kind = "direct" },
  inverted = { "« Le quai est fermé », précise-t-elle.", "-t-elle", "précise", "« Le quai est fermé »", rule = "postverbal" },
  inside_its_verb = { "« C'est fini », a-t-elle ajouté.", "-t-elle", "a-t-elle ajouté", "« C'est fini »", rule = "postverbal" },
  noun_too = { "« C'est fini », lâche-t-il.", "-t-il", "lâche", "« C'est fini »", rule = "postverbal" },
  according = { "Selon la préfète, le quai ferme en mai.", "la préfète", "Selon", "le quai ferme en mai", rule = "according-to" },
  elided_preposition = { "D'après l'avocat de Mme Marrow, le quai ferme en mai.", "l'avocat de Mme Marrow", "D'après", "le quai ferme en mai" },
  reflexive = { "« On nous a menti ! » s'exclame Odile Marrow.", "Odile Marrow", "s'exclame", "« On nous a menti ! »" },
  infinitive = { "La maire a promis de fermer le quai.", "La maire", "a promis", "de fermer le quai", manner = "promises" },
  told = { "Le préfet a demandé d'attendre.", "Le préfet", "a demandé", "d'attendre" },
  inverted_with_place = { "« Le quai est vieux », a-t-il déclaré dans un texte diffusé par la ville.", "-t-il", "a-t-il déclaré", "« Le quai est vieux »",
    rule = "postverbal" },
  titled = { "Le ministre, fier de son plan, lance l'opération « Port ouvert à tous ».", "Le ministre, fier de son plan", "lance",
    "l'opération « Port ouvert à tous »" },
  pair_in_office = { "Le ministre des Ports et des Quais, Jean Durand, assure que le quai résiste.", "Le ministre des Ports et des Quais, Jean Durand",
    "assure", "que le quai résiste", speaker = "Jean Durand" },
  denies = { "M. Marrow nie avoir reçu de l'argent.", "M. Marrow", "nie", "avoir reçu de l'argent", polarity = "denies" },
}

describe("who says what in French", function()
  for name, form in pairs(forms) do
    it(name, function() assert.same(support.told(form, "fr")) end)
  end

  it("is nobody's where nobody speaks", function()
    assert.same({}, support.said("Le quai est-il fermé ? Il ne l'est pas.\n", "fr"))
    assert.same({}, support.said("L'annonce de la fermeture a plu aux riverains.\n", "fr"))
    assert.same({}, support.said("Une tasse se casse.\n", "fr"))
    for _, text in ipairs {
      "Le port manque de nouvelles vérifiées sur le quai « très vieux ».", "Une porte déclarée « sans danger » est tombée.",
      "Les bateaux annoncés « pour lundi » sont là.", "Il lit des lettres confirmées dans le journal.", "Des chiffres contestés par la ville circulent.",
    } do
      for _, said in ipairs(support.said(text .. "\n", "fr")) do assert.equal("", said.source, text) end
    end
    for _, label in ipairs { "Voir en ligne", "Lire aussi" } do
      for _, said in ipairs(support.said(label .. " : « Le quai est fermé depuis deux ans ».\n", "fr")) do
        assert.equal("", said.source, label)
      end
    end
    local labelled = support.said("Le problème : « Le quai est fermé depuis deux ans ».\n", "fr")
    assert.equal("", labelled[1].source)
    assert.same({}, support.said("Les vaccins pour traiter le mal manquent.\n", "fr"))
    local quoted = support.said("Cette idée n'a jamais été prise au sérieux : « Le quai est fermé depuis deux ans ».\n", "fr")
    assert.equal("", quoted[1].source)
    quoted = support.said("Le maire a été clair : « Le quai est fermé depuis deux ans ».\n", "fr")
    assert.equal("Le maire", quoted[1].source)
  end)
end)

describe("French dates", function()
  local function dates(text)
    local list = {}
    for date in parse(text, { date = "2012-05-03" }):dates() do
      list[#list + 1] = date.text .. " = " .. (date.edtf or "?")
    end
    return list
  end

  for text, expected in pairs {
    ["Le quai ferme le 1er juin 2012."] = { "1er juin 2012 = 2012-06-01" },
    ["Il ouvre lundi 14 mai à 18h30."] = { "lundi 14 mai à 18h30 = 2012-05-14" },
    ["Il a fermé hier soir."] = { "hier soir = 2012-05-02" },
    ["Il a fermé la semaine dernière."] = { "semaine dernière = 2012-04-23/2012-04-29" },
    ["Il a fermé il y a trois jours."] = { "il y a trois jours = 2012-04-30" },
    ["Le port date du XIXe siècle."] = { "XIXe siècle = 18XX" },
    ["Le mer. 6 juin 2012, il ferme."] = { "mer. 6 juin 2012 = 2012-06-06" },
    ["La vague a atteint la mer à 20 mètres."] = {},
    ["Il ouvrira le 14 mars."] = { "14 mars = 2013-03-14" },
    ["Les travaux d'avril 2011 sont finis."] = { "avril 2011 = 2011-04" },
    ["Il pleut au cours des dix derniers mois."] = { "dix derniers mois = 2011-07-03/2012-05-03" },
    ["Ces derniers mois, il pleut."] = {},
    ["Il a signé en mars."] = { "mars = 2012-03" },
    ["L'engin roule sur Mars."] = {},
    ["Il est né le 5 mai mille neuf cent quatre-vingt-douze."] = { "5 mai mille neuf cent quatre-vingt-douze = 1992-05-05" },
    ["Il a signé le 3/5/2011."] = { "3/5/2011 = 2011-05-03" },
    ["Le titre de juillet 98."] = { "juillet 98 = 1998-07" },
    ["Il a signé le 2 avril 2010 ; la veille, il riait."] = { "2 avril 2010 = 2010-04-02", "la veille = 2010-04-01" },
    ["Maintenant, il pleut."] = {},
    ["Il chante dans les années quatre-vingt-dix."] = { "années quatre-vingt-dix = 199X" },
  } do
    it("are read: " .. text, function() assert.same(expected, dates(text)) end)
  end
end)

describe("French names", function()
  it("have kinds, and no elided word before them", function()
    local kinds = {}
    for mention in parse("Le maire de Lyon, Jean-Luc Durand, a vu l'Assemblée nationale et la société Harbor Trust.\n"):mentions() do
      if mention.kind ~= "role" then kinds[mention.text] = mention.kind end
    end
    assert.equal("person", kinds["Jean-Luc Durand"])
    assert.equal("place", kinds["Lyon"])
    assert.is_nil(kinds["l'Assemblée"])
  end)

  it("are no words of every day that begin a sentence", function()
    local function names(text)
      local list = {}
      for mention in parse(text):mentions() do
        if mention.kind ~= "role" then list[#list + 1] = mention.text end
      end
      return list
    end
    for _, text in ipairs {
      "Rappelons les chiffres.", "Voici le quai.", "Combien de quais sont vieux ?", "Utiliser la grue coûte cher.", "Rendez la clef.",
      "Prenant la parole, il a ri.", "Malheureusement, il pleut.", "Le prix est de US$ 20.",
    } do
      assert.same({}, names(text), text)
    end
    assert.same({ "Fernandez" }, names "Fernandez a signé.")
    assert.same({ "Rendez" }, names "Hier, Rendez a signé.")
  end)
end)
