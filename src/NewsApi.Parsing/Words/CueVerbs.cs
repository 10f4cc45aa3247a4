namespace NewsApi.Parsing.Words;

/// <summary>The verbs that mark speech, each with its frame. Regular forms are made, irregular ones listed.</summary>
internal static class CueVerbs
{
    /// <summary>Verbs of plain saying: words, a clause or a fragment may follow or go before.</summary>
    private const string Says =
        """
        add affirm allege announce answer argue ask assert assess assure attest aver boast caution charge chide claim comment complain
        concede conclude confess confide contend counter cry declare demand deny detail divulge emphasize emphasise estimate exclaim
        explain exclaim gripe grumble guess hint hypothesize imply inform insist instruct interject intone joke lament maintain mention
        mock murmur muse mutter object observe opine plead pledge pray predict preach proclaim profess promise pronounce propose protest
        question quip rant recall recommend recount reiterate relate remark remind repeat reply report request respond retort reveal
        say scoff scream shout signal snap sneer speculate stipulate stress suggest surmise testify theorize thunder tweet retweet urge
        venture vow wail warn whisper whine wonder worry write yell elaborate clarify confirm concur continue counsel decry
        deadpan enthuse exhort explain expound extol fume gush holler howl implore inquire intimate jest marvel
        narrate offer posit pontificate posted post postulate quote rail rave read reason rebut refute rejoin reassert reaffirm
        relay ridicule roar rule scold sigh sing state swear sum tease threaten tout trumpet utter voice
        volunteer weigh wish blast bellow blog boom bark beam crow cackle chant chirp correct text email e-mail message
        caption grouse hail hammer hype express convey outline spell stated allow tell advise lecture
        interrupt pontificate chime anticipate bemoan credit herald echo reference warn thank congratulate invite deem nickname list pitch joke apply reprise ponder
        """;

    private const string Factual =
        """
        acknowledge admit note point observe indicate identify recognize realize discover show highlight underscore underline cite
        disclose lament bemoan regret concede remark stress emphasize emphasise
        """;

    private const string Naming =
        """
        call describe label brand dub deem term denounce condemn criticize criticise slam praise laud applaud commend characterize
        characterise portray paint deride dismiss depict bill rip assail attack accuse blame ridicule mock compare tout hail
        liken refer cast decry lambaste bash castigate chastise rebuke tag view regard declare dismiss brandish defend name nickname introduce herald credit
        """;

    /// <summary>Verbs of thought and gesture: a cue only right beside the words.</summary>
    private const string Gestures =
        """
        think believe feel know hope fear expect see hear consider want smile laugh grin nod shrug sob weep cheer chuckle giggle
        gasp smirk frown gesture agree disagree suspect doubt figure imagine envision dream assume learn
        find pretend push press fire shoot slip joke conclude invoke cite use employ deliver issue release acknowledge
        welcome encourage advocate support oppose reject vow mean understand remember suppose pen include
        speak react begin close start open finish
        admonish apologize apologise articulate beg brag bristle croak drawl exult fret groan growl grunt guffaw hiss hoot huff jeer moan mumble persist
        prophesy query rasp reassure recite reckon recollect reminisce ruminate shriek slur snarl snicker sniff snort spit splutter sputter squawk squeak
        squeal stammer stutter summarize summarise taunt whimper wheeze yelp
        """;

    /// <summary>Verbs that report speech without marks and do not take it for true.</summary>
    private const string Reporting =
        """
        say tell claim add argue announce declare state maintain contend assert insist warn promise vow pledge predict suggest explain
        deny allege testify reply complain estimate believe think write ask conclude testify caution hint speculate imply recommend
        agree respond reiterate propose
        """;

    private const string Telling = "tell inform remind assure warn advise ask urge instruct notify caution email e-mail text message lecture";

    /// <summary>Verbs whose base and third person are nouns too.</summary>
    private const string Nouns =
        """
        address claim remark comment question issue report call attack demand name charge show note view state tweet post shout hope fear
        threat plan stress request answer reply concern text email e-mail message voice bill rule brand boast lecture chant cast
        press fire pitch use regret offer tag term close start finish tease blast quote quip spell scream guess wish
        highlight label host blame mock point counter object estimate detail hint joke laugh smile grin cheer vow promise
        pledge recall support reject release dream figure suspect warning mean deal push wonder worry boom bark beam hail praise rip
        groan growl grunt hiss hoot jeer moan query sniff snort spit squeak squeal taunt yelp
        """;

