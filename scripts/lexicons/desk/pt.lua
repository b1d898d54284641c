-- Portuguese words for the checks of the copy desk (en.lua of this folder explains each). Lower case.
local set = require("nutgraf.cues").set

return {
  weekdays = {
    domingo = 7, ["segunda-feira"] = 1, ["terça-feira"] = 2, ["quarta-feira"] = 3, ["quinta-feira"] = 4, ["sexta-feira"] = 5, ["sábado"] = 6,
  },
  past = set("foi|foram|era|havia|houve|fez|veio|reuniu-se|começou|terminou|morreu|ganhou|perdeu|matou|prendeu|assinou|votou|abriu|fechou|saiu|"
    .. "chegou|renunciou|atacou|disse|teve|esteve|celebrou|aconteceu|ocorreu"),
  ahead = set("será|serão|haverá|poderá|poderia|deve|deverá|pode|vai|vão|até|antes|se|salvo|previsto|prevista|previstos|plano|planos|próximo|"
    .. "próxima|está|para|terá|vence|prazo|pedirá"),
  known_acronyms = set("eua|ue|onu|otan|nato|fmi|oms|ong|pt|psdb|mdb|pmdb|psol|pcp|psd|ps|cds|cgtp|ugt|cut|stf|stj|tse|cpi|afp|bbc|cnn|cia|fbi|cpf|"
    .. "cnpj|iva|icms|pib|ipca|tv|dna|adn|aids|sida|hiv|vih|bce|ocde|unesco|unicef|opep|fifa|uefa|cbf|nba|usp|ibge|inss|sus|pdf|html|url|gps|usb|dvd|"
    .. "cd|pc|ii|iii|iv|vi|vii|viii|ix|xi|xii|xx|xxi|xix|sa|ltda|ok|km|kg|rtp|sic|tvi|psp|gnr|pj|pm|pf"),
  one = set("fonte|funcionário|funcionária|assessor|assessora|diplomata|empregado|empregada|diretor|diretora|agente|colaborador|colaboradora|"
    .. "aliado|aliada|amigo|amiga|colega|informante|pessoa|responsável|dirigente|porta-voz|interlocutor"),
  several = set("fontes|funcionários|funcionárias|assessores|diplomatas|empregados|diretores|agentes|colaboradores|aliados|amigos|colegas|"
    .. "informantes|pessoas|responsáveis|dirigentes|porta-vozes|interlocutores"),
  counted = set("um|uma|outro|outra|dois|duas|três|quatro|cinco|seis|vários|várias|alguns|algumas|muitos|muitas|ambos|ambas"),
  definite = set("o|a|os|as|esse|essa|esses|essas|este|esta|estes|estas|seu|sua|seus|suas|meu|nosso|nossa"),
  after_noun = set("que|quem|com|de|do|da|em|no|na|por|sobre|próximo|próxima|próximas|próximos|presente|presentes|ligado|ligada|ligadas|ligados|a|e|"
    .. "ouvidas|ouvidos|consultadas|consultados|municipais|oficiais|policiais|judiciais|diplomáticas"),
  knowing = set("que|quem|com|próximo|próxima|próximas|próximos|ligado|ligada|ligadas|ligados|presente|presentes"),
  bare = set("fonte|fontes|informante|informantes"),
  anonymity = set("condição de anonimato|sob anonimato|não ser identificado|não ser identificada|não ser identificados|não ser identificadas|"
    .. "não ser citado|não ser citados|não ser nomeado|não revelar seu nome|pediu anonimato|pediram anonimato|manter o anonimato|não quis se identificar|"
    .. "sob reserva|em off"),
  reasons = set("porque|por medo|por receio|temendo|não autorizado|não autorizada|não autorizados|não estão autorizados|não está autorizado|"
    .. "não estava autorizado|sem autorização|para evitar|para não|para proteger|para falar livremente|devido a|já que|uma vez que|alegando"),
  unauthorized = set("não autorizado|não autorizada|não autorizados|não estão autorizados|não está autorizado|não estava autorizado|sem autorização"),
  accusations = set("suborno|subornos|subornou|corrupção|corrupto|corrupta|fraude|peculato|desvio|desviou|assassinato|assassinou|assassino|estupro|"
    .. "estuprou|violação|propina|propinas|lavagem|lavou|extorsão|extorquiu|roubou|roubado|roubo|saque|tráfico|contrabando|perjúrio|mentiu|encobriu|"
    .. "encobrimento|ilegal|ilegalmente|chantagem|torturou|tortura|conspiração|conspirou|falsificou|falsificação|prevaricação|sonegação|assédio|"
    .. "assediou|abusos|estelionato|burla|plágio|superfaturamento"),
  opinions = set("terrível|horrível|incompetente|incompetência|desastre|desastroso|desastrosa|vergonha|vergonhoso|vergonhosa|idiota|idiotas|"
    .. "estúpido|estúpida|ridículo|ridícula|patético|patética|louco|louca|palhaço|covarde|brilhante|indignante|mentiroso|mentirosa|tóxico|arrogante|"
    .. "preguiçoso|fraco|tolo|absurdo|absurda|irresponsável|desprezível|repugnante|farsa"),
  hedges = set("suposto|suposta|supostos|supostas|supostamente|alegado|alegada|alegados|alegadas|alegadamente|presumível|aparentemente|aparente|"
    .. "poderia|poderiam|pode|talvez|provavelmente|possivelmente|possível|suspeito|suspeita|acusado|acusada|teria|teriam|seria|parece|parecem|se|"
    .. "segundo|conforme"),
  accusing_hedges = set("suposto|suposta|supostos|supostas|supostamente|alegado|alegada|alegados|alegadas|alegadamente|presumível|acusado|acusada|"
    .. "suspeito|suspeita|teria|teriam|segundo|conforme"),
  headline_sources = set("mostra|mostram|revela|revelam|apontam|documentos|cartas|diz|dizem|disse|segundo|relatório|fontes|pesquisa|sondagem|estudo|especialistas|polícia|acusa|acusam|denuncia|denunciam|"
    .. "nega|negam|alerta|alertam|afirma|afirmam|garante|garantem|sustenta|aponta"),
  empty = set("um|uma|o|a|os|as|e|ou|de|do|da|dos|das|em|no|na|nos|nas|ao|à|por|pelo|pela|com|para|como|é|são|era|foi|tem|têm|tinha|seu|sua|seus|suas|"
    .. "se|que|não|após|sobre|mais|mas|quem|este|esta|esse|essa|lhe|lhes"),
  negations = set("não|nunca|ninguém|nenhum|nenhuma|nem|sem|jamais|tampouco|nega|negam|negou|negaram|rejeita|rejeitou|recusa|recusou|desmente|desmentiu"),
  numbers = {
    dois = 2, duas = 2, ["três"] = 3, quatro = 4, cinco = 5, seis = 6, sete = 7, oito = 8, nove = 9, dez = 10, onze = 11, doze = 12, treze = 13,
    catorze = 14, quatorze = 14, quinze = 15, dezesseis = 16, dezasseis = 16, dezessete = 17, dezassete = 17, dezoito = 18, dezenove = 19,
    dezanove = 19, vinte = 20, trinta = 30, quarenta = 40, cinquenta = 50,
  },
  scales = set("cem|centenas|mil|milhão|milhões|bilhão|bilhões|por cento"),
  number_marks = { group = ".", decimal = ",", spaced = true },
  multiples = { mil = 1e3, ["milhão"] = 1e6, ["milhões"] = 1e6, ["bilhão"] = 1e9, ["bilhões"] = 1e9, ["trilhão"] = 1e12, ["trilhões"] = 1e12 },
  percents = { { "%" }, { "por", "cento" } },
  share_of = set("de|dos|das|do|da|de um total de"),
  that_is = set("ou|ou seja|isto é|( ou|no total|("),
  change_from = set("de"),
  change_to = set("para|a"),
  doubles = set("muito|não|sim|já|nunca|que|ah|blá|pouco|quase|mais|nos|se|a|logo|assim|vamos|tchau"),
  born = set("nascido|nascida|nasceu"),
  joins = set(",|;|e|o|a|de"),
  list_ends = set(".|;|,|!|?"),
  more_than = set("de|menos|uns|umas|quase|cerca|aproximadamente|primeiros|primeiras|últimos|últimas"),
  told_before = set("rede|canal|emissora|grupo|partido|agência|empresa|companhia|sindicato|revista|jornal|página|site|firma|banco|organização|ou"),
  told_after = set("rádio|tv|televisão|notícias"),
  everybody = set("todos|todas|entrevistados|entrevistadas|participantes"),
  unsaid = set("diria|poderia|poderiam|teria|deveria|pode|dirá"),
  offices = set("presidente|presidenta|senador|senadora|governador|governadora|deputado|deputada|ministro|ministra|juiz|juíza|general|chanceler|rei|"
    .. "rainha|príncipe|princesa|papa|prefeito|prefeita|procurador|promotor|almirante|coronel|cardeal|bispo|furacão|ciclone|tempestade|vereador|vereadora"),
  articles = set("um|uma|o|a|os|as|estes|estas|outro|outra|cada"),
  adjuncts = set("e"),
  identity = set("é|era|é na verdade|era na verdade|é na realidade|não é outro senão|vulgo|cujo nome verdadeiro é|cujo verdadeiro nome é|"
    .. "verdadeiro nome|é o codinome de|era o codinome de|conhecido como|conhecida como|mais conhecido como"),
  sayings = set("disse|diz|dizem|contou|escreveu|escreve|segundo|atribuído a|atribuída a|chamou|chama|classificou de|descreveu como|qualificou de|"
    .. "sustenta|sustentou|afirmou|afirma|brincou|ironizou|intitulado|intitulada|perguntou|pergunta|citou|cita|palavras|lema|nas palavras de"),
  signs = { "por ", "de ", "–", "—", "--" },
  date_headers = set("data|enviado|enviada|em"),
}
