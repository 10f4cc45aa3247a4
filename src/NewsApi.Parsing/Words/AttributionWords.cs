namespace NewsApi.Parsing.Words;

/// <summary>The verbs, adjectives and nouns that report words or an opinion without quotation marks, in all their forms.</summary>
internal static class AttributionWords
{
    private const string VerbFile = "English/attribution-verbs";

    private const string OtherFile = "English/attribution-words";

    /// <summary>The verbs in their base form.</summary>
    public static IEnumerable<string> Verbs => Merge(VerbFile).Where(verb => verb.Value is not Frames.NounToo).Select(verb => verb.Key);

    /// <summary>Every form with its frames.</summary>
    public static IEnumerable<(string Form, Frames Frames)> Forms()
    {
        var activeOnly = CueVerbs.ActiveOnly.ToHashSet();
        foreach (var (verb, frames) in Merge(VerbFile).Where(verb => verb.Value is not Frames.NounToo))
        {
            var others = frames & ~Frames.NounToo;
            foreach (var forms in VerbForms.Of(verb))
            {
                yield return (forms.Base, frames | Frames.Base);
                yield return (forms.Third, frames | Frames.Finite);
                yield return (forms.Past, others | Frames.Finite);
                if (!activeOnly.Contains(verb) || forms.PastParticiple == forms.Past)
                {
                    yield return (forms.PastParticiple, others | Frames.Finite);
                }

                yield return (forms.Participle, others | Frames.Participle);
            }
        }

        foreach (var (word, frames) in Merge(OtherFile))
        {
            yield return (word, frames);
        }
    }

    private static Dictionary<string, Frames> Merge(string file)
    {
        var merged = new Dictionary<string, Frames>();
        foreach (var section in WordFiles.Sections(file))
        {
            var frames = section.Flags<Frames>();
            foreach (var word in section.Words)
            {
                merged[word] = merged.GetValueOrDefault(word) | frames;
            }
        }

        return merged;
    }
}
