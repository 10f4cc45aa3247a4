using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Tests.Words;

/// <summary>The forms of verbs that the lexicon is made of.</summary>
public sealed class VerbFormsTests
{
    private static readonly ILookup<string, string[]> Irregular = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Words", "irregular-verbs.txt"))
        .Where(line => !line.StartsWith('#'))
        .Select(line => line.Split(' '))
        .ToLookup(forms => forms[0]);

    /// <summary>The verbs of every list.</summary>
    public static TheoryData<string> Verbs => [.. CueVerbs.All.Concat(AttributionWords.Verbs).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData("say", "says", "said", "said", "saying")]
    [InlineData("deny", "denies", "denied", "denied", "denying")]
    [InlineData("convey", "conveys", "conveyed", "conveyed", "conveying")]
    [InlineData("argue", "argues", "argued", "argued", "arguing")]
    [InlineData("agree", "agrees", "agreed", "agreed", "agreeing")]
    [InlineData("lie", "lies", "lied", "lied", "lying")]
    [InlineData("echo", "echoes", "echoed", "echoed", "echoing")]
    [InlineData("veto", "vetoes", "vetoed", "vetoed", "vetoing")]
    [InlineData("press", "presses", "pressed", "pressed", "pressing")]
    [InlineData("preach", "preaches", "preached", "preached", "preaching")]
    [InlineData("laugh", "laughs", "laughed", "laughed", "laughing")]
    [InlineData("quip", "quips", "quipped", "quipped", "quipping")]
    [InlineData("spar", "spars", "sparred", "sparred", "sparring")]
    [InlineData("regret", "regrets", "regretted", "regretted", "regretting")]
    [InlineData("rebut", "rebuts", "rebutted", "rebutted", "rebutting")]
    [InlineData("credit", "credits", "credited", "credited", "crediting")]
    [InlineData("whisper", "whispers", "whispered", "whispered", "whispering")]
    [InlineData("vow", "vows", "vowed", "vowed", "vowing")]
    [InlineData("opt", "opts", "opted", "opted", "opting")]
    [InlineData("choose", "chooses", "chose", "chosen", "choosing")]
    [InlineData("begin", "begins", "began", "begun", "beginning")]
    [InlineData("spit", "spits", "spat", "spat", "spitting")]
    public void Of_Verb_GivesForms(string verb, string third, string past, string pastParticiple, string participle) =>
        Assert.Equal([new VerbForms(verb, third, past, pastParticiple, participle)], VerbForms.Of(verb));

    [Theory]
    [InlineData("label", "labeled labelled", "labeling labelling")]
    [InlineData("forecast", "forecast forecasted", "forecasting forecasting")]
    public void Of_VerbOfTwoSpellings_GivesBoth(string verb, string pasts, string participles)
    {
        var forms = VerbForms.Of(verb).ToList();

        Assert.Equal(pasts, string.Join(' ', forms.Select(form => form.Past)));
        Assert.Equal(participles, string.Join(' ', forms.Select(form => form.Participle)));
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Of_VerbOfList_GivesPastThatGrammarKnows(string verb)
    {
        var known = Irregular[verb].ToList();
        var pasts = known.SelectMany(forms => forms[1].Split('/')).ToHashSet();
        var participles = known.SelectMany(forms => forms[2].Split('/')).ToHashSet();

        Assert.All(VerbForms.Of(verb), forms =>
        {
            Assert.True(known.Count > 0 ? pasts.Contains(forms.Past) : IsRegular(verb, forms.Past, "ed"), forms.ToString());
            Assert.True(known.Count > 0 ? participles.Contains(forms.PastParticiple) : forms.PastParticiple == forms.Past, forms.ToString());
        });
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Of_VerbOfList_GivesThirdPersonAndParticipleThatAreSpelledRight(string verb) =>
        Assert.All(VerbForms.Of(verb), forms =>
        {
            Assert.Matches("[^sxzoy]s$|[sxzo]es$|[cs]hes$|[^aeiou]ies$|[aeiou]ys$", forms.Third);
            Assert.DoesNotMatch("([cs]h|[^aeiou]y)s$", forms.Third);
            Assert.True(IsRegular(verb, forms.Participle, "ing"), forms.ToString());
        });

    // Told apart from the rules of VerbForms: by the ending of the verb, and by the verbs whose last syllable has the stress.
    private static bool IsRegular(string verb, string form, string ending) => verb switch
    {
        [.., 'i', 'e'] when ending == "ing" => form == verb[..^2] + "ying",
        [.., 'e' or 'o' or 'y', 'e'] => form == (ending == "ed" ? verb + "d" : verb + "ing"),
        [.., 'e'] => form == verb[..^1] + ending,
        [.., not ('a' or 'e' or 'o' or 'u'), 'y'] => form == (ending == "ed" ? verb[..^1] + "ied" : verb + "ing"),
        _ when DoublesLast.Contains(verb) => form == verb + verb[^1] + ending,
        _ when MayDoubleLast.Contains(verb) => form == verb + ending || form == verb + verb[^1] + ending,
        _ => form == verb + ending,
    };

    private static readonly HashSet<string> DoublesLast =
    [
        .. """
            abet abhor acquit admit allot annul aver ban bar bat beg begin blab blog blot blur bob brag chat chip chop clap clip clog commit compel
            concur confer control cram crop deadpan defer deter dim dip dispel drag drop drum dub equip excel expel extol fan fib flag flap flip
            flop forget format fret gab get grab grin grip hem hop hug hum incur infer instil jab jam jog jot kid kidnap lag let log map mar mob nab nag net
            nip nod occur omit outwit pan pat patrol peg pen permit pin plan plod plot plug pop prefer prod prop propel quip quit quiz ram rap
            rebel rebut recap recur refer regret repel rig rip rob rot rub run scan scrap scrub set shop shrug shun shut sit skip slam slap slip
            slot slug slur smug snag snap snip snub sob spar spit split spot spur stab star stem step stir stop strip strut stun submit sum swap swat
            swim tag tan tap thin thud tip top transfer transmit trap trim trip trot tug tut wag whip win wrap zap
            """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
    ];

    // American and British spelling differ.
    private static readonly HashSet<string> MayDoubleLast = ["counsel", "label", "marvel", "pummel", "quarrel", "signal", "worship", "travel", "cancel", "model"];
}
