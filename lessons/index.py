# langs="es en pt"
# %% [markdown] es="title"
# # Café Lumbre: el viaje del cliente y cómo conservarlo
#
# Un curso para aprender haciendo. Café Lumbre es una empresa inventada: un tostador de café con tienda en línea, cuatro locales, una suscripción, un club y hoteles entre sus clientes. Sus datos son simulados, así que sabemos la verdad y podemos ver cuándo una cifra engaña.
#
# [Español](page:index@es) · [English](page:index@en) · [Português](page:index@pt)
# %% [markdown] en="title"
# # Café Lumbre: the customer journey, and how to keep customers
#
# A course to learn by doing. Café Lumbre is an invented company: a coffee roaster with a web shop, four shops, a subscription, a club, and hotels among its customers. Its data are simulated, so we know the truth and can see when a figure misleads.
#
# [Español](page:index@es) · [English](page:index@en) · [Português](page:index@pt)
# %% [markdown] pt="title"
# # Café Lumbre: a jornada do cliente, e como fazer para que ele volte
#
# Um curso para aprender fazendo. O Café Lumbre é uma empresa inventada: uma torrefação de café com loja virtual, quatro lojas de rua, uma assinatura, um clube e hotéis entre os clientes. Os dados são simulados; por isso sabemos a verdade e podemos ver quando um número engana.
#
# O curso está começando a falar português: a lição da decisão, no módulo das etapas, já está inteira, com exercícios e soluções. Os links com (en) levam ao inglês.
#
# [Español](page:index@es) · [English](page:index@en) · [Português](page:index@pt)

# %% [markdown] es="begin"
# ## Empieza aquí
# 1. Abre la lección [1.1 · Conceptos](lesson:1.1).
# 2. Ejecuta una celda con **Mayús + Intro**. Antes de cada sorpresa te pediremos una apuesta: escríbela.
# 3. Haz sus [ejercicios](exercise:1.1). `ex.check("terms")` te dice qué falta y por qué; `ex.hint("terms")` da una pista.
# 4. Compara con las [soluciones](solution:1.1): explican también qué te habría engañado.
# %% [markdown] en="begin"
# ## Begin here
# 1. Open the lesson [1.1 · Concepts](lesson:1.1).
# 2. Run a cell with **Shift + Enter**. Before each surprise we will ask you for a guess: write it down.
# 3. Do its [exercises](exercise:1.1). `ex.check("terms")` tells you what is missing and why; `ex.hint("terms")` gives a hint.
# 4. Compare with the [solutions](solution:1.1): they also explain what would have fooled you.
# %% [markdown] pt="begin"
# ## Comece aqui
# 1. Abra a lição [1.1 · Conceitos](lesson:1.1).
# 2. Execute uma célula com **Shift + Enter**. Antes de cada surpresa vamos pedir um palpite: escreva-o.
# 3. Faça os [exercícios](exercise:1.1). `ex.check("terms")` diz o que falta e por quê; `ex.hint("terms")` dá uma dica.
# 4. Compare com as [soluções](solution:1.1): elas explicam também o que teria enganado você.

