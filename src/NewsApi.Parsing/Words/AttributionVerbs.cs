namespace NewsApi.Parsing.Words;

/// <summary>The verbs, adjectives and nouns that give words or an opinion without marks, each with its frames.</summary>
/// <remarks>
/// They report that somebody says, asks, thinks, wants, promises, praises or blames something. Left out, and so never
/// indirect speech, are the verbs with which the reporter mostly tells a fact or its weight himself: to take for true (note,
/// observe), to weigh without a clause (emphasize, stress, highlight, underscore, express), to characterise (portray,
/// perceive, identify), to move others by more than words (encourage).
/// </remarks>
internal static class AttributionVerbs
{
    private static readonly (Frames Frames, string Words)[] Verbs =
    [
        (Frames.Clause,
            """
            say claim add argue announce declare contend assert insist warn promise vow pledge predict suggest explain deny
            allege testify reply complain estimate believe think write caution hint speculate imply recommend agree concur respond reiterate
            propose admit acknowledge confess concede confirm reveal disclose repeat wonder worry fear hope expect feel doubt suspect guess
            assume imagine report joke swear boast lament grumble quip tweet post wish reckon conclude show indicate ask
            affirm attest aver avow conjecture counter gather guarantee hypothesize intimate postulate presume profess proclaim reason retort suppose venture volunteer
            clarify confide deduce infer insinuate threaten blog
            """),
        (Frames.That,
            """
            find accept maintain know understand recall remember decide rule learn hear charge prove determine demand request dispute discuss explain describe
            debate question mention consider judge signal calculate opine state see specify forecast foresee envision
            theorize surmise posit argue gripe fret brag muse marvel decree preach counsel plead testify resolve
            emphasize emphasise stress highlight underscore underline reaffirm realize realise recognize recognise notice discover regret relate recount
            divulge elaborate object grouse carp rant rail grant allow hold
            """),
        (Frames.Infinitive,
            """
            want hope plan promise vow pledge refuse decline offer threaten agree decide seek expect intend wish aim ask demand prefer claim prepare love hate like dread dare
            propose like opt volunteer choose aspire desire hesitate resolve swear consent commit yearn long plead beg purport profess
            """),
        (Frames.Addressee, "tell ask want remind inform assure advise warn order invite expect persuade convince notify instruct beg implore challenge urge alert caution counsel direct exhort admonish beseech entreat dare"),
        (Frames.Object,
            """
            praise admire applaud back celebrate champion commend compliment defend embrace endorse extol favor favour hail honor laud love
            promote respect salute support tout trust uphold vaunt welcome revere
            abhor accuse admonish assail attack bash belittle berate blame blast bemoan censure challenge chastise chide condemn criticize
            criticise damn decry demonize denigrate denounce deplore deride despise detest disavow discredit dislike dismiss disown disparage
            dispute distrust doubt excoriate fault hate heckle ignore impugn insult knock lambaste lament loathe malign mock mourn oppose
            protest rebuke rebuff refute rebut reject renounce reprimand reproach repudiate resent revile ridicule scold scorn shun slam
            smear spurn taunt trash vilify castigate
            address articulate broach cite debate describe detail discuss document echo enumerate evoke explain explore invoke list mention
            misrepresent outline preach profess propose question recap recall recite recount reference repeat reiterate sketch utter voice
            announce unveil reveal disclose divulge approve authorize order veto request seek demand want fear crave covet dread prefer
            contemplate consider deem envision foresee forecast predict imagine mull ponder reconsider regret rethink suggest recommend
            advocate deny acknowledge admit compare credit exaggerate call label brand
            accept anticipate appreciate attribute await boycott condone confirm defy downplay expect forgive frame justify
            find lampoon like pardon pitch pledge prioritize promise pummel relish resist scrutinize tolerate trumpet
            quote romanticize second sense skewer stipulate tease underestimate understand value
            acclaim adore cherish espouse eulogize exalt glorify idealize idolize lionize prize treasure venerate worship
            begrudge caricature chasten defame demean deprecate disdain disrespect envy eviscerate execrate flay minimize parody pillory pity
            propound reprove rue satirize snub trivialize upbraid savage
            """),
        (Frames.Preposition,
            """
            talk speak complain worry warn joke boast ask wonder argue debate call campaign push comment apologize apologise agree
            disagree testify elaborate insist rail advocate dream hint tweet write brag gush muse focus dwell harp opine inveigh reflect
            ruminate speculate lie obsess fret agonize think believe approve disapprove differ squabble quarrel spar plead lobby press beg
            hope wish long yearn opt know learn hear expound expand touch seize protest cheer
            """),
        (Frames.ForPhrase, "ask argue call campaign push apologize apologise advocate plead lobby press beg hope wish long yearn opt cheer"),
        (Frames.ToPhrase, "refer point object agree disagree allude appeal react attest respond hint lash marvel scoff balk bristle sneer side sympathize empathize"),
        (Frames.Particle, "lay rule shrug brush roll tick rattle call single walk play spell sketch map blurt"),
        (Frames.As, "see view regard describe cast label dismiss hail"),
    ];

