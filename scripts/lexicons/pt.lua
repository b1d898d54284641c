-- Portuguese: words and rules as data (es.lua is its model, en.lua explains the file).
local cues = require "nutgraf.cues"
local words = cues.words

-- The forms of a verb in which somebody is said to say (es.lua does the same).
local function forms(verb)
  local list = {}
  for form in verb:gmatch("[^/]+") do list[#list + 1] = form end
  local base = list[1]:gsub("%-se$", "")
  local stem, class = base:match("^(.*)([aei])r$")
  local function all(of, endings)
    for ending in endings:gmatch("%S+") do list[#list + 1] = of .. ending end
  end
  list[#list + 1] = base
  if not stem then return list end
  if class == "a" then
    all(stem, "o a am ou aram ava avam ado ando asse assem amos")
    all(stem:gsub("c$", "qu"):gsub("g$", "gu"), "ei e em")
  elseif class == "e" then
    all(stem, "o e em i eu eram ia iam ido endo esse essem")
  else
    all(stem, "o e em i iu iram ia iam ido indo isse issem")
  end
  all(base, "á ão ia iam ei")
  return list
end

local function verbs(groups) return cues.inflected(groups, forms) end

local all, joined, list = cues.all, cues.joined, cues.list

local portuguese = {
  stop = list [[o a os as um uma uns umas e ou mas nem se que como quando onde quem de do da dos das em no na nos nas por pelo pela
    pelos pelas para com sem sobre entre até desde contra após ante sob este esta estes estas esse essa esses essas aquele aquela isto
    isso seu sua seus suas lhe lhes me te nos não é são era eram foi foram ser há mais já muito ao aos à às]],
  abbreviation = {
    sr = 1, sra = 1, srta = 1, dr = 1, dra = 1, prof = 1, profa = 1, eng = 1, av = 1, gen = 1, cel = 1, cap = 1, ten = 1, d = 1, exmo = 1,
    dep = 1, sen = 1, gov = 1, sto = 1, sta = 1, r = 1, ["s.a"] = 2, ltda = 2, cia = 2, jr = 2, ["nº"] = 3, art = 3, jan = 3, fev = 3, mar = 3,
    abr = 3, mai = 3, jun = 3, jul = 3, ago = 3, set = 3, out = 3, nov = 3, dez = 3,
  },
  ["small-abbreviation"] = {
    ["p. ex."] = 1, ex = 1, ["nº"] = 3, ["pág"] = 3, p = 3, pp = 3, art = 3, etc = 2, tel = 1, cf = 1, vol = 3, fig = 3,
  },
  opener = list [[além também sem embora enquanto segundo após assim todos todas muitos muitas alguns algumas ninguém nada outro outra
    ontem hoje agora então depois finalmente apesar já porém entretanto contudo]],
  article = { "o", "a", "os", "as", "um", "uma" },

  month = {
    janeiro = 1, fevereiro = 2, ["março"] = 3, abril = 4, maio = 5, junho = 6, julho = 7, agosto = 8, setembro = 9, outubro = 10,
    novembro = 11, dezembro = 12,
  },
  weekday = {
    ["segunda-feira"] = 1, ["terça-feira"] = 2, ["quarta-feira"] = 3, ["quinta-feira"] = 4, ["sexta-feira"] = 5, ["sábado"] = 6, domingo = 7,
  },
  ["date-lead"] = list "em de desde até a antes_de depois_de durante entre para e",
  number = {
    um = 1, uma = 1, dois = 2, duas = 2, ["três"] = 3, quatro = 4, cinco = 5, seis = 6, sete = 7, oito = 8, nove = 9, dez = 10, onze = 11,
    doze = 12, treze = 13, catorze = 14, quatorze = 14, quinze = 15, dezesseis = 16, dezasseis = 16, dezessete = 17, dezoito = 18, vinte = 20, trinta = 30,
    quarenta = 40, cinquenta = 50, sessenta = 60, setenta = 70, oitenta = 80, noventa = 90,
  },
  hundred = {
    cem = 100, cento = 100, duzentos = 200, trezentos = 300, quatrocentos = 400, quinhentos = 500, seiscentos = 600, setecentos = 700,
    oitocentos = 800, novecentos = 900, mil = 1000,
  },
  -- 1 the past, 2 what is to come, 4 what is to come where it stands right before a date.
  tense = { foi = 1, foram = 1, era = 1, estava = 1, disse = 1, ["será"] = 2, ["serão"] = 2, ["vai"] = 2, ["vão"] = 2, deve = 2, devem = 2, ["terá"] = 2, previsto = 2, prevista = 2, marcado = 2, marcada = 2, para = 4 },
  ["tense-ending"] = {
    ou = 1, aram = 1, eram = 1, iram = 1, ava = 1, avam = 1, ["ará"] = 2, ["erá"] = 2, ["irá"] = 2, ["arão"] = 2, ["erão"] = 2, ["irão"] = 2,
  },
  turn = {
    este = 1, esta = 1, neste = 1, nesta = 1, atual = 1, ["o passado"] = 2, ["a passada"] = 2, ["último"] = 2, ["última"] = 2, ["últimos"] = 2, ["últimas"] = 2,
    ["próximo"] = 3, ["próxima"] = 3, ["próximos"] = 3, ["próximas"] = 3, seguinte = 6,
  },
  ["turn-after"] = { passado = 2, passada = 2, anterior = 7, ["próximo"] = 3, ["próxima"] = 3, ["que vem"] = 3, seguinte = 6, passados = 2, passadas = 2 },
  ["day-word"] = { hoje = 0, ontem = -1, anteontem = -2, ["amanhã"] = 1, ["depois de amanhã"] = 2, ["ontem à noite"] = 99 },
  ["date-part"] = {
    ["início de"] = 1, ["início do"] = 1, ["meados de"] = 2, ["meados do"] = 2, ["final de"] = 3, ["final do"] = 3, ["fim de"] = 5, ["fim do"] = 5,
  },
  period = {
    dia = 1, dias = 101, semana = 2, semanas = 102, ["mês"] = 3, meses = 103, trimestre = 4, trimestres = 104, ano = 5, anos = 105,
    ["década"] = 6, ["décadas"] = 106, ["século"] = 7, ["séculos"] = 107, ["fim de semana"] = 8, ["fins de semana"] = 108, hora = 10, horas = 110, minuto = 13,
    minutos = 113, semestre = 11,
  },
  ordinal = { primeiro = 1, primeira = 1, segundo = 2, segunda = 2, terceiro = 3, terceira = 3, quarto = 4, quarta = 4, quinto = 5, quinta = 5 },
  ["ordinal-suffix"] = { "º", "ª", "o", "a" },
  amount = { um = 1, uma = 1, alguns = 0, algumas = 0, ["vários"] = 0, ["várias"] = 0, ["um par de"] = -2 },
  shift = { ["atrás"] = -1, antes = -3, depois = 3, ["antes de"] = -3, ["depois de"] = 3, ["mais tarde"] = 2 },
  ["day-part"] = list "de_manhã à_tarde à_noite da_manhã da_tarde da_noite de_madrugada manhã tarde noite madrugada",
  range = { desde = 3, entre = 2, ["até"] = 4, a = 5, ao = 5, e = 6 },
  ahead = { ["dentro de"] = 4, em = 1, ["há"] = 3, ["há cerca de"] = 3, ["há mais de"] = 3, ["daqui a"] = 4 },
  every = { "cada", "todos os", "todas as" },
  ["date-of"] = { "de", "do", "em" }, ["date-on"] = { "em", "no", "na" }, ["nouns-ending"] = { "s" }, definite = { "o", "a", "os", "as", "do", "no", "na" },
  ["no-year"] = list "página páginas número artigo rua telefone", counted = list "pessoas homens mulheres crianças reais euros dólares quilômetros metros casos votos",

  say = list "disse diz dizem disseram",
  verbatim = { "diz o seguinte", "o seguinte" },
  document = list "carta cartas e-mail e-mails mensagem mensagens relatório relatórios comunicado nota documento documentos texto contrato decreto sentença",
  ["title-cue"] = { intitulado = 1, intitulada = 1, apelidado = 1, apelidada = 1, chamado = 2, chamada = 2, livro = 2, filme = 2, romance = 2, obra = 2, conhecido = 3, como = 4 },
  deictic = { eu = 1, me = 1, meu = 1, minha = 1, ["nós"] = 2, nosso = 2, nossa = 2, nos = 2, ["você"] = 3, ["vocês"] = 3, tu = 3, teu = 3, aqui = 4 },
  ["dialogue-dash"] = { "—", "–" },

  grammar = { "subjectless", "postverbal", "bare", "postnominal", "distinct", "small-days", "cardinal-days", "day-first", "nearest-days" },
  ["plural-ending"] = { "m" },
  impersonal = { "se" },
  reflexive = verbs { { "", "queixar-se lamentar-se declarar-se manifestar-se mostrar-se negar-se referir-se recusar-se" } },
  ["say-verb"] = verbs {
    { "qtwia", "dizer/disse/disseram/diz/dizem/digo/diga/dito/dizendo/dizia/diziam/dissesse/dirá/diria contar lembrar explicar informar comunicar avisar" },
    { "qtwi", "afirmar declarar garantir assegurar indicar" },
    { "qtw", [[acrescentar adiantar anunciar reiterar insistir destacar sublinhar frisar salientar ressaltar enfatizar comentar
      expor/expôs/expuseram/expõe/expõem concluir/conclui/concluem/concluiu responder relatar escrever/escrito observar
      recordar revelar resumir esclarecer lamentar queixar-se brincar argumentar sugerir/sugere/sugerem repetir/repete mencionar narrar constatar
      apontar assinalar referir/refere/referem precisar prosseguir/prossegue continuar completar ponderar desabafar exclamar ironizar
      perguntar replicar retrucar rebater notar registrar detalhar confessar ensinar resmungar gritar sussurrar murmurar
      considerar interrogar especular disparar/disparou comemorar descrever salientar ]] },
    { "qti", "sustentar/sustenta/sustentam defender alegar manter/mantém/mantêm/manteve argumentar justificar", manner = "claims" },
    { "qt", "advertir/adverte/advertem alertar prever/prevê/preveem/prevêem/previu/previram calcular antecipar prognosticar estimar", manner = "predicts" },
    { "qti", "confirmar ratificar corroborar atestar", manner = "confirms" },
    { "qti", "reconhecer admitir confessar assumir", manner = "admits" },
    { "qti", "negar desmentir/desmente/desmentem descartar refutar", polarity = "denies" },
    { "qt", "denunciar", manner = "alleges" },
    { "n", "acusar culpar", manner = "accuses" },
    { "n", "negar desmentir/desmente/desmentem refutar", polarity = "denies" },
    { "w", "perguntar questionar indagar", polarity = "questions" },
    { "qti", "prometer jurar", manner = "promises" },
    { "qti", "pedir/peço/pede/pedem/pediu/pediram exigir recomendar propor/propôs/propõe/propuseram solicitar reivindicar ordenar determinar", manner = "demands" },
    { "qti", "crer/crê/creem acreditar achar pensar considerar julgar supor/supõe/supôs suspeitar entender opinar avaliar imaginar temer", manner = "believes" },
    { "ti", "esperar desejar", manner = "wants" },
    { "s", "qualificar classificar descrever definir" },
  },
  ["colon-noun"] = list [[problema problemas resultado resultados veredicto lema motivo motivos razão razões pergunta perguntas conclusão lição objetivo
    meta título tema exemplo verdade desfecho consequência consequências efeito ironia moral resposta réplica reação explicação
    desculpa conselho recomendação plano ideia esperança receio aviso juízo slogan assunto manchete balanço diagnóstico frase]],
  ["say-preposition"] = all(1, "segundo de_acordo_com conforme na_opinião_de no_entender_de nas_palavras_de"),
  ["sure-verb"] = list [[disse diz dizem disseram afirmou afirma garantiu explicou acrescentou declarou anunciou reconheceu admitiu negou lembrou
    contou ressaltou destacou informou comentou concluiu criticou alertou defendeu revelou respondeu lamentou observou]],
  ["say-chain"] = words { { "", "voltou continuou começou chegou quis passou acabou pode podia deve tentou limitou" } },
  ["say-vehicle"] = list "comunicado carta relatório nota mensagem documento artigo entrevista discurso texto",
  that = { "que" }, whether = list "se como quem quando onde quanto qual por_que",
  ["object-preposition"] = list "sobre de do da dos das contra por pelo pela para em no na a ao à com",
  agent = { "por", "pelo", "pela", "pelos", "pelas" }, ["and"] = list "e mas ou nem porém",
  subordinator = list "quando enquanto porque após embora como onde se pois segundo conforme",
  ["no-source"] = list "isso isto aquilo o que se qual",
  be = list "ser é são era eram foi foram sido sendo será serão seria seriam seja estar está estão estava estavam esteve estado estará",
  have = list "ter tem têm tinha tinham teve tiveram terá teria tido haver há havia haviam houve houver",
  ["do"] = list "pode podem podia podiam pôde poderá poderão poderia poderiam deve devem devia deveria deveriam quis quer",
  negation = list "não nunca jamais tampouco nem",
  pronoun = { ele = 1, ela = 2, eles = 3, elas = 3, eu = 5, ["nós"] = 6, ["você"] = 7, ["vocês"] = 7 },
  nominative = list "ele ela eles elas eu nós", infinitive = { "a", "de" }, dated = { "datado", "datada" },
  ["say-to"] = { "atribuído", "atribuída" }, ["say-as"] = { "como" },
  sex = { sr = 1, senhor = 1, dom = 1, padre = 1, sra = 2, senhora = 2, dona = 2, ministra = 2, presidenta = 2, deputada = 2, prefeita = 2, ["juíza"] = 2, diretora = 2,
    professora = 2, senadora = 2, advogada = 2, ministro = 1, deputado = 1, prefeito = 1, diretor = 1, professor = 1, senador = 1, advogado = 1 },
  hedge = list "supostamente alegadamente suposto suposta supostos supostas aparentemente possivelmente provavelmente talvez poderia teria teriam",

  -- who speaks in a transcript, its marks and notes, interviews (the values are those of en.lua)
  ["speech-role"] = joined({ testemunha = 2, depoente = 2 }, all(1, [[juiz juíza tribunal júri oficial_de_justiça perito perita intérprete tradutor tradutora
    presidente presidenta vice-presidente presidente_em_exercício presidência secretário secretária primeiro_secretário segundo_secretário
    procurador procuradora promotor promotora ministério_público defesa defensor defensora acusação réu ré relator relatora deputado deputada
    deputados senador senadora senadores vereador vereadora ministro ministra vários_senhores_deputados vários_deputados vozes_do_plenário
    plenário orador oradora entrevistador entrevistadora entrevistado entrevistada jornalista jornalistas repórter apresentador
    apresentadora locutor locutora narrador narradora moderador moderadora mediador mediadora correspondente voz voz_off plateia público
    participante falante policial agente delegado delegada médico paciente professor professora aluno aluna operador operadora pergunta
    homem mulher todos desconhecido desconhecida não_identificado não_identificada orador_não_identificado oradora_não_identificada]])),
  chat = { de = 1, para = 2, erro = 3, aviso = 3, info = 3, debug = 3, nota = 3, notas = 3, sistema = 3 },
  ["speech-mark"] = { p = 1, r = 2, pergunta = 1, resposta = 2, perg = 1, resp = 2 },
  ["stage-note"] = {
    palmas = 2, aplausos = 2, risos = 2, riso = 1, ri = 1, vaias = 2, protestos = 2, tumulto = 2, pausa = 1, ["silêncio"] = 1, ["inaudível"] = 2, ["ininteligível"] = 2,
    ["manifestação"] = 2, ["manifestações"] = 2, ["intervenção"] = 1, ["fora do microfone"] = 2, ["soa a campainha"] = 2, suspira = 1, chora = 1, ["música"] = 1, ["tradução"] = 1,
    ["página"] = 1, ["texto escrito"] = 2, ["aplausos do"] = 4, ["aplausos da"] = 4, ["aplausos gerais"] = 4, ["aplausos de"] = 4, ["protestos do"] = 4,
    ["protestos da"] = 4, ["risos do"] = 4, ["risos da"] = 4, ["neste momento"] = 4, ["submetido à votação"] = 4, ["submetida à votação"] = 4,
    ["levanta-se a sessão"] = 4, ["encerra-se a sessão"] = 4, ["está encerrada a sessão"] = 4,
  },
  -- Nouns for a man (1) or a woman (2).
  ["role-sex"] = {
    ["empresário"] = 1, pai = 1, filho = 1, ["irmão"] = 1, marido = 1, esposo = 1, tio = 1, sobrinho = 1, ["avô"] = 1, homem = 1,
    menino = 1, ["empresária"] = 2, atriz = 2, ["mãe"] = 2, filha = 2, ["irmã"] = 2, mulher = 2, esposa = 2, ["viúva"] = 2, tia = 2,
    sobrinha = 2, ["avó"] = 2, menina = 2, vereadora = 2, diretora = 2,
  },
  interview = {
    ["depoimento de"] = 1, ["interrogatório de"] = 1, ["oitiva de"] = 1, ["testemunho de"] = 1,
    ["esta entrevista foi editada"] = 3, ["entrevista foi editada"] = 3, ["editada por motivos"] = 3, ["editada para maior clareza"] = 3,
    ["entrevista a"] = 1, ["entrevista com"] = 1, ["entrevistamos"] = 1, ["entrevista de"] = 1, ["conversa com"] = 1, ["conversamos com"] = 1, ["conversámos com"] = 1,
    ["falamos com"] = 1, ["falámos com"] = 1, ["perguntas a"] = 1, ["perguntas para"] = 1, ["diálogo com"] = 1, ["bate-papo com"] = 1, ["conversou com"] = 2,
    ["falou com"] = 2, ["falou ao"] = 2, ["falou à"] = 2, ["fala ao"] = 2, ["fala à"] = 2, ["responde a"] = 2, ["respondeu a"] = 2, ["concedeu entrevista"] = 2,
    ["em entrevista"] = 2, ["recebeu a"] = 2,
  },
  sworn = {
    "sob juramento", "prestou juramento", "prestou compromisso", "compromissado", "compromissada", "devidamente compromissada", "devidamente compromissado",
    "advertido das penas", "advertida das penas", "ajuramentado", "ajuramentada",
  },

  ["name-link"] = { de = 1, ["do"] = 1, da = 1, dos = 1, das = 1, para = 2, e = 3 },
  title = all(1, [[senhor senhora sr sra dr dra doutor doutora professor professora presidente presidenta vice-presidente ex-presidente ministro
    ministra ex-ministro prefeito prefeita ex-prefeito governador governadora senador senadora deputado deputada juiz juíza general coronel capitão
    tenente sargento major delegado delegada secretário secretária diretor diretora rei rainha príncipe princesa papa cardeal bispo arcebispo
    padre dom dona advogado advogada jornalista escritor escritora ator atriz cantor cantora técnico treinador economista analista líder
    candidato candidata vereador vereadora porta-voz embaixador embaixadora comandante inspector inspetor chanceler primeiro-ministro primeira-ministra
    atacante zagueiro goleiro volante lateral meia piloto cineasta diretor-geral procurador procuradora ]]),
  particle = all(1, "de da do dos das van von di del della la le"),
  ["name-suffix"] = { "jr", "júnior", "filho", "neto", "sobrinho", "ii", "iii" },
  ["org-suffix"] = { "sa", "s.a", "s/a", "ltda", "inc", "corp", "fc", "ec", "cia" },
  ["plain-house"] = list [[câmara governo ministério secretaria congresso senado parlamento prefeitura presidência saúde educação finanças justiça trabalho
    economia turismo cultura agricultura defesa]],
  ["org-head"] = all(2, [[ministério comissão secretaria tribunal conselho congresso senado câmara governo universidade banco associação federação
    confederação partido união agência procuradoria junta instituto fundação organização comitê comité polícia guarda exército forças frente
    movimento prefeitura assembleia liga clube sindicato empresa grupo companhia colégio hospital departamento direção superintendência
    parlamento aliança igreja centro escola sociedade rede rádio jornal folha diário revista editora museu teatro orquestra faculdade força
    supremo ministério_público fundo bolsa sport esporte atlético câmaras secretariado gabinete consórcio cooperativa observatório academia
    laboratório seminário ordem laboratórios construtora editorial gravadora emissora]]),
  ["place-head"] = all(2, "rua praça avenida estrada rio são santa santo cidade ilha ilhas porto província estado vale serra monte golfo baía cabo bairro república nova novo costa vila parque aeroporto estádio lagoa mar oceano campo rue street square mercado largo travessa alameda ponte rodovia jardim jardins palácio castelo shopping garden centro_comercial hotel mosteiro convento"),
  ["event-head"] = list "copa taça lei tratado acordo constituição guerra prêmio festival jogos operação plano dia semana campeonato código feira torneio mundial grande_prêmio",
  demonym = list [[brasileiro brasileira brasileiros brasileiras português portuguesa portugueses espanhol espanhola americano americana norte-americano
    francês francesa inglês inglesa alemão alemã italiano italiana argentino argentina europeu europeia russo russa chinês chinesa japonês paulista
    carioca mineiro gaúcho israelense palestino africano angolano moçambicano católico muçulmano judeu]],
  -- What ends no name: of a word that begins a sentence.
  ["common-ending"] = list "mente ção ções são sões dade dades ando endo indo aram eram iram amos emos",
  ["not-name"] = list "deus internet tv senhor senhora norte sul leste oeste natal páscoa pib ipc",
  ["known-name"] = joined(all(1, [[brasil portugal angola moçambique são_paulo rio_de_janeiro rio brasília lisboa porto coimbra belo_horizonte
    salvador recife fortaleza curitiba porto_alegre manaus belém estados_unidos eua washington nova_york nova_iorque paris londres berlim frança
    alemanha itália reino_unido grã-bretanha inglaterra rússia moscou moscovo espanha madri madrid europa américa américa_latina áfrica ásia iraque
    irão irã israel china japão argentina chile peru colômbia venezuela cuba bolívia uruguai paraguai méxico macau timor timor_leste bruxelas minas_gerais
    paraná bahia pernambuco ceará goiás amazonas amazônia algarve alentejo açores madeira índia kosovo bósnia croácia sérvia áustria suíça]]),
    all(2, [[pt psdb pmdb pfl pdt pds ptb pps psb psol dem pcdob ps psd pcp cds cds-pp onu otan nato ue fmi unesco unicef petrobras petrobrás usp unicamp
    stf stj tse cbf fifa uefa globo folha congresso senado câmara governo planalto receita_federal polícia_federal polícia_militar benfica sporting
    fc_porto corinthians palmeiras flamengo vasco santos fluminense botafogo cruzeiro união_europeia nações_unidas banco_central banco_mundial ministério_público casa_branca]])),
  ["kind-before"] = joined(all(12, [[esposa mulher marido filho filha irmão irmã pai mãe tio tia sobrinho sobrinha primo prima neto neta viúva viúvo avô avó
    genro nora cunhado cunhada sogro sogra namorada namorado casado_com casada_com]]), all(22, [[construtora empresa firma companhia petrolífera farmacêutica consultora consultoria multinacional filial fabricante
    editora produtora promotora imobiliária gestora seguradora elétrica startup sociedade banda fundação associação
    organização ong sindicato mineradora empreiteira operadora fornecedora distribuidora]])),
  ["place-before"] = joined(all(1, "em no na desde"), all(2, "capital_de cidade_de cidade_do província_de prefeito_de prefeita_de prefeitura_de ex-prefeito_de natural_de norte_de sul_de região_de estado_de bairro_de")),
  ["codename-cue"] = { ["de codinome"] = 1, codinome = 1, vulgo = 2, apelidado = 2, ["conhecido como"] = 2, ["conhecida como"] = 2 },
  named = { "chamado", "chamada", "denominado", "denominada" },
  role = joined(all(1, [[porta-voz presidente ministro ministra prefeito prefeita diretor diretora secretário secretária deputado deputada dirigente líder
    responsável fonte funcionário funcionária advogado advogada juiz juíza procurador jornalista testemunha especialista técnico treinador jogador
    jogadora delegado delegada conselheiro titular diplomata analista investigador investigadora pesquisador pesquisadora professor professora
    empresário empresária candidato candidata vereador economista médico médica engenheiro escritor autor general coronel comandante policial
    vítima mulher homem estudante morador moradora gerente coordenador coordenadora superintendente bispo cardeal padre ator atriz]]),
    all(2, [[porta-vozes ministros diretores secretários deputados dirigentes líderes responsáveis fontes funcionários advogados juízes jornalistas testemunhas
    especialistas técnicos jogadores delegados diplomatas analistas investigadores pesquisadores professores empresários candidatos vereadores
    economistas médicos policiais vítimas mulheres homens estudantes moradores autoridades sindicatos críticos cientistas]])),
  determiner = list "um uma o a os as dois duas três quatro cinco vários várias alguns algumas outro outra outros outras este esta esse essa seu sua seus suas muitos muitas",
  ["said-to-be"] = list "suposto suposta supostamente alegado alegada provável possível",
}

-- What is said by a verb of saying may be quoted, too.
for word, value in pairs(portuguese["say-verb"]) do
  if value % 4 >= 2 then table.insert(portuguese.say, word) end
end

return portuguese
