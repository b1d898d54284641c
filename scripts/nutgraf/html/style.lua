--- How a report looks: on a screen of any width, light and dark, and on paper. Each section
--- has a colour and a kind of line, so that neither alone tells its marks apart.
local COLOURS = { -- on light paper, on dark
  { "#0b6a6a", "#74cdc9" }, { "#855600", "#e3b558" }, { "#1d4fa8", "#93b7ff" },
  { "#a51a2a", "#ff9297" }, { "#6a3d9e", "#c8a9f5" }, { "#a8410a", "#ffab70" },
  { "#465a70", "#acbfd2" }, { "#2c6a2c", "#93cf8e" }, { "#764520", "#dcab7c" },
  { "#5b5750", "#bdb9b0" }, { "#8a2c6d", "#ef9fcf" }, { "#2f5f86", "#9fc8ea" },
}
local LINES = {
  "dotted 2px", "solid 1px", "solid 2px", "double 1px", "dashed 2px", "wavy 1px",
  "dotted 1px", "dashed 1px", "double 1px", "dotted 2px", "dashed 1px", "solid 1px",
}

-- How far below the words, in parts of their size: what often lies one in the other is apart.
local OFFSETS = { 0.16, 0.16, 0.3, 0.46, 0.16, 0.3, 0.16, 0.3, 0.46, 0.16, 0.3, 0.16 }

local colours = { {}, {} }
local rules = {}
for class, pair in ipairs(COLOURS) do
  for theme = 1, 2 do colours[theme][class] = ("--c%d:%s"):format(class, pair[theme]) end
  local rule = [[
.mN{text-decoration:underline LINE color-mix(in srgb,var(--cN) 72%,transparent);
text-underline-offset:OFFSETem}
.tN{color:var(--cN)}.cN{--c:var(--cN)}
.doc:has(.kN:not(:checked)) .mN{text-decoration:none}
.doc:has(.kN:not(:checked)) .words .tN{display:none}]]
  rules[class] = rule:gsub("LINE", LINES[class]):gsub("OFFSET", OFFSETS[class]):gsub("N", class)
end

