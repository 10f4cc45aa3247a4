using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Tests.Words;

/// <summary>The forms of verbs that the lexicon is made of.</summary>
public sealed class VerbFormsTests
{
    private static readonly ILookup<string, string[]> Irregular =
        Read("irregular-verbs.txt").Select(line => line.Split(' ')).ToLookup(forms => forms[0]);

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
            var isRight = known.Count > 0
                ? pasts.Contains(forms.Past) && participles.Contains(forms.PastParticiple)
                : IsRegular(verb, forms.Past, "ed") && forms.PastParticiple == forms.Past;
            Assert.True(isRight, forms.ToString());
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

    private static readonly HashSet<string> DoublesLast = [.. Read("doubling-verbs.txt").SelectMany(line => line.Split(' '))];

    // American and British spelling differ.
    private static readonly HashSet<string> MayDoubleLast = ["counsel", "label", "marvel", "pummel", "quarrel", "signal", "worship"];

    private static IEnumerable<string> Read(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Words", file)).Where(line => !line.StartsWith('#'));
}
