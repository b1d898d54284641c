-- Portuguese words for redaction. Lower case, without accents; several are parted by blanks.
local cues = require "nutgraf.cues"
local english = require "lexicons.redaction.en"

local function set(words) return cues.all(true, words) end

return {
  -- Parts of a name that do not tell who it is.
  parts = set [[o a os as um uma de do da dos das e em no na nos nas com por para sao santa santo dom dona sr sra dr dra
    prof eng pe frei irma padre madre jr junior filho neto sobrinho sa ltda cia empresa grupo banco junta universidade
    faculdade colegio escola instituto hospital igreja tribunal juizo corte policia ministerio departamento secretaria
    agencia comite comissao conselho camara partido uniao sindicato associacao fundacao fundo servico servicos centro
    sociedade cidade vila provincia estado republica unidos unidas reino novo nova norte sul leste oeste porto lago monte
    rio ilha ilhas baia nacional internacional federal central geral publico publica jornal diario folha imprensa
    noticias]],
  -- What is made of a name in one word.
  endings = { "s", "es", "ismo", "ista", "istas", "iano", "iana", "ianos", "ianas" },
  -- Words that are names, too: they count where they have a capital letter, or stand in
  -- an address.
  ordinary = set [[deus cristo jesus ala buda abril agosto agua aguas alegre alegria alma amado amador amor anjo anjos areia arruda aurora barata
    barbosa barreto barros bela belo bento boa bom braga branca branco bravo brito bueno cabral caldas camara campo campos
    cardoso cardeal carneiro carvalho casado castelo castro cavaleiro chaves clara claro coelho conceicao conde cordeiro
    correia costa coutinho cruz cunha dores domingos duarte esperanca estrela faria feijo ferreira ferreiro fiel figueira
    flor flores fonseca fonte fontes franco freire freitas furtado gato gloria gouveia graca guerra guerreiro henriques
    horta infante jardim julho junho justo lago leal leao leite leitao lima lobo lopes loureiro louro lua luz macedo machado
    magalhaes maia maio mar marina marinho marques mata melo mendes menezes mercedes mesquita milagres miranda monteiro
    moraes morais moreira moreno mota moura nascimento natividade neves nobre nogueira nunes oliveira outeiro paixao
    palma paz pedra pedrosa penha penha pereira pessoa piedade pilar pinheiro pinho pinto pires pombo ponte porto prado
    prata preto queiroz queiros ramalho ramos raposo real rego rei reis ribeiro rico rios rocha rodrigues rosa rosario
    rosas sales salgado salvador santos santo saude seabra serra serrano silva silveira silvestre soares sol soledade
    souto tavares teixeira torres valente vale valentim vargas vasconcelos veiga ventura vera verde viana vicente vidal
    vida vieira vila violeta vitoria viveiros xavier]],
  contracted = {},
  -- What words of every day end in that are no names.
  abstract = { "cao", "coes", "sao", "soes", "dade", "dades", "mento", "mentos", "encia", "encias", "ologia",
    "tude", "eza" },
  doctrine = { "ismo", "ismos" },
  -- How a word for several is made of that for one.
  plurals = { { "oes", "ao" }, { "es", "" }, { "s", "" } },
  -- What heads of messages and times are made of.
  furniture = set "re res enc fw fwd cc cco utc gmt hs",
  -- What brings a nickname.
  nicknames = { "conhecido como", "conhecida como", "conhecido por", "conhecida por", "mais conhecido como",
    "mais conhecida como", "também conhecido como", "também conhecida como", "vulgo", "apelidado de",
    "apelidada de", "chamado", "chamada", "alcunhado de" },
  address = english.address,
  -- Before a month that is a name, too.
  month_lead = set "em desde ate de do passado proximo este cada durante entre a final meados inicio",
  -- What a street is called by, before its name.
  streets_first = set [[rua r. avenida av. av praça largo travessa alameda estrada rodovia beco ladeira calçada]],
  streets = {},
}
