-- Portuguese words for claims (en.lua of this folder explains each). Lower case.
local set = require("nutgraf.cues").set

local nouns = "acusação|acusações|alegação|alegações|denúncia|denúncias|imputação|imputações|afirmação|afirmações|versão|versões|relatório|relatórios"
  .. "|relato|suspeita|suspeitas|informação|informações|boato|boatos|declaração|declarações|tese|fato|fatos|facto|factos|queixa|queixas"

return {
  no_statement = set "wants|demands|promises",
  finite = set([[é|era|eram|foi|foram|são|está|estão|estava|estavam|tem|têm|tinha|tinham|teve|tiveram|houve|há|havia|haviam|será|serão|seria|terá|pode|podem
|podia|poderia|deve|devem|devia|deveria|fez|fizeram|faz|deu|deram|pagou|pagaram|sabia|sabiam|recebeu|cobrou|assinou|escondeu|vai|vão|ia|iam|fica|existe
|existem|existia|seja|sejam|fosse|fossem|tenha|tivesse|houvesse]]),
  least_words = 4,
  weak_rules = set "noun-carried|infinitive|adjective|passive|participle-object",
  says = {
    denies = set "nega|negam|negou|negaram|negado|negada|negadas|negando|negava|desmente|desmentem|desmentiu|desmentiram|desmentido|desmentida",
    disputes = set([[rejeita|rejeitam|rejeitou|rejeitaram|rejeitado|rejeitada|refuta|refutam|refutou|refutaram|rebate|rebatem|rebateu|rebateram|contradiz
|contradizem|contradisse|contesta|contestam|contestou|contestaram|questiona|questionam|questionou|repudia|repudiou]]),
    confirms = set([[confirma|confirmam|confirmou|confirmaram|confirmado|confirmada|reconhece|reconhecem|reconheceu|reconheceram|admite|admitem|admitiu
|admitiram|admitido|verificou|verificaram|confessou]]),
    corroborates = set "corrobora|corroboram|corroborou|corroboraram|corroborado|corroborada|sustenta|comprova|comprovam|comprovou|comprovaram|atesta|atestam|respalda",
  },
  carriers = set "tem|têm|tinha|tinham|foi|foram|é|são|também|depois|já|sempre|veementemente|categoricamente|publicamente|quis|pôde|não|novamente|ontem",
  nouns = set(nouns),
  accusing = set "acusação|acusações|alegação|alegações|denúncia|denúncias|imputação|imputações",
  determiners = set "o|a|os|as|esse|essa|esses|essas|este|esta|estes|estas|tal|tais|qualquer|todo|todos|toda|todas|seu|sua|seus|suas|dito|dita|ditas|de|do|da",
  speakers = { eu = true, ["nós"] = true, ["Nós"] = true, Eu = true },
  pronouns = set "o|a|os|as|isso|isto|aquilo",
  such = "tal",
  parentheses = { ["("] = true, ["["] = true },
  that = "que",
  what = set "o que",
  to = "a",
  reach = 2,
  by = "por",
  auxiliary = set "é|são|foi|foram|tem|têm|tinha|tinham|sido",
  ends = set "em|quando|que|quem|enquanto|após|antes|durante|e|mas|porque|,|.|;|:|—|–|-|(|[",
  be = set "é|foi|são|foram|ser|sido|está|estão|parece|parecem|tem|tinha|em parte|depois|também",
  alike = {
    set "pacto|pactos|acordo|acordos|trato|acerto|trégua|convênio|convénio",
    set "pagamento|pagamentos|suborno|subornos|propina|propinas|comissão|comissões|dinheiro",
  },
  patterns = {
    { "aside", "o? que ..6 {says}" },
    { "same", "<by> ..3 {says} o|a|os|as|essa|essas|esses|esse|este|esta|tais|todas|qualquer ..1 {nouns}" },
    { "same", "<by> ..1 {says} isso|tudo ,|.|;" },
    { "apposed", "<who:person|codename> , ...18 {claims} que" },
  },
  said = set "disse|diz|contou|afirmou|afirma|declarou|escreveu|garantiu|garante|denunciou|relatou|informou|sustentou|sustenta",
  claims = set "afirma|afirmou|sustenta|sustentou|garante|garantiu|denuncia|denunciou|alega|alegou",
  block = set "não|nunca|nem|jamais|tampouco|seria|seriam|poderia|poderiam|pode|deve|se|teria",
  before_name = set "o|a|os|as|senhor|senhora|sr|sr.|sra|sra.|dom|dona|dr|dr.|dra|dra.|presidente|presidenta|ministro|ministra|prefeito|prefeita|deputado|deputada",

  replies = {
    { "declined", "não quis|quiseram|quer|querem ..1 comentar|responder|falar|pronunciar-se|manifestar-se|dar|fazer|conceder", subject = true },
    { "declined", "não quis|quiseram se pronunciar|manifestar", subject = true },
    { "declined", "{decline} ..1 comentar|responder|falar|fazer|dar|conceder|prestar", subject = true },
    { "declined", "preferiu|preferiram não ..1 comentar|responder|falar|manifestar|pronunciar", subject = true },
    { "not given", "não {answer} ..6 {request}", subject = true },
    { "not given", "não {has}? ..1 {answer}", subject = true },
    { "not given", "não deu|deram ..1 resposta|retorno", subject = true },
    { "not given", "não foi|foram ..1 localizado|localizada|localizados|encontrado|encontrada|encontrados|contactado|contactada", subject = true },
    { "not given", "não foi possível contactar|contatar|localizar|ouvir ...12 {end}" },
    { "not given", "não estava|estavam|esteve disponível|disponíveis para ..1 comentar", subject = true },
    { "sought", "procurado|procurada|procurados|questionado|questionada|contactado|contactada|contatado|contatada por|pelo|pela ..2 {paper}", subject = true },
    { "sought", "pediu|solicitou comentários|esclarecimentos|resposta a|ao|à ...12 {end}" },
  },
  asked_again = {
    { "not given", "nenhum|nenhuma|eles|elas|ambos|ambas ..2 não? {has}? {answer}" },
    { "not given", "não {has}? {answer}" },
    { "declined", "nenhum|ambos|eles|elas ..2 {decline} ..1 comentar" },
  },
  has = set "tem|têm|tinha|tinham|havia|haviam",
  ["and"] = "e",
  opens = set "e|também|em|entretanto|enquanto|já",
  relative = set "que|quem|qual|quais",
  through = set "através de|por meio de|mediante",
  decline = set "recusou-se a|recusaram-se a|recusou|recusaram|se recusou a|se recusaram a|declinou de|evitou|evitaram|escusou-se a",
  answer = set "respondeu|responderam|respondido|retornou|retornaram|retornado|se manifestou|se manifestaram|se pronunciou|atendeu|atenderam",
  paper = set "jornal|reportagem|redação|revista|site|lusa|imprensa|nós",
  request = set "chamada|chamadas|ligação|ligações|pedido|pedidos|solicitação|solicitações|pergunta|perguntas|mensagem|mensagens|e-mail|e-mails|contato|contatos|contacto|contactos|questões",
  ["end"] = set "sobre|acerca|.",
  reply_block = set "que|disse|diz|se|mas",
  clause = set "mas|enquanto|embora|quando|após|porque|que|quem|,|;|:|—|–|(|“|«|\"",

  charges = {
    "<target:person|codename> , ..1 {wrongs}",
    "<target:person|codename> , ..1 {takes} ..3 {wrongdoing}",
    "<target> ..3 {wrongs}",
    "<target> é|era|foi|são|eram ..2 um|uma|uns? {wrongdoer}",
    "<target> , um|uma {wrongdoer}",
    "<target> ..3 {takes} ..3 {wrongdoing}",
    "<target> ..2 culpado|culpada|condenado|condenada|acusado|acusada|suspeito|suspeita de|por ..4 {wrongdoing}",
    "<target> ..2 pactuou|acertou|negociou ..3 com",
  },
  -- What the text itself tells of somebody.
  told = {
    "<target> , ...14 , {was} ..2 {convicted} ..3 por|de ..4 {wrongdoing}",
    "<target> ..3 {was} ..2 {convicted} ..3 por|de ..4 {wrongdoing}",
    "<target> , {convicted} ..3 por|de ..4 {wrongdoing}",
    "<by> ..2 {convicted} ..2 <target> por|de ..4 {wrongdoing}",
    "{convicted} ..2 <target> por|de ..4 {wrongdoing}",
    "<by> ..2 constituiu ..1 <target> arguido|arguida por|de ..4 {wrongdoing}",
    "{legal} ..4 contra ..2 <target> por ..4 {wrongdoing}",
    "{legal} por ..4 {wrongdoing} contra ..2 <target>",
  },
  legal = set "queixa|denúncia|acusação|inquérito|investigação|processo|ação|mandado de detenção|mandado de prisão|julgamento|condenação",
  was = set "é|foi|são|foram|tem sido|tinha sido|havia sido|está|estão|estava|será|está a ser|estão a ser|estava a ser|está sendo|estava sendo|continua",
  convicted = set "condenado|condenada|acusado|acusada|indiciado|indiciada|denunciado|denunciada|investigado|investigada|detido|detida|preso|presa|culpado|culpada|condenou|condenaram|prendeu|indiciou|denunciou",
  accused = { "..9 , <target:person|codename> , de|por", "<target> de|por", "<target> e ..3 de", "<target> ," },
  -- Whom an accusation is of who is no name: "acusó al | gobierno | de".
  whom = set "o|a|os|as|ao|à",
  of_what = set "de|por",
  alleged = { "..9 , <target:person|codename> ,", "<target> ..9", "por|pelo|pela ..3 <target>" },
  charging = { accuses = "accused", alleges = "alleged" },
  opening = 4,
  s = set "de|do|da|dos|das",
  takes = set "cobrou|cobraram|cobra|cobrava|recebeu|receberam|pagou|pagaram|aceitou|aceitaram|cometeu|cometeram|ofereceu|pediu|exigiu|participou|encobriu|ocultou|embolsou",
  wrongs = set([[subornou|subornaram|mentiu|mentiram|mente|enganou|enganaram|roubou|roubaram|rouba|fraudou|fraudaram|matou|mataram|assassinou|assassinaram
|estuprou|violou|abusou|torturou|torturaram|lavou|desviou|desviaram|falsificou|falsificaram|conspirou|sonegou|superfaturou|extorquiu|sequestrou|assediou
|ocultou|ocultaram|encobriu|encobriram|escondeu|esconderam]]),
  if_so = set "se|retrata|retratam|descreve|seria|suposto|mito",
  wrongdoer = set "mentiroso|mentirosa|corrupto|corrupta|ladrão|ladra|estelionatário|golpista|criminoso|criminosa|assassino|assassina|delinquente|racista|terrorista|farsante|fraudador",
  wrongdoing = set([[prevaricação|abuso de poder|abuso de confiança|tráfico de influência|tráfico de influências|participação económica|evasão fiscal|fuga ao fisco|falsificação de documentos|lavagem de dinheiro|branqueamento|branqueamento de capitais|desvio de fundos|improbidade|perjúrio|plágio|nepotismo
|suborno|subornos|propina|propinas|corrupção|fraude|fraudes|roubo|lavagem|crime|crimes|assassinato|assassinatos|homicídio|estupro|violação
|abuso|abusos|tortura|torturas|peculato|desvio|desvios|estelionato|burla|extorsão|tráfico|contrabando|falsificação|superfaturamento|assédio|luvas]]),
  charge_block = set "diz|disse|não|nunca|nem|jamais|tampouco|seria|se|deveria|que|quem|e|mas|ou|porque|quando|antes|após|por|para",
  harmless = set "grupo|grupos|organização|rede|lei|leis|taxa|vítima|vítimas|romance|cena|plano|estatísticas|unidade",
  passive = set "em|por|durante|no|na",
  targets = "person|organization|codename|role|unknown",
  charged = "person|organization|codename|role|unknown|place",
}