    /// <summary>Irregular forms, as "base third past participle".</summary>
    private const string Irregular =
        """
        say says said saying; tell tells told telling; write writes wrote writing; speak speaks spoke speaking; think thinks thought thinking;
        feel feels felt feeling; know knows knew knowing; see sees saw seeing; hear hears heard hearing; find finds found finding;
        read reads read reading; sing sings sang singing; swear swears swore swearing; spell spells spelled spelling; rip rips ripped ripping;
        quip quips quipped quipping; snap snaps snapped snapping; sob sobs sobbed sobbing; blog blogs blogged blogging; nod nods nodded nodding;
        chat chats chatted chatting; grin grins grinned grinning; begin begins began beginning; rebut rebuts rebutted rebutting;
        refer refers referred referring; slam slams slammed slamming; tag tags tagged tagging; dub dubs dubbed dubbing;
        deny denies denied denying; reply replies replied replying; imply implies implied implying; cry cries cried crying;
        testify testifies testified testifying; clarify clarifies clarified clarifying; worry worries worried worrying; decry decries decried decrying;
        weep weeps wept weeping; weigh weighs weighed weighing; go goes went going; shoot shoots shot shooting; slip slips slipped slipping;
        crow crows crowed crowing; allow allows allowed allowing; mean means meant meaning; understand understands understood understanding;
        vow vows vowed vowing; view views viewed viewing; admit admits admitted admitting; cast casts cast casting; concur concurs concurred concurring; identify identifies identified identifying;
        sum sums summed summing; quote quotes quoted quoting; agree agrees agreed agreeing; see sees saw seeing; jest jests jested jesting;
        disagree disagrees disagreed disagreeing; plan plans planned planning; seek seeks sought seeking; intend intends intended intending;
        lay lays laid laying; shrug shrugs shrugged shrugging; map maps mapped mapping; sob sobs sobbed sobbing; prefer prefers preferred preferring; worry worries worried worrying; oppose opposes opposed opposing;
        notify notifies notified notifying; brag brags bragged bragging; prove proves proved proving; opt opts opted opting; rebut rebuts rebutted rebutting; show shows showed showing; gush gushes gushed gushing; pen pens penned penning; snub snubs snubbed snubbing; hold holds held holding; chant chants chanted chanting;
        beg begs begged begging; spit spits spat spitting; foresee foresees foresaw foreseeing; infer infers inferred inferring; blog blogs blogged blogging
        """;

    private static readonly Dictionary<string, string[]> IrregularForms =
        Irregular.Split(';').Select(Split).DistinctBy(forms => forms[0]).ToDictionary(forms => forms[0]);

    /// <summary>Every form with its traits.</summary>
    public static IEnumerable<(string Form, Traits Traits)> Forms()
    {
        var frames = new Dictionary<string, Traits>();
        Mark(frames, Says, Traits.None);
        Mark(frames, Gestures, Traits.Weak);
        Mark(frames, Factual, Traits.Presupposes);
        Mark(frames, Naming, Traits.Calls);
        Mark(frames, Telling, Traits.Tells);
        Mark(frames, Reporting, Traits.Reports);
        var nouns = Split(Nouns).ToHashSet();
        foreach (var (verb, frame) in frames)
        {
            var forms = FormsOf(verb);
            var noun = nouns.Contains(verb) ? Traits.NounToo : Traits.None;
            yield return (forms[0], frame | noun | Traits.CueBase);
            yield return (forms[1], frame | noun | Traits.CueFinite | Traits.Verb);
            yield return (forms[2], frame | Traits.CueFinite | Traits.Verb);
            yield return (forms[3], frame | Traits.CueParticiple);
        }
    }

    private static void Mark(Dictionary<string, Traits> frames, string verbs, Traits frame)
    {
        foreach (var verb in Split(verbs))
        {
            var isNew = !frames.TryGetValue(verb, out var known);
            frames[verb] = frame == Traits.Weak && !isNew ? known : known | frame;
        }
    }

    /// <summary>Base, third person, past and participle.</summary>
    public static string[] FormsOf(string verb) => IrregularForms.TryGetValue(verb, out var listed) ? listed : Regular(verb);

    public static string[] Split(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string[] Regular(string verb)
    {
        if (verb is [.., not ('a' or 'e' or 'o' or 'u'), 'y'])
        {
            return [verb, verb[..^1] + "ies", verb[..^1] + "ied", verb + "ing"];
        }

        var stem = verb[^1] is 'e' ? verb[..^1] : verb;
        var third = verb.EndsWith("sh", StringComparison.Ordinal) || verb.EndsWith("ch", StringComparison.Ordinal) || verb[^1] is 's' or 'x' ? "es" : "s";
        return [verb, verb + third, stem + "ed", (verb.EndsWith("ee", StringComparison.Ordinal) ? verb : stem) + "ing"];
    }
}
