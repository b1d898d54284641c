-- How Portuguese says that two are tied to each other (en.lua of this folder explains the
-- patterns). Lower case.
local set = require("nutgraf.cues").set

local classes = {
  block = set "não|nunca|nem|jamais|nega|negam|negou|será|seria|poderia|pode|deveria|se|salvo|e|mas|ou|que|disse|diz|de|do|da|dos|das",
  before_name = set "o|a|os|as|senhor|senhora|sr|sr.|sra|sra.|dom|dona|dr|dr.|dra|dra.|general|presidente|presidenta|ministro|ministra|então",
  s = set "de|do|da",
  be = set "é|era|foi|são|eram|foram|continua a ser",
  asserted = set "considerado|considerada|apontado|apontada|identificado|identificada|tido",
}

local roles = {
  ["attorney-for"] = "advogado|advogada|defensor|defensora",
  ["speaks-for"] = "porta-voz|assessor de imprensa|assessora de imprensa",
  leads = "presidente|presidenta|diretor|diretora|director|directora|diretor-geral|diretora-geral|administrador|administradora|administrador-delegado|diretor executivo|diretora executiva|chefe"
    .. "|líder|dirigente|fundador|fundadora|cofundador|cofundadora|dono|dona|proprietário|proprietária|secretário-geral|secretária-geral"
    .. "|prefeito|prefeita|governador|governadora|ministro|ministra|reitor|reitora|gerente|editor|editora|comandante|delegado|delegada",
  ["member-of"] = "membro|sócio|sócia|filiado|filiada|militante|vereador|vereadora|deputado|deputada|senador|senadora|vogal",
  ["works-for"] = "empregado|empregada|analista|assessor|assessora|consultor|consultora|professor|professora|jornalista|correspondente|agente"
    .. "|pesquisador|pesquisadora|investigador|investigadora|funcionário|funcionária|economista|técnico|técnica|trabalhador|trabalhadora|engenheiro|engenheira",
  family = "filho|filha|esposa|esposo|marido|mulher|pai|mãe|irmão|irmã|tio|tia|sobrinho|sobrinha|primo|prima|viúva|viúvo|neto|neta"
    .. "|avô|avó|genro|nora|cunhado|cunhada|sogro|sogra",
  ["ally-of"] = "aliado|aliada|amigo|amiga|braço direito|confidente|colaborador|colaboradora",
  ["source-for"] = "fonte|informante",
}

local role_patterns = {
  "<from:P> , o|a|um|uma? ..2 {role} ..1 de|do|da|dos|das|em|no|na ..2 <to:O>",
  "<from:P> ( o|a|um|uma? ..2 {role} ..1 de|do|da|dos|das|em|no|na ..2 <to:O>",
  "<from:P> {be} o|a|um|uma? ..2 {role} ..1 de|do|da|dos|das|em|no|na ..2 <to:O>",
  "o|a|um|uma|seu|sua|ao|à|do|da? {role} ..1 de|do|da|dos|das ..2 <to:O> , <from:P>",
  "o|a|um|uma|ao|à|do|da? {role} ..1 de|do|da|dos|das ..2 <to:O> <from:P>",
}

local patterns = {
  { "said-to-be", "<from:C> {be} {asserted} como? <to:N>" },
  { "said-to-be", "<from:C> , cujo verdadeiro nome {be} <to:N>" },
  { "said-to-be", "<from:C> {be} na verdade|realidade <to:N>" },
  { "met", "<from:P> , que|quem ...8 , reuniu-se|encontrou-se com <to:P>" },
  { "met", "<from:P> ,? se? reuniu-se|reuniu|encontrou-se|encontrou ..2 com <to:P>" },
  { "met", "<from:P> ..1 conheceu|entrevistou|encontrou <to:P>" },
  { "met", "reunião|reuniões|encontro|encontros entre <from:O> e <to:O>" },
  { "corresponds-with", "correspondência|e-mails|cartas|mensagens|chamadas|ligações entre ..3 <from:O> e ..1 <to:O>" },
  { "intermediary-for", "<from:P> , ...20 intermediário|intermediária|mediador|elo entre <to:O>" },
  { "wrote-to", "<from:P> escreveu ..3 a|ao|à|para <to:P>" },
  { "accused", "<from:O> ..2 acusou|acusa|acusaram|acusam o|a|os|as? <to:O> de" },
  { "accused", "<from:O> , acusou|acusa|acusaram|acusam o|a|os|as? <to:O> de" },
  { "accused", "<to:O> foi|é|foram acusado|acusada|acusados por|pelo|pela <from:O>" },
  { "sued", "<from:O> ..1 processou|processa|denunciou o|a? <to:O>" },
  { "paid", "<from:O> ..1 pagou|subornou ..4 a|ao|à <to:O>" },
  { "works-for", "<from:P> ..1 trabalha|trabalhou|trabalhava para|em|no|na <to:O>" },
  { "hired", "<from:O> ..1 contratou|nomeou|admitiu <to:P>" },
  { "hired", "<to:P> foi contratado|contratada|nomeado|nomeada por|pelo|pela <from:O>" },
  { "fired", "<from:O> ..1 demitiu|destituiu|exonerou|despediu <to:P>" },
  { "endorsed", "<from:O> ..1 apoiou|apoia|respaldou <to:P>" },
  { "owns", "<from:O> ..1 possui|comprou|adquiriu ..1 <to:B>" },
  { "owns", "<to:B> , propriedade de|do|da <from:O>" },
  { "founded", "<from:P> ..1 fundou|cofundou ..1 <to:B>" },
  { "founded", "<to:B> , fundada|fundado por|pelo|pela <from:P>" },
  { "leads", "<from:P> ..1 dirige|preside|chefia|lidera|comanda ..1 <to:B>" },
  { "family", "<from:P> , casado|casada ..2 com ..6 <to:P>" },
  { "family", "<from:P> é|era|está casado|casada ..2 com ..4 <to:P>" },
  { "family", "<from:P> casou-se|casou com <to:P>" },
  { "defeated", "<from:P> ..1 derrotou|venceu <to:P>" },
  { "arrested", "<from:O> ..1 prendeu|deteve <to:P>" },
  { "killed", "<from:O> ..1 matou|assassinou <to:P>" },
}

return {
  classes = classes,
  to = "a",
  prepositions = set "a|ao|à|de|do|da|para|com|por|pelo|pela|sobre|contra|em|no|na|como|presidente",
  roles = roles,
  of_person = { leads = "works-for" },
  based = set "com sede em|sediado em|sediada em",
  role_patterns = role_patterns,
  patterns = patterns,
  kinds = {
    P = "person|codename", O = "person|codename|organization|place|unknown", B = "organization|unknown",
    C = "codename|unknown|person", N = "person|organization",
  },
}
