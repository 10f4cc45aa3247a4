namespace NewsApi.Parsing.Words;

/// <summary>The words of a language around the name of an outlet that carried a quote.</summary>
internal sealed class OutletPhrases
{
    private readonly IReadOnlyList<string[]> _any;
    private readonly IReadOnlyList<string[]> _behindCue;
    private readonly IReadOnlyList<string[]> _beforeVerb;

    public OutletPhrases(IReadOnlyList<WordSection> sections)
    {
        _any = Phrases(sections, "outlet phrases");
        _behindCue = Phrases(sections, "outlet phrases behind cues");
        _beforeVerb = Phrases(sections, "outlet phrases before verbs");
        Verbs = Words(sections, "outlet verbs");
        Nouns = Words(sections, "outlet nouns");
    }

    /// <summary>The names of the sections that it reads.</summary>
    public static IReadOnlyList<string> Sections { get; } =
        ["outlet phrases", "outlet phrases behind cues", "outlet phrases before verbs", "outlet verbs", "outlet nouns"];

    /// <summary>Verbs whose subject is the outlet ("berichtet die dpa", "según informó EFE").</summary>
    public WordSet Verbs { get; }

    /// <summary>Nouns between an article and the name ("der Nachrichtenagentur AFP").</summary>
    public WordSet Nouns { get; }

    /// <summary>The kind of the longest phrase that ends with the token, and its first token.</summary>
    public OutletPhrase Find(TokenList tokens, string text, int last, out int first)
    {
        var (kind, longest) = (OutletPhrase.None, 0);
        Take(_any, OutletPhrase.Any);
        Take(_behindCue, OutletPhrase.BehindCue);
        Take(_beforeVerb, OutletPhrase.BeforeVerb);
        first = last + 1 - longest;
        return kind;

        void Take(IReadOnlyList<string[]> phrases, OutletPhrase of)
        {
            foreach (var phrase in phrases)
            {
                if (phrase.Length > longest && EndsWith(tokens, text, last, phrase))
                {
                    (kind, longest) = (of, phrase.Length);
                }
            }
        }
    }

    private static bool EndsWith(TokenList tokens, string text, int last, string[] phrase)
    {
        for (var (at, t) = (phrase.Length - 1, last); at >= 0; at--, t--)
        {
            if (t < 0 || tokens[t].Run >= 0
                || !text.AsSpan(tokens[t].Start, tokens[t].End - tokens[t].Start).Equals(phrase[at], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    private static List<string[]> Phrases(IReadOnlyList<WordSection> sections, string name) =>
        [.. sections.Where(section => section.Name == name).SelectMany(section => section.Lines).Select(WordSection.Split)];

    private static WordSet Words(IReadOnlyList<WordSection> sections, string name) =>
        WordSet.AnyCase(sections.Where(section => section.Name == name).SelectMany(section => section.Words));
}

/// <summary>Where the words before the name of an outlet tell that it carried the quote.</summary>
internal enum OutletPhrase
{
    None,

    /// <summary>Anywhere: "laut", "in einem Interview mit".</summary>
    Any,

    /// <summary>Behind a verb of saying, or before it where they open the sentence: "sagte sie der".</summary>
    BehindCue,

    /// <summary>Before a verb of the outlet: "wie die dpa unter Berufung auf den Rat meldet".</summary>
    BeforeVerb,
}