# %% [markdown] es="map"
# ## Mapa del curso
# | Módulo | Lecciones |
# |---|---|
# | 1 · El viaje del cliente | [1.1 · conceptos](lesson:1.1) · [1.2 · por qué importa](lesson:1.2) · [1.3 · de qué está hecho](lesson:1.3) |
# | 2 · Sus seis etapas | [2.1 · conciencia](lesson:2.1) · [2.2 · consideración](lesson:2.2) · [2.3 · decisión](lesson:2.3) · [2.4 · compra](lesson:2.4) · [2.5 · post-compra](lesson:2.5) · [2.6 · lealtad](lesson:2.6) |
# | 3 · El mapa del viaje | [3.1 · qué es](lesson:3.1) · [3.2 · herramientas](lesson:3.2) · [3.3 · pasos](lesson:3.3) · [3.4 · un mapa de principio a fin](lesson:3.4) |
# | 4 · Mejorar cada etapa | [4.1 · conciencia](lesson:4.1) · [4.2 · consideración](lesson:4.2) · [4.3 · decisión](lesson:4.3) · [4.4 · compra](lesson:4.4) · post-compra: [4.5a · la atención](lesson:4.5a), [4.5b · cuando algo sale mal](lesson:4.5b), [4.5c · la próxima compra](lesson:4.5c) · lealtad: [4.6a · el programa](lesson:4.6a), [4.6b · hablar y pertenecer](lesson:4.6b), [4.6c · recuperar](lesson:4.6c) |
# %% [markdown] en="map"
# ## Map of the course
# | Module | Lessons |
# |---|---|
# | 1 · The customer journey | [1.1 · concepts](lesson:1.1) · [1.2 · why it matters](lesson:1.2) · [1.3 · what it is made of](lesson:1.3) |
# | 2 · Its six stages | [2.1 · awareness](lesson:2.1) · [2.2 · consideration](lesson:2.2) · [2.3 · decision](lesson:2.3) · [2.4 · purchase](lesson:2.4) · [2.5 · post-purchase](lesson:2.5) · [2.6 · loyalty](lesson:2.6) |
# | 3 · The journey map | [3.1 · what it is](lesson:3.1) · [3.2 · tools](lesson:3.2) · [3.3 · steps](lesson:3.3) · [3.4 · a worked map](lesson:3.4) |
# | 4 · Improving each stage | [4.1 · awareness](lesson:4.1) · [4.2 · consideration](lesson:4.2) · [4.3 · decision](lesson:4.3) · [4.4 · purchase](lesson:4.4) · post-purchase: [4.5a · service](lesson:4.5a), [4.5b · when it goes wrong](lesson:4.5b), [4.5c · the next purchase](lesson:4.5c) · loyalty: [4.6a · the programme](lesson:4.6a), [4.6b · talking and belonging](lesson:4.6b), [4.6c · winning back](lesson:4.6c) |
# %% [markdown] pt="map"
# ## Mapa do curso
# | Módulo | Lições |
# |---|---|
# | 1 · A jornada do cliente | [1.1 · conceitos](lesson:1.1) · [1.2 · por que importa](lesson:1.2) · [1.3 · de que é feita](lesson:1.3) |
# | 2 · As seis etapas | [2.1 · consciência](lesson:2.1) · [2.2 · consideração](lesson:2.2) · **[2.3 · decisão](lesson:2.3)** · [2.4 · compra](lesson:2.4) · [2.5 · pós-compra](lesson:2.5) · [2.6 · lealdade](lesson:2.6) |
# | 3 · O mapa da jornada | [3.1 · o que é](lesson:3.1) · [3.2 · ferramentas](lesson:3.2) · [3.3 · passos](lesson:3.3) · [3.4 · um mapa do começo ao fim](lesson:3.4) |
# | 4 · Melhorar cada etapa | [4.1 · consciência](lesson:4.1) · [4.2 · consideração](lesson:4.2) · [4.3 · decisão](lesson:4.3) · [4.4 · compra](lesson:4.4) · pós-compra: [4.5a · o atendimento](lesson:4.5a), [4.5b · quando algo dá errado](lesson:4.5b), [4.5c · a próxima compra](lesson:4.5c) · lealdade: [4.6a · o programa](lesson:4.6a), [4.6b · conversar e pertencer](lesson:4.6b), [4.6c · reconquistar](lesson:4.6c) |

# %% [markdown] es="map-on"
# ### De medir a tu propia tienda
# | Módulo | Lecciones |
# |---|---|
# | 5 · Medir | medidas: [5.1a · preguntar](lesson:5.1a), [5.1b · conservar](lesson:5.1b), [5.1c · atender](lesson:5.1c) · herramientas: [5.2a · entran los datos](lesson:5.2a), [5.2b · salen las respuestas](lesson:5.2b) · interpretar: [5.3a · ¿es verdad?](lesson:5.3a), [5.3b · NPS o CSAT](lesson:5.3b) · ajustar: [5.4a · la base de clientes](lesson:5.4a), [5.4b · la regla antes que los datos](lesson:5.4b) |
# | 6 · Casos | empresa A: [6.1a · el club](lesson:6.1a), [6.1b · ser el primero](lesson:6.1b) · [6.2 · empresa B: los hoteles](lesson:6.2) · buenas prácticas: [6.3a · ocho prácticas](lesson:6.3a), [6.3b · cuatro ejes](lesson:6.3b) |
# | 7 · Tu tienda | [7.1 · proyecto final: una tienda propia](lesson:7.1) · [7.2 · lo que sabes ahora](lesson:7.2) |
#
# Además: [lo que ya sabes](lesson:0.1), veinte preguntas para hacer antes de la primera lección · [tu avance](page:progress), con lo que conviene repetir · [el tablero](page:dashboard) de Café Lumbre.
# %% [markdown] en="map-on"
# ### From measuring to a shop of your own
# | Module | Lessons |
# |---|---|
# | 5 · Measuring | measures: [5.1a · asking](lesson:5.1a), [5.1b · keeping](lesson:5.1b), [5.1c · serving](lesson:5.1c) · tools: [5.2a · the data come in](lesson:5.2a), [5.2b · the answers go out](lesson:5.2b) · interpreting: [5.3a · is it true?](lesson:5.3a), [5.3b · NPS or CSAT](lesson:5.3b) · adjusting: [5.4a · the customer base](lesson:5.4a), [5.4b · the rule before the data](lesson:5.4b) |
# | 6 · Cases | company A: [6.1a · the club](lesson:6.1a), [6.1b · being first](lesson:6.1b) · [6.2 · company B: the hotels](lesson:6.2) · best practices: [6.3a · eight practices](lesson:6.3a), [6.3b · four axes](lesson:6.3b) |
# | 7 · Your shop | [7.1 · capstone: a shop of your own](lesson:7.1) · [7.2 · what you know now](lesson:7.2) |
#
# Besides: [what you already know](lesson:0.1), twenty questions to answer before the first lesson · [your progress](page:progress), with what is worth repeating · [the dashboard](page:dashboard) of Café Lumbre.
# %% [markdown] pt="map-on"
# ### De medir à sua própria loja
# | Módulo | Lições |
# |---|---|
# | 5 · Medir | medidas: [5.1a · perguntar](lesson:5.1a), [5.1b · reter](lesson:5.1b), [5.1c · atender](lesson:5.1c) · ferramentas: [5.2a · os dados entram](lesson:5.2a), [5.2b · as respostas saem](lesson:5.2b) · interpretar: [5.3a · é verdade?](lesson:5.3a), [5.3b · NPS ou CSAT](lesson:5.3b) · ajustar: [5.4a · a base de clientes](lesson:5.4a), [5.4b · a regra antes dos dados](lesson:5.4b) |
# | 6 · Casos | empresa A: [6.1a · o clube](lesson:6.1a), [6.1b · ser o primeiro](lesson:6.1b) · [6.2 · empresa B: os hotéis](lesson:6.2) · boas práticas: [6.3a · oito práticas](lesson:6.3a), [6.3b · quatro eixos](lesson:6.3b) |
# | 7 · Sua loja | [7.1 · projeto final: uma loja própria](lesson:7.1) · [7.2 · o que você sabe agora](lesson:7.2) |
#
# E mais: [o que você já sabe](lesson:0.1), vinte perguntas para responder antes da primeira lição · [seu progresso](page:progress), com o que vale a pena repetir · [o painel](page:dashboard) do Café Lumbre.