local text = ([[
:root{--serif:"Source Serif 4",Charter,"Iowan Old Style","Palatino Linotype",Palatino,
"Book Antiqua",Georgia,serif;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Liberation Sans",
sans-serif;
color-scheme:light dark;
--ink:#1d1c1a;--paper:#fdfcf9;--dim:#5f5b54;--rule:#ddd7cb;
--side:#f6f3ec;--here:#ffe7a3;LIGHT}
@media(prefers-color-scheme:dark){:root{--ink:#e8e5de;--paper:#191918;--dim:#a9a49a;
--rule:#3d3b37;--side:#22211f;--here:#5a4714;DARK}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
@media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;color:var(--ink);background:var(--paper);overflow-wrap:break-word;
font:1.0625rem/1.62 var(--serif)}
main{max-width:84rem;margin:0 auto;padding:2.5rem 2rem 5rem}
a{color:inherit;text-decoration-color:var(--dim);text-underline-offset:.18em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--c3);outline-offset:2px}
h1,h2,h3,h4,.par>p,.par>pre,.lead,.card li,dd,td,.deck{unicode-bidi:plaintext}
h1,h2,h3,h4{font-family:var(--serif);line-height:1.2;font-weight:600;text-wrap:balance}
h1{font-size:clamp(1.7rem,4.2vw,2.6rem);margin:.1em 0 .3em;max-width:30ch;letter-spacing:-.01em}
.cover~.doc h2[id]{font-size:clamp(1.5rem,3.4vw,2.1rem);max-width:34ch;margin:.1em 0 .3em}
.kicker,.by,.facts,.figures,.looked,.links,.key,.no,.margin,.t,.dim,.note,.n,.up,dl,table,.small p,
.across,.contents{font-family:var(--sans)}
.kicker{margin:0;font-size:.8rem;letter-spacing:.06em;text-transform:uppercase;color:var(--dim)}
.deck{font-size:1.2rem;line-height:1.4;max-width:44ch;margin:.2em 0 .6em;color:var(--dim)}
.by{font-size:.92rem;margin:0 0 1rem}
.dim,.n{color:var(--dim);font-weight:400}.n{font-size:.8em}
.doc{border-top:2px solid var(--ink);padding-top:1.4rem;margin-top:3rem}
main>.doc:first-child{border:0;margin:0;padding:0}
.origin{margin:1.6rem 0 2.4rem;padding:.9rem 0;border-block:1px solid var(--rule)}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(17rem,1fr));gap:.1rem 2rem;
margin:0 0 .6rem;font-size:.82rem;line-height:1.55}
.facts .broad{grid-column:1/-1}
.facts div{display:flex;gap:.6em;min-width:0}.facts dt{color:var(--dim);flex:0 0 5.4em}
.facts dd{margin:0;min-width:0;overflow-wrap:anywhere}.facts code{font-size:.86em}
.figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(9.5rem,1fr));gap:1.1rem 1.5rem;
margin:1.5rem 0}
.figures div{display:flex;flex-direction:column-reverse;justify-content:flex-end}
.figures dt{font-size:.82rem;line-height:1.3}
.figures dd{margin:0;font-size:1.7rem;line-height:1.2;font-weight:600;
font-variant-numeric:lining-nums}
.figures small{display:block;font-size:.74rem;line-height:1.4;color:var(--dim);margin-top:.15em}
.looked{font-size:.82rem;line-height:1.5;color:var(--dim);max-width:88ch}
.looked p{margin:.4em 0}.looked ul{margin:.3em 0;padding-left:1.2em}
.links ol{list-style:none;display:flex;flex-wrap:wrap;gap:.45rem;margin:1.4rem 0 2rem;padding:0;
font-size:.86rem}
.links a{display:block;padding:.32em .7em;border:1px solid var(--rule);border-radius:99px;
text-decoration:none;background:var(--side)}
.links a:hover{border-color:currentColor}
.desk{display:block}
.text h2,.text h3,.panel h2,.panel h3,.across h2,nav h2{font-size:1.3rem;margin:0 0 .6em}
.key{border:1px solid var(--rule);border-radius:.5rem;margin:0 0 1.5rem;padding:.5rem .9rem .7rem;
display:flex;flex-wrap:wrap;gap:.35rem 1.1rem;font-size:.8rem;line-height:1.9}
.key legend{color:var(--dim);padding:0 .4em}.key input{margin:0 .25em 0 0;vertical-align:-.1em;
accent-color:var(--dim);width:1.05em;height:1.05em}
.par{display:grid;grid-template-columns:2.6rem minmax(0,38rem) minmax(4.2rem,1fr);column-gap:.9rem;
margin:0 0 .9em}
.par>p,.par>pre{margin:0;line-height:1.8}.par>pre{white-space:pre-wrap;font-size:.9em}
.no{font-size:.72rem;line-height:2.5;color:var(--dim);text-align:right;text-decoration:none;
font-variant-numeric:tabular-nums}
.no:hover{text-decoration:underline}
.margin{font-size:.72rem;line-height:1.5;padding-top:.55em}
.headline p{font-size:1.5rem;line-height:1.4;font-weight:600}.subhead p{font-weight:600;
font-size:1.12rem}
.par.deck{color:inherit;max-width:none;font-size:1.0625rem}.par.deck p{font-size:1.15rem}
.par.small p{font-size:.86rem;color:var(--dim)}
.par.quoted p{border-left:3px solid var(--rule);padding-left:1em}
.cells .cell{display:inline-block;vertical-align:top;max-width:100%;padding:0 .9em 0 .5em;
border-left:1px solid var(--rule)}
.cells p{font-family:var(--sans);font-size:.88rem}
.par.item p{display:list-item;margin-left:1.2em}
.t{font-size:.68em;font-weight:700;text-decoration:none;letter-spacing:.01em;
font-variant-numeric:tabular-nums;line-height:1}
.words p .t,.words pre .t{vertical-align:.42em;padding:0 .12em;margin-right:.1em}
.margin .t{font-size:1em;display:inline-block;padding:.15em .3em}
a.t:hover{text-decoration:underline}
.at{scroll-margin-top:4rem}
.par:target,.card:target,tr:target{background:var(--here);box-shadow:0 0 0 .4rem var(--here)}
.words p :target,.words p :target+*,.words pre :target,.words pre :target+*{background:var(--here)}
.panel{margin:0 0 2.6rem}
.title{border-bottom:2px solid var(--c);padding-bottom:.3em;display:flex;gap:.5em;
align-items:baseline}
.panel .up{margin-left:auto;font-weight:400;font-size:.85rem;text-decoration:none;color:var(--dim);
padding:0 .5em}
.title .t{font-size:.8em}
.note{font-size:.84rem;border-left:3px solid var(--c);padding-left:.8em}
.empty{margin-bottom:1.3rem}
.empty .title{border-bottom-width:1px;font-size:1.05rem;margin-bottom:.3em}
.empty p{margin:.2em 0;font-size:.86rem}
.across p,.letters{font-size:.84rem}.letters .t{margin-left:.8em}.letters .t:first-child{margin:0}
.panel .group{font-size:1rem;margin:1.4em 0 .6em;line-height:1.35}
.cards{list-style:none;margin:0;padding:0}
.card{margin:0 0 1.15rem;padding:0 0 0 .85rem;border-left:3px solid var(--c);break-inside:avoid}
.card .lead{margin:0 0 .25em;line-height:1.45}.card .lead .t{font-size:.76em;margin-right:.2em}
.card p.dim{margin:.25em 0 0;font-size:.8rem}
.card dl{margin:.2em 0;font-size:.82rem;line-height:1.45}
.card dl div{display:flex;gap:.5em}.card dl .s{display:inline-flex;margin-right:1.1em}
.card dt{color:var(--dim);flex:none}.card dd{margin:0;min-width:0;overflow-wrap:anywhere}
.card ul{margin:.35em 0;padding-left:1.1em;font-size:.92rem;line-height:1.45}
.card li{margin:.2em 0}.card li .dim{font-size:.84em}
table{border-collapse:collapse;width:100%;font-size:.84rem;line-height:1.45}
th,td{text-align:left;vertical-align:top;padding:.45em .7em .45em 0;
border-bottom:1px solid var(--rule);overflow-wrap:break-word}
thead th{font-weight:600;color:var(--dim);border-bottom-color:var(--dim);white-space:nowrap}
tbody tr{break-inside:avoid}tbody th{font-weight:600}.num{text-align:right}
td.dim,td.date{white-space:nowrap}.long{overflow-wrap:anywhere}td.long{min-width:8.5em}
th .t,td .t{font-size:.95em}abbr{text-decoration:none}
.picture{--mark:var(--c);margin:0 0 1.5rem;overflow-x:auto;background:var(--side);
border-radius:.5rem;padding:1rem}
.picture svg{display:block;max-width:none;height:auto;margin:0 auto}
.across,nav#contents{margin:0 0 2.5rem}
@media screen and (min-width:72rem){
.desk{display:grid;grid-template-columns:minmax(0,1fr) 27rem;gap:3rem;align-items:start}
.side{position:sticky;top:0;max-height:100vh;overflow:auto;padding:.8rem .6rem 2rem;
scroll-padding-top:1rem}
}
@media screen and (max-width:44rem){
main{padding:1.2rem 1rem 3rem}
.par{grid-template-columns:1.7rem minmax(0,1fr);column-gap:.6rem}
.margin{grid-column:2;padding:0}.margin .t{padding:.3em .5em .3em 0}
.facts,.figures{grid-template-columns:repeat(auto-fill,minmax(8.2rem,1fr))}
.facts{grid-template-columns:1fr}
thead{position:absolute;clip-path:inset(50%);height:1px;width:1px;overflow:hidden}
table,tbody,tr,th,td{display:block}tr{border-bottom:1px solid var(--rule);padding:.5em 0}
th,td{border:0;padding:.05em 0}.none{display:none}td[data-h]::before{content:attr(data-h) ": ";
color:var(--dim)}
.contents td:empty{display:none}.contents td.num{display:inline-block;margin-right:.7em}
td.dim{white-space:normal}
}
@page{size:A4;margin:20mm 17mm 18mm;@bottom-center{content:counter(page) " / " counter(pages);
font:8pt sans-serif}}
@media print{
:root{--ink:#000;--paper:#fff;--side:#f6f3ec;LIGHT}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
html{font-size:9.5pt}body{line-height:1.45}main{max-width:none;padding:0}
h1{font-size:21pt}h2,h3,h4{break-after:avoid}
.doc{break-before:page;border:0;margin:0}main>.doc:first-child{break-before:auto}
.links a{border-color:#999}.key input,.up{display:none}
.key label:has(input:not(:checked)){display:none}
.par{grid-template-columns:8mm minmax(0,1fr) 15mm;margin-bottom:.6em}
.par>p{line-height:1.75;orphans:3;widows:3}
.words .t{outline:.4pt solid currentColor;outline-offset:.2pt;border-radius:1pt;background:#fff;
margin-right:.25em}
.key{break-after:avoid;break-inside:avoid}.subhead{break-after:avoid}
.desk{display:block}.side{position:static;max-height:none;overflow:visible;padding:0}
.panel{margin-bottom:1.6rem}.side .cards{columns:2;column-gap:8mm}
.card{break-inside:auto;margin-bottom:.8rem}.card .lead,.card dl{break-inside:avoid;
break-after:avoid}
.card p.dim{break-before:avoid}
table{font-size:.8rem}th,td{padding:.25em .6em .25em 0}
.picture{overflow:visible;break-inside:avoid;padding:.6rem}
.picture svg{max-width:100%;max-height:225mm}
}
]]):gsub("LIGHT", table.concat(colours[1], ";")):gsub("DARK", table.concat(colours[2], ";"))
  .. table.concat(rules, "\n") .. "\n"

--- The style as text; how many classes of sections it has: one more has the first again.
return { text = text, classes = #COLOURS }
