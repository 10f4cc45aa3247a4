namespace NewsApi.Parsing.Words;

/// <summary>The verbs that mark speech beside quotation marks, in all their forms.</summary>
internal static class CueVerbs
{
    private const string File = "English/cue-verbs";

    /// <summary>The verbs in their base form.</summary>
    public static IEnumerable<string> All => Verbs().Keys;

    /// <summary>The verbs whose past participle is no cue where it is another word than the past ("shown").</summary>
    public static IEnumerable<string> ActiveOnly => WordFiles.Words(File, "active only");

    /// <summary>Every form with its traits.</summary>
    public static IEnumerable<(string Form, Traits Traits)> Forms()
    {
        var nouns = WordFiles.Words(File, "noun too").ToHashSet();
        foreach (var (verb, frame) in Verbs())
        {
            var noun = nouns.Contains(verb) ? Traits.NounToo : Traits.None;
            foreach (var forms in VerbForms.Of(verb))
            {
                yield return (forms.Base, frame | noun | Traits.CueBase);
                yield return (forms.Third, frame | noun | Traits.CueFinite | Traits.Verb);
                yield return (forms.Past, frame | Traits.CueFinite | Traits.Verb);
                yield return (forms.Participle, frame | Traits.CueParticiple);
            }
        }
    }

    private static Dictionary<string, Traits> Verbs()
    {
        var verbs = WordFiles.Words(File, "say").Distinct().ToDictionary(verb => verb, _ => Traits.None);
        foreach (var verb in WordFiles.Words(File, "gesture"))
        {
            verbs.TryAdd(verb, Traits.Weak);
        }

        Mark(verbs, "factual", Traits.Presupposes);
        Mark(verbs, "naming", Traits.Calls);
        Mark(verbs, "telling", Traits.Tells);
        Mark(verbs, "reporting", Traits.Reports);
        return verbs;
    }

    private static void Mark(Dictionary<string, Traits> verbs, string section, Traits frame)
    {
        foreach (var verb in WordFiles.Words(File, section))
        {
            verbs[verb] = verbs.GetValueOrDefault(verb) | frame;
        }
    }
}