    private static readonly (Frames Frames, string Words)[] Adjectives =
    [
        (Frames.AdjectiveThat, "certain confident convinced sure hopeful optimistic worried concerned happy grateful thankful unsure afraid aware adamant clear skeptical sceptical doubtful glad proud sorry disappointed"),
        (Frames.AdjectiveInfinitive, "eager willing reluctant unwilling determined hoping ready keen happy hesitant prepared anxious afraid glad proud sorry committed"),
        (Frames.AdjectivePreposition, "critical supportive skeptical sceptical wary worried concerned proud confident dismissive opposed tired unhappy disappointed fond frustrated convinced sick suspicious afraid hostile interested excited enthusiastic nervous angry loyal aware familiar sympathetic sure certain optimistic pessimistic hopeful grateful thankful ashamed committed doubtful resentful mindful jealous content sorry happy open uncomfortable comfortable uneasy upset furious bullish bearish ambivalent cautious"),
    ];

    private static readonly (Frames Frames, string Words)[] Nouns =
    [
        (Frames.NounThat, "statement statements remark remarks claim claims belief view opinion argument assertion suggestion warning allegation allegations accusation accusations contention promise prediction fear fears hope hopes insistence conclusion complaint concerns concern observation idea notion case theory rumor rumors sense impression perception assurance assurances acknowledgment admission denial confidence consensus message reminder expectation expectations speculation guess wish disclosure revelation revelations conviction rumours hint hints indication indications thought worry worries doubt doubts charge charges premise"),
        (Frames.NounInfinitive, "promise promises pledge pledges vow vows threat threats offer offers refusal call calls request requests proposal proposals invitation"),
        (Frames.NounInfinitive | Frames.NounOwned, "plan plans desire intention decision willingness wish eagerness bid unwillingness reluctance resolve determination commitment ambition strategy goal effort efforts push"),
        (Frames.NounPreposition,
            """
            criticism criticisms comment comments remark remarks call calls view views question questions warning warnings
            complaint complaints statement statements denunciation condemnation endorsement praise concern concerns fear fears skepticism
            debate debates discussion discussions message messages opinion opinions stance position interest sympathy hatred hostility confidence faith argument arguments proposal proposals theory swipe swipes reference references doubt doubts anger outrage speculation outcry tirade rant anxiety enthusiasm
            """),
        (Frames.NounPreposition | Frames.NounOwned, "attack attacks opposition support critic supporter advocate opponent rejection embrace defense defence backing disdain admiration understanding"),
    ];

    private const string Light =
        """
        make makes made making express expresses expressed expressing voice voices voiced voicing issue issues issued issuing raise raises
        raised raising offer offers offered offering give gives gave giving deliver delivers delivered repeat repeats repeated renew renewed
        have has had reject rejects rejected
        """;

    /// <summary>Base and third person of these are nouns too.</summary>
    private const string NounsToo =
        """
        claim state promise vow pledge estimate report hope fear doubt guess figure joke boast tweet post wish quip lament rule charge demand
        request dispute debate question judge signal plan offer threat aim want order attack support back challenge favor favour love
        hate champion credit praise blame view label cast campaign call object comment worry dream care hint point push talk address
        rebuke insult reply find show address raise discount welcome suspect
        honor honour respect trust salute cheer fault knock protest scorn taunt trash damn dread list document voice detail focus lie side appeal
        press touch long desire plead blast tout forecast experience lobby spar slight document heckle hail
        stress highlight object grant hold counter reason direct prize treasure worship disdain disrespect envy parody pity savage volunteer guarantee
        """;

    /// <summary>Past participles unlike the past, as "base participle".</summary>
    private const string PastParticiples = "see seen; know known; speak spoken; write written; choose chosen; swear sworn; foresee foreseen";

    /// <summary>Every form with its frames.</summary>
    public static IEnumerable<(string Form, Frames Frames)> Forms()
    {
        var nouns = CueVerbs.Split(NounsToo).ToHashSet();
        var verbs = Merge(Verbs);
        foreach (var (verb, frames) in verbs)
        {
            var forms = CueVerbs.FormsOf(verb);
            var noun = nouns.Contains(verb) ? Frames.NounToo : Frames.None;
            yield return (forms[0], frames | noun | Frames.Base);
            yield return (forms[1], frames | noun | Frames.Finite);
            yield return (forms[2], frames | Frames.Finite);
            yield return (forms[3], frames | Frames.Participle);
        }

        foreach (var forms in PastParticiples.Split(';').Select(CueVerbs.Split))
        {
            yield return (forms[1], verbs[forms[0]] | Frames.Finite);
        }

        foreach (var (word, frames) in Merge([.. Adjectives, .. Nouns, (Frames.Light, Light)]))
        {
            yield return (word, frames);
        }
    }

    private static Dictionary<string, Frames> Merge((Frames Frames, string Words)[] lists)
    {
        var merged = new Dictionary<string, Frames>();
        foreach (var (frames, words) in lists)
        {
            foreach (var word in CueVerbs.Split(words))
            {
                merged[word] = merged.GetValueOrDefault(word) | frames;
            }
        }

        return merged;
    }
}
