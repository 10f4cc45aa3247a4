namespace NewsApi.Parsing.Words;

/// <summary>Words for people: honorifics, titles, roles, groups, parts of names, things people say.</summary>
internal static class PeopleWords
{
    public static readonly (Traits Traits, string Words)[] Lists =
    [
        (Traits.Honorific | Traits.Title, "mr. mr mrs. mrs ms. ms miss dr. dr sir lord lady dame madam mx. messrs."),
        (Traits.MaleWord, "mr. mr sir lord messrs. he him his himself"),
        (Traits.FemaleWord, "mrs. mrs ms. ms miss smt. smt lady dame madam she her hers herself"),
        (Traits.Title,
            """
            sen. rep. gov. lt. gen. brig. spc. pfc. vp col. maj. capt. sgt. cpl. pvt. adm. cmdr. prof. rev. hon. pres. sens. reps. govs. det. st.
            msgr. fr. atty. asst. supt. supt insp. cllr cllrs dci dcs pc cllr. rev prof capt sgt lt col maj shri smt. smt sri reverend father sister brother duke duchess ayatollah sheikh saint
            """),
        (Traits.Title | Traits.Role,
            """
            president vice-president senator representative congressman congresswoman governor mayor chairman chairwoman chair
            chairperson secretary minister premier chancellor speaker ambassador commissioner director professor doctor general
            admiral colonel major captain lieutenant sergeant officer sheriff chief attorney prosecutor councilman councilwoman
            councilor councillor councilmember alderman assemblyman assemblywoman delegate leader whip spokesman spokeswoman
            spokesperson coach nominee candidate treasurer superintendent principal dean
            lawmaker strategist adviser advisor aide manager co-chair co-founder founder ceo cfo coo analyst activist pollster
            host anchor author actor actress singer comedian columnist editor pundit commentator vice-chairman
            undersheriff alderwoman baroness countess viscount viscountess earl marquess ranger secretary-general director-general editor-in-chief
            major-general lieutenant-general vice-chancellor vice-admiral attorney-general governor-general detective inspector investigator trooper deputy undersecretary commander marshal
            mp msp mep mla pm gp judge justice pope cardinal bishop archbishop pastor rabbi imam king queen prince princess
            """),
        (Traits.Role,
            """
            official lawyer counsel consultant critic scholar researcher scientist economist historian expert academic
            teacher student worker employee businessman businesswoman billionaire mogul tycoon magnate executive entrepreneur
            investor banker broker trader farmer driver veteran soldier nurse physician surgeon psychologist psychiatrist writer
            journalist reporter novelist poet artist musician rapper filmmaker producer designer architect engineer developer
            frontrunner front-runner contender hopeful rival opponent challenger incumbent politician legislator
            democrat republican conservative liberal libertarian socialist moderate independent
            man woman boy girl guy mother father mom dad son daughter brother sister husband wife widow uncle aunt cousin
            grandmother grandfather parent resident voter supporter protester demonstrator witness neighbor neighbour
            owner boss head member organizer volunteer operative lobbyist ally confidant source insider person individual
            statesman diplomat envoy negotiator representative-elect president-elect governor-elect pontiff monarch ruler dictator
            prophet priest preacher evangelist theologian star celebrity athlete player quarterback pilot astronaut celeb
            colleague friend partner client defendant plaintiff victim suspect juror spokespeople firefighter paramedic
            user agent aide-de-camp photographer correspondent cleric extremist militant commander-in-chief operator spokes staffer staff chaplain clerk moderator interviewer blogger publisher panelist fellow
            donor benefactor philanthropist hotelier financier industrialist restaurateur heiress heir loyalist surrogate firebrand populist newcomer
            outsider guitarist drummer bassist songwriter screenwriter playwright sculptor chef plumber electrician janitor accountant auditor librarian
            lecturer provost rector headteacher headmaster biologist chemist physicist astronomer climatologist geologist epidemiologist virologist
            sociologist anthropologist demographer statistician mathematician philosopher ethicist criminologist archaeologist linguist midwife
            pharmacist dentist veterinarian pediatrician oncologist cardiologist neurologist therapist counselor coroner constable policeman policewoman
            gunman shooter attacker assailant hostage survivor goalkeeper striker midfielder sprinter swimmer wrestler golfer cyclist jockey referee
            umpire landlord tenant homeowner shopkeeper stallholder fishmonger rancher winemaker insurgent rebel jihadist preacher televangelist advocate ombudsman comptroller registrar
            cashier bartender barista hairdresser barber carpenter mechanic welder miner fisherman sailor retiree pensioner homemaker housewife receptionist
            shopper tourist passenger commuter motorist bystander onlooker spectator caller viewer listener reader teenager graduate freshman undergraduate
            tutor pupil refugee migrant immigrant inmate prisoner convict detainee caretaker carer gardener cleaner clergyman nun monk deacon vicar
            speechwriter cameraman presenter newsreader curator composer choreographer dancer footballer defender winger skipper batsman bowler pitcher
            boxer rower skier runner hiker climber barrister solicitor magistrate pathologist radiologist nutritionist zoologist botanist ecologist
            meteorologist oceanographer palaeontologist paleontologist neuroscientist geneticist microbiologist olympian champion medalist medallist rookie youtuber influencer skateboarder gamer vlogger podcaster streamer intern trustee supervisor psychotherapist teammate classmate roommate housemate schoolmate campaigner bandmate crewman deckhand
            """),
        (Traits.MaleWord,
            """
            spokesman congressman chairman councilman assemblyman alderman businessman statesman salesman policeman fireman
            father dad son brother husband widower uncle grandfather man boy guy king prince duke actor waiter cameraman pope priest gentleman nephew
            """),
        (Traits.FemaleWord,
            """
            spokeswoman congresswoman chairwoman councilwoman assemblywoman businesswoman stateswoman saleswoman policewoman
            mother mom daughter sister wife widow aunt grandmother woman girl queen princess duchess actress waitress niece
            """),
        (Traits.Group,
            """
            officials lawmakers senators representatives republicans democrats dems conservatives liberals critics supporters voters
            analysts experts researchers scientists economists people protesters activists aides advisers advisors sources authorities
            police prosecutors lawyers attorneys leaders members residents witnesses reporters journalists observers opponents
            allies investigators judges justices governors mayors ministers diplomats spokesmen strategists pollsters campaigns
            students teachers workers employees executives investors companies organizers parents women men children families others
            relatives troops clergy villagers townspeople citizens taxpayers renters shareholders regulators guards kids siblings spouses co-workers coworkers
            regents selectmen locals parishioners worshippers worshipers churchgoers customers consumers travelers travellers fighters guerrillas
            backers boosters detractors handlers skeptics sceptics unions banks hospitals schools universities charities nonprofits agencies
            firms manufacturers retailers insurers drugmakers automakers carmakers broadcasters networks newspapers
            crowd audience jury family couple duo americans latinos hispanics muslims christians evangelicals europeans russians germans palestinians iranians israelis africans asians mexicans cubans immigrants migrants refugees feminists millennials whites blacks jews catholics protestants friends colleagues neighbors users fans doctors nurses scholars candidates delegates operatives donors
            """),
        (Traits.NameSuffix, "jr. jr sr. sr ii iii iv esq. qc kc obe mbe cbe frs mp msp mep mla"),
        (Traits.NameParticle, "de la van von der den del di da dos du bin al ibn ben el le ter ten"),
        (Traits.SpeechNoun,
            """
            statement comment comments remark remarks speech tweet tweets letter email e-mail memo words testimony post message answer
            response reply argument arguments claim claims assertion assertions suggestion warning warnings accusation accusations
            allegation allegations admission promise promises pledge vow call calls contention complaint complaints criticism criticisms
            description characterization praise threat threats question questions proposal slogan motto catchphrase refrain belief
            view opinion declaration announcement assessment prediction reference references insistence denial attack attacks insult
            nickname term phrase label line joke quip rhetoric request plea order acknowledgment observation explanation apology dictum mantra maxim aside advice verdict retort comeback rebuttal exhortation
            """),
        (Traits.CueNoun,
            """
            statement comment comments remark remarks speech tweet tweets interview letter email e-mail memo words word
            testimony post posting press message question answer response reply note argument claim essay op-ed editorial column
            report announcement slogan chant release reports news conference briefing phrase quote quotation text texts
            """),
    ];
}
