-- Portuguese words for the view of sources (en.lua of this folder explains each). Lower case.
local set = require("nutgraf.cues").set

return {
  institution = set("autoridades|polícia|governo|governos|procuradoria|promotoria|ministério|porta-voz|porta-vozes|administração|"
    .. "departamento|agência|agências|tribunal|tribunais|vara|junta|conselho|comissão|comitê|comité|companhia|empresa|empresas|"
    .. "associação|partido|partidos|sindicato|sindicatos|universidade|banco|exército|embaixada|secretaria|senado|congresso|câmara|"
    .. "parlamento|equipe|equipa|imprensa|organização|serviço|grupo|rede|igreja|prefeitura|oposição|assembleia|instituto|federação"),
  people = set("advogado|advogada|ativista|activista|ator|atriz|agente|agricultor|agricultora|prefeito|prefeita|aliado|aliada|aluno|aluna|"
    .. "amigo|amiga|analista|assessor|assessora|assistente|autor|autora|biógrafo|candidato|candidata|cidadão|cidadã|cliente|colega|"
    .. "comissário|companheiro|vereador|vereadora|conselheiro|conselheira|correspondente|crítico|delegado|delegada|detrator|diplomata|"
    .. "deputado|deputada|diretor|diretora|dirigente|doutor|doutora|economista|editor|editora|embaixador|embaixadora|empregado|empregada|"
    .. "empresário|empresária|treinador|treinadora|escritor|escritora|esposa|estudante|especialista|perito|perita|familiar|promotor|"
    .. "promotora|procurador|procuradora|fonte|funcionário|funcionária|futebolista|general|gerente|governador|governadora|habitante|"
    .. "irmã|irmão|filha|filho|historiador|historiadora|homem|engenheiro|engenheira|inspetor|investigador|investigadora|pesquisador|"
    .. "pesquisadora|chefe|jogador|jogadora|juiz|juíza|líder|mãe|pai|professor|professora|manifestante|marido|médico|médica|membro|"
    .. "militar|ministro|ministra|mulher|menino|bispo|observador|papa|paciente|jornalista|pessoa|policial|político|política|presidente|"
    .. "presidenta|proprietário|proprietária|rei|rainha|representante|responsável|padre|secretário|secretária|senador|senadora|soldado|"
    .. "técnico|técnica|testemunha|trabalhador|trabalhadora|vizinho|vizinha|vítima|eleitor|eleitora|morador|moradora|cientista"),
  documents = set("ata|anúncio|análise|artigo|auditoria|blog|carta|censo|constituição|e-mail|dado|ação|parecer|documento|pesquisa|escrito|"
    .. "estatística|estudo|processo|fotografia|gravação|relatório|lei|livro|manual|memória|nota|resultado|sentença|sondagem|inquérito|vídeo|comunicado"),
  plurals = { { "ões$", "ão" }, { "ães$", "ão" }, { "ais$", "al" }, { "ores$", "or" }, { "eis$", "el" }, { "ens$", "em" }, { "izes$", "iz" }, { "s$", "" } },
  none = set("nenhum|nenhuma|ninguém|nada"),
  personal = set("ele|ela|eles|elas|eu|nós|seu|sua|seus|suas|meu|minha|nosso|nossa"),
  basis = set("com conhecimento|com acesso|com conhecimento direto|próximo a|próxima a|próximos a|próximas a|próximo ao|próxima ao|próximos ao|"
    .. "próximas ao|próximo do|próximas do|próximos do|ligado a|ligada a|ligados a|ligadas a|ligadas ao|ligados ao|familiarizado com|a par de|a par do|"
    .. "envolvido em|envolvido no|envolvidas no|presente em|presentes em|presente na|presentes na|que participou|que participaram|que assistiu|"
    .. "que viu|que viram|que trabalha|que trabalhou|que acompanha|que acompanham|que conhece|que conhecem|ex|antigo|antiga|então"),
  before_noun = set("ex|antigo|antiga|então|veterano|veterana"),
  pronouns = set("quem|que|qual|quais|ele|ela|isso|eles|elas|eu|nós|você|vocês|seu|sua|seus|suas|um|uma|este|esta|estes|estas|esse|essa|"
    .. "o|todos|todas|ambos|ambas"),
  ends = set("quem|que|qual|com|e|disse|diz"),
}
