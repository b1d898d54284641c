-- Portuguese words for the layers that filters add: cited documents, claims, rules,
-- relations (en.lua of this folder explains each). Lower case.
local set = require("nutgraf.cues").set

return {
  documents = {
    email = "email", ["e-mail"] = "email", ["correio eletrónico"] = "email", mensagem = "message", torpedo = "message", carta = "letter",
    missiva = "letter", memorando = "memo", nota = "note", bilhete = "note", telegrama = "cable", ["relatório"] = "report",
    estudo = "study", auditoria = "report", parecer = "report", laudo = "report", pesquisa = "poll", sondagem = "poll",
    ["inquérito"] = "report", ["petição"] = "filing", ["denúncia"] = "filing", ["ação"] = "filing", recurso = "filing", queixa = "filing",
    ["sentença"] = "ruling", ["acórdão"] = "ruling", despacho = "ruling", liminar = "ruling", ["decisão"] = "ruling", mandado = "ruling",
    portaria = "ruling", livro = "book", ["memórias"] = "book", biografia = "book", artigo = "article", reportagem = "article",
    coluna = "article", editorial = "article", ["tuíte"] = "post", tweet = "post", comunicado = "statement", ["transcrição"] = "transcript",
    ata = "transcript", acta = "transcript", contrato = "contract", ["convênio"] = "contract", ["convénio"] = "contract", fatura = "invoice",
    factura = "invoice", documento = "document", texto = "document", ["dossiê"] = "document", rascunho = "document", processo = "document",
  },
  compounds = set "eletrônico e|postal|eletrônico",
  adjectives = set "breve",
  houses = set "Correio|Mensageiro|Diário|Jornal",
  prepositions = set([[em|no|na|num|numa|de|do|da|dum|duma|segundo|conforme|via|através de|cópia de|cópia do|cópia da|texto do|texto da
|trecho do|trecho da|nos termos do|de acordo com]]),
  -- Before a document in which somebody says something.
  within = set "em|no|na|num|numa|nesse|nessa|neste|nesta",
  loose = set "message|note|contract|article|statement|post|document|transcript",
  amounts = set "série",
  of = "de",
  new = set "um|uma|num|numa|outro|outra|segundo|segunda|terceiro|terceira|novo|nova|anterior|dum|duma",
  same = set "o|a|esse|essa|este|esta|aquele|aquela|mesmo|mesma|dito|dita|referido|referida|citado|citada|do|da|no|na|nesse|nessa|neste|nesta|ao|à|pelo|pela",
  ordinals = { primeiro = 1, primeira = 1, segundo = 2, segunda = 2, terceiro = 3, terceira = 3, quarto = 4, quarta = 4 },
  dated = set([[datado|datada|datados|datadas|com|data|de|do|da|em|enviado|enviada|escrito|escrita|publicado|publicada|divulgado|divulgada|apresentado
|apresentada|assinado|assinada|,|e|interno|interna]]),
  -- A document of whatever kind: "the document says" of the report before it.
  any = set "documento|texto",
  -- Before the day that a document is from, also where other words part it from its noun.
  stamped = set "enviado|enviada|dirigido|dirigida|remetido|remetida|datado|datada|datados|datadas|com data|publicado|publicada|divulgado|divulgada|emitido|emitida",
  titled = set "intitulado|intitulada|com o assunto|assunto|título|com o título",
  called = set "chamado|chamada",
  sender = set "por|pelo|pela|de|do|da",
  recipient = set "a|ao|à|para",
  sent = set "email|letter|message|memo|cable|statement|note",
  clause_ends = set "que|quem|e|mas|ou|disse|diz|:|;|(|“|«|é|era|foi|tem|tinha|sobre",
  lays_out = set([[também|escreve|escreveu|expõe|expôs|diz|disse|informa|informou|confirma|confirmou|descreve|descreveu|explica|explicou|pede|pediu|conta
|contou|afirma|afirmou|alerta|alertou|adverte|advertiu|propõe|propôs|assinala|assinalou|aponta|apontou]]),
  credited = set "atribuído|atribuída|atribuídos|atribuídas",
  apart = set "de|do|da|em|no|na|para|sobre|que|e|a|ao|à|com",
  leaves = set "que|quem|cujo|cuja|de|do|da|a|por|pelo|pela|sobre|;",
  goes_on = set "continua|continuou|acrescenta|acrescentou|também|além disso|conclui|concluiu|prossegue|prosseguiu",
  as = "como",
  one_of_the = { "um", "dos" },
  following = set "seguinte",
  -- "uma delas" is of whatever is feminine: it tells no document.
  one_of = {},

  assuming = set "supondo|suponhamos|caso",
  conditions = set "se|quando|caso|sempre que|desde que",
  strict_conditions = set "se|caso|sempre que|a menos que|desde que|salvo se",
  obliging_conditions = set "quando|onde|uma vez que|assim que",
  inner_conditions = set "se|caso",
  no_condition = set([[saber|sabe|sabia|perguntou|pergunta|perguntar|perguntado|ver|claro|como|até|mesmo|dizer|disse|dirá|decidir|decida|em|no|nesse|neste
|o|do|ao|um|deste|num|que|não|para|questionado]]),
  unless = set "salvo se|a menos|exceto|exceto se",
  then_ = "então",
  steps = set "primeiro",
  ["and"] = set "e|também|além disso",
  modal = set "deverá|deverão|deve|devem|poderá|poderão|pode|podem|terá de|terá que|tem de|tem que",
  obliges = set "deverá|deverão|deve|devem|terá de|terá que|terão de|terão que",
  rules = set "poderá|poderão|pode|podem|tem de|tem que|será|serão",
  be = "ser",
  have = "ter",
  made = "feito",
  speakers = set "eu|nós|você|vocês|história|gente",
  fragments = set "não|assim|possível|necessário",
  powers = set([[tribunal|tribunais|juiz|juíza|junta|ministério|prefeitura|câmara|município|conselho|agência|comissão|polícia|ordem|licença|contrato|lei
|norma|normas|banco|governo|estado|empresa|concessionária|multa|prazo|acordo]]),
  persons = set "eu|tu|nós|eles|elas|ele|ela|você|gente|eleitores",
  supposes = set "poderia|poderiam|seria|seriam|provavelmente|talvez|deveria",
  empty = set([[um|uma|o|a|os|as|e|ou|de|do|da|dos|das|em|no|na|ao|à|por|pelo|pela|com|para|eles|elas|isso|ele|ela|é|são|seja|se|lhe|seu|sua|seus|suas|então
|quando|que|algo|alguém|há|este|esta]]),
  negative = set "não|nunca|sem|jamais|nem",
  prefixes = { "des", "in" },
  endings = { "ações", "ação", "indo", "endo", "ando", "idos", "ados", "ido", "ado", "ores", "or", "es", "s", "o", "a", "e" },
}