# %% [markdown] es="where"
# ## Qué hay en cada carpeta
# | Carpeta | Contenido |
# |---|---|
# | `notebooks/` | las lecciones, con sus resultados |
# | `exercises/` | lo que rellenas tú |
# | `solutions/` | resuelto y explicado |
# | `data/` | los datos de Café Lumbre como tablas, para una hoja de cálculo |
#
# Los nombres de columnas y de funciones están en inglés en los dos idiomas, como en el trabajo.
# %% [markdown] en="where"
# ## What is in each folder
# | Folder | Contents |
# |---|---|
# | `notebooks/` | the lessons, with their results |
# | `exercises/` | what you fill in |
# | `solutions/` | solved and explained |
# | `data/` | Café Lumbre's data as tables, for a spreadsheet |
#
# Names of columns and functions are in English in both languages, as at work.
# %% [markdown] pt="where"
# ## O que há em cada pasta
# | Pasta | Conteúdo |
# |---|---|
# | `notebooks/` | as lições, com os resultados |
# | `exercises/` | o que você preenche |
# | `solutions/` | resolvido e explicado |
# | `data/` | os dados do Café Lumbre como tabelas, para uma planilha |
#
# Os nomes de colunas e de funções estão em inglês em todos os idiomas, como no trabalho.

# %% [markdown] es="keep"
# ## Conserva tu trabajo
# **En tu equipo** todo se guarda solo, y tu avance también.
#
# **En Binder la sesión desaparece** al cabo de unos minutos sin usarla. Al terminar ejecuta `ex.download()` en tu cuaderno de ejercicios y guarda el archivo. La próxima vez arrástralo al explorador de archivos y ejecuta `ex.restore("…zip")`: vuelven el cuaderno y el avance.
#
# ¿Te dieron un código? Escríbelo en la primera celda de los ejercicios, en `token`: tendrás una empresa solo tuya.
# %% [markdown] en="keep"
# ## Keep your work
# **On your own machine** everything is saved by itself, your progress too.
#
# **On Binder the session vanishes** after some minutes without use. When you finish, run `ex.download()` in your exercise notebook and keep the file. Next time drag it into the file browser and run `ex.restore("…zip")`: the notebook and the progress come back.
#
# Were you given a code? Write it in the first cell of the exercises, in `token`: you will have a company of your own.
# %% [markdown] pt="keep"
# ## Guarde o seu trabalho
# **No seu computador** tudo fica salvo, e o seu progresso também.
#
# **No Binder a sessão desaparece** depois de alguns minutos sem uso. Ao terminar, execute `ex.download()` no seu caderno de exercícios e guarde o arquivo. Na próxima vez, arraste-o para o navegador de arquivos e execute `ex.restore("…zip")`: o caderno e o progresso voltam.
#
# Você recebeu um código? Escreva-o na primeira célula dos exercícios, em `token`: você terá uma empresa só sua.

# %% [markdown] es="check"
# ## ¿Funciona todo?
# Ejecuta esta celda. Si aparece una tabla con cinco filas, puedes empezar.
# %% [markdown] en="check"
# ## Does everything work?
# Run this cell. If a table of five rows appears, you can begin.
# %% [markdown] pt="check"
# ## Está tudo funcionando?
# Execute esta célula. Se aparecer uma tabela de cinco linhas, pode começar.

# %% key="works"
from coursekit import company

company().orders[["customer", "date", "channel", "amount"]].head()
